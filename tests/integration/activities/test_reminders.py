"""Reminders: each once, at its time, however often and by however many the schedule runs."""

from datetime import UTC, datetime, timedelta

import pytest

from mancrel.activities import reminders
from mancrel.activities import service as tasks
from mancrel.activities.models import Task
from mancrel.activities.noun import SHARDS, TASKS
from mancrel.activities.schemas import NewTask
from mancrel.records import service as records

NINE = datetime(2027, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def task(aws: None) -> Task:
    return make(NINE)


def make(remind_at: datetime | None, tenant_id: str = "acme") -> Task:
    return tasks.create(tenant_id, NewTask(title="Call", due_at=NINE, remind_at=remind_at))


def change(task: Task, **values: object) -> None:
    tasks.alter("acme", TASKS, task.task_id, None, values)


def reminded(task: Task) -> datetime | None:
    return tasks.get("acme", task.task_id).reminded_at


def test_a_reminder_comes_within_half_a_minute_of_its_time(task):
    assert reminders.remind(NINE - timedelta(seconds=31)) == 0
    assert reminders.remind(NINE - timedelta(seconds=30)) == 1
    assert reminded(task) == NINE - timedelta(seconds=30)


def test_running_twice_reminds_once(task):
    assert [reminders.remind(NINE), reminders.remind(NINE + timedelta(minutes=1))] == [1, 0]
    assert reminded(task) == NINE


def test_two_that_run_at_the_same_time_remind_once(task):
    first, second = ([one for number in range(SHARDS) for one in reminders.due(number, NINE)] for _run in range(2))

    assert [reminders.mark(one, NINE) for one in (*first, *second)] == [True, False]


def test_of_all_tenants_only_what_waits_is_looked_at(task):
    make(NINE, "other")
    make(None)
    make(NINE + timedelta(days=1))

    assert reminders.remind(NINE) == 2


def test_what_is_done_deleted_or_put_off_is_not_reminded_of(aws):
    done, gone, later = make(NINE), make(NINE), make(NINE)
    change(done, status="done")
    records.remove("acme", TASKS, gone.task_id)
    change(later, remind_at=NINE + timedelta(hours=1))

    assert reminders.remind(NINE) == 0
    assert reminders.remind(NINE + timedelta(hours=1)) == 1


def test_a_new_time_reminds_again(task):
    reminders.remind(NINE)
    change(task, remind_at=NINE + timedelta(hours=1))

    assert reminded(task) is None
    assert reminders.remind(NINE + timedelta(hours=1)) == 1


def test_being_reminded_makes_nobodys_edit_stale(task):
    reminders.remind(NINE)

    assert tasks.alter("acme", TASKS, task.task_id, 1, {"title": "Call Bo"}).title == "Call Bo"
    assert reminders.remind(NINE + timedelta(minutes=1)) == 0


def test_a_reminder_is_seen_as_a_change(task):
    before = task.changed_at

    reminders.remind(NINE)

    assert tasks.get("acme", task.task_id).changed_at > before
