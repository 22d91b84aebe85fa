"""Okapi BM25 over documents (Robertson & Zaragoza 2009), forgiving of misspelt words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from mancrel_ml.search import terms

_SATURATION, _LENGTH = 1.2, 0.5
_TITLE_WEIGHT = 3
_SIMILAR = 78.0
_MOST_SPELLINGS = 3
_SHORTEST_MENDED = 4


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
            for word in terms.words(document.title):
                counts[word] += _TITLE_WEIGHT
            lengths[number] = sum(counts.values())
            for word, count in counts.items():
                postings[word].append((number, count))
        self._postings = {word: np.array(found, dtype=np.int64).T for word, found in postings.items()}
        mean = lengths.mean() if len(lengths) else 1.0
        self._penalty = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / max(mean, 1e-9))
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
            self._spellings[term] = self._mended(term)
        return self._spellings[term]

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

    def _mended(self, term: str) -> dict[str, float]:
        if len(term) < _SHORTEST_MENDED or term.isdigit():
            return {}
        near = process.extract(
            term, self._postings.keys(), scorer=fuzz.ratio, score_cutoff=_SIMILAR, limit=_MOST_SPELLINGS
        )
        return {word: score / 100 for word, score, _ in near if len(word) >= _SHORTEST_MENDED and not word.isdigit()}
