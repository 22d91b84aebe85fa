"""Okapi BM25 over documents (Robertson & Zaragoza 2009), forgiving of misspelt words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mancrel_ml.search import terms
from mancrel_ml.search.spelling import Speller

_SATURATION, _LENGTH = 0.9, 0.75
_TITLE_WEIGHT = 4
_FITS = frozenset({"for", "f"})  # what follows in a title is what the thing fits, not what it is


@dataclass(frozen=True)
class Document:
    """Something to find: what it is called counts more than what is said about it."""

    id: str
    title: str
    body: str = ""


class Index:
    """Documents that can be asked for. Build once, ask often; immutable."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents: Sequence[Document] = tuple(documents)
        postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        lengths = np.zeros(len(self.documents))
        for number, document in enumerate(self.documents):
            counts = Counter(terms.words(document.body))
            weight = _TITLE_WEIGHT
            for word in terms.words(document.title):
                weight = 1 if word in _FITS else weight
                counts[word] += weight
            lengths[number] = sum(counts.values())
            for word, count in counts.items():
                postings[word].append((number, count))
        self._postings = {word: np.array(found, dtype=np.int64).T for word, found in postings.items()}
        mean = lengths.mean() if len(lengths) else 1.0
        self._penalty = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / max(mean, 1e-9))
        self._speller = Speller({word: found.shape[1] for word, found in self._postings.items()})
        self._spellings: dict[str, dict[str, float]] = {}

    def weight(self, term: str) -> float:
        """Inverse document frequency of *term*; a term that no document has weighs most."""
        count = self._postings[term].shape[1] if term in self._postings else 0
        return float(np.log(1 + (len(self.documents) - count + 0.5) / (count + 0.5)))

    def spellings(self, term: str) -> dict[str, float]:
        """Terms of the index that *term* may stand for, and how alike each is (0…1]: itself alone if it is known."""
        if term in self._postings:
            return {term: 1.0}
        if term not in self._spellings:
            self._spellings[term] = self._speller.mended(term)
        return self._spellings[term]

    def mended(self, query: str) -> str:
        """*query*, folded, with the words of the index in place of those that are misspelt."""
        return " ".join(self._spelled(word) for word in terms.spoken(query))

    def scores(self, query: str) -> NDArray[np.float64]:
        """BM25 of every document for *query* (documents,)."""
        total = np.zeros(len(self.documents))
        for term in dict.fromkeys(terms.content(query)):
            for known, alike in self.spellings(term).items():
                rows, counts = self._postings[known]
                saturated = counts * (_SATURATION + 1) / (counts + self._penalty[rows])
                total[rows] += alike**2 * self.weight(known) * saturated
        return total

    def best(self, query: str, limit: int) -> list[tuple[int, float]]:
        """Numbers and scores of the best *limit* documents, ties in the order of the index; none that share nothing."""
        scores = self.scores(query)
        order = np.lexsort((np.arange(len(scores)), -scores))[:limit]
        return [(int(number), float(scores[number])) for number in order if scores[number] > 0]

    def _spelled(self, word: str) -> str:
        term = terms.stem(word)
        return word if term in self._postings else next(iter(self.spellings(term)), word)
