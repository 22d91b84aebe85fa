"""How operations are read and written."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from mancrel.kit import clock, journal, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.operations.models import Conflict, Operation

_KEPT = timedelta(days=31)


def get(tenant_id: str, operation_id: str) -> Operation:
    """Raises NotFoundError: the tenant has no such operation."""
    found = find(tenant_id, operation_id)
    if found is None:
        raise NotFoundError(f"there is no operation {operation_id}")
    return found


def find(tenant_id: str, operation_id: str) -> Operation | None:
    """The operation, read consistently."""
    try:
        return Operation.get(tenant_id, operation_id, consistent_read=True)
    except Operation.DoesNotExist:
        return None


def list_all(tenant_id: str) -> Iterator[Operation]:
    """Every operation of the tenant, the oldest first."""
    return iter(Operation.query(tenant_id))


def add(operation: Operation) -> bool:
    """Write a new operation; False when it is there already."""
    try:
        tables.save(operation)
    except ConflictError:
        return False
    return True


def save(operation: Operation) -> None:
    """Raises ConflictError: it changed since it was read."""
    tables.save(operation)


def advance(operation: Operation, done: int, unchanged: int, conflicts: int, cursor: str | None) -> bool:
    """Count what one step did and move on to *cursor* (None at the end); False when that step was counted before."""
    here = Operation.cursor.does_not_exist() if operation.cursor is None else Operation.cursor == operation.cursor
    actions = [
        Operation.done.set(Operation.done + done),
        Operation.unchanged.set(Operation.unchanged + unchanged),
        Operation.conflicts.set(Operation.conflicts + conflicts),
        Operation.changed_at.set(clock.now()),
        Operation.cursor.set(cursor) if cursor else Operation.status.set("done"),
    ]
    try:
        tables.update(operation, actions, here & (Operation.status == "running"), versioned=False)
    except ConflictError:
        return False
    return True


def finish(operation: Operation, status: str, reason: str | None = None) -> None:
    """End a running operation; one that ended already stays as it is."""
    actions = [Operation.status.set(status), Operation.changed_at.set(clock.now())]
    if reason:
        actions.append(Operation.reason.set(reason[:1000]))
    try:
        tables.update(operation, actions, Operation.status == "running", versioned=False)
    except ConflictError:
        return


def ask_to_cancel(operation: Operation) -> None:
    """Let a running operation stop before its next step."""
    tables.update(operation, [Operation.cancel_asked.set(True)], versioned=False)


def keep_conflict(
    tenant_id: str, operation_id: str, noun: str, record_id: str, title: str, problems: list[object]
) -> None:
    """Remember why a record was left alone; the same record is remembered once."""
    Conflict(
        journal.key(tenant_id, operation_id),
        f"{noun}#{record_id}",
        title=title[:200],
        problems=problems,
        expires_at=int((clock.now() + _KEPT).timestamp()),
    ).save()


def list_conflicts(tenant_id: str, operation_id: str) -> Iterable[Conflict]:
    """The records that an operation left alone."""
    return Conflict.query(journal.key(tenant_id, operation_id), consistent_read=True)
