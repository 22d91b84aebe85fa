"""Whose date has come: a birthday, a renewal, some days before or after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mancrel.accounts import organisations
from mancrel.contacts.noun import CONTACTS
from mancrel.journeys.graph import DateTrigger
from mancrel.journeys.happenings import Happening
from mancrel.records import custom
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition
from mancrel.rules.operators import Operator


def between(tenant_id: str, trigger: DateTrigger, since: datetime, until: datetime) -> Iterator[Happening]:
    """The dates that came after *since* and up to *until*, at the trigger's hour in the tenant's zone."""
    field = custom.all_fields(tenant_id, CONTACTS)[trigger.field]
    zone = ZoneInfo(organisations.profile(tenant_id).time_zone)
    given = Condition(trigger.field, Operator.IS_NOT_EMPTY, None, str(field.type))
    for row in replica.rows(tenant_id, CONTACTS, given, [trigger.field]):
        for day in _days(trigger, _day(row[trigger.field], zone), since, until):
            at = datetime.combine(day, time(trigger.hour), zone).astimezone(UTC)
            if since < at <= until:
                yield Happening(at, f"date:{trigger.field}:{day.isoformat()}", row["id"])


def _day(value: str | date | datetime, zone: ZoneInfo) -> date:
    """The day that a date or moment is, in *zone*."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    return value.astimezone(zone).date() if isinstance(value, datetime) else value


def _days(trigger: DateTrigger, day: date, since: datetime, until: datetime) -> Iterator[date]:
    """The days on which *day* is due, of the years from *since* to *until*, or the one day itself."""
    offset = timedelta(days=trigger.offset_days)
    if not trigger.yearly:
        yield day + offset
        return
    for year in range(since.year - 1, until.year + 2):
        yield _in_year(day, year) + offset


def _in_year(day: date, year: int) -> date:
    """*day* in *year*; the 29th of February is the 28th where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
