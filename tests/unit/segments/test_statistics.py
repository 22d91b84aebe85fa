"""Intervals against published figures, and against chance."""

import random

import pytest
from scipy import special

from mancrel.segments import statistics
from mancrel.segments.statistics import Interval, Sample


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [((56, 70), (48, 80), 0.0524, 0.3339), ((9, 10), (3, 10), 0.1705, 0.8090), ((10, 10), (0, 10), 0.6075, 1.0)],
)
def test_differences_of_shares_are_newcombes(
    one: tuple[int, int], other: tuple[int, int], low: float, high: float
) -> None:
    found = statistics.shares(one, other)(0.05)  # Newcombe 1998, table II, method 10

    assert [found.low, found.high] == pytest.approx([low, high], abs=5e-5)


@pytest.mark.parametrize(
    ("freedom", "share", "value"),
    [(1, 0.975, 12.7062), (5, 0.975, 2.57058), (30, 0.995, 2.74999), (1e7, 0.975, 1.95996), (2.5, 0.95, 2.55818)],
)
def test_students_quantiles_are_the_tables(freedom: float, share: float, value: float) -> None:
    assert statistics.quantile(share, freedom) == pytest.approx(value, rel=1e-4)


def test_differences_of_means_are_welchs() -> None:
    one, other = Sample(10, 20.6, 20.5), Sample(12, 22.1, 2.1)
    errors = one.variance / one.n, other.variance / other.n
    freedom = sum(errors) ** 2 / (errors[0] ** 2 / 9 + errors[1] ** 2 / 11)
    reach = special.stdtrit(freedom, 0.975) * sum(errors) ** 0.5

    found = statistics.means(one, other)(0.05)

    assert [found.low, found.high] == pytest.approx([-1.5 - reach, -1.5 + reach])


def test_what_does_not_vary_has_no_interval_and_no_error() -> None:
    assert statistics.means(Sample(10, 1, 0), Sample(10, 1, 0))(0.05) == Interval(0, 0, 0)


def test_chance_is_the_level_at_which_zero_is_touched() -> None:
    at = statistics.shares((56, 70), (48, 80))

    p = statistics.chance(at)

    assert at(p * 1.01).leaves_out_zero
    assert not at(p * 0.99).leaves_out_zero


def test_holm_takes_each_in_its_turn() -> None:
    strong, weak, none = (50, 100), (66, 100), (51, 100)
    differences = [statistics.shares(each, (50, 100)) for each in (none, weak, strong)]

    alone = statistics.shares(weak, (50, 100))(0.05)
    together = statistics.together(differences)

    assert alone.leaves_out_zero
    assert [each.leaves_out_zero for each in together] == [False, False, False]
    assert together[1].low < alone.low  # wider for the company it is in
    assert statistics.together([]) == []


def test_groups_that_are_alike_seldom_seem_to_differ() -> None:
    turn, wrong = random.Random(3), 0
    for _ in range(200):
        counts = [sum(turn.random() < 0.3 for _ in range(60)) for _ in range(20)]
        found = statistics.together(
            [statistics.shares((a, 60), (b, 60)) for a, b in zip(counts[::2], counts[1::2], strict=True)]
        )
        wrong += any(each.leaves_out_zero for each in found)

    assert wrong <= 0.1 * 200
