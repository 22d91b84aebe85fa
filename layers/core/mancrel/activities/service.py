"""Tasks: make, list, change, complete."""

from collections.abc import Iterator
from datetime import datetime

from mancrel.activities import repository
from mancrel.activities.models import Task
from mancrel.activities.schemas import NewTask, TaskChange, TaskOut, TaskQuery
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError

_MAY_BE_CLEARED = {"note", "assignee_id", "team"}


def new_task(tenant_id: str, wanted: NewTask, task_id: str | None = None, suggestion_id: str | None = None) -> Task:
    """A task that is not written yet: put it in the commit of what it follows from.

    With a *task_id* (see `ids.derived`) the same task is made only once, however often its maker runs.
    """
    return Task(
        tenant_id,
        task_id or ids.new("tsk"),
        title=wanted.title,
        kind=wanted.kind,
        note=wanted.note,
        due_at=wanted.due_at,
        priority=wanted.priority,
        status="open",
        assignee_id=wanted.assignee_id,
        team=wanted.team,
        contact_id=wanted.contact_id,
        conversation_id=wanted.conversation_id,
        suggestion_id=suggestion_id,
    )


def create(tenant_id: str, wanted: NewTask) -> Task:
    """A new open task."""
    task = new_task(tenant_id, wanted)
    repository.save(task)
    return task


def get(tenant_id: str, task_id: str) -> Task:
    """Raises NotFoundError: the tenant has no such task."""
    return repository.get(tenant_id, task_id)


def list_all(tenant_id: str, query: TaskQuery | None = None) -> Iterator[Task]:
    """The tenant's tasks that *query* asks for, in no order."""
    wanted = query.model_dump(exclude={"limit", "cursor"}, exclude_none=True) if query else {}
    for task in repository.list_all(tenant_id):
        if all(getattr(task, name) == value for name, value in wanted.items()):
            yield task


def change(tenant_id: str, task_id: str, wanted: TaskChange, by: str) -> Task:
    """Change what *wanted* sets; setting the status to done completes the task in the name of *by*.

    Raises:
        NotFoundError: the tenant has no such task.
        ConflictError: it changed since *wanted.version* was read; carries how it stands now.
    """
    task = repository.get(tenant_id, task_id)
    if task.version != wanted.version:
        raise _stale(task)
    before = task.status
    for name in wanted.model_fields_set - {"version"}:
        value = getattr(wanted, name)
        if value is not None or name in _MAY_BE_CLEARED:
            setattr(task, name, value)
    if task.status != before:
        _complete(task, by, clock.now())
    try:
        repository.save(task)
    except ConflictError as error:
        raise _stale(repository.get(tenant_id, task_id)) from error
    return task


def complete(tenant_id: str, task_id: str, by: str) -> Task:
    """Mark a task done; done twice is done once.

    Raises:
        NotFoundError: the tenant has no such task.
    """
    task = repository.get(tenant_id, task_id)
    if task.status == "done":
        return task
    return change(tenant_id, task_id, TaskChange(version=task.version, status="done"), by)


def shown(task: Task) -> TaskOut:
    """*task* as the API shows it."""
    values = {name: getattr(task, name) for name in TaskOut.model_fields if name != "id"}
    return TaskOut(id=task.task_id, **values)


def _complete(task: Task, by: str, at: datetime) -> None:
    done = task.status == "done"
    task.completed_at, task.completed_by = (at, by) if done else (None, None)


def _stale(task: Task) -> ConflictError:
    return ConflictError(
        "this task was changed by someone else meanwhile; load it again",
        shown(task).model_dump(mode="json", by_alias=True),
    )
