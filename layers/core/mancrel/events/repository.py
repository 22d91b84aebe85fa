"""How events are read and written."""

from contextlib import suppress
from datetime import datetime
from typing import Any

from mancrel.events.models import Event
from mancrel.events.schemas import EventStatus
from mancrel.kit import outbox, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.queue import Job
from mancrel.kit.tables import Patch, Save


def find(tenant_id: str, event_id: str) -> Event | None:
    """The event, read consistently, or None."""
    try:
        return Event.get(tenant_id, event_id, consistent_read=True)
    except Event.DoesNotExist:
        return None


def get(tenant_id: str, event_id: str) -> Event:
    """Raises NotFoundError: the tenant received no such event, or it has expired."""
    found = find(tenant_id, event_id)
    if found is None:
        raise NotFoundError(f"there is no event {event_id}")
    return found


def add(event: Event, job: Job) -> None:
    """Write a new event and promise its job.

    Raises:
        ConflictError: it is there already, or is being written at this moment.
    """
    outbox.commit([Save(event, Event.event_id.does_not_exist())], [job])


def put_off(event: Event, job: Job, delay: int, until: datetime, reason: str) -> bool:
    """Note that *event* is tried again at *until*, and promise its next *job*; False when somebody else did already."""
    had, attempts = int(event.attempts or 0), Event.attempts
    actions: list[Any] = [attempts.set(had + 1), Event.next_at.set(until), Event.reason.set(reason[:1000])]
    unchanged = (attempts == had) if had else (attempts == 0) | (attempts.does_not_exist() & Event.event_id.exists())
    try:
        outbox.commit([Patch(Event(event.tenant_id, event.event_id), actions, unchanged)], [job], delay)
    except ConflictError:
        return False
    return True


def set_status(tenant_id: str, event_id: str, status: EventStatus, reason: str | None) -> None:
    """Record how far the event got. An event that has expired stays gone."""
    actions: list[Any] = [
        Event.status.set(str(status)),
        Event.reason.set(reason[:1000]) if reason else Event.reason.remove(),
    ]
    with suppress(ConflictError):
        tables.update(Event(tenant_id, event_id), actions, Event.event_id.exists(), versioned=False)
