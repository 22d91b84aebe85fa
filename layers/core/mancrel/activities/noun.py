"""What tasks and activities are: their fields, and what holds for each one that is written."""

from typing import Any

from mancrel.accounts.policy import Capability
from mancrel.activities import presenting
from mancrel.activities.models import Activity, Task
from mancrel.activities.schemas import ACTIVITY_KINDS, PRIORITIES, STATUSES, TASK_KINDS
from mancrel.kit import acting, clock
from mancrel.kit.errors import InvalidError
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun

SHARDS = 4
"""Into so many parts by_reminder is cut, for many writers at once; each is asked every minute."""

_TASK_EMPTY: dict[str, Any] = {"kind": "follow_up", "priority": "normal", "status": "open", "custom": {}}
_ACTIVITY_EMPTY: dict[str, Any] = {"kind": "note", "title": "", "body": "", "custom": {}}
_T = FieldType


def prepare_task(tenant_id: str, task: Task, changed: frozenset[str]) -> None:
    """Fill what may not be missing; say who completed it and when; put it among those to be reminded of.

    Raises:
        InvalidError: it has no title, or no time by which it is due.
    """
    _fill(task, _TASK_EMPTY)
    _need(task, "title", "dueAt")
    if task.status != "done":
        task.completed_at = task.completed_by = None
    elif task.completed_at is None:
        task.completed_at, task.completed_by = clock.now(), acting.current().by
    if changed & {"remind_at", "*"}:
        task.reminded_at = None
    waits = task.status == "open" and task.remind_at is not None and task.reminded_at is None
    task.reminder = shard(task.task_id) if waits else None


def prepare_activity(tenant_id: str, activity: Activity, changed: frozenset[str]) -> None:
    """Fill what may not be missing: it happened now, unless somebody said when."""
    _fill(activity, _ACTIVITY_EMPTY)
    if activity.at is None:
        activity.at = clock.now()


def shard(task_id: str) -> str:
    """The part of by_reminder in which the task waits."""
    return f"due#{sum(task_id.encode()) % SHARDS}"


def _fill(record: Any, empty: dict[str, Any]) -> None:
    for attribute, value in empty.items():
        if getattr(record, attribute) in (None, ""):
            setattr(record, attribute, value)


def _need(task: Task, *names: str) -> None:
    for name, value in zip(names, (task.title, task.due_at), strict=True):
        if not value:
            raise InvalidError(f"/{name}: must be given", [{"pointer": f"/{name}", "detail": "must be given"}])


def _about() -> tuple[Field, ...]:
    return (
        Field("contactId", _T.REFERENCE, "Contact", refers_to="contacts"),
        Field("companyId", _T.REFERENCE, "Company", refers_to="companies"),
        Field("dealId", _T.REFERENCE, "Deal", refers_to="deals"),
        Field("leadId", _T.REFERENCE, "Lead", refers_to="leads"),
    )


TASKS = Noun(
    name="tasks",
    label="task",
    prefix="tsk",
    model=Task,
    reads=Capability.TASKS_READ,
    writes=Capability.TASKS_WRITE,
    owner="assignee_id",
    title=lambda task: task.title,
    present=presenting.task,
    prepare=prepare_task,
    fields=(
        Field("title", _T.TEXT, "Title", required=True, searchable=True, fuzzy=True),
        Field("dueAt", _T.MOMENT, "Due", required=True),
        Field("kind", _T.CHOICE, "Kind", choices=TASK_KINDS),
        Field("priority", _T.CHOICE, "Priority", choices=PRIORITIES),
        Field("status", _T.CHOICE, "Status", choices=STATUSES),
        Field("assigneeId", _T.USER, "Assignee"),
        Field("team", _T.TEXT, "Team"),
        Field("remindAt", _T.MOMENT, "Reminder"),
        Field("note", _T.LONG_TEXT, "Note", searchable=True),
        *_about(),
        Field("conversationId", _T.REFERENCE, "Conversation"),
        Field("completedAt", _T.MOMENT, "Completed", editable=False),
        Field("completedBy", _T.USER, "Completed by", editable=False),
        *stamps(),
    ),
)
ACTIVITIES = Noun(
    name="activities",
    label="activity",
    prefix="act",
    model=Activity,
    reads=Capability.TASKS_READ,
    writes=Capability.TASKS_WRITE,
    title=lambda activity: activity.title or activity.kind,
    present=presenting.activity,
    prepare=prepare_activity,
    fields=(
        Field("title", _T.TEXT, "Title", searchable=True, fuzzy=True),
        Field("kind", _T.CHOICE, "Kind", choices=ACTIVITY_KINDS, required=True),
        Field("at", _T.MOMENT, "When"),
        Field("durationMinutes", _T.NUMBER, "Minutes"),
        Field("outcome", _T.TEXT, "Outcome"),
        Field("body", _T.LONG_TEXT, "Notes", searchable=True),
        *_about(),
        Field("ownerId", _T.USER, "Owner"),
        *stamps(),
    ),
)
