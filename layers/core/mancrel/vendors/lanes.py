"""The arithmetic of pacing, pure: which moments a lane hands out, so that no window ever holds more than the cap.

Times are epoch microseconds by the store's clock. A token may be used from its moment until `late` later. Two tokens
lie ``(60 s + SLACK) / cap`` apart: however late each is used, and however wrong two clocks still are within the rest of
`SLACK`, a window of 60 s holds at most *cap* of them.

A slow lane (`EVEN` a minute at most) keeps every second even, too. What another holder leases next begins a little
later there, so that its first messages do not meet the late ones of the holder before. A fast lane may catch up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

SECOND = 1_000_000
SLACK = SECOND
EVEN = 1_200
AHEAD = 30 * SECOND
"""A lane that is leased further ahead than this gives nothing: its holders could not know when they end."""
MOST = 100
_SPAN = 10 * SECOND
_SEVERAL = 5
PROBE = 30 * SECOND
"""For so long one message is tried when a breaker is half open."""


class ClosedLaneError(Exception):
    """Nothing may leave before *until*."""

    def __init__(self, until: int, broken: bool) -> None:
        super().__init__("the lane is closed")
        self.until, self.broken = until, broken


@dataclass(frozen=True)
class State:
    """A lane as it is stored."""

    free_at: int = 0
    holder: str = ""
    guard: int = 0  # what another holder waits longer
    open_until: int | None = None
    opened: int = 0
    probed_until: int | None = None


@dataclass(frozen=True)
class Grant:
    """What is handed out: moments in order, and whether it is one try of a vendor that failed."""

    state: State
    moments: tuple[int, ...]
    is_probe: bool = False


def micros(moment: datetime) -> int:
    """*moment* as lanes count."""
    return int(moment.timestamp() * SECOND)


def gap(per_minute: int) -> int:
    """How far apart two tokens lie."""
    return -(-(60 * SECOND + SLACK) // per_minute)


def late(per_minute: int) -> int:
    """How long after its moment a token is good."""
    return SECOND // 5 if per_minute <= EVEN else SECOND // 2


def size(wanted: int, per_minute: int) -> int:
    """How many tokens one lease has: as many as *wanted* up to 100, but for not much longer than ten seconds ahead. A
    faster lane than 6,000 a minute gives one second's worth, or its row would be written too often."""
    most = max(MOST, per_minute // 60)
    return max(1, min(wanted, most, _SPAN // gap(per_minute) + 1))


def per_second(per_minute: int) -> int:
    """How many may be used within any second: the cap and two per cent, or half of it on a fast lane."""
    return max(1, int(per_minute * (1.02 if per_minute <= EVEN else 1.5) / 60))


def grant(state: State, holder: str, wanted: int, per_minute: int, now: int, within: int = AHEAD) -> Grant:
    """Hand out moments to *holder*, the first of them *within* so long: who cannot wait for it takes none away.

    Raises:
        ClosedLaneError: the breaker is open, somebody else tries the vendor, or too much is leased already.
    """
    is_probe = _is_probe(state, now)
    start = max(state.free_at + (state.guard if state.holder != holder else 0), now)
    if start > now + min(within, AHEAD):
        raise ClosedLaneError(start - min(within, AHEAD), broken=False)
    step, count = gap(per_minute), 1 if is_probe else size(wanted, per_minute)
    moments = tuple(start + number * step for number in range(count))
    after = replace(state, free_at=start + count * step, holder=holder, guard=_guard(per_minute, count))
    return Grant(replace(after, probed_until=now + PROBE) if is_probe else after, moments, is_probe)


def _guard(per_minute: int, count: int) -> int:
    """As late as the last of *count* may be; where few are leased at a time, a twentieth of what they take, or a lane
    of single messages would be a third as fast."""
    if per_minute > EVEN:
        return 0
    return late(per_minute) if count >= _SEVERAL else min(late(per_minute), count * gap(per_minute) // 20)


def _is_probe(state: State, now: int) -> bool:
    if state.open_until is None:
        return False
    if state.open_until > now:
        raise ClosedLaneError(state.open_until, broken=True)
    if state.probed_until is not None and state.probed_until > now:
        raise ClosedLaneError(state.probed_until, broken=True)
    return True
