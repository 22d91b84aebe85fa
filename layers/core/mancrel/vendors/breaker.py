"""The circuit breaker of a vendor: after many failures nobody asks for a while, then one message tries.

It lives in the vendor's lane, which every lease reads anyway. This process counts for itself and writes only when the
breaker changes.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Literal

from mancrel.kit import clock
from mancrel.kit.errors import ConflictError
from mancrel.vendors import lanes, repository
from mancrel.vendors.lanes import SECOND, State

MOST_FAILURES = 10
WINDOW = 20
"""Outcomes that are looked at; at least half of them failed when it opens."""
_RECENT = 30.0
_FIRST_PAUSE = 5.0
_LONGEST_PAUSE = 60.0

Standing = Literal["closed", "open", "half_open"]
Changing = Callable[[State], State | None]


@dataclass
class _Count:
    outcomes: deque[tuple[float, bool]] = field(default_factory=lambda: deque(maxlen=WINDOW))
    lock: Lock = field(default_factory=Lock)


_COUNTS: dict[tuple[str, str], _Count] = {}


def forget() -> None:
    """Forget what this process counted."""
    _COUNTS.clear()


def state(tenant_id: str, channel: str) -> Standing:
    """How the breaker of *channel* stands."""
    found = repository.state(repository.find(tenant_id, channel))
    if found.open_until is None:
        return "closed"
    return "open" if found.open_until > _now() else "half_open"


def record(
    tenant_id: str, channel: str, healthy: bool, *, is_probe: bool = False, retry_after: float | None = None
) -> None:
    """Tell how the vendor answered: *healthy* also when it refused one message for good reasons."""
    if is_probe:
        _close(tenant_id, channel) if healthy else _open(tenant_id, channel, retry_after)
        return
    count = _COUNTS.setdefault((tenant_id, channel), _Count())
    with count.lock:
        now = time.monotonic()
        count.outcomes.append((now, healthy))
        failed = sum(1 for at, good in count.outcomes if not good and at > now - _RECENT)
        opens = not healthy and failed >= MOST_FAILURES and failed * 2 >= len(count.outcomes)
        if opens:
            count.outcomes.clear()
    if opens:
        _open(tenant_id, channel, retry_after)


def _open(tenant_id: str, channel: str, retry_after: float | None) -> None:
    def opened(found: State) -> State | None:
        if found.open_until is not None and found.open_until > _now():
            return None  # somebody else did
        pause = max(min(_FIRST_PAUSE * 2**found.opened, _LONGEST_PAUSE), retry_after or 0)
        return replace(
            found, open_until=_now() + int(pause * SECOND), opened=min(found.opened + 1, 10), probed_until=None
        )

    _change(tenant_id, channel, opened)


def _close(tenant_id: str, channel: str) -> None:
    _change(
        tenant_id,
        channel,
        lambda found: (
            None if found.open_until is None else replace(found, open_until=None, opened=0, probed_until=None)
        ),
    )


def _change(tenant_id: str, channel: str, change: Changing) -> None:
    for _attempt in range(5):
        row = repository.find(tenant_id, channel)
        after = change(repository.state(row))
        if after is None:
            return
        try:
            repository.save(row, after)
            return
        except ConflictError:
            continue


def _now() -> int:
    return lanes.micros(clock.now() + repository.SHARED.offset())
