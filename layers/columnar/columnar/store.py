"""A table of columns that many may read while it changes.

It lies in a few segments: a large one from a file, and smaller ones with what changed since. A change hides the old
rows and adds a segment; small segments are merged now and then. All of it is one immutable state that is replaced as a
whole, so a reader sees one moment and never waits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

import polars as pl

from columnar import files, filtering, grouping, masks, merging, ordering, reading, searching, spreading
from columnar.grouping import By, Total
from columnar.masks import Mask
from columnar.ordering import Place
from columnar.predicates import EVERYTHING, Predicate
from columnar.schema import ID, VERSION, Column, Row
from columnar.searching import Word
from columnar.segment import Segment
from columnar.spreading import Spread

Part = tuple[Segment, Mask]
Sort = Sequence[tuple[str, bool]]
"""Column names, each with whether it is descending."""

__all__ = ["Page", "Store", "Total"]


@dataclass(frozen=True)
class Page:
    """Some ids in order, how many there are in all, where each stands, and whether typing errors were forgiven."""

    ids: list[str]
    total: int
    places: list[Place]
    forgiving: bool = False


@dataclass(frozen=True)
class _State:
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]
    gone: Mapping[str, int]
    changed: int = 0


class Store:
    """Rows with the given *columns* besides ``id`` and ``version``."""

    def __init__(self, columns: Sequence[Column], parts: Sequence[Part] = ()) -> None:
        self._state = _State(tuple(columns), tuple(parts), {})
        self._writing = Lock()
        self.lacking: frozenset[str] = frozenset()
        """The columns that the file had not, or of another kind, when the store was loaded: they are empty."""

    @classmethod
    def load(cls, content: bytes, columns: Sequence[Column]) -> tuple[Store, dict[str, str]]:
        """The store that `save` wrote, and its notes. Columns that the file lacks are empty: see `lacking`."""
        segment, lacking, notes = files.read(content, columns)
        store = cls(columns, [(segment, masks.everything(segment.size))])
        store.lacking = lacking
        return store, notes

    def save(self, notes: Mapping[str, str] | None = None) -> bytes:
        """All rows as one Parquet file with *notes*."""
        state = self._state
        return files.write(merging.merged(state.columns, state.parts), notes or {})

    @property
    def columns(self) -> tuple[Column, ...]:
        """What columns there are."""
        return self._state.columns

    @property
    def changed(self) -> int:
        """How many rows were changed since the store was loaded or made: what a new file would fold in."""
        return self._state.changed

    @property
    def bytes(self) -> int:
        """About how much memory the rows take."""
        return sum(segment.bytes for segment, _ in self._state.parts)

    def __len__(self) -> int:
        return sum(masks.size_of(mask) for _, mask in self._state.parts)

    def upsert(self, rows: Iterable[Row]) -> int:
        """Put *rows* in place of those with the same id; how many were newer than what was there."""
        return self.apply(rows, {})

    def remove(self, gone: Mapping[str, int]) -> int:
        """Take the rows out whose ids *gone* names, each with the version of its removal; how many were news."""
        return self.apply((), gone)

    def apply(self, rows: Iterable[Row], gone: Mapping[str, int]) -> int:
        """`upsert` and `remove` as one change. Whatever is not newer than what is known is left out."""
        with self._writing:
            after, news = merging.applied(self._state.columns, self._state.parts, self._state.gone, rows, gone)
            if news:
                self._state = _State(self._state.columns, *after, self._state.changed + news)
            return news

    def widen(self, columns: Sequence[Column]) -> None:
        """Have *columns* from now on: new ones are empty, others are gone, those of another kind are emptied."""
        with self._writing:
            parts = tuple((segment.widened(columns), mask) for segment, mask in self._state.parts)
            self._state = replace(self._state, columns=tuple(columns), parts=parts)

    def version(self, row_id: str) -> int | None:
        """The newest version known of a row, also of a removed one."""
        state = self._state
        wanted = pl.Series([row_id])
        found = [state.gone[row_id]] if row_id in state.gone else []
        for segment, _ in state.parts:
            found += segment.versions(segment.positions(wanted)[1])
        return max(found, default=None)

    def count(self, where: Predicate = EVERYTHING, text: str = "") -> int:
        """How many rows meet *where* and hold the words of *text*."""
        if where == EVERYTHING and not text:
            return len(self)
        return sum(masks.size_of(mask) for _, mask in self._matching(self._state, where, text)[0])

    def found(self, where: Predicate = EVERYTHING) -> Sequence[Part]:
        """The rows that meet *where*, as `Counted` takes them: of this moment, whatever is written after."""
        return self._matching(self._state, where, "")[0]

    def select(
        self,
        where: Predicate = EVERYTHING,
        text: str = "",
        sort: Sort = (),
        limit: int = 50,
        after: Place | None = None,
        forgiving: bool | None = None,
    ) -> Page:
        """The first *limit* rows by *sort* (by relevance when there is only a *text*), then by id, that come *after*.

        *forgiving* says whether typing errors are forgiven; None: when nearly nothing is found without. The page says
        what was done, for the page that follows.
        """
        state, words = self._state, searching.read(text)
        parts, exact = self._matching(state, where, text, forgiving)
        found: list[Place] = []
        for number, (segment, mask) in enumerate(parts):
            keys = [ordering.key(segment, name, descending) for name, descending in sort]
            if words and not sort:
                ranks = searching.relevance(segment, words, mask, exact[number] if exact else mask)
                keys = [ordering.Key(ranks, descending=False)]
            rest = mask if after is None else mask & ordering.after(segment, keys, after)
            found += ordering.first(segment, rest, keys, limit)
        directions = [descending for _, descending in sort] or [False] * bool(words)
        places = ordering.merge(found, directions, limit)
        total = sum(masks.size_of(mask) for _, mask in parts)
        return Page([place[-1] for place in places], total, places, bool(exact))

    def aggregate(
        self, where: Predicate = EVERYTHING, by: By = (), sums: Sequence[str] = (), text: str = ""
    ) -> list[Total]:
        """The rows that meet *where* counted, and *sums* added up, by at most two columns."""
        return grouping.totals(self._matching(self._state, where, text)[0], by, sums)

    def spreads(self, where: Predicate, columns: Sequence[str]) -> dict[str, Spread]:
        """How many values each of *columns*, of numbers or times, has where *where* is met, and how they lie."""
        return spreading.spreads(self._matching(self._state, where, "")[0], columns)

    def rows(
        self, where: Predicate = EVERYTHING, columns: Sequence[str] = (), text: str = "", sort: Sort = ()
    ) -> Iterator[dict[str, Any]]:
        """``id``, ``version`` and *columns* of the rows as they are at this moment, by *sort* or in no order."""
        parts = self._matching(self._state, where, text)[0]
        return reading.rows(parts, [ID, VERSION, *columns], sort)

    def _matching(
        self, state: _State, where: Predicate, text: str, forgiving: bool | None = None
    ) -> tuple[list[Part], list[Mask]]:
        """The rows that are found in each part; and where errors were forgiven, which are there exactly."""
        words = searching.read(text)
        wanted = [mask & filtering.mask(segment, where) for segment, mask in state.parts]
        if not words:
            return _joined(state, wanted), []
        held = [searching.containing(segment, words) for segment, _ in state.parts]
        exact = [masks.all_of([mask, *each]) for mask, each in zip(wanted, held, strict=True)]
        if forgiving is None:
            forgiving = _worth_forgiving(words) and sum(map(masks.size_of, exact)) < searching.FEW
        if not forgiving:
            return _joined(state, exact), []
        near = [searching.forgiving(segment, words, each) for (segment, _), each in zip(state.parts, held, strict=True)]
        found = [masks.all_of([mask, *each]) for mask, each in zip(wanted, near, strict=True)]
        return _joined(state, found), exact


def _joined(state: _State, found: Sequence[Mask]) -> list[Part]:
    return [(segment, mask) for (segment, _), mask in zip(state.parts, found, strict=True)]


def _worth_forgiving(words: Sequence[Word]) -> bool:
    return any(word.forgiving for word in words)
