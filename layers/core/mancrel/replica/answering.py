"""Questions to the engine: the shape of the tenant's records, the compiled rule, and the answer in our words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, cast
from weakref import WeakKeyDictionary

from columnar import Among, Bucket, Counted, Keys, Predicate, Store
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.records import vocabulary
from mancrel.records.fields import FieldType
from mancrel.records.nouns import DECLARED, Collection
from mancrel.records.vocabulary import Listed
from mancrel.replica import compiling, cursors
from mancrel.replica.asking import Asked, Found, Group
from mancrel.replica.columns import Shape
from mancrel.replica.copies import Copy, heavy
from mancrel.replica.cursors import Cursor
from mancrel.replica.shelf import SHELF
from mancrel.rules.events import meant
from mancrel.rules.tree import Happened, Rule

Row = dict[str, Any]
Own = Callable[[Collection, Rule | None, str | None], Rule | None]
"""A rule over a noun, in terms of what its records hold, for who sees only what is theirs (None: everything)."""
MOST_SEGMENTS = 8
"""So many segments may stand in each other."""
_KEYS: WeakKeyDictionary[Listed, Keys] = WeakKeyDictionary()


class Question:
    """A tenant's records of a noun, brought up to date, and the rule that is asked of them."""

    def __init__(self, tenant_id: str, noun: Collection, rule: Rule | None, visible_to: str | None, own: Own) -> None:
        copy = SHELF.copy(tenant_id, noun)
        self.tenant_id, self.own = tenant_id, own
        self.store: Store = copy.refresh()
        self.shape: Shape = copy.shape
        SHELF.tidy()
        self.copy: Copy = copy
        self.now = clock.now()
        self._within: list[str] = []
        self.where = self._compiled(rule, visible_to)

    def _compiled(self, rule: Rule | None, visible_to: str | None) -> Predicate:
        types = {name: field.type.value for name, field in self.shape.fields.items()} | {"id": "text"}
        owned = self.own(self.shape.noun, rule, visible_to)
        return compiling.predicate(owned, types, self.now, visible_to, self)

    def happened(self, asked: Happened) -> Predicate:
        """The records to which it happened so often. It is told of each by whoever may see the record itself."""
        event = vocabulary.events(self.shape.noun)[asked.event]
        told = Question(self.tenant_id, DECLARED[event.noun], meant(asked, event), None, self.own)
        return Counted(told.store.found(told.where), event.key, cast(Any, asked.operator.value), asked.count)

    def members(self, segment_id: str) -> Predicate:
        """The records in a segment.

        Raises:
            InvalidError: it is gone, its rule is none any more, or it is in itself.
        """
        if segment_id in self._within or len(self._within) >= MOST_SEGMENTS:
            detail = f"segment {segment_id} is in itself, or in more than {MOST_SEGMENTS} others"
            raise InvalidError(detail, [{"pointer": "", "detail": detail}])
        found = vocabulary.members(self.tenant_id, self.shape.noun, segment_id)
        if isinstance(found, Listed):
            if found not in _KEYS:
                _KEYS[found] = Keys(found.ids)
            return Among(_KEYS[found])
        self._within.append(segment_id)
        try:
            return self._compiled(found, None)
        finally:
            self._within.pop()

    @property
    def heavy(self) -> bool:
        """Whether so much changed since the last snapshot that a new one is due."""
        return self.store.changed >= heavy(len(self.store)) or (not self.copy.number and len(self.store) >= heavy(0))

    def search(self, tenant_id: str, asked: Asked) -> Found:
        """The page of ids that *asked* wants."""
        noun = self.shape.noun.name
        cursor = cursors.read(tenant_id, noun, asked)
        sort = [(self._column(name, "/sort"), descending) for name, descending in asked.sort]
        page = self.store.select(
            self.where,
            asked.q,
            sort,
            asked.limit + 1,
            cursor.place if cursor else None,
            cursor.forgiving if cursor else None,
        )
        more = len(page.ids) > asked.limit
        last = Cursor(page.places[asked.limit - 1], page.forgiving) if more else None
        following = cursors.sign(tenant_id, noun, asked, last) if last else None
        return Found(page.ids[: asked.limit], page.total, following)

    def aggregate(self, by: Sequence[str], sums: Sequence[str]) -> list[Group]:
        """The records counted and summed."""
        wanted = [_by(name) for name in by]
        for name, _ in wanted:
            self._column(name, "/by")
        for name in sums:
            self._column(name, "/sum")
        return [
            Group(
                {
                    name: self._inside(column, value)
                    for name, (column, _), value in zip(by, wanted, total.key, strict=True)
                },
                total.count,
                total.sums,
            )
            for total in self.store.aggregate(self.where, wanted, sums)
        ]

    def rows(self, names: Sequence[str], q: str, sort: Sequence[tuple[str, bool]]) -> Iterator[Row]:
        """The records with the fields *names*; those that no record holds are None."""
        known = [name for name in dict.fromkeys(names) if name in self.shape.fields]
        absent = dict.fromkeys(
            name for name in names if name not in self.shape.fields and name not in ("id", "version")
        )
        dates = [name for name in known if self.shape.fields[name].type is FieldType.DATE]
        ordered = [(self._column(name, "/sort"), descending) for name, descending in sort]
        found = self.store.rows(self.where, known, q, ordered)
        if not dates and not absent:
            return found
        return (_dated({**row, **absent}, dates) for row in found)

    def _column(self, name: str, pointer: str) -> str:
        if name not in self.shape.fields:
            detail = f"there is no field {name[:80]} to do this by"
            raise InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])
        return name

    def _inside(self, name: str, value: Any) -> Any:
        """A value in the form inside (records.fields): dates are texts there; the first day of a span is a date."""
        return value.isoformat() if type(value) is date and self._is_date(name) else value

    def _is_date(self, name: str) -> bool:
        return self.shape.fields[name].type is FieldType.DATE


def _by(name: str) -> tuple[str, Bucket | None]:
    field, _colon, span = name.partition(":")
    return field, Bucket(span) if span else None


def _dated(row: Row, dates: Sequence[str]) -> Row:
    for name in dates:
        if row[name] is not None:
            row[name] = row[name].isoformat()
    return row
