"""Which rows: booleans as long as a segment, none of them null."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import polars as pl

Mask = pl.Series


def nothing(size: int) -> Mask:
    """No row of *size*."""
    return pl.Series([False]).new_from_index(0, size)


def everything(size: int) -> Mask:
    """All rows of *size*."""
    return pl.Series([True]).new_from_index(0, size)


def places(mask: Mask) -> pl.Series:
    """Where the rows are: a tenth to a fiftieth of what `arg_true` takes."""
    return pl.int_range(mask.len(), dtype=pl.UInt32, eager=True).filter(mask)


def only(where: pl.Series, size: int) -> Mask:
    """The rows at the places *where*."""
    return nothing(size).scatter(where, True) if where.len() else nothing(size)


def without(mask: Mask, where: pl.Series) -> Mask:
    """*mask* less the rows at the places *where*; *mask* itself stays as it is."""
    return mask.clone().scatter(where, False) if where.len() else mask


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
