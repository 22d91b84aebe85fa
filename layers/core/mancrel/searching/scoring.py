"""How alike a record is to what was typed, comparable between sorts of records."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from mancrel.kit.folding import folded

ALIKE = 0.6
"""So much is spelled alike what was typed."""
MOST_SAID = 500
"""So many letters of a text are compared."""
_SAME, _BEGINS, _WORDS, _WITHIN, _ALIKE = 1.0, 0.95, 0.9, 0.8, 0.7
_ELSEWHERE = 0.9
"""What is found in another field than the title counts a little less."""


def likeness(q: str, title: str, others: Iterable[str]) -> float:
    """1 when *title* is *q*, less when it only begins so, has its words, contains it or is spelled alike; the same for
    *others* (addresses, numbers …), which count a little less. Case and accents do not matter."""
    asked = folded(q)
    scores = [_alike(asked, folded(title)), *(_ELSEWHERE * _alike(asked, folded(other)) for other in others)]
    return round(max(scores), 3)


def found(q: str, title: str, others: Iterable[str]) -> float | None:
    """The `likeness` of what is spelled alike, or has all the words of *q* somewhere; None of anything else."""
    said = list(others)
    score = likeness(q, title, (each[:MOST_SAID] for each in said))
    text = folded(" ".join([title, *said]))
    return score if score >= ALIKE or all(word in text for word in folded(q).split()) else None


def _alike(asked: str, text: str) -> float:
    if not asked or not text:
        return 0.0
    if asked == text:
        return _SAME
    if text.startswith(asked):
        return _BEGINS
    words = re.findall(r"\w+", text)
    if all(any(word.startswith(part) for word in words) for part in asked.split()):
        return _WORDS
    if asked in text or _digits_within(asked, text):
        return _WITHIN
    return _ALIKE * fuzz.WRatio(asked, text) / 100


def _digits_within(asked: str, text: str) -> bool:
    """Whether *asked* is part of a number, however either is written."""
    digits = re.sub(r"[ ().+/-]", "", asked)
    return len(digits) > 2 and digits.isdigit() and digits.lstrip("0") in re.sub(r"\D", "", text)
