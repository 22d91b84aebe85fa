"""Operations whose work is done elsewhere, by jobs of their own: begun, ended, asked to stop."""

from __future__ import annotations

from mancrel.kit import tables
from mancrel.operations import repository
from mancrel.operations.models import Operation
from mancrel.operations.undoing import undo_id


def follow(tenant_id: str, operation_id: str, kind: str, title: str, by: str, total: int) -> None:
    """Let the operation run: make it, or set it going again where it was cancelled or failed."""
    operation = Operation(tenant_id, operation_id, kind=kind, title=title[:200], by=by, total=total)
    if not repository.add(operation):
        actions = [Operation.status.set("running"), Operation.cancel_asked.set(False), Operation.reason.remove()]
        tables.update(repository.get(tenant_id, operation_id), actions, versioned=False)


def end(tenant_id: str, operation_id: str, status: str, reason: str | None = None) -> None:
    """End it; one that ended already stays as it is."""
    repository.finish(repository.get(tenant_id, operation_id), status, reason)


def cancel_asked(tenant_id: str, operation_id: str) -> bool:
    """Whether somebody wants it to stop."""
    return repository.get(tenant_id, operation_id).cancel_asked


def reverted(tenant_id: str, operation_id: str) -> bool:
    """Whether somebody undid it, or began to."""
    return repository.find(tenant_id, undo_id(tenant_id, operation_id)) is not None
