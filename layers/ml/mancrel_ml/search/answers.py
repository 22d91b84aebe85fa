"""Which approved answer fits a question."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mancrel_ml.search import terms
from mancrel_ml.search.index import Document, Index

_LIKE = 0.8
_TEXT_SHARE = 0.35
_SHARPNESS = 4.0
_SUREST = 0.99
_SAME, _OTHER = 1.15, 0.5
_PARTS = re.compile(r"(?<=[.!?])\s+|\n+|,\s")


@dataclass(frozen=True)
class Approved:
    """An approved answer: its title, the questions it was written for, its words."""

    id: str
    title: str
    questions: tuple[str, ...] = ()
    text: str = ""
    intent: str | None = None


@dataclass(frozen=True)
class AnswerHit:
    """An approved answer that may fit; ``certainty`` (0…1) is how well the question matches one that it was written
    for."""

    id: str
    score: float
    certainty: float


def find_answers(query: str, answers: Iterable[Approved], limit: int = 3, intent: str | None = None) -> list[AnswerHit]:
    """The approved answers nearest to *query*, the surest first; none that share nothing with it.

    *intent* is what the question is sure to be about: an answer for the same is surer, one for another less sure.
    """
    rows = list(answers)
    index = Index(Document(row.id, f"{row.title} {' '.join(row.questions)}", row.text) for row in rows)
    asked = [words for part in (query, *_PARTS.split(query)) if (words := set(terms.content(part)))]
    fits = [
        (max((_fit(words, row, index) for words in asked), default=0.0) * _leaning(row, intent), row) for row in rows
    ]
    whole = sum(fit**_SHARPNESS for fit, _ in fits)
    hits = [
        AnswerHit(row.id, round(fit, 4), round(min(_SUREST, fit / _LIKE) * _lead(fit, whole), 4))
        for fit, row in fits
        if fit > 0
    ]
    return sorted(hits, key=lambda hit: (-hit.certainty, -hit.score, hit.id))[:limit]


def _leaning(row: Approved, intent: str | None) -> float:
    if intent is None or row.intent is None:
        return 1.0
    return _SAME if row.intent == intent else _OTHER


def _lead(fit: float, whole: float) -> float:
    """How far this answer stands out among all: two that fit alike share."""
    return float(fit**_SHARPNESS / whole)


def _fit(asked: set[str], row: Approved, index: Index) -> float:
    written = [set(terms.content(question)) for question in (row.title, *row.questions)]
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
