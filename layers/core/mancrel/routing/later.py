"""When one may want to look again: moments that suit the desk's hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mancrel.accounts import organisations
from mancrel.kit import clock
from mancrel.kit.hours import ALWAYS, Calendar
from mancrel.routing import repository, service
from mancrel.routing.schemas import LaterOut, LaterWhen

_SOON = timedelta(hours=3)
_MORNING = time(9)
"""Where nobody ever closes."""


def moments(tenant_id: str) -> list[LaterOut]:
    """Later today, tomorrow, next Monday and in a week, as far as the desk is open then."""
    calendar = service.calendar(tenant_id, repository.find_desk(tenant_id))
    zone = ZoneInfo(organisations.profile(tenant_id).time_zone) if calendar is ALWAYS else calendar.zone
    return list(choices(calendar, zone, clock.now()))


def choices(calendar: Calendar, zone: ZoneInfo, now: datetime) -> Iterator[LaterOut]:
    """The moments after *now*, each once; pure. Where it is closed tomorrow or in a week
    it is the next morning on which it is open."""
    today = now.astimezone(zone).date()
    soon = _whole_hour(now + _SOON)
    if soon.astimezone(zone).date() == today and calendar.is_open(soon):
        yield LaterOut(when="today", at=soon)
    days: tuple[tuple[LaterWhen, int], ...] = (("tomorrow", 1), ("monday", 7 - today.weekday()), ("week", 7))
    known: set[datetime] = set()
    for when, ahead in days:
        day = today + timedelta(days=ahead)
        at = _morning(calendar, zone, day)
        is_then = at is not None and at.astimezone(zone).date() == day
        if at is None or at in known or (when == "monday" and not is_then):
            continue
        known.add(at)
        yield LaterOut(when="open" if when == "tomorrow" and not is_then else when, at=at)


def _morning(calendar: Calendar, zone: ZoneInfo, day: date) -> datetime | None:
    midnight, morning = (datetime.combine(day, at, zone).astimezone(UTC) for at in (time(0), _MORNING))
    return calendar.opens(morning if calendar.is_open(midnight) else midnight)


def _whole_hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1 if at.minute else 0)
