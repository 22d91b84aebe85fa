"""The way to one vendor for one shift of a worker: its pace, its adapter, its breaker. What tests put a fake in for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from mancrel.channels import service as channels
from mancrel.kit.log import logger
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import adapters, breaker, costs, lanes
from mancrel.vendors.adapters import Outgoing
from mancrel.vendors.costs import Tariff
from mancrel.vendors.pacer import Pacer, Turn

__all__ = ["NotNowError", "Outgoing", "RefusedError", "Turn", "Way", "opened"]

_LOT = 25
HELD = 8.0
"""For so many seconds a slow way is leased at once: then it may be somebody else's."""
_SHARED = 0.25
"""For so many seconds a fast way is leased at once: others who send through it do not stand still meanwhile."""
_SLOW_LOT = 12
"""Of a slow way, whose next lot is claimed while this one still leaves: both together are no more than `_LOT`."""


class Way(Protocol):
    """Handing messages to one vendor. Threads share it."""

    lot: int
    is_slow: bool
    """Its pace and not its vendor is what is waited for: no moment of it may be lost."""

    @property
    def tariff(self) -> Tariff:
        """What a message costs that is claimed now."""

    def soon(self, to: str, deadline: float) -> Turn:
        """Wait until it is time to prepare a message to *to*. NotNowError: not before *deadline* (time.monotonic)."""

    def turn(self, to: str, deadline: float, told: Turn | None = None) -> Turn:
        """Wait until a message to *to*, of which `soon` said *told*, may leave. NotNowError: not before *deadline*."""

    def send(self, outgoing: Outgoing) -> str:
        """Hand it over; the vendor's own id of it. Raises as vendors.adapters.Adapter.send."""

    def tell(self, healthy: bool, turn: Turn, retry_after: float | None = None) -> None:
        """Tell the breaker how the vendor answered."""

    def knows(self, message_id: str) -> str | None:
        """The vendor's own id of a message that it took, empty when it never took it; None when it cannot say."""


@dataclass
class _Vendor:
    tenant_id: str
    channel: str
    pacer: Pacer
    adapter: adapters.Adapter
    lot: int
    is_slow: bool
    tariff: Tariff

    def soon(self, to: str, deadline: float) -> Turn:
        return self.pacer.soon(to, deadline)

    def turn(self, to: str, deadline: float, told: Turn | None = None) -> Turn:
        return self.pacer.turn(to, deadline, told)

    def send(self, outgoing: Outgoing) -> str:
        return self.adapter.send(self.tenant_id, outgoing).provider_id

    def tell(self, healthy: bool, turn: Turn, retry_after: float | None = None) -> None:
        breaker.record(self.tenant_id, self.channel, healthy, is_probe=turn.is_probe, retry_after=retry_after)

    def knows(self, message_id: str) -> str | None:
        try:
            found = self.adapter.lookup(self.tenant_id, message_id)
        except Exception as error:  # whatever keeps it from answering: it is asked again, or a person is
            logger.info("a vendor could not be asked", extra={"error": type(error).__name__})
            return None
        return found.provider_id or "known" if found else ""


@contextmanager
def opened(tenant_id: str, channel: str, wanted: int) -> Iterator[Way]:
    """The way that *channel* of the tenant goes, for about *wanted* messages.

    Raises:
        InvalidError: the tenant has no such channel.
    """
    row = channels.sender(tenant_id, channel)
    per_minute = channels.per_minute(row)
    is_slow, pace = per_minute <= lanes.EVEN, per_minute / 60
    if is_slow:  # what is leased and cannot be used in time is lost to the others
        lot = again = max(1, min(_SLOW_LOT, round(pace)))
        wanted = min(wanted, max(1, round(pace * HELD) // lot) * lot)
    else:  # nor shall they wait while one works through what is leased
        lot = _LOT
        again = max(2 * _LOT, round(pace * _SHARED))
        wanted = min(wanted, again)
    with Pacer(tenant_id, channel, wanted, settings=row, again=again) as pacer:
        yield _Vendor(tenant_id, channel, pacer, adapters.of(tenant_id, channel), lot, is_slow, costs.tariff(row))
