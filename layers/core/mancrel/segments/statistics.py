"""Intervals for differences, and what many of them at once are worth. Plain Python: the API carries no numpy.

Shares: Wilson (1927) for one, Newcombe (1998, method 10) for the difference of two. Averages: Welch (1947). Many at
once: Holm (1979). The interval of each difference has the very level at which Holm judges it, so it leaves out 0
exactly where the difference is significant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, lgamma, log, log1p, sqrt
from statistics import NormalDist

ALPHA = 0.05
_NORMAL = NormalDist()
_STEPS = 60
_SMALLEST = 1e-15
"""No error is thought less likely than this: beyond it, floats are noise."""


@dataclass(frozen=True)
class Interval:
    """A difference, and the ends between which it lies."""

    difference: float
    low: float
    high: float

    @property
    def leaves_out_zero(self) -> bool:
        """Whether there is a difference at all."""
        return self.low > 0 or self.high < 0


At = Callable[[float], Interval]
"""The interval that misses the truth with that probability."""


@dataclass(frozen=True)
class Sample:
    """So many numbers, their mean, and their variance (with n - 1)."""

    n: int
    mean: float
    variance: float


def wilson(hits: int, n: int, alpha: float = ALPHA) -> tuple[float, float]:
    """Between what a share lies of which *hits* of *n* were seen."""
    z = _NORMAL.inv_cdf(1 - alpha / 2)
    share, spread = hits / n, z * z / n
    middle = (share + spread / 2) / (1 + spread)
    reach = sqrt(share * (1 - share) * spread + spread * spread / 4) / (1 + spread)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def shares(one: tuple[int, int], other: tuple[int, int]) -> At:
    """How far apart two shares are, each given as hits and how many there were (at least one)."""

    def at(alpha: float) -> Interval:
        (p, q), (low, high) = (one[0] / one[1], other[0] / other[1]), wilson(*one, alpha)
        other_low, other_high = wilson(*other, alpha)
        below, above = sqrt((p - low) ** 2 + (other_high - q) ** 2), sqrt((high - p) ** 2 + (q - other_low) ** 2)
        return Interval(p - q, p - q - below, p - q + above)

    return at


def means(one: Sample, other: Sample) -> At:
    """How far apart two means are; each sample has two numbers at least."""
    parts = one.variance / one.n, other.variance / other.n
    error, difference = sqrt(sum(parts)), one.mean - other.mean

    def at(alpha: float) -> Interval:
        if error == 0:
            return Interval(difference, difference, difference)
        freedom = sum(parts) ** 2 / (parts[0] ** 2 / (one.n - 1) + parts[1] ** 2 / (other.n - 1))
        reach = quantile(1 - alpha / 2, freedom) * error
        return Interval(difference, difference - reach, difference + reach)

    return at


def chance(at: At) -> float:
    """How likely a difference like this is where there is none (p): the level at which the interval touches 0."""
    if at(_SMALLEST).leaves_out_zero:
        return _SMALLEST
    low, high = log(_SMALLEST), log(1 - 1e-12)
    for _step in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if at(exp(middle)).leaves_out_zero else (middle, high)
    return exp(high)


def together(differences: Sequence[At], alpha: float = ALPHA) -> list[Interval]:
    """The interval of each, such that with probability 1 - *alpha* none of them leaves out 0 by mere chance."""
    order = sorted((chance(each), place) for place, each in enumerate(differences))
    found: dict[int, Interval] = {}
    level, stopped = alpha, False
    for rank, (likely, place) in enumerate(order):
        level = level if stopped else alpha / (len(order) - rank)
        stopped = stopped or likely > level
        found[place] = differences[place](level)
    return [found[place] for place in range(len(differences))]


def quantile(share: float, freedom: float) -> float:
    """The value below which *share* (over a half) of Student's t with *freedom* degrees lies."""
    low, high = 0.0, 2.0
    while student(high, freedom) < share and high < 1e12:
        low, high = high, high * 2
    for _step in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if student(middle, freedom) < share else (low, middle)
    return high


def student(t: float, freedom: float) -> float:
    """Which share of Student's t with *freedom* degrees lies below *t*, which is not negative."""
    return 1 - _beta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2


def _beta(x: float, a: float, b: float) -> float:
    """The regularized incomplete beta function, by its continued fraction (Numerical Recipes, 6.4)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(1 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """Lentz's method."""
    tiny = 1e-300
    c, d = 1.0, 1 / _away(1 - (a + b) * x / (a + 1), tiny)
    found = d
    for m in range(1, 500):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d, c = 1 / _away(1 + term * d, tiny), _away(1 + term / c, tiny)
            found *= d * c
        if abs(d * c - 1) < 1e-14:
            break
    return found


def _away(value: float, tiny: float) -> float:
    return value if abs(value) > tiny else tiny
