"""When a newly learnt model may take over, and when it must go."""

import random

import pytest

from mancrel.autonomy.budget import upper_bound
from mancrel.learning.contest import Match, Read, asked_for, chance, verdict, worse


def matches(won=0, lost=0, both=0, by="usr_a", sure=0.5, common=True):
    """Messages that only the challenger reads right, that only the champion does, that both do."""
    pairs = [(False, True)] * won + [(True, False)] * lost + [(True, True)] * both
    return [Match(by, Read(old, sure), Read(new, sure), common) for old, new in pairs]


NEW_CLAIMED = matches(won=9, sure=0.95, common=False)
"""Messages of an intent that the champion does not know, and claims for another."""


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


@pytest.mark.parametrize(
    ("all_of_them", "expected"),
    [
        (matches(both=30), "promoted"),
        (matches(lost=4, both=30), "promoted"),
        (matches(lost=5, both=30), "forgets"),
        ([*matches(lost=5, both=30), *matches(won=50, common=False)], "forgets"),
        ([*matches(both=30), *matches(lost=5, sure=0.95, common=False)], "less_precise"),
        ([*matches(both=30), *matches(lost=5, won=5, sure=0.95, common=False)], "promoted"),
        ([Match("usr_a", Read(False, 0.5), Read(False, 0.95))] * 5 + matches(won=5), "less_precise"),
        ([Match("usr_a", Read(False, 0.5), Read(False, 0.95))] * 5 + NEW_CLAIMED, "less_precise"),
    ],
)
def test_a_changed_list_is_taken_unless_it_is_surely_worse_at_what_both_know(all_of_them, expected):
    assert asked_for(all_of_them) == expected


def test_messages_of_intents_that_only_the_new_one_knows_win_nothing():
    assert verdict([*matches(both=30), *matches(won=50, common=False)], []) == "no_better"


def test_chance_is_the_exact_sign_test():
    assert chance(5, 0) == 1 / 32
    assert chance(0, 0) == 1
    assert chance(1500, 1500) == pytest.approx(0.5, abs=0.02)


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
