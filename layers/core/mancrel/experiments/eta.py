"""When a running campaign will be done: from its own pace so far, stalls included, and from who still has to wait.

Back-offs and throttling cannot be foretold, but they come back at the rate at which they came: so the pace is all that
was done over all the time in which something could have been done. Pauses, and nights in which everybody left waits
for the morning, are no such time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

_HALF = 0.5
"""After this share of the run so far, what was seen counts half: a pace may change, but a lull is not the pace."""
_LEAST = timedelta(seconds=1)


@dataclass(frozen=True)
class Progress:
    """How many of the audience were done at a moment: handed to the vendor, suppressed or failed."""

    at: datetime
    done: int


@dataclass(frozen=True)
class Held:
    """People who may not be written to before a moment, such as the end of their quiet hours."""

    until: datetime
    people: int


@dataclass(frozen=True)
class Span:
    """A time in which nothing could be done: a pause, or a night for everybody who was left."""

    begin: datetime
    end: datetime


@dataclass(frozen=True)
class Estimate:
    """When it will be done; None when nobody can tell yet. *per_minute* is the pace it rests on."""

    seconds: int | None
    at: datetime | None
    per_minute: float | None


def estimate(
    seen: Sequence[Progress],
    audience: int,
    now: datetime,
    *,
    held: Sequence[Held] = (),
    idle: Sequence[Span] = (),
    resumes_at: datetime | None = None,
    per_minute: float | None = None,
) -> Estimate:
    """When all of *audience* will be done.

    Args:
        seen: the progress so far, oldest first; the launch with 0 and the state of now are enough.
        audience: how many there are in all.
        now: the moment of asking.
        held: of those who are left, the ones who wait.
        idle: when nothing could be done.
        resumes_at: the end of a back-off that goes on.
        per_minute: the channel's cap: the pace is at most this, and exactly this before anything was done.
    """
    done = seen[-1].done if seen else 0
    left = max(0, audience - done)
    if not left:
        return Estimate(0, now, None)
    found = pace(seen, now, idle)
    if per_minute is not None:
        found = min(found, per_minute / 60) if found else per_minute / 60
    if not found:
        return Estimate(None, None, None)
    start = max(now, resumes_at) if resumes_at else now
    end = _emptied(left, found, start, held)
    return Estimate(max(1, round((end - now).total_seconds())), end, round(found * 60, 1))


def pace(seen: Sequence[Progress], now: datetime, idle: Sequence[Span] = ()) -> float:
    """People a second, what was seen lately counting more; 0 when nothing was done yet."""
    if not seen:
        return 0.0
    points = [*seen, Progress(now, seen[-1].done)] if now > seen[-1].at else list(seen)
    whole = _active(points[0].at, points[-1].at, idle)
    done = worked = age = 0.0
    for before, after in reversed(list(pairwise(points))):
        seconds = _active(before.at, after.at, idle)
        weight = 0.5 ** ((age + seconds / 2) / max(_HALF * whole, 1.0))
        done += weight * (after.done - before.done)
        worked += weight * seconds
        age += seconds
    return done / max(worked, _LEAST.total_seconds()) if done > 0 else 0.0


def _active(begin: datetime, end: datetime, idle: Sequence[Span]) -> float:
    lost = sum(max(0.0, (min(end, span.end) - max(begin, span.begin)).total_seconds()) for span in idle)
    return max(0.0, (end - begin).total_seconds() - lost)


def _emptied(left: int, pace: float, start: datetime, held: Sequence[Held]) -> datetime:
    """When a queue that is worked off at *pace* is empty, if the *held* join it in their mornings."""
    waiting = sorted((each for each in held if each.until > start and each.people > 0), key=lambda each: each.until)
    ready = max(0, left - sum(each.people for each in waiting))
    clear = start + timedelta(seconds=ready / pace)
    for each in waiting:
        clear = max(clear, each.until) + timedelta(seconds=each.people / pace)
    return clear
