"""Changes to a table that lies in segments: hide what is old, add what is new, merge what is small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from columnar import masks
from columnar.masks import Mask
from columnar.schema import BUILT_IN, ID, IN_MEMORY, VERSION, Column, Row
from columnar.segment import Segment

_FEW = 100_000
"""Of so few rows all columns are put in order together, which is quicker and takes more memory."""
Parts = tuple[tuple[Segment, Mask], ...]
_GROWTH = 4
"""A segment is merged with the one before it when it is no smaller than this part of it: so there are few."""


def applied(
    columns: Sequence[Column], parts: Parts, gone: Mapping[str, int], rows: Iterable[Row], removed: Mapping[str, int]
) -> tuple[tuple[Parts, Mapping[str, int]], int]:
    """*parts* and *gone* after *rows* were written and *removed* taken out, and how many of these were news."""
    versions, newest = _newest(rows, removed)
    ids = sorted(versions)
    wanted = pl.Series(ids, dtype=pl.String)
    found = [segment.positions(wanted) for segment, _ in parts]
    news = _news(parts, found, gone, {each: versions[each] for each in ids})
    if not news:
        return (parts, gone), 0
    new = pl.Series([each in news for each in ids], dtype=pl.Boolean)
    kept = [
        (segment, masks.without(mask, places.filter(new.gather(indexes))))
        for (segment, mask), (indexes, places) in zip(parts, found, strict=True)
    ]
    fresh = [newest[each] for each in news if each in newest]
    if fresh:
        segment = Segment.of(columns, fresh)
        kept.append((segment, masks.everything(segment.size)))
    after = {each: version for each, version in gone.items() if each not in news}
    after |= {each: versions[each] for each in news if each not in newest}
    return (_tidied(columns, kept), after), len(news)


def _newest(rows: Iterable[Row], removed: Mapping[str, int]) -> tuple[dict[str, int], dict[str, Row]]:
    """The newest version of each id, and the rows of those that were not removed."""
    versions: dict[str, int] = dict(removed)
    newest: dict[str, Row] = {}
    for row in rows:
        if row[VERSION] > versions.get(row[ID], -1):
            versions[row[ID]] = row[VERSION]
            newest[row[ID]] = row
    return versions, newest


def _news(
    parts: Parts, found: Sequence[tuple[pl.Series, pl.Series]], gone: Mapping[str, int], versions: Mapping[str, int]
) -> set[str]:
    """The ids of which *versions*, in order, has a newer one than is known; *found* says where they are in *parts*."""
    ids = list(versions)
    known = {each: gone[each] for each in ids if each in gone}
    for (segment, _), (indexes, places) in zip(parts, found, strict=True):
        for index, version in zip(indexes.to_list(), segment.versions(places), strict=True):
            known[ids[index]] = max(version, known.get(ids[index], -1))
    return {each for each in ids if versions[each] > known.get(each, -1)}


def _tidied(columns: Sequence[Column], parts: Sequence[tuple[Segment, Mask]]) -> Parts:
    found = [(segment, mask) for segment, mask in parts if masks.size_of(mask)]
    while len(found) > 1 and found[-1][0].size * _GROWTH > found[-2][0].size:
        last, before = found.pop(), found.pop()
        segment = merged(columns, [before, last])
        found.append((segment, masks.everything(segment.size)))
    return tuple(found)


def merged(columns: Sequence[Column], parts: Sequence[tuple[Segment, Mask]]) -> Segment:
    """One segment of all rows that are not hidden."""
    if len(parts) == 1 and masks.size_of(parts[0][1]) == parts[0][0].size:
        return parts[0][0]
    if not parts:
        return Segment.of(columns, [])
    order = pl.concat([segment.ids.filter(mask) for segment, mask in parts]).arg_sort()
    known = (*BUILT_IN, *columns)
    together = len(known) if order.len() < _FEW else 1
    series: dict[str, pl.Series] = {}
    for start in range(0, len(known), together):
        frames = [_frame(segment, known[start : start + together]).filter(mask) for segment, mask in parts]
        whole = pl.concat(frames).select(pl.all().gather(order))
        series |= {each.name: each for each in whole}
    return Segment(columns, series)


def _frame(segment: Segment, columns: Sequence[Column]) -> pl.DataFrame:
    return pl.DataFrame([segment.column(each.name).cast(IN_MEMORY[each.kind]).alias(each.name) for each in columns])
