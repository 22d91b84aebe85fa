"""Changes to a table that lies in segments: hide what is old, add what is new, merge what is small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from columnar import masks
from columnar.masks import Mask
from columnar.schema import BUILT_IN, ID, IN_MEMORY, VERSION, Column, Row
from columnar.segment import Segment

Parts = tuple[tuple[Segment, Mask], ...]
_GROWTH = 4
"""A segment is merged with the one before it when it is no smaller than this part of it: so there are few."""


def applied(
    columns: Sequence[Column], parts: Parts, gone: Mapping[str, int], rows: Iterable[Row], removed: Mapping[str, int]
) -> tuple[tuple[Parts, Mapping[str, int]], int]:
    """*parts* and *gone* after *rows* were written and *removed* taken out, and how many of these were news."""
    versions, newest = _newest(rows, removed)
    news = _news(parts, gone, versions) if versions else set()
    if not news:
        return (parts, gone), 0
    hidden = pl.Series(sorted(news), dtype=pl.String)
    kept = [(segment, masks.without(mask, segment.positions(hidden)[1])) for segment, mask in parts]
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


def _news(parts: Parts, gone: Mapping[str, int], versions: Mapping[str, int]) -> set[str]:
    """The ids of which *versions* has a newer one than is known."""
    ids = sorted(versions)
    wanted = pl.Series(ids, dtype=pl.String)
    known = {each: gone[each] for each in ids if each in gone}
    for segment, _ in parts:
        indexes, places = segment.positions(wanted)
        for index, version in zip(indexes, segment.versions(places), strict=True):
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
    ids = pl.concat([segment.ids.filter(mask) for segment, mask in parts])
    order = ids.arg_sort()
    series = {ID: ids.gather(order)}
    for column in (*BUILT_IN[1:], *columns):
        wanted = IN_MEMORY[column.kind]
        pieces = [segment.column(column.name).filter(mask).cast(wanted) for segment, mask in parts]
        series[column.name] = pl.concat(pieces).gather(order)
    return Segment(columns, series)
