"""The first rows of a segment in some order, without sorting the rest. Empty values come last; ids decide ties."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from columnar import masks
from columnar.masks import Mask
from columnar.schema import TEXTS, Kind
from columnar.segment import Segment

Place = tuple[Any, ...]
"""Where a row stands in an order: its value of each key, then its id."""
_ENOUGH = 500
"""So few rows are rather read than narrowed down."""


@dataclass(frozen=True)
class Key:
    """One column of an order.

    *order* are numbers that sort as the values do, null where empty. Where they are only the beginning of a text (not
    *whole*), *texts_at* reads the rest. *order_of* gives the number of a value, and whether that number stands for it.
    """

    order: pl.Series
    descending: bool
    texts_at: Callable[[pl.Series], pl.Series] | None = None
    order_of: Callable[[Any], tuple[Any, bool]] | None = None
    whole: bool = True
    dtype: Any = pl.Int64

    def at(self, places: pl.Series) -> pl.Series:
        """The values at *places*, comparable with those of other segments."""
        if self.texts_at:
            return self.texts_at(places)
        return self.order.gather(places).cast(self.dtype)


def key(segment: Segment, name: str, descending: bool) -> Key:
    """The order of *segment* by its column *name*."""
    if segment.kind(name) in TEXTS:
        texts = segment.texts(name)
        return Key(texts.order, descending, texts.plain_at, texts.order_of, whole=texts.coded)
    series = segment.column(name)
    if series.dtype == pl.Boolean:
        return Key(series.cast(pl.UInt8), descending)
    return Key(series, descending, dtype=pl.Float64 if segment.kind(name) is Kind.FLOAT else pl.Int64)


def first(segment: Segment, among: Mask, keys: Sequence[Key], limit: int) -> list[Place]:
    """The *limit* first rows *among* those of *segment*, and perhaps some that follow them, in no order."""
    chosen, wanted = [], limit
    for each in keys:
        if wanted <= 0 or masks.size_of(among) <= _ENOUGH:
            break
        taken, among, wanted = _narrow(each, among, wanted)
        chosen += taken
    if masks.size_of(among) <= _ENOUGH and wanted > 0:
        wanted = _ENOUGH
    if wanted > 0:
        chosen.append(masks.places(among).head(wanted))
    places = pl.concat(chosen) if chosen else pl.Series([], dtype=pl.UInt32)
    columns = [each.at(places).to_list() for each in keys]
    return list(zip(*columns, segment.ids.gather(places).to_list(), strict=True))


def _narrow(by: Key, among: Mask, wanted: int) -> tuple[list[pl.Series], Mask, int]:
    """The rows that are surely among the *wanted* first, those on the border, and how many of these are wanted."""
    filled = among & by.order.is_not_null() if by.order.null_count() else among
    count = masks.size_of(filled)
    if count <= wanted:
        return [masks.places(filled)], among & ~filled, wanted - count
    values = by.order.filter(filled)
    border = (values.top_k(wanted).min() if by.descending else values.bottom_k(wanted).max()) if wanted else None
    better = masks.present((by.order > border) if by.descending else (by.order < border), by.order) & among
    level = masks.present(by.order == border, by.order) & among
    taken, wanted = [masks.places(better)], wanted - masks.size_of(better)
    if by.whole or by.texts_at is None or masks.size_of(level) <= _ENOUGH:
        return taken, level, wanted
    places = masks.places(level)
    further, rest, wanted = _narrow(Key(by.texts_at(places), by.descending), masks.everything(places.len()), wanted)
    taken += [places.gather(each) for each in further]
    return taken, masks.only(places.filter(rest), among.len()), wanted


def after(segment: Segment, keys: Sequence[Key], place: Place) -> Mask:
    """The rows that come after *place*, which need not be in *segment*."""
    start = int(segment.ids.search_sorted(place[-1], side="right"))
    found = masks.since(start, segment.size)
    for by, value in zip(reversed(keys), reversed(place[:-1]), strict=True):
        beyond, level = _beyond(by, value)
        found = beyond | (level & found)
    return found


def _beyond(by: Key, value: Any) -> tuple[Mask, Mask]:
    """The rows whose value comes after *value*, and those that have the very same."""
    empty = by.order.is_null()
    if value is None:
        return masks.nothing(by.order.len()), empty
    number, known = by.order_of(value) if by.order_of else (value, True)
    greater = by.order >= number if not known else by.order > number
    beyond = masks.present(by.order < number if by.descending else greater, by.order)
    level = masks.present(by.order == number, by.order) if known else masks.nothing(by.order.len())
    if by.texts_at and not by.whole and level.any():
        places = masks.places(level)
        texts = by.texts_at(places)
        beyond = beyond | masks.only(places.filter(texts < value if by.descending else texts > value), level.len())
        level = masks.only(places.filter(texts == value), level.len())
    return beyond | empty, level


def merge(found: list[Place], descending: Sequence[bool], limit: int) -> list[Place]:
    """The *limit* first of *found*, in order."""
    found.sort(key=lambda place: place[-1])
    for number, backwards in reversed(list(enumerate(descending))):
        filled = [place for place in found if place[number] is not None]
        filled.sort(key=lambda place: place[number], reverse=backwards)
        found = filled + [place for place in found if place[number] is None]
    return found[:limit]
