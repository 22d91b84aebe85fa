"""When a newly learnt model may take over, and when it must go."""

import random

import pytest

from mancrel.autonomy.budget import upper_bound
from mancrel.learning.contest import Match, Read, chance, verdict, worse


def matches(won=0, lost=0, both=0, by="usr_a", sure=0.5):
    """Messages that only the challenger reads right, that only the champion does, that both do."""
    pairs = [(False, True)] * won + [(True, False)] * lost + [(True, True)] * both
    return [Match(by, Read(old, sure), Read(new, sure)) for old, new in pairs]


@pytest.mark.parametrize(
    ("all_of_them", "latest", "expected"),
    [
        (matches(won=5, both=25), [], "promoted"),
        (matches(won=4, both=26), [], "no_better"),
        (matches(won=8, lost=2, both=20), [], "no_better"),
        (matches(won=9, both=21), matches(lost=1), "worse_lately"),
        ([*matches(won=9, both=30), *matches(lost=1, both=30, sure=0.95)], [], "less_precise"),
        ([*matches(won=40, by="usr_bad"), *matches(lost=1, both=10)], [], "one_person"),
        ([*matches(won=20, by="usr_a"), *matches(won=5, both=10, by="usr_b")], [], "promoted"),
    ],
)
def test_it_takes_over_only_if_it_is_better_and_nowhere_worse(all_of_them, latest, expected):
    assert verdict(all_of_them, latest) == expected


def test_chance_is_the_exact_sign_test():
    assert chance(5, 0) == 1 / 32
    assert chance(0, 0) == 1


def test_going_back_in_vain_is_rare_however_often_one_looks():
    dice = random.Random(3)
    before = [dice.random() < 0.1 for _ in range(200)]
    bound = upper_bound(sum(before), 200)

    vain = sum(worse(before, [dice.random() < 0.1 for _ in range(300)], bound) for _run in range(400))

    assert vain <= 0.05 * 400


def test_a_model_that_errs_three_times_as_often_goes():
    dice = random.Random(4)
    before = [dice.random() < 0.1 for _ in range(200)]
    bound = upper_bound(sum(before), 200)

    found = sum(worse(before, [dice.random() < 0.4 for _ in range(100)], bound) for _run in range(200))

    assert found >= 0.95 * 200


def test_without_anything_said_before_nothing_is_worse():
    assert not worse([], [True] * 50, 1.0)
