"""Business hours: a week of opening times by the clock of a zone, and working time counted by them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, field_validator

from mancrel.kit.errors import InvalidError
from mancrel.kit.schema import Shape

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = 24 * 60
Span = tuple[int, int]
_SPAN = re.compile(r"([01]\d|2[0-4]):([0-5]\d)\s*-\s*([01]\d|2[0-4]):([0-5]\d)")
_NOTHING, _SECOND = timedelta(0), timedelta(seconds=1)
_REACH = timedelta(hours=15)
"""No clock is further from UTC."""
_LONGEST = 2 * 366
"""Days without an open minute after which nobody opens any more."""


def spans(text: str) -> list[Span]:
    """The minutes of a day in ``09:00-13:00, 15:00-18:00``, ends excluded. ValueError: it says something else."""
    found = []
    for part in text.split(","):
        match = _SPAN.fullmatch(part.strip())
        if match is None:
            raise ValueError("must be times such as 09:00-18:00, more of them with a comma between")
        first, last = (int(match[at]) * 60 + int(match[at + 1]) for at in (1, 3))
        if not first < last <= DAY:
            raise ValueError("must end after it begins, and at 24:00 at the latest")
        found.append((first, last))
    return found


def _checked(text: str) -> str:
    spans(text)
    return text


Opening = Annotated[str, Field(max_length=200), AfterValidator(_checked)]


class WeeklyHours(Shape):
    """When it is open. A day that is left out is closed; *zone* is the organisation's unless it is named."""

    zone: str | None = None
    mon: Opening | None = None
    tue: Opening | None = None
    wed: Opening | None = None
    thu: Opening | None = None
    fri: Opening | None = None
    sat: Opening | None = None
    sun: Opening | None = None

    @field_validator("zone")
    @classmethod
    def _known(cls, zone: str | None) -> str | None:
        try:
            return zone if zone is None else ZoneInfo(zone).key
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError("must be a time zone such as Europe/Madrid") from error

    def week(self) -> tuple[tuple[Span, ...], ...]:
        """The spans of each day, from Monday on."""
        texts = (getattr(self, day) for day in DAYS)
        return tuple(tuple(spans(text)) if text else () for text in texts)

    def minutes(self) -> set[int]:
        """The open minutes of a week, from Monday 00:00."""
        days = enumerate(self.week())
        return {number * DAY + minute for number, day in days for span in day for minute in range(*span)}


@dataclass(frozen=True)
class Calendar:
    """Working time. It is open where the clock of *zone* reads a time within the spans of the day's row of *week*:
    an hour that the clock skips is none, one that it repeats counts twice. On *holidays* it is closed."""

    zone: ZoneInfo
    week: tuple[tuple[Span, ...], ...]
    holidays: frozenset[date] = frozenset()

    def is_open(self, at: datetime) -> bool:
        """Whether *at* is within the hours."""
        return next((start <= at < end for start, end in self._open(at) if end > at), False)

    def opens(self, at: datetime) -> datetime | None:
        """When it opens next, *at* itself while it is open; None where it never does. All moments of one closed period
        have the same."""
        return next((max(start, at) for start, end in self._open(at) if end > at), None)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """The working time from *start* to *end*; nothing when that is not later."""
        found = _NOTHING
        for opens, closes in self._open(start):
            if opens >= end:
                break
            found += max(_NOTHING, min(closes, end) - max(opens, start))
        return found

    def add(self, start: datetime, working: timedelta) -> datetime:
        """The first moment by which so much working time has passed since *start*.

        Raises:
            InvalidError: that never comes, because it hardly ever opens.
        """
        left = working
        if left <= _NOTHING:
            return start
        for opens, closes in self._open(start):
            worked = max(_NOTHING, closes - max(opens, start))
            if worked >= left:
                return max(opens, start) + left
            left -= worked
        raise InvalidError("these hours are never open")

    def _open(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The open intervals from the day before *start* on, in order, none of them empty and none overlapping; it ends
        where nothing opens for two years."""
        day, idle = start.astimezone(self.zone).date() - timedelta(days=1), 0
        while idle < _LONGEST and day < date.max - timedelta(days=3):
            found = () if day in self.holidays else _of_day(self.zone, self.week[day.weekday()], day)
            yield from found
            idle = 0 if found else idle + 1
            day += timedelta(days=1)


ALWAYS = Calendar(ZoneInfo("UTC"), (((0, DAY),),) * 7)


def calendar(hours: WeeklyHours | str, zone: str, holidays: Iterable[date] = ()) -> Calendar:
    """The calendar of *hours*, or of a shop that never closes; *zone* is that of hours that name none."""
    if not isinstance(hours, WeeklyHours):
        return ALWAYS if not holidays else Calendar(ZoneInfo(zone), ALWAYS.week, frozenset(holidays))
    return Calendar(ZoneInfo(hours.zone or zone), hours.week(), frozenset(holidays))


@lru_cache(maxsize=4_000)
def _of_day(zone: ZoneInfo, day: tuple[Span, ...], on: date) -> tuple[tuple[datetime, datetime], ...]:
    midnight = datetime(on.year, on.month, on.day, tzinfo=UTC)
    found = []
    for first, last, offset in _pieces(zone, midnight - _REACH, midnight + timedelta(days=1) + _REACH):
        for begins, ends in day:
            start, end = (midnight + timedelta(minutes=minute) - offset for minute in (begins, ends))
            if max(start, first) < min(end, last):
                found.append((max(start, first), min(end, last)))
    return tuple(_joined(sorted(found)))


def _joined(intervals: list[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    """Those that meet or overlap as one."""
    held: tuple[datetime, datetime] | None = None
    for start, end in intervals:
        if held and start <= held[1]:
            held = held[0], max(held[1], end)
            continue
        if held:
            yield held
        held = start, end
    if held:
        yield held


def _pieces(zone: ZoneInfo, first: datetime, last: datetime) -> list[tuple[datetime, datetime, timedelta]]:
    """The stretches between *first* and *last* in each of which the clock keeps its distance from UTC; it changes once
    at most."""
    before, after = _offset(first, zone), _offset(last, zone)
    if before == after:
        return [(first, last, before)]
    low, high = first, last
    while high - low > _SECOND:
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        low, high = (middle, high) if _offset(middle, zone) == before else (low, middle)
    return [(first, high, before), (high, last, after)]


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or _NOTHING
