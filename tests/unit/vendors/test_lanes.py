"""The arithmetic of pacing: no window ever holds more than the cap, whoever asks, however late, however wrong."""

import random
from bisect import bisect_left

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mancrel.vendors import lanes
from mancrel.vendors.lanes import SECOND, ClosedLaneError, State

CAPS = st.sampled_from([1, 7, 60, 600, 6_000, 90_000])


def most_within(moments: list[int], window: int) -> int:
    """The most *moments* that lie in any half-open window of that length."""
    ordered = sorted(moments)
    return max((bisect_left(ordered, moment + window) - place for place, moment in enumerate(ordered)), default=0)


def sent_by_ten(cap: int, seed: int, off: int, seconds: int = 150) -> list[int]:
    """When ten busy workers really send: each asks as soon as it has nothing left, and is late by chance."""
    chance = random.Random(seed)
    clocks = [chance.randint(-off, off) for _ in range(10)]
    free = [chance.randint(0, 5 * SECOND) for _ in range(10)]
    state, sent = State(), []
    while (now := min(free)) < seconds * SECOND:
        worker = free.index(now)
        try:
            grant = lanes.grant(state, str(worker), chance.randint(1, 150), cap, now + clocks[worker])
        except ClosedLaneError as closed:
            free[worker] = max(now + 1, closed.until - clocks[worker])
            continue
        state = grant.state
        really = [moment - clocks[worker] + chance.randint(0, lanes.late(cap)) for moment in grant.moments]
        sent += [moment for moment in really if chance.random() < 0.97]  # some die, and their moments with them
        free[worker] = max(now, really[-1]) + chance.choice((0, 0, chance.randint(0, 20 * SECOND)))
    return sent


@settings(max_examples=40, deadline=None)
@given(CAPS, st.integers(0, 2**32))
def test_no_sixty_seconds_hold_more_than_the_cap(cap, seed):
    assert most_within(sent_by_ten(cap, seed, off=250_000), 60 * SECOND) <= cap


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_the_pace_is_kept_when_everybody_is_busy(seed):
    sent = sent_by_ten(600, seed, off=0, seconds=300)

    assert len([moment for moment in sent if 60 * SECOND <= moment < 240 * SECOND]) >= 0.9 * 3 * 600 * 0.97


def test_a_lease_is_for_about_ten_seconds_and_at_most_a_hundred():
    assert lanes.size(1_000, 600) == 99
    assert lanes.size(1_000, 6_000) == 100
    assert lanes.size(1_000, 10) == 2
    assert lanes.size(3, 600) == 3
    assert lanes.size(10_000, 60_000) == 1_000


def test_what_another_holder_leases_begins_a_little_later():
    first = lanes.grant(State(), "one", 10, 600, SECOND)

    same = lanes.grant(first.state, "one", 1, 600, SECOND)
    other = lanes.grant(first.state, "two", 1, 600, SECOND)

    assert same.moments[0] == first.moments[-1] + lanes.gap(600)
    assert other.moments[0] == same.moments[0] + first.state.guard
    assert 0 < first.state.guard <= lanes.late(600)


def test_a_lane_that_was_idle_has_saved_nothing_up():
    grant = lanes.grant(State(free_at=SECOND), "one", 50, 600, 500 * SECOND)

    assert grant.moments[0] == 500 * SECOND
    assert grant.moments[1] - grant.moments[0] == lanes.gap(600)


def test_a_lane_that_is_leased_far_ahead_says_when_to_come_again():
    with pytest.raises(ClosedLaneError) as closed:
        lanes.grant(State(free_at=100 * SECOND, holder="one"), "one", 10, 600, 10 * SECOND)

    assert closed.value.until == 70 * SECOND


def test_who_cannot_wait_for_the_first_moment_takes_none_away():
    state = State(free_at=20 * SECOND, holder="one")
    with pytest.raises(ClosedLaneError) as closed:
        lanes.grant(state, "two", 80, 600, 10 * SECOND, within=6 * SECOND)

    assert closed.value.until == 14 * SECOND
    assert lanes.grant(state, "two", 80, 600, 14 * SECOND, within=6 * SECOND).moments[0] == 20 * SECOND


def test_an_open_breaker_lets_nobody_through_and_then_one():
    state = State(open_until=10 * SECOND)
    with pytest.raises(ClosedLaneError):
        lanes.grant(state, "one", 10, 600, 9 * SECOND)

    probe = lanes.grant(state, "one", 10, 600, 11 * SECOND)

    assert (probe.is_probe, len(probe.moments)) == (True, 1)
    with pytest.raises(ClosedLaneError):
        lanes.grant(probe.state, "two", 10, 600, 11 * SECOND)
