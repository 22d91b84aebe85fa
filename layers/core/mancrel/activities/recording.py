"""Activities: what happened is written down, together with what is to be done next."""

from collections.abc import Mapping
from typing import Any

from mancrel.activities import service as tasks
from mancrel.activities.models import Activity
from mancrel.activities.noun import TASKS
from mancrel.activities.schemas import NewTask
from mancrel.kit import acting
from mancrel.records import service as records
from mancrel.records.nouns import Noun

_ABOUT = ("contact_id", "company_id", "deal_id", "lead_id")
_KEPT = {"kind", "title", "body", "at", "custom"}


def record(tenant_id: str, noun: Noun, values: Mapping[str, Any]) -> Activity:
    """A new activity of who acts, and the task that ``next`` asks for, both or neither.

    Raises:
        InvalidError: a value does not fit.
    """
    given = {name: value for name, value in values.items() if value is not None}
    following = given.pop("next", None)
    given.setdefault("owner_id", acting.current().by)
    activity: Activity = records.draft(tenant_id, noun, given)
    writes = records.create_writes(noun, activity)
    if following:
        about = {name: given[name] for name in _ABOUT if name in given}
        following = {**following, "assignee_id": following.get("assignee_id") or given["owner_id"]}
        task = tasks.new_task(tenant_id, NewTask(**about, **following))
        activity.next_task_id = task.task_id
        writes += records.create_writes(TASKS, task)
    records.commit(tenant_id, noun, activity, writes)
    return activity


def alter(tenant_id: str, noun: Noun, activity_id: str, version: int | None, values: Mapping[str, Any]) -> Activity:
    """Change *values*.

    Raises:
        NotFoundError: the tenant has no such activity.
        ConflictError: it changed since *version* was read; carries how it stands now.
    """
    kept = {name: value for name, value in values.items() if value is not None or name not in _KEPT}
    activity: Activity = records.change(tenant_id, noun, activity_id, version, kept)
    return activity
