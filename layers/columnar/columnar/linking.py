"""Rows of one table that name rows of another: how many of those that are asked for name each row.

What is worked out once per pair of segments is kept with them, for as long as both are there.
"""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

import polars as pl

from columnar import masks
from columnar.masks import Mask
from columnar.segment import Segment

Parts = Sequence[tuple[Segment, Mask]]
_SPARSE = 6
"""With fewer rows than one in so many, sorting them is quicker than going through all."""


class Links:
    """The rows of a segment by the ids that they name in a column; a row that names none is in nobody's way.

    *keys* are the different ids, sorted; in `order` the rows of one come after those of the other, and `last` says
    where the last of each stands.
    """

    def __init__(self, names: pl.Series) -> None:
        named = names.cast(pl.String)
        self.size, self.keys = names.len(), named.drop_nulls().unique().sort()
        self.number = _numbers(named, self.keys)
        """For each row the number of its key; what names none has one past the end."""
        order = self.number.arg_sort().cast(pl.UInt32).head(self.size - names.null_count())
        self.order = order
        number = self.number.gather(order)
        self.last = masks.places((number != number.shift(-1)).fill_null(True))
        self._places: WeakKeyDictionary[Segment, pl.Series] = WeakKeyDictionary()

    @property
    def bytes(self) -> int:
        """About how much memory this takes."""
        places = list(self._places.values())
        return int(sum(each.estimated_size() for each in (self.keys, self.number, self.order, self.last, *places)))

    def counts(self, mask: Mask) -> pl.Series:
        """How many rows of *mask* name each of `keys`; a zero after the last is for who is not among them."""
        hits = masks.size_of(mask)
        if not hits or not self.keys.len():
            return pl.repeat(0, self.keys.len() + 1, dtype=pl.UInt32, eager=True)
        if hits * _SPARSE < self.size:
            return self._few(mask)
        if hits == self.size:
            return _steps(self.last + 1).append(_zero())
        upto = mask.gather(self.order).cast(pl.UInt32).cum_sum().gather(self.last)
        return _steps(upto).append(_zero())

    def _few(self, mask: Mask) -> pl.Series:
        runs = self.number.filter(mask).sort().rle()
        none = pl.repeat(0, self.keys.len() + 1, dtype=pl.UInt32, eager=True)
        counts = none.scatter(runs.struct.field("value"), runs.struct.field("len").cast(pl.UInt32))
        return counts.head(self.keys.len()).append(_zero())

    def named(self, mask: Mask) -> pl.Series:
        """Whether any row of *mask* names each of `keys`; a false after the last is for who is not among them."""
        none = masks.nothing(self.keys.len() + 1)
        found = none.scatter(self.number.filter(mask), True) if masks.size_of(mask) else none
        return found.head(self.keys.len()).append(masks.nothing(1))

    def places(self, segment: Segment) -> pl.Series:
        """For each row of *segment* the number of the key that is its id; one past the end if none is."""
        found = self._places.get(segment)
        if found is None:
            found = self._places[segment] = self._find(segment)
        return found

    def _find(self, segment: Segment) -> pl.Series:
        nobody = pl.repeat(self.keys.len(), segment.size, dtype=pl.UInt32, eager=True)
        if not self.keys.len() or not segment.size:
            return nobody
        if self.keys.len() < segment.size:
            numbers, places = segment.positions(self.keys)
        else:
            at = self.keys.search_sorted(segment.ids).clip(upper_bound=self.keys.len() - 1)
            places = masks.places(self.keys.gather(at) == segment.ids)
            numbers = at.gather(places)
        return nobody.scatter(places, numbers.cast(pl.UInt32)) if places.len() else nobody


def times(segment: Segment, parts: Parts, column: str) -> pl.Series:
    """How many rows of *parts* name each row of *segment* in *column*."""
    total: pl.Series | None = None
    for other, mask in parts:
        links = links_of(other, column)
        if links.keys.len():
            found = links.counts(mask).gather(links.places(segment))
            total = found if total is None else total + found
    return pl.repeat(0, segment.size, dtype=pl.UInt32, eager=True) if total is None else total


def named(segment: Segment, parts: Parts, column: str) -> Mask:
    """Which rows of *segment* any row of *parts* names in *column*."""
    found = masks.nothing(segment.size)
    for other, mask in parts:
        links = links_of(other, column)
        if links.keys.len():
            found = found | links.named(mask).gather(links.places(segment))
    return found


def links_of(segment: Segment, column: str) -> Links:
    """The links of *segment* by *column*, made when first asked for."""
    with segment.lock:
        found: Links | None = segment.links.get(column)
        if found is None:
            found = segment.links[column] = Links(segment.column(column))
        return found


class Keys:
    """Ids that are asked for together, again and again; in no order."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.ids = pl.Series(ids, dtype=pl.String).unique().sort()
        self._masks: WeakKeyDictionary[Segment, Mask] = WeakKeyDictionary()

    def where(self, segment: Segment) -> Mask:
        """The rows with one of these ids."""
        found = self._masks.get(segment)
        if found is None:
            found = self._masks[segment] = masks.only(segment.positions(self.ids)[1], segment.size)
        return found


def _steps(upto: pl.Series) -> pl.Series:
    """What each of the running totals *upto* has more than the one before."""
    return upto - upto.shift(1, fill_value=0)


def _numbers(named: pl.Series, keys: pl.Series) -> pl.Series:
    """For each text the place that it has among *keys*, or one past the end."""
    known = pl.DataFrame({"name": keys, "number": pl.int_range(keys.len(), dtype=pl.UInt32, eager=True)})
    found = pl.DataFrame({"name": named}).join(known, on="name", how="left", maintain_order="left")["number"]
    return found.fill_null(keys.len())


def _zero() -> pl.Series:
    return pl.Series([0], dtype=pl.UInt32)
