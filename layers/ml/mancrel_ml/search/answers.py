"""Which approved answer fits a question."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from mancrel_ml.search import terms
from mancrel_ml.search.index import Document, Index
from mancrel_ml.search.meanings import Array, Meanings

_LIKE = 0.8
_TEXT_SHARE = 0.35
_SHARPNESS = 4.0
_SUREST = 0.99
_SAME, _OTHER = 1.15, 0.5
_TEXT_MEANT = 0.3
_STRANGE, _ALIKE = 0.45, 1.1  # likeness in meaning of what has nothing to do with a question, and of its own answer
_MEANT_SHARPNESS = 12.0
_AT_ONCE = 500  # texts that are read while somebody waits for an answer
_FEWEST_WORDS, _MOST_PARTS = 3, 8
_PARTS = re.compile(r"(?<=[.!?])\s+|\n+|,\s")


@dataclass(frozen=True)
class Approved:
    """An approved answer: its title, the questions it was written for, its words."""

    id: str
    title: str
    questions: tuple[str, ...] = ()
    text: str = ""
    intent: str | None = None

    @property
    def asked(self) -> tuple[str, ...]:
        """What a question may be like."""
        return (self.title, *self.questions)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is read of it."""
        return (*self.asked, self.text)


@dataclass(frozen=True)
class AnswerHit:
    """An approved answer that may fit; ``certainty`` (0…1) is how well the question matches one that it was written
    for."""

    id: str
    score: float
    certainty: float


def find_answers(
    query: str,
    answers: Iterable[Approved],
    limit: int = 3,
    intent: str | None = None,
    meanings: Meanings | None = None,
) -> list[AnswerHit]:
    """The approved answers nearest to *query*, the surest first; none that have nothing to do with it.

    *intent* is what the question is sure to be about: an answer for the same is surer, one for another less sure. With
    *meanings* an answer is told by what it means, else by its words.
    """
    rows = list(answers)
    if not rows or not query.strip():
        return []
    ranked = _by_meaning(query, rows, intent, meanings) if meanings else _by_words(query, rows, intent)
    found = [hit for hit in ranked if hit.certainty > 0]
    return sorted(found, key=lambda hit: (-hit.certainty, -hit.score, hit.id))[:limit]


def _by_words(query: str, rows: Sequence[Approved], intent: str | None) -> list[AnswerHit]:
    index = Index(Document(row.id, f"{row.title} {' '.join(row.questions)}", row.text) for row in rows)
    asked = [words for part in (query, *_PARTS.split(query)) if (words := set(terms.content(part)))]
    fits = [max((_fit(words, row, index) for words in asked), default=0.0) * _leaning(row, intent) for row in rows]
    leads = _leads(np.array(fits), _SHARPNESS)
    return [
        AnswerHit(row.id, round(fit, 4), round(float(min(_SUREST, fit / _LIKE) * lead), 4))
        for row, fit, lead in zip(rows, fits, leads, strict=True)
    ]


def _by_meaning(query: str, rows: Sequence[Approved], intent: str | None, meanings: Meanings) -> list[AnswerHit]:
    """Each answer by the likest of the questions it was written for, and by what it says."""
    asked = [row.asked for row in rows]
    starts = np.cumsum([0, *(len(each) for each in asked[:-1])])
    told = meanings.rows([question for each in asked for question in each], most=_AT_ONCE)
    said = meanings.rows([row.text for row in rows], most=_AT_ONCE)
    parts = [query, *(part for part in _PARTS.split(query) if len(part.split()) >= _FEWEST_WORDS)]
    vectors = np.array([meanings.encode(part) for part in dict.fromkeys(parts[:_MOST_PARTS])])
    likest = np.maximum.reduceat(vectors @ told.T, starts, axis=1) + _TEXT_MEANT * vectors @ said.T
    leaning = np.array([_leaning(row, intent) for row in rows])
    fits = np.maximum(0, likest.max(axis=0) * leaning).astype(np.float64)
    sure = np.clip((fits - _STRANGE) / (_ALIKE - _STRANGE), 0, _SUREST) * _leads(fits, _MEANT_SHARPNESS)
    return [
        AnswerHit(row.id, round(float(fit), 4), round(float(each), 4))
        for row, fit, each in zip(rows, fits, sure, strict=True)
    ]


def _leaning(row: Approved, intent: str | None) -> float:
    if intent is None or row.intent is None:
        return 1.0
    return _SAME if row.intent == intent else _OTHER


def _leads(fits: Array, sharpness: float) -> Array:
    """How far each answer stands out among all: two that fit alike share."""
    worth = fits**sharpness
    return np.asarray(worth / (worth.sum() or 1.0))


def _fit(asked: set[str], row: Approved, index: Index) -> float:
    written = [set(terms.content(question)) for question in row.asked]
    best = max((_likeness(asked, question, index) for question in written if question), default=0.0)
    said = _TEXT_SHARE * _share(asked, set(terms.content(row.text)), index)
    return max(best, said)


def _likeness(asked: set[str], question: set[str], index: Index) -> float:
    """Harmonic mean of what of each stands in the other, rare words counting more (Dice, weighted)."""
    one, other = _share(asked, question, index), _share(question, asked, index)
    return 2 * one * other / ((one + other) or 1.0)


def _share(part: set[str], whole: set[str], index: Index) -> float:
    spelled = {word: next(iter(index.spellings(word)), word) for word in part}
    weights = {word: index.weight(spelled[word]) for word in part}
    met = sum(weights[word] for word in part if word in whole or spelled[word] in whole)
    return met / (sum(weights.values()) or 1.0)
