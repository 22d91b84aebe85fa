"""A part of a store: columns in one piece, sorted by id, never changed. What speeds questions up is made when asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from threading import RLock
from typing import Any

import polars as pl

from columnar import masks
from columnar.corpus import Corpus
from columnar.schema import BUILT_IN, ENCODERS, ID, IN_MEMORY, TEXTS, VERSION, Column, Kind, Row
from columnar.texts import Texts
from columnar.vocabulary import Vocabulary


class Segment:
    """Rows as columns: *series* by column name, of which ``id`` is sorted. A column that lacks is empty."""

    def __init__(self, columns: Sequence[Column], series: Mapping[str, pl.Series]) -> None:
        self.columns = {column.name: column for column in (*BUILT_IN, *columns)}
        self.series = {name: each for name, each in series.items() if name in self.columns}
        self.ids = series[ID]
        self.size = self.ids.len()
        self._texts: dict[str, Texts] = {}
        self.links: dict[str, Any] = {}
        """What `linking` keeps of it, by column; made under `lock`."""
        self.lock = RLock()

    @classmethod
    def of(cls, columns: Sequence[Column], rows: Iterable[Row]) -> Segment:
        """A segment of *rows*, no two with the same id."""
        ordered = sorted(rows, key=lambda row: str(row[ID]))
        series = {}
        for column in (*BUILT_IN, *columns):
            series[column.name] = _series(column, ordered)
        return cls(columns, series)

    def column(self, name: str) -> pl.Series:
        """The column *name* as it lies in memory."""
        found = self.series.get(name)
        if found is None:
            return pl.repeat(None, self.size, dtype=IN_MEMORY[self.kind(name)], eager=True)
        return found

    def kind(self, name: str) -> Kind:
        """What the column *name* holds."""
        return self.columns[name].kind

    def texts(self, name: str) -> Texts:
        """The column *name*, of a kind of text, ready to be compared."""
        with self.lock:
            found = self._texts.get(name)
            if found is None:
                found = self._texts[name] = Texts(self.column(name))
            return found

    @cached_property
    def searched(self) -> list[Column]:
        """The columns that a text search looks into."""
        return [each for each in self.columns.values() if each.searchable and each.kind in TEXTS]

    @cached_property
    def corpus(self) -> Corpus:
        """The searched texts that stand in no dictionary."""
        with self.lock:
            made: Corpus | None = self.__dict__.get("corpus")
            loose = [each for each in self.searched if not self.texts(each.name).coded]
            return made or Corpus(self._plain(loose), self.size)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words in which typing errors are forgiven."""
        with self.lock:
            made: Vocabulary | None = self.__dict__.get("vocabulary")
            return made or Vocabulary(self._plain([each for each in self.columns.values() if each.fuzzy]), self.size)

    def _plain(self, columns: Sequence[Column]) -> list[tuple[Column, pl.Series]]:
        return [(column, self.texts(column.name).plain()) for column in columns if column.kind in TEXTS]

    def positions(self, ids: pl.Series) -> tuple[pl.Series, pl.Series]:
        """Of *ids*, the indexes of those that are here, and where they are."""
        if not self.size:
            return pl.Series([], dtype=pl.UInt32), pl.Series([], dtype=pl.UInt32)
        places = self.ids.search_sorted(ids).clip(upper_bound=self.size - 1)
        known = masks.places(self.ids.gather(places) == ids)
        return known, places.gather(known)

    def versions(self, places: pl.Series) -> list[int]:
        """The versions of the rows at *places*."""
        return self.column(VERSION).gather(places).to_list()

    def widened(self, columns: Sequence[Column]) -> Segment:
        """The same rows with *columns*: new ones are empty, others are gone."""
        kept = {
            column.name: self.series[column.name]
            for column in (*BUILT_IN, *columns)
            if column.name in self.series and self.columns[column.name].kind is column.kind
        }
        other = Segment(columns, kept)
        other.links = {name: each for name, each in self.links.items() if name in kept}
        other._texts = {name: each for name, each in self._texts.items() if name in kept}
        if _looked_into(self.columns) == _looked_into(other.columns):
            for name in self.__dict__.keys() & {"corpus", "vocabulary"}:
                other.__dict__[name] = self.__dict__[name]
        return other

    @property
    def bytes(self) -> int:
        """About how much memory the columns take, and what was made of them to answer quickly."""
        made = [self.__dict__[name].bytes for name in ("corpus", "vocabulary") if name in self.__dict__]
        linked = [each.bytes for each in list(self.links.values())]
        texts = [each.bytes for each in list(self._texts.values())]
        return int(sum(each.estimated_size() for each in self.series.values()) + sum((*made, *linked, *texts)))


_AS_THEY_ARE = frozenset({Kind.INTEGER, Kind.FLOAT, Kind.BOOLEAN})


def _series(column: Column, rows: Sequence[Row]) -> pl.Series:
    """A column of *rows* as it lies in memory; texts are nearly always just that, and need no encoding."""
    if column.kind in (Kind.TEXT, Kind.CATEGORY):
        with suppress(TypeError):
            return pl.Series([row.get(column.name) or None for row in rows], dtype=pl.String())
    return pl.Series(_encoded(column, rows), dtype=IN_MEMORY[column.kind])


def _encoded(column: Column, rows: Sequence[Row]) -> list[Any]:
    if column.kind in _AS_THEY_ARE:
        return [row.get(column.name) for row in rows]
    name, encode = column.name, ENCODERS[column.kind]
    return [None if (value := row.get(name)) is None else encode(value) for row in rows]


def _looked_into(columns: Mapping[str, Column]) -> set[Column]:
    return {column for column in columns.values() if column.searchable or column.fuzzy}
