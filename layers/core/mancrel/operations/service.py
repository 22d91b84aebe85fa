"""Operations: followed, cancelled, undone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit import clock, journal
from mancrel.kit.errors import NotFoundError
from mancrel.kit.journal import UNDOABLE_FOR
from mancrel.operations import repository, undoing
from mancrel.operations.models import Operation
from mancrel.operations.schemas import ConflictOut, OperationOut
from mancrel.operations.undoing import undo

__all__ = ["cancel", "conflicts", "find", "list_seen", "shown", "undo"]


def list_seen(tenant_id: str, caller: Caller) -> Iterator[Operation]:
    """The operations that *caller* may see: their own, or everybody's for whoever may undo those."""
    everybodys = policy.may(caller, Capability.OTHERS_UNDO)
    return (row for row in repository.list_all(tenant_id) if everybodys or row.by == caller.user_id)


def find(tenant_id: str, operation_id: str, caller: Caller) -> Operation:
    """The operation; one made of its journal for the edit of a single request, which has no row.

    Raises:
        NotFoundError: there is none that *caller* may see.
    """
    operation = repository.find(tenant_id, operation_id) or _edit(tenant_id, operation_id)
    if operation is None or not (operation.by == caller.user_id or policy.may(caller, Capability.OTHERS_UNDO)):
        raise NotFoundError(f"there is no operation {operation_id}")
    return operation


def cancel(tenant_id: str, operation_id: str, caller: Caller) -> Operation:
    """Let it stop before its next step; what it did stays, and can be undone.

    Raises:
        NotFoundError: there is no such operation of this caller.
    """
    operation = find(tenant_id, operation_id, caller)
    if operation.status == "running":
        repository.ask_to_cancel(operation)
    return repository.get(tenant_id, operation_id)


def conflicts(tenant_id: str, operation: Operation) -> list[ConflictOut]:
    """What the operation left alone, and why."""
    return [
        ConflictOut(
            noun=row.record_key.partition("#")[0],
            id=row.record_key.partition("#")[2],
            title=row.title,
            problems=row.problems,
        )
        for row in repository.list_conflicts(tenant_id, operation.operation_id)
    ]


def shown(operation: Operation) -> OperationOut:
    """*operation* as it looks outside."""
    undo_id = undoing.undo_id(operation.tenant_id, operation.operation_id)
    undone = repository.find(operation.tenant_id, undo_id)
    young = operation.created_at > clock.now() - UNDOABLE_FOR
    return OperationOut(
        id=operation.operation_id,
        kind=operation.kind,
        title=operation.title,
        by=operation.by,
        status=operation.status,
        reason=operation.reason,
        created_at=operation.created_at,
        total=int(operation.total),
        done=int(operation.done),
        unchanged=int(operation.unchanged),
        conflicts=int(operation.conflicts),
        undoes=operation.undoes,
        undone_by=undone.operation_id if undone else None,
        undoable=undone is None and operation.kind != "erasure" and operation.status != "running" and young,
    )


def _edit(tenant_id: str, operation_id: str) -> Operation | None:
    changes = list(islice(journal.list_changes(tenant_id, operation_id), 1000))
    if not changes:
        return None
    first = changes[0]
    return Operation(
        tenant_id,
        operation_id,
        kind="edit",
        by=first.by,
        status="done",
        created_at=first.at,
        total=len(changes),
        done=len(changes),
    )
