"""When a message may leave: moments leased by the hundred from a lane that all workers of a tenant share.

`lease` hands them out; a `Pacer` waits for them, one message after the other, and is what senders use.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from mancrel.channels import service as channels
from mancrel.kit import ids
from mancrel.kit.errors import ConflictError
from mancrel.messages.transports import NotNowError
from mancrel.vendors import lanes, repository
from mancrel.vendors.lanes import SECOND, ClosedLaneError, Grant, State
from mancrel.vendors.models import Lane

_TRIES = 12
_LISTENINGS = 10
_PROCESS = ids.new("wrk")


@dataclass(frozen=True)
class Lease:
    """The moments at which one message each may leave, by the clock of who asked; a moment is lost `lanes.late` later.

    Attributes:
        is_probe: the vendor failed, and this one message is to try it.
    """

    times: list[datetime]
    is_probe: bool = False


def lease(
    tenant_id: str,
    channel: str,
    wanted: int,
    now: datetime,
    *,
    holder: str = _PROCESS,
    per_minute: int | None = None,
    within: float | None = None,
) -> Lease:
    """Lease moments for up to *wanted* messages through *channel* (its kind, or ``email#domain``): one read and one
    conditional write for up to a hundred.

    Args:
        now: this worker's clock, however wrong: answers of the store tell by how much.
        per_minute: the cap; by default the channel's own.
        within: in so many seconds the first moment must come, or nothing is leased.

    Raises:
        NotNowError: the vendor is not to be tried before, or too much is leased already.
    """
    cap = per_minute or channels.per_minute(channels.sender(tenant_id, channel.partition("#")[0]))
    longest = lanes.AHEAD if within is None else max(0, int(within * SECOND))

    def change(state: State, shared_now: int) -> Grant:
        return lanes.grant(state, holder, wanted, cap, shared_now, longest)

    granted, offset = _changed(tenant_id, channel, now, change)
    first = [datetime.fromtimestamp(moment / SECOND, UTC) - offset for moment in granted.moments]
    return Lease(first, granted.is_probe)


def give_back(tenant_id: str, channel: str, holder: str, unused: Sequence[datetime], per_minute: int) -> None:
    """Return the moments of a lease that nobody will use, if nothing was leased behind them."""
    if not unused:
        return
    row = repository.find(tenant_id, channel)
    state, step = repository.state(row), lanes.gap(per_minute)
    first, last = (lanes.micros(each + repository.SHARED.offset()) for each in (unused[0], unused[-1]))
    if state.holder != holder or abs(state.free_at - (last + step)) > step // 2:
        return
    try:
        repository.save(row, replace(state, free_at=first))
    except ConflictError:
        return


def _changed(
    tenant_id: str, lane: str, now: datetime, change: Callable[[State, int], Grant]
) -> tuple[Grant, timedelta]:
    began = time.monotonic()
    for attempt in range(_TRIES):
        row = _read(tenant_id, lane)
        offset = repository.SHARED.offset()
        shared = now + timedelta(seconds=time.monotonic() - began) + offset
        try:
            granted = change(repository.state(row), lanes.micros(shared))
            repository.save(row, granted.state)
            return granted, offset
        except ClosedLaneError as closed:
            reason = "the vendor does not answer" if closed.broken else "others send as much as this channel may"
            raise NotNowError(reason, (closed.until - lanes.micros(shared)) / SECOND) from None
        except ConflictError:
            time.sleep(random.uniform(0, 0.002 * 2 ** min(attempt, 6)))  # noqa: S311 - nothing to guess
    raise NotNowError("too many workers ask for this channel's pace at once", 1.0)


def _read(tenant_id: str, lane: str) -> Lane:
    """The lane; read some times more when our clock turns out to be wrong, until it is known by how much."""
    for _attempt in range(_LISTENINGS):
        row = repository.find(tenant_id, lane)
        if not repository.SHARED.is_vague():
            break
        time.sleep(random.uniform(0.05, 0.3))  # noqa: S311 - answers at odd moments tell most
    return row
