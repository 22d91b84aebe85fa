"""How many people will probably unsubscribe, by what the shop's own people did: an interval, or that nobody knows yet.

The rate of a channel is a beta distribution (Jeffreys' prior) over what was received and who left; of so many messages
more the number who leave is then beta-binomial, whose ends leave out one time in twenty.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp, lgamma, log

from mancrel.engagement.noun import ENGAGEMENTS
from mancrel.kit import clock
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, both
from mancrel.rules.operators import Operator

ENOUGH = 100
"""Of fewer messages that were received no rate is told."""
SPAN = timedelta(days=365)
_TAIL = 0.025


@dataclass(frozen=True)
class Known:
    """What became of a channel's messages in the last year: how many were received, how many people left for one."""

    received: int = 0
    left: int = 0

    @property
    def enough(self) -> bool:
        """Whether that tells a rate."""
        return self.received >= ENOUGH


@dataclass(frozen=True)
class Expected:
    """How many will leave: most likely about *expected*, and between *low* and *high* 19 times of 20."""

    low: int
    expected: float
    high: int


def known(tenant_id: str, until: datetime | None = None) -> dict[str, Known]:
    """By channel what became of messages."""
    until = until or clock.now()
    kinds = Condition("kind", Operator.IN, ("received", "unsubscribed"), "choice")
    then = Condition("at", Operator.BETWEEN, (until - SPAN, until), "moment")
    counts = {
        (str(group.key["channel"]), str(group.key["kind"])): group.count
        for group in replica.aggregate(tenant_id, ENGAGEMENTS, both(kinds, then), ["channel", "kind"])
    }
    return {
        channel: Known(counts.get((channel, "received"), 0), counts.get((channel, "unsubscribed"), 0))
        for channel in {channel for channel, _kind in counts}
    }


def expected(rate: Known, messages: int) -> Expected | None:
    """How many of *messages* more will make somebody leave; None when too little is known."""
    if not rate.enough:
        return None
    a, b = rate.left + 0.5, max(0, rate.received - rate.left) + 0.5
    low, high = _ends(messages, a, b)
    return Expected(low, messages * a / (a + b), high)


def together(parts: Iterable[Expected]) -> Expected:
    """Of several channels: no narrower than it is."""
    some = list(parts)
    return Expected(
        sum(each.low for each in some), sum(each.expected for each in some), sum(each.high for each in some)
    )


def by_channel(rates: Mapping[str, Known], sends: Mapping[str, int]) -> Expected | None:
    """How many leave when so many messages go out on each channel; None when one of the channels tells too little."""
    parts = [expected(rates.get(channel, Known()), count) for channel, count in sends.items() if count]
    found = [each for each in parts if each is not None]
    return together(found) if len(found) == len(parts) else None


def _ends(n: int, a: float, b: float) -> tuple[int, int]:
    """The counts at which the beta-binomial distribution of *n* passes its two tails."""
    low, below = None, 0.0
    chance = lgamma(n + b) + lgamma(a + b) - lgamma(n + a + b) - lgamma(b)  # of none, as a logarithm
    for count in range(n + 1):
        below += exp(chance)
        if low is None and below > _TAIL:
            low = count
        if below >= 1 - _TAIL:
            return low or 0, count
        chance += log((n - count) / (count + 1) * (count + a) / (n - count - 1 + b)) if count < n else 0.0
    return low or 0, n
