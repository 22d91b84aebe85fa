"""Rows out of columns again, batch by batch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from columnar import masks, ordering
from columnar.masks import Mask
from columnar.schema import DECODERS, ID, Kind
from columnar.segment import Segment

_BATCH = 5_000
Parts = Sequence[tuple[Segment, Mask]]


def rows(parts: Parts, names: Sequence[str], sort: Sequence[tuple[str, bool]]) -> Iterator[dict[str, Any]]:
    """The columns *names* of all rows of *parts*, by *sort* and then by id, or in no order."""
    if sort:
        yield from _sorted(parts, names, sort)
        return
    for segment, mask in parts:
        places = masks.places(mask)
        for start in range(0, places.len(), _BATCH):
            yield from read(segment, places[start : start + _BATCH], names)


def read(segment: Segment, places: pl.Series, names: Sequence[str]) -> list[dict[str, Any]]:
    """The columns *names* of the rows at *places*."""
    columns = [_values(segment.kind(name), segment.column(name).gather(places)) for name in names]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _values(kind: Kind, series: pl.Series) -> list[Any]:
    if kind is Kind.FLOAT:
        series = series.cast(pl.Float64)
    values = series.to_list()
    decoded = DECODERS.get(kind)
    return values if decoded is None else [None if value is None else decoded(value) for value in values]


def _sorted(parts: Parts, names: Sequence[str], sort: Sequence[tuple[str, bool]]) -> Iterator[dict[str, Any]]:
    frames = [_keys(number, segment, mask, sort) for number, (segment, mask) in enumerate(parts)]
    if not frames:
        return
    by = [*(f"key{number}" for number in range(len(sort))), ID]
    order = pl.concat(frames).sort(by, descending=[*(backwards for _, backwards in sort), False], nulls_last=True)
    for batch in order.iter_slices(_BATCH):
        found: dict[tuple[int, int], dict[str, Any]] = {}
        for number, (segment, _) in enumerate(parts):
            places = batch.filter(pl.col("part") == number)["place"]
            for place, row in zip(places, read(segment, places, names), strict=True):
                found[number, place] = row
        yield from (found[number, place] for number, place in zip(batch["part"], batch["place"], strict=True))


def _keys(number: int, segment: Segment, mask: Mask, sort: Sequence[tuple[str, bool]]) -> pl.DataFrame:
    places = masks.places(mask)
    keys = [ordering.key(segment, name, descending) for name, descending in sort]
    columns = {f"key{index}": each.at(places) for index, each in enumerate(keys)}
    parts = pl.repeat(number, places.len(), dtype=pl.UInt32, eager=True)
    return pl.DataFrame({"part": parts, "place": places, **columns, ID: segment.ids.gather(places)})
