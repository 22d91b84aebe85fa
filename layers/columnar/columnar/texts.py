"""A column of texts, ready to be compared: word by word where there are few different ones, row by row elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, cast

import polars as pl

from columnar import folding, masks
from columnar.masks import Mask
from columnar.schema import SEPARATOR

_FEW = 16
_PREFIX = 8


class Texts:
    """The texts of one column of a segment. Those that stand in a dictionary (pl.Enum) are compared there."""

    def __init__(self, series: pl.Series) -> None:
        self.series = series
        self.coded = isinstance(series.dtype, pl.Enum)
        self.codes = series.to_physical() if self.coded else None
        self.words = cast(Any, series.dtype).categories if self.coded else series
        """Each different text once, or all texts."""

    @cached_property
    def folded(self) -> pl.Series:
        """`words` without case."""
        return folding.without_case(self.words)

    @property
    def bytes(self) -> int:
        """About how much memory the texts without case take, where they are others than those of the column."""
        made = self.__dict__.get("folded")
        return int(made.estimated_size()) if made is not None and made is not self.words else 0

    def where(self, test: Callable[[pl.Series], pl.Series]) -> Mask:
        """The rows whose text, without case, passes *test*; an empty one does not."""
        hits = test(self.folded)
        if self.codes is None:
            return masks.present(hits, self.series)
        return masks.present(_spread(hits, self.codes), self.series)

    def holding(self, part: str, before: str = "") -> Mask:
        """The rows in whose text, taken like *part* without case and accents, it occurs right after *before*."""
        hits = self._spaced.str.contains(before + part, literal=True)
        return masks.present(hits if self.codes is None else _spread(hits, self.codes), self.series)

    @cached_property
    def _spaced(self) -> pl.Series:
        """`words` without case and accents, each word in them after a space."""
        return (" " + folding.without_accents(self.words)).str.replace_all(SEPARATOR, " ", literal=True)

    def plain(self) -> pl.Series:
        """All texts without case and accents."""
        found = folding.without_accents(self.words)
        return found if self.codes is None else found.gather(self.codes)

    def plain_at(self, places: pl.Series) -> pl.Series:
        """The texts at *places*, without case and accents."""
        return folding.without_accents(self.series.gather(places).cast(pl.String))

    @cached_property
    def order(self) -> pl.Series:
        """Numbers that sort as the texts do without case and accents, null where empty.

        Of a dictionary they tell all texts apart that differ so; else only those that differ in the first eight bytes.
        """
        found = folding.without_accents(self.words)
        if self.codes is None:
            padded = found.str.pad_end(_PREFIX, "\0").cast(pl.Binary).bin.head(_PREFIX)
            return padded.bin.reinterpret(dtype=pl.UInt64, endianness="big")
        ranks = found.rank("dense").cast(pl.Int64) - 1
        if ranks.len() and (ranks.diff().drop_nulls() == 1).all():
            return self.codes
        return ranks.gather(self.codes)

    def order_of(self, text: str) -> tuple[int, bool]:
        """Where the folded *text* stands in `order`, and whether it is there or would only come before what is."""
        if self.codes is None:
            return int.from_bytes(text.encode()[:_PREFIX].ljust(_PREFIX, b"\0"), "big"), True
        known = folding.without_accents(self.words).unique().sort()
        place = int(known.search_sorted(text))
        return place, place < known.len() and known[place] == text


def _spread(hits: pl.Series, codes: pl.Series) -> pl.Series:
    """Whether each of *codes* is one of *hits*, which are asked as seldom as can be."""
    wanted = masks.places(hits)
    if not wanted.len():
        return masks.nothing(codes.len())
    first, last = int(wanted[0]), int(wanted[-1])
    if last - first + 1 == wanted.len():
        return (codes == first) if first == last else (codes >= first) & (codes <= last)
    if wanted.len() <= _FEW:
        found = codes == first
        for each in wanted[1:]:
            found = found | (codes == int(each))
        return found
    return hits.gather(codes)
