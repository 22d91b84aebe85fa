"""The clocks of a promise: working time since the customer's turn ended. Pure: no I/O, no clock.

A clock runs while it is our turn and the desk is open. What ran before is *spent*, so that a clock can be stopped and
go on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from mancrel.kit.errors import InvalidError
from mancrel.kit.hours import Calendar

State = Literal["ok", "soon", "breached", "paused"]
SOON = 0.75
"""The share of a target after which it is nearly missed."""
CHAIN = (SOON, 1.0, 1.5)
"""At which shares of a target whoever has it, the lead of the team, and an administrator are told."""


@dataclass(frozen=True)
class Clock:
    """*spent* so far, and running since a moment unless it is stopped."""

    spent: timedelta = timedelta(0)
    since: datetime | None = None

    def go(self, at: datetime) -> Clock:
        """Running from *at* on; one that runs goes on running."""
        return self if self.since is not None else Clock(self.spent, at)

    def stop(self, at: datetime, calendar: Calendar) -> Clock:
        """Stopped at *at*."""
        return Clock(self.elapsed(at, calendar))

    def elapsed(self, now: datetime, calendar: Calendar) -> timedelta:
        """The working time that it ran."""
        return self.spent if self.since is None else self.spent + calendar.between(self.since, now)

    def due(self, target: timedelta, calendar: Calendar) -> datetime | None:
        """When *target* will be, or was, used up; None while it is stopped, or where it is never open."""
        if self.since is None:
            return None
        try:
            return calendar.add(self.since, target - self.spent)
        except InvalidError:
            return None

    def state(self, target: timedelta, now: datetime, calendar: Calendar) -> State:
        """How it stands. What is used up exactly is kept."""
        used = self.elapsed(now, calendar)
        if used > target:
            return "breached"
        if self.since is None:
            return "paused"
        return "soon" if used >= SOON * target else "ok"

    def step(self, target: timedelta, now: datetime, calendar: Calendar) -> int:
        """How many of the chain are to be told."""
        return sum(self.elapsed(now, calendar) > share * target for share in CHAIN)


@dataclass(frozen=True)
class Promise:
    """Within how much working time a first reply and the end are promised, to whom it applies."""

    team_id: str | None = None
    priority: str | None = None
    first: timedelta | None = None
    end: timedelta | None = None


def promised(promises: Iterable[Promise], team_id: str | None, priority: str) -> Promise | None:
    """The promise that says most of such a conversation: one for its team before one for its priority."""
    able = [each for each in promises if each.team_id in (None, team_id) and each.priority in (None, priority)]
    return max(able, key=lambda each: (each.team_id is not None, each.priority is not None), default=None)
