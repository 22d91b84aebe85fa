"""What a campaign brought: against its hold-out, with the interval; by last touch, second. Each in one sentence.

Shares and revenue per person have the intervals of `sequences`, so results may be looked at every day. Revenue has
heavy tails: its interval is asymptotic, and nothing is said of it below `deciding.LEAST_BUYERS` buyers in each group.
"""

from __future__ import annotations

from dataclasses import dataclass

from mancrel.experiments import sequences
from mancrel.experiments.attributing import DAYS, Arm
from mancrel.experiments.deciding import ALPHA, LEAST_BUYERS
from mancrel.experiments.numbers import Numbers
from mancrel.experiments.sequences import Interval
from mancrel.experiments.words import words_in


@dataclass(frozen=True)
class Lift:
    """The difference of conversion rates (shares), and of revenue per person in minor units where it can be told.

    *conversions* and *revenue* are what came on top in all; None where that is not known.
    """

    difference: Interval | None
    per_person: Interval | None
    conversions: Interval | None
    revenue: Interval | None
    sentence: str

    @property
    def proven(self) -> bool:
        """Whether it surely did something good."""
        return self.difference is not None and self.difference.above


def against_hold_out(treated: Arm, held: Arm | None, numbers: Numbers, alpha: float = ALPHA) -> Lift:
    """What those who got the message did more than those left out by chance."""
    words = words_in(numbers.language)
    if held is None or not held.people or not treated.people:
        return Lift(None, None, None, None, words.no_hold_out)
    apart = sequences.difference((held.people, treated.people), (held.conversions, treated.conversions), alpha)
    caused = _times(apart, treated.people)
    said = [
        words.lift.format(
            people=numbers.count(treated.people),
            rate=numbers.percent(treated.rate),
            held=numbers.count(held.people),
            held_rate=numbers.percent(held.rate),
        )
    ]
    pattern = words.more if apart.above else words.less if apart.below else words.unsure
    said.append(
        pattern.format(
            difference=numbers.points(apart),
            caused=numbers.count(caused.estimate),
            low=numbers.count(caused.low),
            high=numbers.count(caused.high),
        )
    )
    spread = _spread(treated, held, alpha)
    said.append(_of_revenue(treated, held, spread, numbers))
    revenue = _times(spread, treated.people) if spread else None
    return Lift(apart, spread, caused, revenue, " ".join(said))


def by_last_touch(orders: int, revenue: int, numbers: Numbers, days: int = DAYS) -> str:
    """How many orders followed a message, in a sentence that does not claim more."""
    words = words_in(numbers.language)
    return (words.last_touch if orders else words.untouched).format(
        orders=numbers.count(orders), revenue=numbers.money(revenue), days=numbers.count(days)
    )


def _spread(treated: Arm, held: Arm, alpha: float) -> Interval | None:
    if min(treated.conversions, held.conversions) < LEAST_BUYERS or not (treated.revenue or held.revenue):
        return None
    return sequences.mean_difference(held.sums, treated.sums, treated.people + held.people, alpha)


def _of_revenue(treated: Arm, held: Arm, spread: Interval | None, numbers: Numbers) -> str:
    words = words_in(numbers.language)
    if spread is None:
        bought = min(treated.conversions, held.conversions)
        return words.revenue_few.format(bought=numbers.count(bought), needed=numbers.count(LEAST_BUYERS))
    pattern = words.revenue if spread.above or spread.below else words.revenue_unsure
    return pattern.format(
        mean=numbers.money(treated.sums.mean),
        held_mean=numbers.money(held.sums.mean),
        difference=numbers.monies(spread),
        caused=numbers.money(spread.estimate * treated.people),
    )


def _times(interval: Interval, people: int) -> Interval:
    return Interval(interval.estimate * people, interval.low * people, interval.high * people)
