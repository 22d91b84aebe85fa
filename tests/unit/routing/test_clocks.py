"""The clocks of a promise count the open minutes in which it was our turn, and no others."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.kit import hours
from mancrel.kit.hours import ALWAYS, Calendar, WeeklyHours
from mancrel.routing.clocks import Clock, Promise, promised

MINUTE = timedelta(minutes=1)
CHANGES = (
    datetime(2026, 3, 28, 20, tzinfo=UTC),
    datetime(2026, 10, 24, 20, tzinfo=UTC),
    datetime(2026, 1, 2, tzinfo=UTC),
)
OFFICE = hours.calendar(
    WeeklyHours(zone="Europe/Madrid", **dict.fromkeys(hours.DAYS, "00:00-04:00, 09:00-17:00")), "UTC"
)
NIGHT = Calendar(ZoneInfo("America/New_York"), (((60, 200), (1200, 1440)),) * 7)


@given(
    calendar=st.sampled_from([OFFICE, NIGHT, ALWAYS]),
    begin=st.sampled_from(CHANGES),
    lasting=st.lists(st.integers(0, 500), min_size=1, max_size=4),
    ours=st.booleans(),
)
def test_it_is_what_counting_minute_by_minute_says(calendar, begin, lasting, ours):
    """Also where the clock on the wall skips or repeats an hour."""
    clock, at, counted = Clock(), begin, 0
    for minutes in lasting:
        clock = clock.go(at) if ours else clock.stop(at, calendar)
        counted += sum(ours and calendar.is_open(at + each * MINUTE) for each in range(minutes))
        at += minutes * MINUTE
        ours = not ours

    assert clock.elapsed(at, calendar) == counted * MINUTE


@given(calendar=st.sampled_from([OFFICE, NIGHT]), begin=st.sampled_from(CHANGES), minutes=st.integers(1, 900))
def test_it_is_due_when_the_target_is_used_up(calendar, begin, minutes):
    target = minutes * MINUTE
    clock = Clock(timedelta(minutes=10), begin)

    due = clock.due(target, calendar)

    assert due is not None
    assert clock.elapsed(due, calendar) == max(target, clock.spent)
    assert clock.state(target, due + 24 * 60 * MINUTE, calendar) == "breached"


@pytest.mark.parametrize(
    ("minutes", "state", "step"),
    [(44, "ok", 0), (45, "soon", 0), (46, "soon", 1), (60, "soon", 1), (61, "breached", 2), (91, "breached", 3)],
)
def test_it_is_soon_after_three_quarters_and_broken_after_all(minutes, state, step):
    begin, target = CHANGES[0], 60 * MINUTE
    clock = Clock(since=begin)

    now = begin + minutes * MINUTE

    assert (clock.state(target, now, ALWAYS), clock.step(target, now, ALWAYS)) == (state, step)


def test_what_stands_still_is_due_at_no_time():
    clock = Clock(since=CHANGES[0]).stop(CHANGES[0] + MINUTE, ALWAYS)

    assert (clock.due(60 * MINUTE, ALWAYS), clock.state(60 * MINUTE, CHANGES[1], ALWAYS)) == (None, "paused")


def test_the_promise_that_says_most_holds():
    team, urgent, usual = Promise(team_id="tea_1"), Promise(priority="urgent"), Promise()

    found = [
        promised([usual, urgent, team], *about) for about in [("tea_1", "urgent"), ("tea_2", "urgent"), (None, "low")]
    ]

    assert found == [team, urgent, usual]
    assert promised([team], "tea_2", "low") is None
