"""Tasks: what somebody has to do by a date."""

from dataclasses import replace

from api import records
from api.records import Doors
from mancrel.accounts import organisations
from mancrel.accounts.policy import Caller, Capability
from mancrel.activities import calendars, parsing
from mancrel.activities import service as tasks
from mancrel.activities.noun import TASKS
from mancrel.activities.schemas import (
    CalendarOut,
    CalendarQuery,
    NewTask,
    ParsedTask,
    TaskChange,
    TaskOut,
    TaskQuery,
    TaskText,
)
from mancrel.records.nouns import Noun
from mancrel.replica.asking import Asked
from mancrel.rules import grammar


def asked(caller: Caller, noun: Noun, query: TaskQuery) -> Asked:
    """The list's question, narrowed by the words that a task list knows besides rules."""
    question = records.asked(caller, noun, query)
    narrow = tasks.rule(query)
    return replace(question, filter=grammar.both(question.filter, narrow)) if narrow else question


routes = records.declare(
    Doors(TASKS, "Tasks", new=NewTask, change=TaskChange, out=TaskOut, query=TaskQuery, asks=asked, alter=tasks.alter)
)


@routes.post("/api/tasks/parse", needs=Capability.TASKS_WRITE, repeatable=True)
def parse_task(caller: Caller, body: TaskText) -> ParsedTask:
    """What a line such as "call Ana Tue 9 !high" says: to fill a form with, nothing is written."""
    zone = body.time_zone or organisations.profile(caller.tenant_id).time_zone
    return parsing.parse(caller, body.text, zone)


@routes.get("/api/tasks/calendar", needs=Capability.TASKS_READ)
def get_task_calendar(caller: Caller) -> CalendarOut:
    """The address of one's tasks as a calendar, if there is one."""
    calendar = calendars.find(caller.tenant_id, caller.user_id)
    return CalendarOut(url=calendars.address(calendar) if calendar else None)


@routes.post("/api/tasks/calendar", needs=Capability.TASKS_READ, repeatable=True)
def renew_task_calendar(caller: Caller) -> CalendarOut:
    """Make a (new) address; the one before stops working."""
    return CalendarOut(url=calendars.renew(caller.tenant_id, caller.user_id))


@routes.delete("/api/tasks/calendar", needs=Capability.TASKS_READ)
def close_task_calendar(caller: Caller) -> None:
    """Have no such address any more."""
    calendars.close(caller.tenant_id, caller.user_id)


@routes.get("/api/tasks/calendar.ics", public=True, media_type="text/calendar; charset=utf-8", errors=(401,))
def read_task_calendar(query: CalendarQuery) -> str:
    """One's open tasks as iCalendar (RFC 5545): the token in the address is the credential."""
    return calendars.feed(query.token)
