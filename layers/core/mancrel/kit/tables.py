"""PynamoDB with one connection for all tables, and its errors turned into ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute, VersionAttribute
from pynamodb.connection import Connection, TableConnection
from pynamodb.exceptions import DeleteError, PutError, TransactWriteError, UpdateError
from pynamodb.expressions.condition import Condition
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex
from pynamodb.models import Model
from pynamodb.transactions import TransactWrite

from mancrel.kit import aws, clock
from mancrel.kit.errors import ConflictError
from mancrel.kit.settings import settings

REFUSED = "ConditionalCheckFailedException"


class Table(Model):
    """The base of every table. A subclass sets ``class Meta: table_name = settings().table("noun")``."""

    @classmethod
    def _get_connection(cls) -> TableConnection:
        connection = super()._get_connection()
        cast(Any, connection.connection)._client = aws.dynamodb()
        return connection


class Record(Table):
    """A row of a tenant: versioned (a stale write is refused) and stamped when it is written."""

    tenant_id = UnicodeAttribute(hash_key=True)
    version = VersionAttribute()
    created_at = UTCDateTimeAttribute()
    changed_at = UTCDateTimeAttribute()


class ByChange(GlobalSecondaryIndex[Any]):
    """What changed in a tenant since a moment. A table declares it as ``by_change = ByChange()``."""

    class Meta:
        index_name = "by_change"
        projection = AllProjection()

    tenant_id = UnicodeAttribute(hash_key=True)
    changed_at = UTCDateTimeAttribute(range_key=True)


class Expiring(Table):
    """A row that DynamoDB deletes by itself some time after *expires_at* (epoch seconds)."""

    expires_at = NumberAttribute()


@dataclass(frozen=True)
class Save:
    """One record to write inside `commit`; *condition* comes on top of the version check."""

    record: Table
    condition: Condition | None = None


def _touch(record: Table) -> None:
    if isinstance(record, Record):
        record.changed_at = clock.now()
        if record.created_at is None:
            record.created_at = record.changed_at


def save(record: Table, condition: Condition | None = None) -> None:
    """Write *record*, unless someone changed it since it was read.

    Raises:
        ConflictError: it changed meanwhile, exists already, or *condition* does not hold.
    """
    _touch(record)
    try:
        record.save(condition)
    except PutError as error:
        raise _conflict(error) from error


def delete(record: Table, condition: Condition | None = None) -> None:
    """Remove *record* for good; most records get a tombstone instead.

    Raises:
        ConflictError: it changed meanwhile.
    """
    try:
        record.delete(condition)
    except DeleteError as error:
        raise _conflict(error) from error


def update(record: Table, actions: list[Any], condition: Condition | None = None, versioned: bool = True) -> None:
    """Apply *actions* in place.

    Raises:
        ConflictError: it changed meanwhile or *condition* does not hold.
    """
    try:
        record.update(actions, condition, add_version_condition=versioned)
    except UpdateError as error:
        raise _conflict(error) from error


def commit(saves: Iterable[Save | Table]) -> None:
    """Write all of *saves* or none (at most 100).

    Raises:
        ConflictError: one of them changed meanwhile, exists already, or its condition does not hold.
    """
    writes = [each if isinstance(each, Save) else Save(each) for each in saves]
    try:
        with TransactWrite(connection=_Shared()) as transaction:
            for write in writes:
                _touch(write.record)
                transaction.save(write.record, condition=write.condition)
    except TransactWriteError as error:
        if any(reason and reason.code in _LOST for reason in error.cancellation_reasons):
            raise ConflictError("this was changed by someone else meanwhile; load it again") from error
        raise


_LOST = {"ConditionalCheckFailed", "TransactionConflict"}


class _Shared(Connection):
    """A connection that speaks through the shared client."""

    def __init__(self) -> None:
        super().__init__(region=settings().region)
        cast(Any, self)._client = aws.dynamodb()


def _conflict(error: PutError | UpdateError | DeleteError) -> Exception:
    if error.cause_response_code == REFUSED:
        return ConflictError("this was changed by someone else meanwhile; load it again")
    return error
