"""Which orders belong to a message, and what each arm of an experiment brought.

Two answers, and the first is the one to trust. *Against the hold-out*: what people bought within N days after the
message, per person, beside what those bought who were left out by chance. *Last touch*: every order goes to the last
message its contact got before it, within N days; that counts orders that would have come anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from mancrel.experiments.sequences import Sums

DAYS = 7
"""So long after a message an order counts as its doing, if nobody says otherwise."""


@dataclass(frozen=True)
class Exposure:
    """A contact was sent something of *arm* at a moment, or, in the hold-out, would have been."""

    contact_id: str
    arm: str
    at: datetime


@dataclass(frozen=True)
class Purchase:
    """An order: its amount in minor units of one currency."""

    contact_id: str
    at: datetime
    amount: int


@dataclass(frozen=True)
class Arm:
    """What came of an arm: its people, how many of them converted, and their revenue (a sum per person)."""

    name: str
    people: int
    conversions: int = 0
    revenue: float = 0.0
    revenue_squares: float = 0.0

    @property
    def rate(self) -> float:
        """The share that converted."""
        return self.conversions / self.people if self.people else 0.0

    @property
    def sums(self) -> Sums:
        """Revenue per person."""
        return Sums(self.people, self.revenue, self.revenue_squares)


def arms(exposures: Iterable[Exposure], purchases: Iterable[Purchase], days: int = DAYS) -> dict[str, Arm]:
    """Each arm with what its people bought within *days* after their own exposure."""
    first: dict[str, Exposure] = {}
    for each in exposures:
        known = first.get(each.contact_id)
        if known is None or each.at < known.at:
            first[each.contact_id] = each
    spent: dict[str, int] = {}
    for purchase in purchases:
        exposure = first.get(purchase.contact_id)
        if exposure and exposure.at <= purchase.at <= exposure.at + timedelta(days=days):
            spent[purchase.contact_id] = spent.get(purchase.contact_id, 0) + purchase.amount
    people: dict[str, int] = {}
    for exposure in first.values():
        people[exposure.arm] = people.get(exposure.arm, 0) + 1
    return {name: _arm(name, count, first, spent) for name, count in people.items()}


def last_touch(
    sent: Mapping[str, Iterable[tuple[datetime, str]]], purchases: Iterable[Purchase], days: int = DAYS
) -> dict[str, tuple[int, int]]:
    """Orders and revenue by what is credited with them: of what a contact was *sent*, the last before the order."""
    found: dict[str, tuple[int, int]] = {}
    known = {contact_id: sorted(each) for contact_id, each in sent.items()}
    for purchase in purchases:
        since = purchase.at - timedelta(days=days)
        touches = [what for at, what in known.get(purchase.contact_id, ()) if since <= at <= purchase.at]
        if touches:
            orders, revenue = found.get(touches[-1], (0, 0))
            found[touches[-1]] = (orders + 1, revenue + purchase.amount)
    return found


def _arm(name: str, people: int, first: Mapping[str, Exposure], spent: Mapping[str, int]) -> Arm:
    own = [amount for contact_id, amount in spent.items() if first[contact_id].arm == name]
    return Arm(name, people, len(own), float(sum(own)), float(sum(amount * amount for amount in own)))
