"""Tasks as a calendar that other programs subscribe to (iCalendar, RFC 5545), at an address that is its own password.

The address carries a token: tenant, user and a secret, signed. A new address makes the one before void; so does
removing or disabling the user. The token opens nothing but this.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets as random
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import timedelta

from mancrel.accounts import repository as accounts
from mancrel.activities.models import Calendar, Task
from mancrel.activities.noun import TASKS
from mancrel.kit import clock, secrets, tables
from mancrel.kit.errors import ConflictError, NotFoundError, UnauthorizedError
from mancrel.kit.settings import settings
from mancrel.records import repository
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, Group
from mancrel.rules.operators import Combinator, Operator

MOST = 1_000
_LASTS = timedelta(minutes=30)
_TRIES = 3


def find(tenant_id: str, user_id: str) -> Calendar | None:
    """The calendar of a user; None when they have none."""
    try:
        return Calendar.get(tenant_id, user_id, consistent_read=True)
    except Calendar.DoesNotExist:
        return None


def renew(tenant_id: str, user_id: str) -> str:
    """A new address for the calendar of a user; the one before is void."""
    for _try in range(_TRIES):
        calendar = find(tenant_id, user_id) or Calendar(tenant_id, user_id)
        calendar.secret = random.token_urlsafe(18)
        try:
            tables.save(calendar)
        except ConflictError:
            continue
        return address(calendar)
    raise ConflictError("this calendar is being changed at this moment; try again")


def close(tenant_id: str, user_id: str) -> None:
    """Make the address void, and no other."""
    calendar = find(tenant_id, user_id)
    if calendar is not None:
        tables.delete(calendar)


def address(calendar: Calendar) -> str:
    """Where the calendar is."""
    said = "\x1f".join((calendar.tenant_id, calendar.user_id, calendar.secret))
    token = f"{_coded(said.encode())}.{_coded(_signature(said))}"
    return f"{settings().public_url}/api/tasks/calendar.ics?token={token}"


def feed(token: str) -> str:
    """The calendar that *token* opens: the user's open tasks, each half an hour long when it is due.

    Raises:
        UnauthorizedError: the token is none of ours, or void by now.
    """
    tenant_id, user_id = _opened(token)
    mine = Group(
        Combinator.AND,
        (
            Condition("status", Operator.EQUALS, "open", "choice"),
            Condition("assigneeId", Operator.EQUALS, user_id, "user"),
            Condition("dueAt", Operator.AFTER, clock.now() - timedelta(days=90), "moment"),
        ),
    )
    ids = [row["id"] for row in replica.rows(tenant_id, TASKS, mine, ["dueAt"], sort=[("dueAt", False)])][:MOST]
    tasks = repository.get_many(tenant_id, TASKS, ids)
    return _written([tasks[task_id] for task_id in ids if task_id in tasks])


def _opened(token: str) -> tuple[str, str]:
    void = UnauthorizedError("this calendar address is not valid (any more); take the new one from the settings")
    try:
        said, signature = (urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in token.split("."))
        tenant_id, user_id, secret = said.decode().split("\x1f")
    except ValueError as error:
        raise void from error
    if not hmac.compare_digest(signature, _signature(said.decode())):
        raise void
    calendar = find(tenant_id, user_id)
    if calendar is None or not hmac.compare_digest(calendar.secret, secret):
        raise void
    try:
        user = accounts.get_user(tenant_id, user_id)
    except NotFoundError as error:
        raise void from error
    if user.disabled:
        raise void
    return tenant_id, user_id


def _written(tasks: list[Task]) -> str:
    from icalendar import Alarm, Event
    from icalendar import Calendar as Document

    document = Document()
    document.add("prodid", "-//Mancrel//Tasks//EN")
    document.add("version", "2.0")
    document.add("x-wr-calname", "Mancrel")
    for task in tasks:
        event = Event()
        event.add("uid", f"{task.task_id}@mancrel")
        event.add("dtstamp", task.changed_at)
        event.add("dtstart", task.due_at)
        event.add("dtend", task.due_at + _LASTS)
        event.add("summary", task.title)
        event.add("url", f"{settings().public_url}/tasks/{task.task_id}")
        if task.note:
            event.add("description", task.note)
        if task.remind_at:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", task.title)
            alarm.add("trigger", task.remind_at)
            event.add_component(alarm)
        document.add_component(event)
    return str(document.to_ical().decode())


def _signature(said: str) -> bytes:
    return hmac.new(secrets.derive("calendar"), said.encode(), hashlib.sha256).digest()[:18]


def _coded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")
