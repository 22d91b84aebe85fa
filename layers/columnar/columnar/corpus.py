"""What a text search looks into: one line per row, without case and accents, each word after a space."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial

import polars as pl

from columnar import masks
from columnar.masks import Mask
from columnar.pairs import Pairs
from columnar.schema import SEPARATOR, Column, Kind
from columnar.threads import cores, threads

_SLICE = 131_072
_MANY = 20_000
"""From so many lines on, threads share the work."""
_WORTH = 100_000
"""Fewer lines are looked through before it is known which pairs stand in them."""
_SAMPLE = 4_000
"""So many lines say well enough which pairs of letters are usual."""
_SELDOM = 6
"""To fetch a line costs so much more than to look through the next one."""


class Corpus:
    """The searchable columns of a segment, given as texts without case and accents.

    For each line 64 bits say which pairs of letters it may hold: most lines that lack a part are known by that.
    """

    def __init__(self, columns: Sequence[tuple[Column, pl.Series]], size: int) -> None:
        self.lines, self.size = _lines(columns, size), size

    @property
    def bytes(self) -> int:
        """About how much memory the lines take."""
        return int(self.lines.estimated_size()) + 8 * self.size * ("pairs" in self.__dict__)

    @cached_property
    def known(self) -> Pairs:
        """Which bit stands for which pair of letters."""
        return Pairs(self.lines.gather_every(max(1, self.size // _SAMPLE)))

    @cached_property
    def pairs(self) -> pl.Series:
        """Which pairs of letters may stand in each line."""
        return pl.concat(threads().map(self.known.each, _pieces(self.lines, _SLICE))).rechunk()

    def containing(self, part: str) -> Mask:
        """The rows in which *part* (without case and accents) occurs."""
        if self.size > _WORTH and (wanted := self.known.of(part)):
            likely: Mask = (self.pairs & wanted) == wanted
            if masks.size_of(likely) < self.size // _SELDOM:
                return self.containing_all([part], among=likely)
        found = _shared(partial(_holding, [part]), self.lines)
        return pl.concat(found).rechunk()

    def containing_all(self, parts: Sequence[str], among: Mask) -> Mask:
        """Those *among* the rows in which all of *parts* occur: cheap when they are few."""
        places = masks.places(among)
        if not places.len():
            return masks.nothing(self.size)
        found = _shared(partial(_holding, parts), self.lines.gather(places))
        return masks.only(places.filter(pl.concat(found)), self.size)


def _lines(columns: Sequence[tuple[Column, pl.Series]], size: int) -> pl.Series:
    """One text per row, made piece by piece, since what is needed on the way is large."""
    if not columns:
        return pl.Series([""]).new_from_index(0, size)
    starts = range(0, max(size, 1), _SLICE)
    made = [line_up([(column, series[start : start + _SLICE]) for column, series in columns]) for start in starts]
    return pl.concat(made).rechunk()


def _shared(hold: Callable[[pl.Series], Mask], lines: pl.Series) -> list[Mask]:
    """What *hold* finds in *lines*, piece by piece; many are shared between the threads."""
    if lines.len() < _MANY:
        return [hold(lines)]
    size = min(_SLICE, -(-lines.len() // cores()))
    return list(threads().map(hold, _pieces(lines, size)))


def _pieces(lines: pl.Series, size: int) -> list[pl.Series]:
    """*lines* in pieces of *size*, one at least."""
    return [lines[start : start + size] for start in range(0, max(lines.len(), 1), size)]


def _holding(parts: Sequence[str], lines: pl.Series) -> Mask:
    """Whether each of *lines* holds all of *parts*."""
    return masks.all_of([lines.str.contains(part, literal=True) for part in parts])


def line_up(columns: Sequence[tuple[Column, pl.Series]]) -> pl.Series:
    """One text per row: a space before and after each value."""
    values = [_spaced(column, series).alias(str(number)) for number, (column, series) in enumerate(columns)]
    parts = [pl.lit(""), *(pl.col(each.name) for each in values)]
    return pl.DataFrame(values).select(line=pl.concat_str(parts, separator=" ", ignore_nulls=True)).to_series()


def _spaced(column: Column, series: pl.Series) -> pl.Series:
    if column.kind is Kind.TAGS:
        return series.str.strip_chars(SEPARATOR).str.replace_all(SEPARATOR, " ", literal=True)
    if not column.digits:
        return series
    bare = series.str.strip_chars_start("+")
    dirty = masks.places(bare.str.contains("[^0-9]"))
    return bare.scatter(dirty, bare.gather(dirty).str.replace_all("[^0-9]", "")) if dirty.len() else bare
