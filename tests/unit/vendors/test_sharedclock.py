"""How wrong our own clock is, learnt from the ``Date`` of answers."""

import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from mancrel.vendors.sharedclock import SharedClock

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def answered(shared: SharedClock, at: datetime, wrong: timedelta, trip: float = 0.004) -> None:
    """One answer of the store at *at*, to a process whose clock is *wrong*."""
    said = (at + timedelta(seconds=trip / 2)).replace(microsecond=0)
    shared.hear(format_datetime(said, usegmt=True), at + wrong, at + wrong + timedelta(seconds=trip))


def test_a_clock_that_is_right_is_left_alone():
    shared, chance = SharedClock(), random.Random(7)

    for _ in range(200):
        answered(shared, NOON + timedelta(seconds=chance.uniform(0, 600)), timedelta())

    assert shared.offset() == timedelta()
    assert not shared.is_vague()


@pytest.mark.parametrize("minutes", [-10, -1, 3, 10])
def test_a_clock_that_is_minutes_off_is_found_out_by_the_first_answer(minutes):
    shared, wrong = SharedClock(), timedelta(minutes=minutes)

    answered(shared, NOON + timedelta(seconds=0.4), wrong)

    assert abs(shared.offset() + wrong) < timedelta(seconds=0.6)


def test_more_answers_tell_by_how_much_to_a_few_hundredths():
    shared, chance, wrong = SharedClock(), random.Random(7), timedelta(seconds=-77.3)

    for number in range(60):
        answered(shared, NOON + timedelta(seconds=number + chance.random()), wrong)

    assert abs(shared.offset() + wrong) < timedelta(seconds=0.2)
    assert not shared.is_vague()


def test_a_clock_that_is_set_meanwhile_is_learnt_anew():
    shared = SharedClock()
    answered(shared, NOON, timedelta(minutes=5))

    answered(shared, NOON + timedelta(seconds=9), timedelta())

    assert shared.offset() == timedelta()


def test_an_answer_without_a_date_teaches_nothing():
    shared = SharedClock()

    shared.hear(None, NOON, NOON)
    shared.hear("yesterday", NOON, NOON)

    assert shared.offset() == timedelta()
