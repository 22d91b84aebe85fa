"""Rows counted and summed by one or two columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import polars as pl

from columnar.masks import Mask
from columnar.schema import Bucket, Kind, decode
from columnar.segment import Segment

By = Sequence[tuple[str, Bucket | None]]
_EVERY = {Bucket.DAY: "1d", Bucket.WEEK: "1w", Bucket.MONTH: "1mo"}


@dataclass
class Total:
    """One group: the values of its columns (the first day of a bucket), how many rows, and sums by column."""

    key: tuple[Any, ...]
    count: int = 0
    sums: dict[str, float] = field(default_factory=dict)


def totals(parts: Sequence[tuple[Segment, Mask]], by: By, sums: Sequence[str]) -> list[Total]:
    """The rows of all *parts* in groups, in no order. A row with several tags counts for each of them."""
    groups: dict[tuple[Any, ...], Total] = {}
    for segment, mask in parts:
        for values, count, summed in _grouped(segment, mask, by, sums):
            for key in product(
                *(_keys(segment.kind(name), value) for (name, _), value in zip(by, values, strict=True))
            ):
                total = groups.setdefault(key, Total(key, 0, dict.fromkeys(sums, 0)))
                total.count += count
                for name, amount in zip(sums, summed, strict=True):
                    total.sums[name] += amount
    return list(groups.values())


def _keys(kind: Kind, value: Any) -> Sequence[Any]:
    return decode(kind, value) if kind is Kind.TAGS and value is not None else [value]


def _grouped(segment: Segment, mask: Mask, by: By, sums: Sequence[str]) -> list[tuple[Any, Any, Any]]:
    keys = [f"by{number}" for number in range(len(by))]
    added = [f"sum{number}" for number in range(len(sums))]
    wide = [
        segment.column(name).cast(_wide(segment, name)).alias(column) for name, column in zip(sums, added, strict=True)
    ]
    columns = [_key(segment, name, bucket).alias(key) for (name, bucket), key in zip(by, keys, strict=True)]
    count = pl.int_range(segment.size, dtype=pl.UInt32, eager=True).alias("count")
    frame = pl.DataFrame([*columns, *wide, count]).filter(mask)
    if not frame.height:
        return []
    counted = [pl.col("count").len(), *(pl.col(name).sum() for name in added)]
    found = frame.group_by(keys).agg(counted) if keys else frame.select(counted)
    return [
        (tuple(row[key] for key in keys), row["count"], [row[name] for name in added])
        for row in found.iter_rows(named=True)
    ]


def _wide(segment: Segment, name: str) -> Any:
    return pl.Float64() if segment.kind(name) is Kind.FLOAT else pl.Int64()


def _key(segment: Segment, name: str, bucket: Bucket | None) -> pl.Series:
    kind, series = segment.kind(name), segment.column(name)
    if kind is Kind.DATE:
        series = series.cast(pl.Date)
    elif kind is Kind.MOMENT:
        series = series.cast(pl.Datetime("us", "UTC"))
    elif kind is Kind.FLOAT:
        series = series.cast(pl.Float64)
    if bucket is None:
        return series
    return series.dt.truncate(_EVERY[bucket]).cast(pl.Date)
