"""Which variant wins an A/B/n test, said at any moment, as often as one likes: ``winner``, ``no_difference`` (what is
left of a difference does not matter) or ``keep_collecting``.

A variant wins when it beats every other one. To be named wrongly, one variant would have to beat the best one, and
there are one fewer of those than variants: so alpha is divided by their number less one (Bonferroni over an
intersection-union test), and the error of the whole is at most alpha.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from mancrel.experiments import sequences
from mancrel.experiments.attributing import Arm
from mancrel.experiments.numbers import Numbers
from mancrel.experiments.sequences import Interval
from mancrel.experiments.words import Words, words_in

Metric = Literal["clicked", "converted", "revenue"]
Verdict = Literal["winner", "no_difference", "keep_collecting"]
ALPHA = 0.05
MARGIN = 0.1
"""A difference of less than a tenth is not worth a change."""
LEAST_BUYERS = 30
"""So many people of each arm must have bought before their revenue is compared: amounts have heavy tails."""


@dataclass(frozen=True)
class Comparison:
    """How much more the *better* of two arms has, and whether it is surely more, or surely as good as equal."""

    better: str
    other: str
    difference: Interval
    surely: bool
    alike: bool


@dataclass(frozen=True)
class Decision:
    """What the data say by now: of the leader against each other variant, and in one sentence."""

    decision: Verdict
    winner: str | None
    comparisons: tuple[Comparison, ...]
    sentence: str


@dataclass(frozen=True)
class Asked:
    """What the test is about: by which *metric*, which relative *margin* matters, and how sure to be.

    *planned* is how many people there will be in all; *over* says that no more data will come.
    """

    metric: Metric = "converted"
    margin: float = MARGIN
    alpha: float = ALPHA
    planned: int = 0
    over: bool = False


def decide(arms: Sequence[Arm], asked: Asked = Asked(), numbers: Numbers = Numbers()) -> Decision:  # noqa: B008 frozen
    """The verdict on *arms*, of which the hold-out is none."""
    words = words_in(numbers.language)
    if len(arms) < 2:
        return Decision("keep_collecting", None, (), words.alone)
    if asked.metric == "revenue" and min(each.conversions for each in arms) < LEAST_BUYERS:
        least = min(arms, key=lambda arm: arm.conversions)
        return Decision("keep_collecting", None, (), _too_few(least, words, numbers))
    if not any(each.people for each in arms) or not any(each.conversions for each in arms):
        return Decision("keep_collecting", None, (), words.nothing_yet[asked.metric])
    ordered = sorted(arms, key=lambda arm: -_value(arm, asked.metric))
    leader = ordered[0]
    pairs = [_compared(one, other, asked, len(arms) - 1) for one, other in combinations(ordered, 2)]
    against = tuple(pair for pair in pairs if pair.better == leader.name)
    verdict: Verdict = "keep_collecting"
    if all(pair.surely for pair in against):
        verdict = "winner"
    elif all(pair.alike for pair in pairs):
        verdict = "no_difference"
    said = _said(verdict, ordered, against[0].difference, asked, numbers)
    return Decision(verdict, leader.name if verdict == "winner" else None, against, said)


def _compared(one: Arm, other: Arm, asked: Asked, family: int) -> Comparison:
    alpha = asked.alpha / family
    if asked.metric == "revenue":
        planned = max(asked.planned, one.people + other.people)
        apart = sequences.mean_difference(other.sums, one.sums, planned, alpha)
        matters = asked.margin * (one.revenue + other.revenue) / max(one.people + other.people, 1)
        return Comparison(one.name, other.name, apart, apart.above, apart.within(-matters, matters))
    if not (one.people and other.people):
        return Comparison(one.name, other.name, Interval(0.0, -1.0, 1.0), surely=False, alike=False)
    people, counts = (other.people, one.people), (other.conversions, one.conversions)
    times = sequences.ratio(*counts, people[1] / sum(people), alpha)
    apart = sequences.apart(people, counts, times)
    alike = times.within(1 / (1 + asked.margin), 1 + asked.margin)
    return Comparison(one.name, other.name, apart, apart.above, alike)


def _value(arm: Arm, metric: Metric) -> float:
    return arm.sums.mean if metric == "revenue" else arm.rate


def _too_few(arm: Arm, words: Words, numbers: Numbers) -> str:
    bought = numbers.count(arm.conversions)
    return words.few_buyers.format(arm=arm.name, bought=bought, needed=numbers.count(LEAST_BUYERS))


def _said(verdict: Verdict, ordered: Sequence[Arm], apart: Interval, asked: Asked, numbers: Numbers) -> str:
    words = words_in(numbers.language)
    pattern = words.verdicts["undecided" if verdict == "keep_collecting" and asked.over else verdict]
    money = asked.metric == "revenue"
    named = [arm.name for arm in ordered]
    facts = [_fact(arm, asked.metric, words, numbers) for arm in ordered]
    return pattern.format(
        winner=named[0],
        facts="; ".join(facts),
        difference=numbers.monies(apart) if money else numbers.points(apart),
        unit=words.per_person if money else words.points,
        margin=numbers.percent(asked.margin, 0),
        sure=numbers.percent(1 - asked.alpha, 0),
        names=f"{', '.join(named[:-1])} {words.both} {named[-1]}",
        pair=f"{named[0]} {words.over} {named[1]}",
    )


def _fact(arm: Arm, metric: Metric, words: Words, numbers: Numbers) -> str:
    value = numbers.money(arm.sums.mean) if metric == "revenue" else numbers.percent(arm.rate)
    people = numbers.count(arm.people)
    return words.facts[metric].format(arm=arm.name, value=value, people=people)
