"""Quiet hours by the recipient's clock, whatever it does: forwards, backwards, or over the date line."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from mancrel.consent.schemas import QuietHours
from mancrel.kit.schema import in_utc

_SECOND = timedelta(seconds=1)
_clock = lru_cache(maxsize=2_000)(time.fromisoformat)


def is_quiet(moment: datetime, zone: ZoneInfo, hours: QuietHours) -> bool:
    """Whether the clock in *zone* is within *hours* at *moment*."""
    begins, ends = _clock(hours.from_), _clock(hours.to)
    local = moment.astimezone(zone).time()
    if begins <= ends:
        return begins <= local < ends
    return local >= begins or local < ends


def until(moment: datetime, zone: ZoneInfo, hours: QuietHours) -> datetime | None:
    """The first instant from *moment* on that is not quiet; None when *moment* itself is not.

    Where the clock is changed before the hours end, it is looked at anew just then: the hour that it skips may be the
    one in which they would have ended, the one that it repeats is quiet twice.
    """
    if not is_quiet(moment, zone, hours):
        return None
    now = in_utc(moment)
    while is_quiet(now, zone, hours):
        end = now + _left(now.astimezone(zone).time(), _clock(hours.to))
        now = _changed(now, end, zone) or end
    return now


def _left(local: time, ends: time) -> timedelta:
    """How long the clock runs from *local* to *ends*."""
    one, other = (timedelta(hours=t.hour, minutes=t.minute, seconds=t.second, microseconds=t.microsecond)
                  for t in (local, ends))  # fmt: skip
    return (other - one) % timedelta(days=1)


def _changed(after: datetime, before: datetime, zone: ZoneInfo) -> datetime | None:
    """The first second after *after* and up to *before* in which the clock has been changed; None when it is not."""
    offset = after.astimezone(zone).utcoffset()
    if before.astimezone(zone).utcoffset() == offset:
        return None
    low, high = after.replace(microsecond=0), before.replace(microsecond=0) + _SECOND
    while high - low > _SECOND:
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        if middle.astimezone(zone).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return high
