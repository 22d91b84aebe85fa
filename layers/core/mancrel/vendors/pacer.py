"""Waiting for a message's turn: the channel's pace, its domain's, and the pause between two to the same person."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from types import TracebackType
from typing import Self

from mancrel.channels import service as channels
from mancrel.channels.kinds import EmailOptions
from mancrel.channels.models import Channel
from mancrel.kit import clock, ids
from mancrel.kit.addresses import domain_of
from mancrel.messages.transports import NotNowError
from mancrel.vendors import lanes, pacing

PAIR = timedelta(seconds=6)
"""WhatsApp takes one message in so long from one number to another:
https://developers.facebook.com/docs/whatsapp/cloud-api/overview#pair-rate-limits"""
_EVEN = timedelta(milliseconds=1010)
"""A second, and what a thread may lose between its turn and its call."""
_OF_A_DOMAIN = 20
_LEAD = timedelta(milliseconds=500)
"""So long before its moment a turn is told to who has to prepare it: a transaction takes about that long."""
_MANY = 1_000


@dataclass(frozen=True)
class Turn:
    """One message may leave now, or at *at*: then the rest of the wait is `Pacer.turn`'s.

    Attributes:
        is_probe: it is to try a vendor that failed.
        room: so many more may leave right behind it, as far as is known.
    """

    is_probe: bool = False
    at: datetime | None = None
    room: int = _MANY


class Pacer:
    """The turns of one worker on one channel; its threads share it. It leases when it must and gives back what is left.

    ``with Pacer(tenant_id, "simulator", wanted=500) as pacer: pacer.turn(to)``
    """

    def __init__(
        self, tenant_id: str, channel: str, wanted: int = lanes.MOST, *, settings: Channel | None = None, again: int = 1
    ) -> None:
        """*wanted* are leased first, and *again* at a time when those are used."""
        row = settings or channels.sender(tenant_id, channel)
        self._main = _Lane(tenant_id, channel, channels.per_minute(row), wanted, again)
        self._domains: dict[str, _Lane] = {}
        if row.kind == "email":
            self._domains = _of_domains(tenant_id, channel, channels.options(row))
        self._pairs = _PAIRS if row.kind == "whatsapp" else None

    def turn(self, to: str = "", deadline: float | None = None, told: Turn | None = None) -> Turn:
        """Wait until a message to *to* may leave.

        Args:
            deadline: of `time.monotonic`.
            told: what `soon` said of this message.

        Raises:
            NotNowError: not before *deadline*, or the vendor is not to be tried now; says when.
        """
        if told is not None and (told.at is None or self._main.keeps(told.at)):
            return told
        if told is None:
            self._wait_for_others(to, deadline)
        return self._main.turn(deadline)

    def soon(self, to: str = "", deadline: float | None = None) -> Turn:
        """As `turn`; on a slow lane a little earlier, so that what must be done first takes no moment away."""
        self._wait_for_others(to, deadline)
        return self._main.soon(deadline) if self._main.per_minute <= lanes.EVEN else self._main.turn(deadline)

    def _wait_for_others(self, to: str, deadline: float | None) -> None:
        if self._pairs is not None:
            self._pairs.wait(to, deadline)
        if domain := self._domains.get(domain_of(to)):
            domain.turn(deadline)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for lane in (self._main, *self._domains.values()):
            lane.close()


class _Lane:
    def __init__(self, tenant_id: str, name: str, per_minute: int, wanted: int, again: int = 1) -> None:
        self.tenant_id, self.name, self.per_minute, self.wanted = tenant_id, name, per_minute, wanted
        self.again = again
        self.holder = ids.new("wrk")
        self._most, self._late = lanes.per_second(per_minute), timedelta(microseconds=lanes.late(per_minute))
        self._left: deque[datetime] = deque(maxlen=self._most)
        self._times: deque[datetime] = deque()
        self._is_probe = False
        self._lock = Lock()

    def turn(self, deadline: float | None) -> Turn:
        while True:
            moment, is_probe = self._next(deadline)
            if self.keeps(moment):
                return Turn(is_probe)

    def soon(self, deadline: float | None) -> Turn:
        moment, is_probe = self._next(deadline)
        if is_probe:
            return Turn(is_probe) if self.keeps(moment) else self.turn(deadline)
        _sleep_until(moment - _LEAD)
        return Turn(at=moment, room=len(self._times))

    def _next(self, deadline: float | None) -> tuple[datetime, bool]:
        """The next moment that can still be kept."""
        with self._lock:
            while True:
                if not self._times:
                    self._lease(deadline)
                if self._times[0] + self._late >= clock.now():
                    _check(self._times[0], deadline)
                    return self._times.popleft(), self._is_probe
                self._times.popleft()

    def keeps(self, moment: datetime) -> bool:
        """Wait until the message of *moment* may leave; false when that is missed. Threads wake late, and those who
        catch up must not make one second fuller than the pace has it."""
        begins, latest = moment, moment + self._late
        while begins <= latest:
            _sleep_until(begins)
            with self._lock:
                now = clock.now()
                if len(self._left) == self._most:
                    begins = max(moment, self._left[0] + _EVEN)
                if begins <= now <= latest:
                    self._left.append(now)
                    return True
            if now > latest:
                return False
        return False

    def _lease(self, deadline: float | None) -> None:
        leased = pacing.lease(
            self.tenant_id,
            self.name,
            max(self.again, self.wanted),
            clock.now(),
            holder=self.holder,
            per_minute=self.per_minute,
            within=None if deadline is None else deadline - time.monotonic(),
        )
        self.wanted -= len(leased.times)
        self._times.extend(leased.times)
        self._is_probe = leased.is_probe

    def close(self) -> None:
        """Give back what is left."""
        with self._lock:
            pacing.give_back(self.tenant_id, self.name, self.holder, list(self._times), self.per_minute)
            self._times.clear()


class _Pairs:
    """When each recipient may get another one, by this process: of time.monotonic, for a clock that is set must not
    make anybody wait for years. Across processes the vendor itself refuses."""

    def __init__(self) -> None:
        self._free: dict[str, float] = {}
        self._lock = Lock()

    def wait(self, to: str, deadline: float | None) -> None:
        """Wait until *to* may get another one."""
        with self._lock:
            now = time.monotonic()
            if len(self._free) > 10_000:
                self._free = {each: free for each, free in self._free.items() if free > now}
            begins = max(now, self._free.get(to, now))
            if deadline is not None and begins > deadline:
                raise NotNowError("its turn has not come", begins - now)
            self._free[to] = begins + PAIR.total_seconds()
        time.sleep(begins - now)


_PAIRS = _Pairs()


def _of_domains(tenant_id: str, channel: str, options: object) -> dict[str, _Lane]:
    limits: Mapping[str, int] = options.domains if isinstance(options, EmailOptions) else {}
    return {
        domain: _Lane(tenant_id, f"{channel}#{domain}", per_minute, _OF_A_DOMAIN)
        for domain, per_minute in limits.items()
    }


def _check(begins: datetime, deadline: float | None) -> None:
    wait = (begins - clock.now()).total_seconds()
    if deadline is not None and time.monotonic() + wait > deadline:
        raise NotNowError("its turn has not come", wait)


def _sleep_until(moment: datetime) -> None:
    wait = (moment - clock.now()).total_seconds()
    if wait > 0:
        time.sleep(wait)
