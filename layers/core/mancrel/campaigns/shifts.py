"""One worker at one range: what it knows, and the lots that it has in the air.

A lot is claimed, handed over and recorded. On a slow way the next one is claimed while this one still leaves, so that
no moment of the lane is lost to transactions; of both together no more are in doubt after a crash than of one fast lot.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from mancrel.campaigns import audience, deciding, lots
from mancrel.campaigns.audience import Person
from mancrel.campaigns.deliveries import Delivery, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.lots import Plan
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.ways import HELD, Way

SHIFT = 6.0
"""Seconds that one job works before it leaves the rest to the next: well within a worker's time."""
_HELD = 4.0
"""Seconds that are worked after the first turn at least."""
_NEXT = 1.5
"""Seconds that a slow way may be somebody else's before its worker goes: it comes again for a lease of its own."""
Flight = tuple[list[Delivery], Callable[[], list[Delivery]]]
"""The rows of a lot that was claimed, and what waits for what came of it."""


@dataclass
class Shift:
    """One worker at one range.

    Attributes:
        where: the range as it was read or written last.
        until: of time.monotonic, when this shift ends.
        wake_at: when somebody who waits is due, as far as is known.
        begun: whether the first turn came.
        looked: whether the rows of the range were read in this shift.
        due: who waited and can be tried again now.
        decided: what shall become of the next ones, from the cursor on.
        flights: lots that were claimed and are not recorded yet.
    """

    campaign: Campaign
    where: Range
    way: Way
    until: float
    wake_at: datetime | None = None
    looked: bool = False
    begun: bool = False
    due: list[Delivery] = field(default_factory=list)
    decided: list[Plan] = field(default_factory=list)
    flights: deque[Flight] = field(default_factory=deque)

    @property
    def people(self) -> Sequence[Person]:
        """Everybody of the range, in order."""
        return audience.people(str(self.campaign.audience_key), self.where.number)

    def send(self, plans: Sequence[Plan], cursor: int | None) -> int:
        """Claim the first of *plans* and hand them over; record them, or those before on a slow way. How many.

        Raises:
            NotNowError: nothing may leave before this shift ends.
            ConflictError: somebody else took one of them up.
        """
        chosen, turn = lots.first_turn(plans, self.way, self._deadline())
        self._begin()
        if cursor is None:
            self.due = [plan.before for plan in plans[len(chosen) :] if plan.before] + self.due
        self.where, rows = self._claim(chosen, cursor)
        self.flights.append((rows, lots.hand_over(chosen, rows, self.way, turn)))
        self._note(rows)
        self.land(1 if self.way.is_slow else 0)
        return len(chosen)

    def land(self, but: int = 0) -> None:
        """Record what came of the lots in the air, *but* the last so many."""
        while len(self.flights) > but:
            rows, wait = self.flights.popleft()
            outcomes = wait()
            if outcomes:
                self.where = lots.record(self.where, {row.contact_id: row for row in rows}, outcomes)
                deciding.give_back(deciding.of(self.campaign, self.where.key), outcomes)
                self._note(outcomes)

    def _claim(self, chosen: Sequence[Plan], cursor: int | None) -> tuple[Range, list[Delivery]]:
        moved = None if cursor is None else cursor + len(chosen)
        return lots.claim(self.where, chosen, moved, self.way.tariff)

    def _deadline(self) -> float:
        if not self.way.is_slow:
            return self.until + lots.PATIENCE
        return time.monotonic() + _NEXT if self.begun else self.until

    def _begin(self) -> None:
        """The wait for the first turn is no work."""
        if self.begun:
            return
        self.begun = True
        if self.way.is_slow:
            self.until += HELD
        else:
            self.until = max(self.until, time.monotonic() + _HELD)

    def _note(self, rows: Sequence[Delivery]) -> None:
        for row in rows:
            if row.state is State.WAITING and row.until is not None:
                self.wake_at = min(self.wake_at or row.until, row.until)
