"""Intervals that hold however often one looks: confidence sequences.

An ordinary 95 % interval is wrong one time in twenty for one look. Who looks after every click and stops at the first
"significant" one is wrong much more often. These intervals hold at all moments together with 95 %.

Conversions: which arm a conversion comes from is, if the arms do not differ, a throw of a coin whose sides are the
arms' shares of the audience. A mixture over all coins is then a martingale, and Ville's inequality bounds it at every
moment (Robbins 1970; Howard, Ramdas, McAuliffe, Sekhon 2021, "Time-uniform, nonparametric, nonasymptotic confidence
sequences", Annals of Statistics 49(2)). Exact for any rate and any number of conversions, under random allocation; it
gives away a share of the power that is as large as the rate itself, which for clicks and orders is little.

Means: the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024 ("Time-uniform
central limit theory and asymptotic confidence sequences", Annals of Statistics 52(6), equation 6), which is the
mixture SPRT of Johari et al. 2022 with estimated variances. It is good once both arms have some tens of values that
are not zero; below that nobody should ask (`lifts`).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

_LIKELY_LIFT = 0.3
"""The spread of log ratios that the mixture expects: where it is sharpest, not what it can find."""
_STEPS = 36
LEAST = 20
"""So many conversions in all before a difference of rates is bounded: the rate of both together must be known."""


@dataclass(frozen=True)
class Interval:
    """Between *low* and *high* is what was estimated."""

    estimate: float
    low: float
    high: float

    @property
    def above(self) -> bool:
        """Surely more than nothing."""
        return self.low > 0

    @property
    def below(self) -> bool:
        """Surely less than nothing."""
        return self.high < 0

    def within(self, low: float, high: float) -> bool:
        """Whether all of it lies in between."""
        return low <= self.low and self.high <= high


def evidence(first: int, second: int, share: float, coin: float | None = None) -> float:
    """The log of the martingale against the *coin* having decided from which arm the conversions came.

    *first* and *second* are the arms' conversions, *share* the second arm's share of the people of both. Without a
    *coin* it speaks against the arms being equal. At any moment it exceeds ``log(1 / alpha)`` with at most *alpha*.
    """
    spread = share * (1 - share) * _LIKELY_LIFT**2
    weight = max(2.0, 1 / spread - 1)
    a, b = weight * share, weight * (1 - share)
    q = share if coin is None else coin
    mixed = _log_beta(a + second, b + first) - _log_beta(a, b)
    return mixed - _times_log(second, q) - _times_log(first, 1 - q)


def ratio(first: int, second: int, share: float, alpha: float = 0.05) -> Interval:
    """How many times as likely a conversion is in the second arm, from 0 to infinity, at all moments together."""
    if first + second == 0:
        return Interval(1.0, 0.0, math.inf)
    bound = math.log(1 / alpha)
    middle = second / (first + second)

    def outside(coin: float) -> bool:
        return evidence(first, second, share, coin) >= bound

    low = 0.0 if second == 0 else _edge(outside, 0.0, middle)
    high = 1.0 if first == 0 else _edge(outside, 1.0, middle)
    return Interval(_odds(middle, share), _odds(low, share), _odds(high, share))


def difference(people: tuple[int, int], conversions: tuple[int, int], alpha: float = 0.05) -> Interval:
    """The second arm's rate less the first's, at all moments together; below `LEAST` conversions it may be anything."""
    return apart(people, conversions, ratio(*conversions, people[1] / sum(people), alpha))


def apart(people: tuple[int, int], conversions: tuple[int, int], times: Interval) -> Interval:
    """`difference` where the `ratio` is known: its bounds, at the rate that both arms have together."""
    first, second = (conversions[place] / people[place] for place in (0, 1))
    if sum(conversions) < LEAST:
        return Interval(second - first, -1.0, 1.0)

    def at(ratio: float) -> float:
        if math.isinf(ratio):
            return sum(conversions) / people[1]
        return sum(conversions) / (people[0] + people[1] * ratio) * (ratio - 1)

    return Interval(second - first, at(times.low), at(times.high))


@dataclass(frozen=True)
class Sums:
    """Values of *n* people by their sum and the sum of their squares."""

    n: int
    total: float
    squares: float

    @property
    def mean(self) -> float:
        """The average; of nobody it is zero."""
        return self.total / self.n if self.n else 0.0

    @property
    def variance(self) -> float:
        """How much the values differ."""
        if self.n < 2:
            return 0.0
        return max(0.0, (self.squares - self.n * self.mean**2) / (self.n - 1))


def mean_difference(first: Sums, second: Sums, planned: int, alpha: float = 0.05) -> Interval:
    """The second arm's mean less the first's, at all moments together; sharpest when *planned* people were seen."""
    estimate = second.mean - first.mean
    if min(first.n, second.n) < 2:
        return Interval(estimate, -math.inf, math.inf)
    seen = first.n + second.n
    width = radius(first.variance / first.n + second.variance / second.n, seen, planned, alpha)
    return Interval(estimate, estimate - width, estimate + width)


def radius(variance: float, seen: int, planned: int, alpha: float) -> float:
    """Half the width of the interval round an estimate with this *variance* after *seen* observations."""
    best = 2 * math.log(1 / alpha) + math.log(1 + 2 * math.log(1 / alpha))
    tuned = best * seen / max(planned, 1)
    return math.sqrt(variance * (1 + 1 / tuned) * 2 * math.log(math.sqrt(1 + tuned) / alpha))


def _edge(outside: Callable[[float], bool], away: float, inside: float) -> float:
    """Where between *away* and *inside* it stops being outside."""
    for _step in range(_STEPS):
        middle = (away + inside) / 2
        if outside(middle):
            away = middle
        else:
            inside = middle
    return inside


def _odds(coin: float, share: float) -> float:
    if coin >= 1:
        return math.inf
    return coin / (1 - coin) * (1 - share) / share


def _times_log(count: int, q: float) -> float:
    if count == 0:
        return 0.0
    return count * math.log(q) if q > 0 else -math.inf


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
