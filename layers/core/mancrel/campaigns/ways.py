"""The way to one vendor for one shift of a worker: its pace, its adapter, its breaker. What tests put a fake in for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from mancrel.channels import service as channels
from mancrel.kit.log import logger
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import adapters, breaker
from mancrel.vendors.adapters import Outgoing
from mancrel.vendors.pacer import Pacer, Turn

__all__ = ["NotNowError", "Outgoing", "RefusedError", "Turn", "Way", "opened"]

_LOT = 25
HELD = 4.0
"""For so many seconds a slow way is kept, from its first turn on: then it is somebody else's."""
_AT_ONCE = 2.0
"""So many seconds' worth of messages are claimed together: what a crash leaves in doubt is not more."""


class Way(Protocol):
    """Handing messages to one vendor. Threads share it."""

    lot: int

    def turn(self, to: str, deadline: float) -> Turn:
        """Wait until a message to *to* may leave. NotNowError: not before *deadline* (of time.monotonic)."""

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

    def turn(self, to: str, deadline: float) -> Turn:
        return self.pacer.turn(to, deadline)

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
    pace = channels.per_minute(row) / 60
    lot = max(1, min(_LOT, round(pace * _AT_ONCE)))
    if pace < _LOT:  # what is leased and cannot be used in time is lost to the others
        wanted = min(wanted, max(lot, round(pace * HELD)))
    with Pacer(tenant_id, channel, wanted, settings=row) as pacer:
        yield _Vendor(tenant_id, channel, pacer, adapters.of(tenant_id, channel), lot)
