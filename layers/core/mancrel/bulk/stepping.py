"""The steps of a bulk edit: a hundred records at a time, each written once however often a step runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mancrel.bulk import editing
from mancrel.bulk.schemas import BulkChange
from mancrel.bulk.service import KIND
from mancrel.kit import acting, tables
from mancrel.kit.errors import ConflictError, DomainError, InvalidError
from mancrel.kit.tables import Write
from mancrel.nouns import named
from mancrel.operations import choosing
from mancrel.operations import repository as operations
from mancrel.operations.models import Operation
from mancrel.operations.running import Step
from mancrel.records import custom, repository
from mancrel.records import service as records
from mancrel.records.fields import Field
from mancrel.records.nouns import Noun

STEP = 100
_TOGETHER = 45
"""Records in one transaction: each has a row of the journal, and perhaps a natural key, besides its own."""
_ROWS = 95
_TRIES = 3


@dataclass
class _Tally:
    done: int = 0
    unchanged: int = 0
    conflicts: int = 0
    told: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class _Order:
    """What is to be done to each record."""

    noun: Noun
    fields: dict[str, Field]
    edits: Sequence[BulkChange]
    delete: bool
    visible_to: str | None


def step(operation: Operation) -> Step:
    """Edit the next records."""
    tenant_id, start = operation.tenant_id, int(operation.cursor or 0)
    chosen = choosing.frozen(tenant_id, operation.operation_id)
    order, tally = _order(tenant_id, operation.order), _Tally()
    part = chosen[start : start + STEP]
    with acting.acting(operation.by, operation.operation_id):
        found = repository.get_many(tenant_id, order.noun, part)
        _edit_all(order, [found[each] for each in part if each in found], operation, tally)
    tally.unchanged += len(part) - len(found)  # deleted meanwhile
    for record_id, title, why in tally.told:
        problems: list[object] = [{"field": "", "before": None, "after": None, "current": None, "detail": why}]
        operations.keep_conflict(tenant_id, operation.operation_id, order.noun.name, record_id, title, problems)
    end = start + STEP
    return Step(tally.done, tally.unchanged, tally.conflicts, str(end) if end < len(chosen) else None)


def _order(tenant_id: str, said: dict[str, Any]) -> _Order:
    noun = named(said["noun"])
    edits = [BulkChange.model_validate(each) for each in said["changes"]]
    return _Order(noun, custom.all_fields(tenant_id, noun), edits, said["delete"], said["visible_to"])


def _edit_all(order: _Order, found: Sequence[Any], operation: Operation, tally: _Tally) -> None:
    batch, rows = list[Any](), list[Write]()
    for record in found:
        writes = _writes(order, record, operation, tally)
        if rows and (len(rows) + len(writes) + len(batch) > _ROWS or len(batch) >= _TOGETHER):
            _commit(order, batch, rows, operation, tally)
            batch, rows = [], []
        if writes:
            batch.append(record)
            rows += writes
    if rows:
        _commit(order, batch, rows, operation, tally)


def _writes(order: _Order, record: Any, operation: Operation, tally: _Tally) -> list[Write]:
    """What edits *record*; counts it when there is nothing to write."""
    owner = order.noun.owner_of(record)
    if order.visible_to is not None and owner not in (None, order.visible_to):
        tally.unchanged += 1
        return []
    mine = record.operation_id == operation.operation_id
    try:
        writes = _edit(order, record)
    except InvalidError as error:
        tally.conflicts += 1
        tally.told.append((record.record_id, order.noun.title(record), error.detail))
        return []
    if not writes:  # so already, or a step that died had done it
        tally.done += mine
        tally.unchanged += not mine
    return writes


def _edit(order: _Order, record: Any) -> list[Write]:
    if order.delete:
        return records.remove_writes(order.noun, record)
    values = editing.edited(order.fields, order.edits, record)
    return records.change_writes(record.tenant_id, order.noun, record, values)


def _commit(order: _Order, batch: Sequence[Any], rows: Sequence[Write], operation: Operation, tally: _Tally) -> None:
    try:
        tables.commit(rows)
        tally.done += len(batch)
    except ConflictError:
        for record in batch:
            _alone(order, record, operation, tally)


def _alone(order: _Order, record: Any, operation: Operation, tally: _Tally) -> None:
    """One record that somebody else changed at the same moment, or whose natural key is taken."""
    why = "it is being changed by others"
    for _try in range(_TRIES):
        fresh = repository.find(record.tenant_id, order.noun, record.record_id)
        if fresh is None or fresh.deleted_at:
            tally.unchanged += 1
            return
        writes = _writes(order, fresh, operation, tally)
        if not writes:
            return
        try:
            records.commit(fresh.tenant_id, order.noun, fresh, writes)
        except DomainError as error:
            why = error.detail
            continue
        tally.done += 1
        return
    tally.conflicts += 1
    tally.told.append((record.record_id, order.noun.title(record), why))


STEPS = {KIND: step}
