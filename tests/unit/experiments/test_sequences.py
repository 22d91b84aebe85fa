"""Looking all the time finds nothing where there is nothing, and finds what there is."""

import math
import random
from typing import Any

import pytest

from mancrel.experiments import sequences
from mancrel.experiments.sequences import Sums

ALPHA = 0.05
RUNS = 1000


def stopped_at(random_: random.Random, rates: tuple[float, float], share: float, people: int) -> int | None:
    """After how many people somebody who looks after each of them sees a difference; None when never."""
    counts = [0, 0]
    for seen in range(people):
        arm = random_.random() < share
        if random_.random() < rates[arm]:
            counts[arm] += 1
            if sequences.evidence(counts[0], counts[1], share) >= math.log(1 / ALPHA):
                return seen + 1
    return None


@pytest.mark.parametrize(("rate", "share"), [(0.05, 0.5), (0.3, 0.5), (0.05, 0.9)])
def test_peeking_after_everybody_sees_a_difference_that_is_none_at_most_five_times_in_a_hundred(rate, share):
    chance = random.Random(7)

    false = sum(stopped_at(chance, (rate, rate), share, 2000) is not None for _ in range(RUNS))

    assert false / RUNS <= ALPHA


def test_a_difference_of_a_third_is_found_long_before_the_audience_is_through():
    chance = random.Random(8)

    found = [stopped_at(chance, (0.06, 0.08), 0.5, 20_000) for _ in range(60)]

    assert sum(each is not None for each in found) / 60 >= 0.9
    assert sorted(each or math.inf for each in found)[30] < 10_000


def test_the_interval_of_a_difference_holds_at_all_looks_together():
    chance, wrong = random.Random(9), 0
    for _ in range(300):
        counts, people = [0, 0], [0, 0]
        for seen in range(3000):
            arm = chance.random() < 0.5
            people[arm] += 1
            counts[arm] += chance.random() < (0.04, 0.06)[arm]
            if seen % 50 == 49:
                found = sequences.difference((people[0], people[1]), (counts[0], counts[1]), ALPHA)
                if not found.low <= 0.02 <= found.high:
                    wrong += 1
                    break

    assert wrong / 300 <= ALPHA


def test_means_hold_when_peeked_at_after_everybody():
    chance, false = random.Random(10), 0
    for _ in range(RUNS):
        sums: Any = [[0, 0.0, 0.0], [0, 0.0, 0.0]]
        for seen in range(600):
            one = sums[seen % 2]
            value = chance.expovariate(1.0)
            one[0] += 1
            one[1] += value
            one[2] += value * value
            if seen >= 60:
                found = sequences.mean_difference(Sums(*sums[0]), Sums(*sums[1]), 600, ALPHA)
                if found.above or found.below:
                    false += 1
                    break

    assert false / RUNS <= ALPHA


def test_revenue_with_heavy_tails_holds_from_thirty_buyers_on():
    """One in fifty buys; amounts are log-normal, so a few orders make most of the revenue."""
    chance, false, runs = random.Random(11), 0, 400
    for _ in range(runs):
        sums: Any = [[0, 0.0, 0.0], [0, 0.0, 0.0]]
        bought = [0, 0]
        for seen in range(6000):
            arm = seen % 2
            sums[arm][0] += 1
            if chance.random() < 0.02:
                amount = math.exp(chance.gauss(4, 1))
                bought[arm] += 1
                sums[arm][1] += amount
                sums[arm][2] += amount * amount
                if min(bought) >= 30:
                    found = sequences.mean_difference(Sums(*sums[0]), Sums(*sums[1]), 6000, ALPHA)
                    if found.above or found.below:
                        false += 1
                        break

    assert false / runs <= ALPHA


def test_evidence_against_a_coin_grows_with_the_distance():
    assert sequences.evidence(50, 50, 0.5) < 0
    assert sequences.evidence(30, 70, 0.5) > sequences.evidence(40, 60, 0.5)
    assert sequences.evidence(0, 0, 0.3) == pytest.approx(0)


def test_of_nothing_the_interval_is_everything():
    nothing = sequences.ratio(0, 0, 0.5)
    alone = sequences.difference((100, 100), (0, 4))

    assert (nothing.low, nothing.high) == (0.0, math.inf)
    assert math.isfinite(alone.high)
    assert alone.low < 0 < alone.high


def test_twice_the_people_narrow_the_interval():
    few = sequences.difference((1000, 1000), (50, 60))
    many = sequences.difference((10_000, 10_000), (500, 600))

    assert many.high - many.low < 0.5 * (few.high - few.low)
    assert few.estimate == pytest.approx(many.estimate) == pytest.approx(0.01)
