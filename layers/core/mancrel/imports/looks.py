"""What the values of a column look like, whatever its name says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from mancrel.imports.dates import looks_like_date
from mancrel.imports.figures import WORDS_OF_TRUTH
from mancrel.imports.house import NOTHING
from mancrel.imports.numbers import looks_like_number
from mancrel.kit import countries

_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}")
_PHONE = re.compile(r"(?:\+|00?|\()[\d\s().\-/]{6,22}\d(?:\s?(?:x|ext\.?)\s?\d+)?")
_URL = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:/\S*)?", re.IGNORECASE)
_OURS = re.compile(r"[a-z]{2,4}_[0-9a-z]{26}")
_ENOUGH, _PART = 0.8, 0.3


def of(values: Sequence[str]) -> str:
    """What most of *values* look like: nothing (empty), text, or what a test below is called; id is one of ours."""
    told = [text for value in values if (text := value.strip()) and text.lower() not in NOTHING]
    if not told:
        return "empty"
    for name, fits in _TESTS:
        if sum(1 for text in told if fits(text)) >= _ENOUGH * len(told):
            return name
    return "text"


def some(values: Sequence[str], names: frozenset[str]) -> bool:
    """Whether a good part of *values*, if there are any, look like one of the kinds *names*."""
    told = [text for value in values if (text := value.strip()) and text.lower() not in NOTHING]
    tests = [fits for name, fits in _TESTS if name in names]
    return sum(1 for text in told if any(fits(text) for fits in tests)) >= _PART * len(told)


def is_phone(text: str) -> bool:
    """Whether *text* is written as a telephone number."""
    return bool(_PHONE.fullmatch(text)) and 7 <= sum(char.isdigit() for char in text) <= 17


_TESTS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("id", _OURS.fullmatch),
    ("email", _EMAIL.fullmatch),
    ("date", looks_like_date),
    ("phone", is_phone),
    ("boolean", lambda text: text.casefold() in WORDS_OF_TRUTH),
    ("country", countries.find),
    ("number", looks_like_number),
    ("url", _URL.fullmatch),
)
