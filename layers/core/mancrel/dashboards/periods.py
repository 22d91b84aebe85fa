"""A stretch of time, the one before it, and its weeks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from mancrel.kit.errors import InvalidError

USUAL = timedelta(days=30)
LONGEST = timedelta(days=5 * 366)
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Period:
    """From *start* until just before *end*, asked about at *now*."""

    start: datetime
    end: datetime
    now: datetime

    @property
    def before(self) -> Period:
        """The period of the same length that ends where this one starts."""
        return Period(self.start - (self.end - self.start), self.start, self.now)

    @property
    def monday(self) -> datetime:
        """The first instant (UTC) of the week in which it starts."""
        day = self.start.replace(hour=0, minute=0, second=0, microsecond=0)
        return day - timedelta(days=day.weekday())

    def weeks(self) -> Iterator[Period]:
        """The weeks from Monday to Sunday (UTC) that it touches, the first and the last cut to it."""
        monday = self.monday
        while monday < self.end:
            yield Period(max(monday, self.start), min(monday + WEEK, self.end), self.now)
            monday += WEEK


def period(start: datetime | None, end: datetime | None, now: datetime) -> Period:
    """What was asked for; the last thirty days unless it is said.

    Raises:
        InvalidError: it ends before it starts, is longer than five years, or in no century of ours.
    """
    end = end or now
    start = start or max(end, datetime.min.replace(tzinfo=UTC) + USUAL) - USUAL
    if start >= end:
        raise _wrong("/from", "must be before to")
    if end.year >= 3000:
        raise _wrong("/to", "must be before the year 3000")
    if end - start > LONGEST or start.year < 1900:
        raise _wrong("/from", "must be within five years of to, and after 1900")
    return Period(start, end, now)


def _wrong(pointer: str, detail: str) -> InvalidError:
    return InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])
