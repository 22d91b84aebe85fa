"""How tasks are read and written."""

from collections.abc import Iterator

from mancrel.activities.models import Task
from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError


def get(tenant_id: str, task_id: str) -> Task:
    """Raises NotFoundError: the tenant has no such task."""
    try:
        return Task.get(tenant_id, task_id, consistent_read=True)
    except Task.DoesNotExist as error:
        raise NotFoundError(f"there is no task {task_id}") from error


def list_all(tenant_id: str) -> Iterator[Task]:
    """Every task of the tenant."""
    yield from Task.query(tenant_id)


def save(task: Task) -> None:
    """Raises ConflictError: it changed since it was read."""
    tables.save(task)
