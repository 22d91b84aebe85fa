"""Whether every number in a text is one of the figures that it is about: what is not is taken for invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

_NUMBER = re.compile(r"(?<![\w.,])[-+−]?\s?(?:[€$£₹¥]\s?)?(\d[\d.,\u00a0\u202f]*\d|\d)(\s?%)?")
_CLOSE = 1e-9


def invented(text: str, figures: Mapping[str, Any], language: str = "en", quoted: Sequence[str] = ()) -> list[str]:
    """The numbers in *text* that no figure is, at the number of digits with which they are written.

    A figure that is a share may stand as per cent. What stands inside *quoted* texts, such as the campaign's name, is
    not looked at.
    """
    for each in quoted:
        if each:
            text = text.replace(each, " ")
    known = [abs(float(value)) for value in _values(figures)]
    found = []
    for match in _NUMBER.finditer(text):
        value, digits = _read(match.group(1), language)
        if not _is_known(value, digits, known, percent=bool(match.group(2))):
            found.append(match.group(0).strip())
    return found


def numbers_in(text: str, language: str = "en") -> list[float]:
    """The numbers in *text*, those in per cent as shares."""
    found = []
    for match in _NUMBER.finditer(text):
        value, digits = _read(match.group(1), language)
        found.append(round(value / 100, digits + 2) if match.group(2) else value)
    return found


def _is_known(value: float, digits: int, known: Iterable[float], percent: bool) -> bool:
    factors = (100.0,) if percent else (1.0, 100.0)
    return any(abs(round(each * factor, digits) - value) < _CLOSE + 10.0**-digits * 1e-6 for each in known
               for factor in factors)  # fmt: skip


def _read(written: str, language: str) -> tuple[float, int]:
    """The value, and how many decimals it is written with."""
    plain = written.replace("\u00a0", "").replace("\u202f", "")
    if language.lower().startswith("es"):
        plain = plain.translate(str.maketrans(",.", ".,"))
    plain = plain.replace(",", "")
    whole, _, fraction = plain.partition(".")
    fraction = fraction.replace(".", "")
    return float(f"{whole}.{fraction or 0}"), len(fraction)


def _values(figures: Any) -> Iterator[float]:
    if isinstance(figures, Mapping):
        for each in figures.values():
            yield from _values(each)
    elif isinstance(figures, list | tuple):
        for each in figures:
            yield from _values(each)
    elif isinstance(figures, int | float) and not isinstance(figures, bool):
        yield float(figures)
