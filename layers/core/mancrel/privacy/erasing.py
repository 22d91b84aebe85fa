"""Erasing a person: table after table, each found anew, so that a worker that stops is followed by one that goes on.

Rows go; of what others rest on (an order, a deal, a tombstone) the words go and the figures stay. With each record
that is emptied goes its journal, so that nothing can bring it back, and the values in its audit trail, whose chain
still holds.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import Any

from pynamodb.attributes import Attribute, UTCDateTimeAttribute, VersionAttribute

from mancrel.accounts.policy import Caller
from mancrel.audit import forgetting
from mancrel.kit import acting, aws, clock, ids, journal, storage, tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.journal import Change
from mancrel.nouns import COLLECTIONS
from mancrel.operations import repository as operations
from mancrel.operations import running
from mancrel.operations.models import Conflict, Operation
from mancrel.operations.running import Step, Steps
from mancrel.privacy import subjects
from mancrel.privacy.holdings import HELD, Holding

KIND = "erasure"
_COPIES = "copies"
_PLACES = (*HELD, _COPIES)
_STAMPS = frozenset({"tenant_id", "version", "created_at", "changed_at", "changed_by", "erased_at", "deleted_at"})
_NAMED = {"deals": "—"}
"""What must not be empty."""
_TITLED = ("edit", "merge", "undo")
"""Kinds of operations that are called as the record is that they are about."""
_TRIES = 5


def erase(tenant_id: str, caller: Caller, contact_id: str) -> Operation:
    """Begin to erase a person, in the background. Asked twice it is begun once; what failed is begun anew.

    Raises:
        NotFoundError: the tenant never had this contact.
    """
    contact = subjects.who(tenant_id, contact_id)
    for number in count():
        operation_id = ids.derived("op", KIND, tenant_id, contact.contact_id, str(number))
        before = operations.find(tenant_id, operation_id)
        if before is None or before.status in ("running", "done"):
            break
    order = {"contact_id": contact.contact_id}
    return running.begin(Operation(tenant_id, operation_id, kind=KIND, by=caller.user_id, order=order), STEPS)


def step(operation: Operation) -> Step:
    """Empty the next table; at the end make the copies anew."""
    place = operation.cursor or _PLACES[0]
    following = dict(zip(_PLACES, (*_PLACES[1:], None), strict=True))[place]
    with acting.acting(operation.by):
        if place == _COPIES:
            _copy_anew(operation.tenant_id)
            return Step(0, 0, 0, None)
        who = subjects.of(operation.tenant_id, str(operation.order["contact_id"]))
        holding = HELD[place]
        rows = list(holding.rows(who))
        for row in rows:
            _take(place, holding, row)
        return Step(len(rows), 0, 0, following)


def _take(name: str, holding: Holding, row: Any) -> None:
    for key in holding.files(row):
        storage.remove(key)
    if name == "deliveries":
        _silence(row)
    elif holding.stays is None:
        _remove(row)
    else:
        _empty(name, holding, row)


def _remove(row: Any) -> None:
    """For good, whatever version it is at."""
    with type(row).batch_write() as batch:
        batch.delete(row)


def _silence(row: Any) -> None:
    """A delivery counts for its campaign; what the vendor said of the person goes."""
    aws.dynamodb().update_item(
        TableName=row.Meta.table_name,
        Key={"key": {"S": row.key}, "contact_id": {"S": row.contact_id}},
        UpdateExpression="REMOVE detail",
        ConditionExpression="attribute_exists(contact_id)",
    )


def _empty(name: str, holding: Holding, row: Any) -> None:
    for attempt in range(_TRIES):
        _blank(name, holding, row)
        try:
            tables.save(row)
        except ConflictError:
            if attempt == _TRIES - 1:
                raise
            row.refresh(consistent_read=True)
            continue
        break
    _forget(name, row)


def _blank(name: str, holding: Holding, row: Any) -> None:
    for attribute, kind in row.get_attributes().items():
        if attribute in _STAMPS or attribute in (holding.stays or ()) or kind.is_hash_key or kind.is_range_key:
            continue
        setattr(row, attribute, _NAMED.get(name) if attribute == "name" and name in _NAMED else _nothing(kind))
    if hasattr(row, "erased_at"):
        row.erased_at = clock.now()
    if holding.buried:
        row.deleted_at = row.deleted_at or clock.now()


def _nothing(kind: Attribute[Any]) -> Any:
    if kind.default is not None and not isinstance(kind, VersionAttribute):
        return kind.default() if callable(kind.default) else kind.default
    if kind.null or isinstance(kind, UTCDateTimeAttribute):
        return None
    return ""


def _forget(name: str, row: Any) -> None:
    """What the journal and the trail tell of a record goes with it."""
    record_id = row._get_hash_range_key_serialized_values()[1]
    known = forgetting.forget(row.tenant_id, name, record_id) | journal.operations_on(row.tenant_id, name, record_id)
    for operation_id in sorted(known):
        key, record_key = journal.key(row.tenant_id, operation_id), f"{name}#{record_id}"
        _remove(Change(key, record_key))
        _remove(Conflict(key, record_key))
        operation = operations.find(row.tenant_id, operation_id)
        if operation is not None and operation.kind in _TITLED:
            tables.note(operation, [Operation.title.set("")], Operation.operation_id.exists())


def _copy_anew(tenant_id: str) -> None:
    """Only the worker of operations has what the copies are made with."""
    from mancrel.replica import compacting, snapshots

    for noun in COLLECTIONS.values():
        if noun.name in HELD and snapshots.current(tenant_id, noun):
            compacting.compact(tenant_id, noun)
            snapshots.clear(tenant_id, noun, timedelta())


STEPS: Steps = {KIND: step}
