"""How tasks and activities look outside."""

from typing import Any

from mancrel.activities.models import Activity, Task
from mancrel.activities.schemas import ActivityOut, TaskOut
from mancrel.kit import clock

_TASK: dict[str, Any] = {**dict.fromkeys(TaskOut.model_fields), "custom": {}}
_ACTIVITY: dict[str, Any] = {**dict.fromkeys(ActivityOut.model_fields), "title": "", "body": "", "custom": {}}
"""pynamodb leaves out what was never set."""


def task(row: Task) -> TaskOut:
    """*row* for outside."""
    overdue = row.status == "open" and row.due_at < clock.now()
    values = {**_TASK, **row.attribute_values, "id": row.task_id, "overdue": overdue}
    return TaskOut.model_validate(values, extra="ignore")


def activity(row: Activity) -> ActivityOut:
    """*row* for outside."""
    values = {**_ACTIVITY, **row.attribute_values, "id": row.activity_id}
    return ActivityOut.model_validate(values, extra="ignore")
