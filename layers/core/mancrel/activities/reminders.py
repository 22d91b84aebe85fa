"""Reminders: the tasks whose time has come are marked once, and the mark is what the site is told of live.

A schedule looks every minute, half a minute ahead: a reminder comes at most 30 seconds early or 30 seconds late, as
far as the schedule itself is on time. It asks an index of waiting reminders (`models._ByReminder`), never a tenant.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from mancrel.activities.models import Task
from mancrel.activities.noun import SHARDS
from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.log import logger

AHEAD = timedelta(seconds=30)
_MOST = 1_000
"""Of a shard in one run; the rest comes a minute later."""
_LATEST = timedelta(days=7)
"""After a longer standstill of the schedule nobody is reminded any more."""


def remind(now: datetime | None = None) -> int:
    """Mark every task whose reminder is due; answers how many. Run twice, or by two at once, each is marked once."""
    now = now or clock.now()
    reminded = sum(mark(task, now) for number in range(SHARDS) for task in due(number, now))
    logger.info("reminded", extra={"tasks": reminded})
    return reminded


def due(number: int, now: datetime) -> Iterator[Task]:
    """The tasks of shard *number* whose reminder is due. What was deleted stays in the index, but not in the way."""
    when = Task.remind_at.between(now - _LATEST, now + AHEAD)
    return iter(Task.by_reminder.query(f"due#{number}", when, Task.deleted_at.does_not_exist(), limit=_MOST))


def mark(task: Task, now: datetime) -> bool:
    """Whether the mark was set here. It is no edit: the version stays, so nobody's open form is stale for it."""
    still = (
        Task.reminder.exists()
        & Task.reminded_at.does_not_exist()
        & (Task.remind_at == task.remind_at)
        & (Task.status == "open")
        & Task.deleted_at.does_not_exist()
    )
    try:
        tables.note(
            Task(task.tenant_id, task.task_id),
            [Task.reminded_at.set(now), Task.reminder.remove(), Task.changed_at.set(max(now, task.changed_at))],
            still,
        )
    except ConflictError:
        return False
    return True
