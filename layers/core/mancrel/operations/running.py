"""How long work is done: in steps, each counted once, until it ends, is cancelled or fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from mancrel.kit import clock, queue
from mancrel.kit.errors import DomainError
from mancrel.operations import repository
from mancrel.operations.jobs import RunOperation
from mancrel.operations.models import Operation

SHIFT = timedelta(seconds=15)
"""How long one job works before it leaves the rest to the next: well within a worker's time."""


@dataclass(frozen=True)
class Step:
    """What one step did: records done, already so, left alone; where the next one begins, None at the end."""

    done: int
    unchanged: int
    conflicts: int
    cursor: str | None


Steps = Mapping[str, Callable[[Operation], Step]]
"""What does a step of each kind of operation. A step may run twice: it must come to the same and count the same."""


def begin(operation: Operation, steps: Steps, at_once: bool = False) -> Operation:
    """Start *operation*, unless it was started before; *at_once* while the caller waits, else in the background."""
    new = repository.add(operation)
    job = RunOperation(tenant_id=operation.tenant_id, operation_id=operation.operation_id)
    if at_once:
        run(job, steps)
    elif new or repository.get(operation.tenant_id, operation.operation_id).status == "running":
        queue.enqueue([job])
    return repository.get(operation.tenant_id, operation.operation_id)


def run(job: RunOperation, steps: Steps) -> None:
    """Take step after step until the operation ends or this shift does; then ask for another one.

    Raises:
        NotFoundError: there is no such operation.
    """
    until = clock.now() + SHIFT
    while True:
        operation = repository.get(job.tenant_id, job.operation_id)
        if operation.status != "running":
            return
        if operation.cancel_asked:
            repository.finish(operation, "cancelled")
            return
        _take(operation, steps[operation.kind])
        if clock.now() > until:
            queue.enqueue([job])
            return


def _take(operation: Operation, step: Callable[[Operation], Step]) -> None:
    try:
        did = step(operation)
    except DomainError as error:
        repository.finish(operation, "failed", error.detail)
        return
    repository.advance(operation, did.done, did.unchanged, did.conflicts, did.cursor)
