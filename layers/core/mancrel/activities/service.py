"""Tasks: make, list, change, complete."""

from collections.abc import Iterator, Mapping
from typing import Any

from mancrel.activities import presenting
from mancrel.activities.models import Task
from mancrel.activities.noun import TASKS
from mancrel.activities.schemas import NewTask, TaskOut, TaskQuery
from mancrel.kit import clock
from mancrel.records import repository
from mancrel.records import service as records
from mancrel.records.nouns import Noun
from mancrel.rules.grammar import Condition, Group, Rule
from mancrel.rules.operators import Combinator, Operator

_KEPT = {"title", "due_at", "kind", "priority", "status", "custom"}
"""What a task cannot be without: a null leaves it as it is."""
_ASKED = {
    "status": ("status", "choice"),
    "assignee_id": ("assigneeId", "user"),
    "team": ("team", "text"),
    "conversation_id": ("conversationId", "reference"),
    "contact_id": ("contactId", "reference"),
    "company_id": ("companyId", "reference"),
    "deal_id": ("dealId", "reference"),
    "lead_id": ("leadId", "reference"),
}


def new_task(tenant_id: str, wanted: NewTask, task_id: str | None = None, suggestion_id: str | None = None) -> Task:
    """A task that is not written yet: put it in the commit of what it follows from.

    With a *task_id* (see `ids.derived`) the same task is made only once, however often its maker runs.
    """
    values = {**wanted.model_dump(exclude_unset=True), "suggestion_id": suggestion_id}
    task: Task = records.draft(tenant_id, TASKS, values, task_id)
    return task


def create(tenant_id: str, wanted: NewTask) -> Task:
    """A new open task."""
    task: Task = records.create(tenant_id, TASKS, wanted.model_dump(exclude_unset=True))
    return task


def get(tenant_id: str, task_id: str) -> Task:
    """Raises NotFoundError: the tenant has no such task."""
    task: Task = records.get(tenant_id, TASKS, task_id)
    return task


def list_all(tenant_id: str) -> Iterator[Task]:
    """Every task of the tenant, in no order: for tests and jobs, never for a screen."""
    return repository.list_all(tenant_id, TASKS)


def alter(tenant_id: str, noun: Noun, task_id: str, version: int | None, values: Mapping[str, Any]) -> Task:
    """Change *values*; the status ``done`` completes the task in the name of who acts.

    Raises:
        NotFoundError: the tenant has no such task.
        ConflictError: it changed since *version* was read; carries how it stands now.
    """
    kept = {name: value for name, value in values.items() if value is not None or name not in _KEPT}
    task: Task = records.change(tenant_id, noun, task_id, version, kept)
    return task


def complete(tenant_id: str, task_id: str) -> Task:
    """Mark a task done in the name of who acts; done twice is done once.

    Raises:
        NotFoundError: the tenant has no such task.
    """
    return alter(tenant_id, TASKS, task_id, None, {"status": "done"})


def rule(query: TaskQuery) -> Rule | None:
    """What the words of *query* ask, besides its filter; None when nothing."""
    asked: list[Rule] = [
        Condition(field, Operator.EQUALS, value, kind)
        for name, (field, kind) in _ASKED.items()
        if (value := getattr(query, name)) is not None
    ]
    if query.overdue is not None:
        late = Group(
            Combinator.AND,
            (
                Condition("status", Operator.EQUALS, "open", "choice"),
                Condition("dueAt", Operator.BEFORE, clock.now(), "moment"),
            ),
        )
        asked.append(late if query.overdue else Group(Combinator.NOT, (late,)))
    return Group(Combinator.AND, tuple(asked)) if asked else None


def shown(task: Task) -> TaskOut:
    """*task* as the API shows it."""
    return presenting.task(task)
