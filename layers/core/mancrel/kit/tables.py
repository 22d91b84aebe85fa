"""Writing records: versions, stamps, the journal, and PynamoDB's errors turned into ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

from pynamodb.connection import Connection
from pynamodb.exceptions import DeleteError, PutError, TransactWriteError, UpdateError
from pynamodb.expressions.condition import Condition
from pynamodb.transactions import TransactWrite

from mancrel.kit import aws, clock, journal
from mancrel.kit.errors import ConflictError
from mancrel.kit.journal import Journaled
from mancrel.kit.models import ByChange, Expiring, Named, Record, Table
from mancrel.kit.settings import settings

__all__ = [
    "ByChange",
    "Drop",
    "Expiring",
    "Journaled",
    "Named",
    "Patch",
    "Record",
    "Save",
    "Table",
    "commit",
    "delete",
    "note",
    "save",
    "sign",
    "update",
]

REFUSED = "ConditionalCheckFailedException"
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class Save:
    """One record to write inside `commit`; *condition* comes on top of the version check."""

    record: Table
    condition: Condition | None = None


@dataclass(frozen=True)
class Drop:
    """One row to remove for good inside `commit`."""

    record: Table
    condition: Condition | None = None


@dataclass(frozen=True)
class Patch:
    """One row to change in place inside `commit`, without a version check."""

    record: Table
    actions: list[Any]
    condition: Condition | None = None


Write = Save | Drop | Patch


def _touch(record: Table) -> None:
    """Stamp *record*. Its times only go forward, however the clocks of two writers differ."""
    if not isinstance(record, Record):
        return
    before = record.changed_at
    record.changed_at = clock.now() if before is None else max(clock.now(), before + _TICK)
    if record.created_at is None:
        record.created_at = record.changed_at
    journal.stamp(record)


def save(record: Table, condition: Condition | None = None) -> None:
    """Write *record*, unless someone changed it since it was read.

    Raises:
        ConflictError: it changed meanwhile, exists already, or *condition* does not hold.
    """
    if journal.wanted(record):
        commit([Save(record, condition)])
        return
    _touch(record)
    try:
        record.save(condition)
    except PutError as error:
        raise _conflict(error) from error
    _remember(record)


def delete(record: Table, condition: Condition | None = None) -> None:
    """Remove *record* for good; most records get a tombstone instead.

    Raises:
        ConflictError: it changed meanwhile.
    """
    try:
        record.delete(condition)
    except DeleteError as error:
        raise _conflict(error) from error


def sign(record: Record, condition: Condition | None = None) -> None:
    """Say on *record* who is about to remove it: streams tell of what is gone only how it was last.

    Raises:
        ConflictError: it changed meanwhile.
    """
    _touch(record)
    kind = type(record)
    stamps = [kind.changed_at.set(record.changed_at), kind.changed_by.set(record.changed_by)]
    note(record, stamps, condition)


def note(record: Table, actions: list[Any], condition: Condition | None = None) -> None:
    """Apply *actions*, which are no edit: the version stays, so that nobody's open form is stale for them.

    Raises:
        ConflictError: *condition* does not hold.
    """
    hash_key, range_key = record._get_hash_range_key_serialized_values()
    try:
        told = record._get_connection().update_item(
            hash_key, range_key=range_key, actions=actions, condition=condition, return_values="ALL_NEW"
        )
    except UpdateError as error:
        raise _conflict(error) from error
    record.deserialize(told["Attributes"])


def update(record: Table, actions: list[Any], condition: Condition | None = None, versioned: bool = True) -> None:
    """Apply *actions* in place, and count the version up; *versioned*: only if it is the one that was read.

    Raises:
        ConflictError: it changed meanwhile or *condition* does not hold.
    """
    if not versioned:
        _never_back(record)
    try:
        record.update(actions, condition, add_version_condition=versioned)
    except UpdateError as error:
        raise _conflict(error) from error


def commit(writes: Iterable[Write | Table], again: bool = True) -> None:
    """Do all of *writes* or none: at most 100 rows, where a journaled record counts twice inside an operation. Not
    *again*: these records are let go now, so they need not remember how they were stored.

    Raises:
        ConflictError: one of them changed meanwhile, exists already, or its condition does not hold; or two of them
            are about the same row.
    """
    wanted = [Save(each) if isinstance(each, Table) else each for each in writes]
    if len({(type(each.record), *_keys(each.record)) for each in wanted}) < len(wanted):
        raise ConflictError("one row cannot be written twice at once")
    try:
        with TransactWrite(connection=_Shared()) as transaction:
            for write in wanted:
                _add(transaction, write)
    except TransactWriteError as error:
        if any(reason and reason.code in _LOST for reason in error.cancellation_reasons):
            raise ConflictError("this was changed by someone else meanwhile; load it again") from error
        raise
    for write in wanted if again else ():
        _remember(write.record)


_LOST = {"ConditionalCheckFailed", "TransactionConflict"}


def _keys(record: Any) -> tuple[object, ...]:
    parts = (record._hash_key_attribute(), record._range_key_attribute())
    return tuple(getattr(record, part.attr_name) for part in parts if part is not None)


def _add(transaction: TransactWrite, write: Write) -> None:
    record = write.record
    if isinstance(write, Drop):
        transaction.delete(record, condition=write.condition, add_version_condition=False)
    elif isinstance(write, Patch):
        _never_back(record)
        transaction.update(record, actions=write.actions, condition=write.condition, add_version_condition=False)
    else:
        _touch(record)
        if isinstance(record, Journaled) and journal.wanted(record):
            change, actions = journal.line(record)
            transaction.update(change, actions=actions)
        transaction.save(record, condition=write.condition)


def _never_back(record: Table) -> None:
    """Let the version of a row that was not read be counted up: PynamoDB would begin anew at 1."""
    if isinstance(record, Record) and record.version is None:
        record.version = 0


def _remember(record: Table) -> None:
    if isinstance(record, Journaled):
        journal.wrote(record)


class _Shared(Connection):
    """A connection that speaks through the shared client."""

    def __init__(self) -> None:
        super().__init__(region=settings().region)
        cast(Any, self)._client = aws.dynamodb()


def _conflict(error: PutError | UpdateError | DeleteError) -> Exception:
    if error.cause_response_code == REFUSED:
        return ConflictError("this was changed by someone else meanwhile; load it again")
    return error
