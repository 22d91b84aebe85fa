"""What the cap lets a person get, when others write to them, too."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from mancrel.consent import pressure
from mancrel.consent.models import Pressure
from mancrel.consent.schemas import Cap
from mancrel.journeys.budgets import Budget, Sent
from tests.unit.journeys.plans import DAY_ONE

TWO_A_DAY = Cap(messages=2, days=1)


def caps(channel):
    return TWO_A_DAY


def hours(number):
    return DAY_ONE + timedelta(hours=number)


def others(*at, source="cmp_1"):
    return [Sent(hours(each), "email", source) for each in at]


def test_what_others_sent_uses_the_cap_up():
    budget = Budget(others(0, 2))
    assert not budget.fits(hours(3), TWO_A_DAY, caps)
    assert budget.fits(hours(24), TWO_A_DAY, caps)


def test_what_others_send_later_does_not_count_yet_and_loses_its_place():
    budget = Budget(others(0, 5, 6))
    assert budget.fits(hours(3), TWO_A_DAY, caps)
    budget.take(hours(3))
    budget.pass_to(hours(48), caps)
    assert [each.at for each in budget.displaced] == [hours(5)]


def test_a_reply_counts_and_is_never_held_back():
    budget = Budget([*others(0), *others(4, source="")])
    budget.take(hours(3))
    budget.pass_to(hours(48), caps)
    assert budget.displaced == []
    assert not budget.fits(hours(5), TWO_A_DAY, caps)


def test_who_wrote_near_a_moment_is_found_but_for_replies():
    budget = Budget([*others(0, 30), *others(29, source="")])
    assert [each.at for each in budget.near(hours(24), hours(48))] == [hours(30)]


moments = st.lists(st.integers(0, 200), max_size=20)


@given(moments, moments, st.integers(1, 3), st.integers(1, 3))
def test_the_cap_is_the_one_that_is_kept_to_when_it_is_for_real(theirs, mine, messages, days):
    cap = Cap(messages=messages, days=days)
    budget, row = Budget(others(*theirs)), Pressure("t#c", slots={})
    events = sorted([*((at, 0) for at in theirs), *((at, 1) for at in mine)])
    for number, (at, is_mine) in enumerate(events):
        fits = pressure.free_from(row, cap, hours(at)) == hours(at)
        if is_mine:
            assert budget.fits(hours(at), cap, lambda channel: cap) is fits
        if is_mine and fits:
            budget.take(hours(at))
        if fits:
            row.slots = {**row.slots, str(number): [int(hours(at).timestamp() * 1000), "email"]}
