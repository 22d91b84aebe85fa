"""How many will leave is told as an interval, or not at all."""

import random

import pytest

from mancrel.journeys import unsubscribing
from mancrel.journeys.unsubscribing import Known


def test_of_too_few_messages_nothing_is_told():
    assert unsubscribing.expected(Known(unsubscribing.ENOUGH - 1, 1), 500) is None


def test_one_channel_that_tells_too_little_is_enough_to_say_nothing():
    rates = {"email": Known(10_000, 50)}
    assert unsubscribing.by_channel(rates, {"email": 100, "sms": 1}) is None
    assert unsubscribing.by_channel(rates, {"email": 100, "sms": 0}) is not None


def test_nothing_sent_drives_nobody_away():
    found = unsubscribing.by_channel({}, {})
    assert (found.low, found.expected, found.high) == (0, 0, 0)


@pytest.mark.parametrize(("received", "left", "messages"), [(100, 0, 50), (300, 6, 400), (5_000, 25, 2_000)])
def test_the_interval_holds_what_happens_19_times_of_20(received, left, messages):
    found = unsubscribing.expected(Known(received, left), messages)
    turn, inside, times = random.Random(7), 0, 1_000
    for _ in range(times):
        rate = turn.betavariate(left + 0.5, received - left + 0.5)
        happened = sum(turn.random() < rate for _ in range(messages))
        inside += found.low <= happened <= found.high
    assert inside / times >= 0.94
    assert found.low <= found.expected <= found.high
