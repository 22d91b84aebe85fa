"""Periods, the ones before them, and their weeks."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.dashboards.periods import LONGEST, WEEK, Period, period
from mancrel.kit.errors import InvalidError

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)  # a Wednesday
MONDAY = datetime(2026, 3, 2, tzinfo=UTC)


def test_the_last_thirty_days_are_meant_unless_it_is_said() -> None:
    assert period(None, None, NOW) == Period(NOW - timedelta(days=30), NOW, NOW)
    assert period(None, MONDAY, NOW).start == MONDAY - timedelta(days=30)
    assert period(MONDAY, None, NOW).end == NOW


def test_the_period_before_is_as_long_and_ends_where_this_one_starts() -> None:
    before = period(MONDAY, NOW, NOW).before

    assert (before.end, before.end - before.start) == (MONDAY, NOW - MONDAY)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (NOW, NOW),
        (NOW, MONDAY),
        (NOW - LONGEST - timedelta(seconds=1), NOW),
        (datetime(1, 1, 1, tzinfo=UTC), datetime(1, 2, 1, tzinfo=UTC)),
        (None, datetime(1, 1, 1, tzinfo=UTC)),
    ],
)
def test_what_is_no_period_is_refused(start: datetime | None, end: datetime) -> None:
    with pytest.raises(InvalidError) as error:
        period(start, end, NOW)
    assert error.value.errors[0]["pointer"] == "/from"


def test_a_period_far_ahead_is_refused() -> None:
    with pytest.raises(InvalidError, match="/to"):
        period(datetime(9999, 12, 30, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC), NOW)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2027, 1, 1)), st.timedeltas(timedelta(seconds=1), LONGEST))  # noqa: DTZ001  # zone follows
def test_weeks_cover_the_period_without_gaps(start: datetime, length: timedelta) -> None:
    asked = period(start.replace(tzinfo=UTC), start.replace(tzinfo=UTC) + length, NOW)
    weeks = list(asked.weeks())

    assert (weeks[0].start, weeks[-1].end) == (asked.start, asked.end)
    assert all(one.end == other.start for one, other in pairwise(weeks))
    assert all(week.start < week.end <= week.monday + WEEK and week.monday.weekday() == 0 for week in weeks)
