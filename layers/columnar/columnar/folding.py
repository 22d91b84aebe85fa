"""Texts as they are compared (without case) and as they are searched and sorted (also without accents)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import polars as pl

from columnar import masks

_APART = {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
"""Letters that Unicode does not take apart, as people type them on another keyboard."""


class _Letters(dict[int, str]):
    """What each letter is without case and accents, worked out when it is first seen."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code).casefold())
        found = "".join(_APART.get(each, each) for each in decomposed.casefold() if not unicodedata.combining(each))
        self[code] = found
        return found


_LETTERS = _Letters()


def plain(text: str) -> str:
    """*text* without case and accents."""
    return text.translate(_LETTERS)


def without_case(series: pl.Series) -> pl.Series:
    """Each text as `str.casefold` gives it; the very same series where nothing changes."""
    return _fold(series, str.casefold)


def without_accents(series: pl.Series) -> pl.Series:
    """Each text as `plain` gives it; the very same series where nothing changes."""
    return _fold(series, plain)


def _fold(series: pl.Series, fold: Callable[[str], str]) -> pl.Series:
    """Lower-case what is ASCII in Polars, and *fold* the rest one by one."""
    lower = series.str.to_lowercase()
    foreign = masks.places(series.str.len_bytes() != series.str.len_chars())
    if foreign.len():
        folded = [fold(text) for text in series.gather(foreign)]
        lower = lower.scatter(foreign, pl.Series(folded, dtype=pl.String))
    return series if (lower == series).all() else lower
