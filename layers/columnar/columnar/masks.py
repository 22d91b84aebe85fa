"""Which rows: booleans as long as a segment, none of them null."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import polars as pl

Mask = pl.Series


def nothing(size: int) -> Mask:
    """No row of *size*."""
    return pl.repeat(False, size, dtype=pl.Boolean, eager=True)


def everything(size: int) -> Mask:
    """All rows of *size*."""
    return pl.repeat(True, size, dtype=pl.Boolean, eager=True)


def only(places: pl.Series, size: int) -> Mask:
    """The rows at *places*."""
    return nothing(size).scatter(places, True) if places.len() else nothing(size)


def without(mask: Mask, places: pl.Series) -> Mask:
    """*mask* less the rows at *places*; *mask* itself stays as it is."""
    return mask.clone().scatter(places, False) if places.len() else mask


def since(place: int, size: int) -> Mask:
    """The rows from *place* on."""
    return nothing(place).append(everything(size - place))


def size_of(mask: Mask) -> int:
    """How many rows."""
    return int(mask.sum() or 0)


def present(hits: pl.Series, series: pl.Series) -> Mask:
    """*hits*, which are null where *series* is, as a mask: not there."""
    return hits & series.is_not_null() if series.null_count() else hits


def all_of(found: Sequence[Mask]) -> Mask:
    """The rows that are in each of *found*, which are one at least."""
    return reduce(lambda one, other: one & other, found)
