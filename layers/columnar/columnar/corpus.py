"""What a text search looks into: one line per row, without case and accents, each word after a space."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial

import polars as pl

from columnar import masks
from columnar.masks import Mask
from columnar.schema import SEPARATOR, Column, Kind
from columnar.threads import threads

_SLICE = 131_072
_TOLD = "bcdfghjklmnpqrstvwxyz0123456789"
"""Vowels stand in nearly every line and tell nothing."""
_MANY = 10_000
"""From so many lines on, threads share the work."""
_SELDOM = 6
"""To fetch a line costs so much more than to look through the next one."""


class Corpus:
    """The searchable columns of a segment, given as texts without case and accents.

    For each line a bit mask says which of `_TOLD` letters occur in it: most lines that lack a part are known by that.
    """

    def __init__(self, columns: Sequence[tuple[Column, pl.Series]], size: int) -> None:
        self.slices = [
            line_up([(column, series[start : start + _SLICE]) for column, series in columns])
            for start in range(0, size if columns else 0, _SLICE)
        ]
        self.size = size

    @property
    def bytes(self) -> int:
        """About how much memory the lines take."""
        return int(sum(each.estimated_size() for each in self.slices)) + 4 * self.size

    @cached_property
    def letters(self) -> pl.Series:
        """Which of the letters occur in each line."""
        return pl.concat(threads().map(letters, self.slices)).rechunk()

    def containing(self, part: str) -> Mask:
        """The rows in which *part* (without case and accents) occurs."""
        if not self.slices:
            return masks.nothing(self.size)
        if len(self.slices) == 1:
            return self.slices[0].str.contains(part, literal=True)
        wanted = letters_of(part)
        likely: Mask = (self.letters & wanted) == wanted
        if masks.size_of(likely) < self.size // _SELDOM:
            return self.containing_all([part], among=likely)
        found = threads().map(lambda each: each.str.contains(part, literal=True), self.slices)
        joined: Mask = pl.concat(found).rechunk()
        return joined

    def containing_all(self, parts: Sequence[str], among: Mask) -> Mask:
        """Those *among* the rows in which all of *parts* occur: cheap when they are few."""
        places = among.arg_true()
        if not self.slices or not places.len():
            return masks.nothing(self.size)
        spread = threads().map if places.len() > _MANY else map
        found = list(spread(partial(_holding, parts), self._split(places)))
        return masks.only(pl.concat(found), self.size)

    def _split(self, places: pl.Series) -> list[tuple[pl.Series, pl.Series, int]]:
        """*places* slice by slice: its lines, where in it, and where it begins."""
        begins = [number * _SLICE for number in range(len(self.slices) + 1)]
        steps = places.search_sorted(pl.Series(begins, dtype=places.dtype)).to_list()
        return [
            (lines, places[steps[number] : steps[number + 1]] - begins[number], begins[number])
            for number, lines in enumerate(self.slices)
            if steps[number] < steps[number + 1]
        ]


def _holding(parts: Sequence[str], asked: tuple[pl.Series, pl.Series, int]) -> pl.Series:
    """Those of the places where the line holds all of *parts*, counted from the first slice on."""
    lines, places, begins = asked
    wanted = lines.gather(places)
    hits = masks.all_of([wanted.str.contains(part, literal=True) for part in parts])
    return places.filter(hits) + begins


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
    dirty = bare.str.contains("[^0-9]").arg_true()
    return bare.scatter(dirty, bare.gather(dirty).str.replace_all("[^0-9]", "")) if dirty.len() else bare


def letters(texts: pl.Series) -> pl.Series:
    """A bit for each of the letters `_TOLD` that occurs."""
    found = pl.repeat(0, texts.len(), dtype=pl.UInt32, eager=True)
    for place, letter in enumerate(_TOLD):
        found = found | (texts.str.contains(letter, literal=True).cast(pl.UInt32) * (1 << place))
    return found


def letters_of(text: str) -> int:
    """The same of one text."""
    return sum(1 << place for place, letter in enumerate(_TOLD) if letter in text)
