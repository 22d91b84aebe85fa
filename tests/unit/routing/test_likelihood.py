"""Forecasts of broken promises: calibrated, better than the usual share, and silent where too little is known."""

import pytest

from mancrel.routing.likelihood import MINIMUM, Experience, Mark, Wait, trial
from tests.unit.routing.desk_days import DAY, play

HALF_HOUR = 30 * 60.0
CALM, RUSH = Mark(0, "w0", 2), Mark(0, "w4", 2)


def waits(mark, *minutes, over=True, team="tea_1"):
    return [Wait("first_reply", team, "normal", 60.0 * each, over, (mark,)) for each in minutes]


def asked(minutes=0.0, team="tea_1"):
    return Wait("first_reply", team, "normal", 60.0 * minutes, over=False, marks=())


@pytest.fixture(scope="module")
def desk():
    """Twenty-four days of a desk at which 2,486 customers waited; the last twelve are forecast."""
    return trial(play(24, seed=7), lambda _wait: HALF_HOUR, since=12 * DAY)


def test_what_is_said_of_a_simulated_desk_happens_as_often(desk):
    assert desk.forecasts > 3_000
    assert len(desk.bins) == 5
    assert all(abs(each.said - each.was) < 0.05 for each in desk.bins)
    assert sum(each.of * abs(each.said - each.was) for each in desk.bins) / desk.forecasts < 0.02


def test_it_is_better_than_the_share_that_is_late_anyway(desk):
    assert desk.better
    assert desk.error < 0.5 * desk.base_error


def test_where_nothing_tells_waits_apart_it_does_not_pretend_to_be_better():
    even = [
        Wait("first_reply", None, "normal", 60.0 * (1 + 59 * (n % 2)), True, (CALM,), n, n + 0.5) for n in range(200)
    ]

    found = trial(even, lambda _wait: HALF_HOUR, since=100)

    assert found is not None
    assert not found.better


def test_the_chance_is_that_of_waits_like_it():
    known = Experience([*waits(CALM, *[5] * 40), *waits(RUSH, *[60] * 30, *[5] * 10)])

    assert known.late(asked(), CALM, HALF_HOUR).chance == 0
    found = known.late(asked(), RUSH, HALF_HOUR)
    assert (found.of, found.chance, found.like) == (40, pytest.approx(0.75), ("load", "priority", "team", "part"))
    assert (found.low, found.high) == (pytest.approx(0.598, abs=0.001), pytest.approx(0.858, abs=0.001))


def test_who_waited_already_is_compared_with_who_waited_as_long():
    known = Experience(waits(CALM, *[5] * 60, *[20] * 10, *[60] * 30))

    assert known.late(asked(0), CALM, HALF_HOUR).chance == pytest.approx(0.3)
    assert known.late(asked(10), CALM, HALF_HOUR).chance == pytest.approx(0.75)


def test_a_wait_that_was_cut_short_counts_until_then():
    """Kaplan and Meier by hand: 30 at risk, 10 end, 10 are cut, 5 of the 10 that are left end."""
    known = Experience([*waits(CALM, *[5] * 10, *[20] * 5, *[60] * 5), *waits(CALM, *[10] * 10, over=False)])

    assert known.late(asked(), CALM, HALF_HOUR).chance == pytest.approx(20 / 30 * 5 / 10)


def test_what_resembles_least_is_left_out_until_there_are_enough():
    known = Experience([*waits(CALM, *[60] * (MINIMUM - 1)), *waits(CALM, *[5] * 31, team="tea_2")])

    found = known.late(asked(), CALM, HALF_HOUR)

    assert (found.of, found.like) == (60, ("load", "priority"))


def test_of_too_few_nothing_is_said():
    known = Experience(waits(CALM, *[60] * (MINIMUM - 1)))

    assert known.late(asked(), CALM, HALF_HOUR) is None
    assert trial(waits(CALM, *[60] * (MINIMUM - 1)), lambda _wait: HALF_HOUR, since=0) is None
