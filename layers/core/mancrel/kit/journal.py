"""What each operation did to each record, written in the same transaction as the record (ADR 0012).

One row per operation and record: how the record was before the operation first touched it, and how the operation
left it. Whatever was written in an operation can be undone from these rows, for 30 days.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any, Self

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.expressions.update import Action
from pynamodb.indexes import GlobalSecondaryIndex, KeysOnlyProjection

from mancrel.kit import acting, clock
from mancrel.kit.models import Expiring, Named, Record
from mancrel.kit.settings import settings

UNDOABLE_FOR = timedelta(days=30)
_KEPT_FOR = timedelta(days=31)
STAMPS = frozenset({"tenant_id", "version", "created_at", "changed_at", "changed_by", "operation_id"})
"""Attributes that every write sets: they are no part of an image."""
NOTHING = ""
"""The image of a record that was not there."""

Raw = Mapping[str, Mapping[str, Any]]


class Journaled(Named):
    """A record whose writes are journaled and that is deleted by a tombstone."""

    operation_id = UnicodeAttribute(null=True)
    merged_into = UnicodeAttribute(null=True)  # the record that took this one's place
    erased_at = UTCDateTimeAttribute(null=True)  # what it said of a person was erased; nothing brings it back

    _loaded: Raw | None = None

    @classmethod
    def from_raw_data(cls, data: dict[str, Any]) -> Self:
        """An instance that remembers how it was when it was read."""
        record = super().from_raw_data(data)
        record._loaded = data
        return record


class _ByRecord(GlobalSecondaryIndex[Any]):
    """What was done to one record."""

    class Meta:
        index_name = "by_record"
        projection = KeysOnlyProjection()

    about = UnicodeAttribute(hash_key=True)
    record_key = UnicodeAttribute(range_key=True)


class Change(Expiring):
    """What one operation did to one record."""

    class Meta:
        table_name = settings().table("changes")
        region = settings().region

    operation_key = UnicodeAttribute(hash_key=True)  # tenant#operation
    record_key = UnicodeAttribute(range_key=True)  # noun#id
    about = UnicodeAttribute(null=True)  # tenant#noun#id
    by = UnicodeAttribute()
    at = UTCDateTimeAttribute()
    before = UnicodeAttribute()  # images: JSON of the stored attributes, or NOTHING
    after = UnicodeAttribute()
    after_version = NumberAttribute()
    by_record = _ByRecord()

    @property
    def noun(self) -> str:
        """What sort of record this was."""
        return self.record_key.partition("#")[0]

    @property
    def record_id(self) -> str:
        """Which record this was."""
        return self.record_key.partition("#")[2]


def key(tenant_id: str, operation_id: str) -> str:
    """The hash key of an operation's changes."""
    return f"{tenant_id}#{operation_id}"


def wanted(record: object) -> bool:
    """Whether writing *record* now must be journaled."""
    return isinstance(record, Journaled) and acting.current().operation_id is not None


def stamp(record: Record) -> None:
    """Say on *record* who writes it, and in which operation."""
    now = acting.current()
    record.changed_by = now.by
    if isinstance(record, Journaled):
        record.operation_id = now.operation_id
    if isinstance(record, Named):
        now.wrote(f"{record.noun()}/{record.record_id}")


def line(record: Journaled) -> tuple[Change, list[Action]]:
    """The row, and what to do to it, that belongs into the transaction which writes *record*."""
    now = acting.current()
    now.journaled = True
    moment = clock.now()
    change = Change(key(record.tenant_id, str(now.operation_id)), f"{record.noun()}#{record.record_id}")
    before = NOTHING if record._loaded is None else image(record._loaded)
    return change, [
        Change.before.set(Change.before | before),
        Change.after.set(image(record.to_dynamodb_dict())),
        Change.after_version.set((record.version or 0) + 1),
        Change.about.set(f"{record.tenant_id}#{change.record_key}"),
        Change.by.set(now.by),
        Change.at.set(moment),
        Change.expires_at.set(int((moment + _KEPT_FOR).timestamp())),
    ]


def wrote(record: Journaled) -> None:
    """Let *record* remember what was just written as how it is stored."""
    record._loaded = record.to_dynamodb_dict()


def image(raw: Raw) -> str:
    """*raw* attributes without the stamps, as text that is equal when they are."""
    kept = {name: value for name, value in sorted(raw.items()) if name not in STAMPS and "NULL" not in value}
    return json.dumps(kept)


def list_changes(tenant_id: str, operation_id: str) -> Iterator[Change]:
    """What the operation did, in the order of nouns and ids."""
    return iter(Change.query(key(tenant_id, operation_id), consistent_read=True))


def operations_on(tenant_id: str, noun: str, record_id: str) -> set[str]:
    """The operations that changed a record; the index follows a write by a moment."""
    rows = Change.by_record.query(f"{tenant_id}#{noun}#{record_id}")
    return {str(row.operation_key).removeprefix(f"{tenant_id}#") for row in rows}


def find_changes(tenant_id: str, operation_id: str, record_keys: Iterable[str]) -> set[str]:
    """Which of *record_keys* (``noun#id``, at most 100) the operation changed."""
    keys = [(key(tenant_id, operation_id), record_key) for record_key in dict.fromkeys(record_keys)]
    return {change.record_key for change in Change.batch_get(keys, consistent_read=True)}


def find_change(tenant_id: str, operation_id: str, noun: str, record_id: str) -> Change | None:
    """What the operation did to one record."""
    try:
        return Change.get(key(tenant_id, operation_id), f"{noun}#{record_id}", consistent_read=True)
    except Change.DoesNotExist:
        return None
