"""How much one person is written to while a rehearsal plays: what others really sent, and what this journey would.

Pure. The frequency cap is the one of `consent.pressure`: a message fits when fewer than its number lie in its days
before. What others sent later than the journey is put to the cap, too: the journey may take their place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mancrel.consent.schemas import Cap


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that somebody else sent to the person.

    Attributes:
        source: the campaign or journey; empty for a reply, which no cap holds back.
        counts: whether it counts towards the cap.
    """

    at: datetime
    channel: str
    source: str
    counts: bool = True


Caps = Callable[[str], Cap | None]
"""The cap of each channel."""


class Budget:
    """What one person was sent and would have been, told in the order of time.

    Attributes:
        displaced: the messages of others for which the cap has no room since the journey sends.
    """

    __slots__ = ("_others", "_real", "_taken", "_told", "displaced")

    def __init__(self, others: Sequence[Sent] = ()) -> None:
        self._others = sorted(others, key=lambda each: each.at)
        self._told = 0
        self._real: list[datetime] = []
        self._taken: list[datetime] = []
        self.displaced: list[Sent] = []

    @property
    def has_others(self) -> bool:
        """Whether anybody else wrote to the person at all."""
        return bool(self._others)

    def fits(self, at: datetime, cap: Cap | None, caps: Caps) -> bool:
        """Whether one more message at *at* keeps to *cap*."""
        self.pass_to(at, caps)
        return fits(self._taken, at, cap)

    def take(self, at: datetime) -> None:
        """A message of the journey is sent, and counts."""
        self._taken.append(at)

    def pass_to(self, at: datetime, caps: Caps) -> None:
        """Let all that others sent until *at* have happened."""
        while self._told < len(self._others) and self._others[self._told].at <= at:
            other = self._others[self._told]
            self._told += 1
            if not other.counts:
                continue
            cap = caps(other.channel) if other.source else None
            if fits(self._taken, other.at, cap):
                self._taken.append(other.at)
            elif fits(self._real, other.at, cap):
                self.displaced.append(other)
            self._real.append(other.at)

    def near(self, begin: datetime, end: datetime) -> Iterator[Sent]:
        """What campaigns and other journeys sent from *begin* to *end*."""
        first = bisect_left(self._others, begin, key=lambda each: each.at)
        last = bisect_right(self._others, end, key=lambda each: each.at)
        return (each for each in self._others[first:last] if each.source)


def fits(taken: Sequence[datetime], at: datetime, cap: Cap | None) -> bool:
    """Whether one more message at *at* keeps to *cap* after those *taken*, in the order of time."""
    if cap is None or len(taken) < cap.messages:
        return True
    return at - taken[-cap.messages] >= timedelta(days=cap.days)
