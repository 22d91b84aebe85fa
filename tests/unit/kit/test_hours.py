"""Working time is counted by the clock on the wall, whatever that clock does."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.kit import hours
from mancrel.kit.errors import InvalidError
from mancrel.kit.hours import ALWAYS, DAY, Calendar, WeeklyHours

ZONES = st.sampled_from(["UTC", "Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "America/Santiago",
                         "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca"])  # fmt: skip
MOMENTS = st.integers(0, 730 * 24 * 3600).map(lambda each: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=each))
SPANS = st.tuples(st.integers(0, DAY - 1), st.integers(1, DAY)).filter(lambda each: each[0] < each[1])
WEEKS = st.tuples(*[st.lists(SPANS, max_size=3).map(tuple)] * 7).filter(any)
HOLIDAYS = st.frozensets(st.dates(date(2025, 1, 1), date(2026, 12, 31)), max_size=5)
CALENDARS = st.builds(Calendar, ZONES.map(ZoneInfo), WEEKS, HOLIDAYS)
WORK = st.timedeltas(timedelta(0), timedelta(hours=60))


@given(calendar=CALENDARS, start=MOMENTS, working=WORK)
def test_what_was_added_lies_between(calendar: Calendar, start: datetime, working: timedelta) -> None:
    end = calendar.add(start, working)

    assert end >= start
    assert calendar.between(start, end) == working


@given(calendar=CALENDARS, start=MOMENTS, gone=st.timedeltas(timedelta(0), timedelta(days=20)))
def test_adding_what_lies_between_comes_to_the_same_working_moment(
    calendar: Calendar, start: datetime, gone: timedelta
) -> None:
    end = start + gone

    again = calendar.add(start, calendar.between(start, end))

    assert again <= end
    assert calendar.between(again, end) == timedelta(0)


@given(calendar=CALENDARS, moments=st.lists(MOMENTS, min_size=3, max_size=3).map(sorted))
def test_working_time_adds_up(calendar: Calendar, moments: list[datetime]) -> None:
    first, middle, last = moments

    assert calendar.between(first, middle) + calendar.between(middle, last) == calendar.between(first, last)
    assert calendar.between(last, first) == timedelta(0)


@given(calendar=CALENDARS, at=MOMENTS)
def test_it_is_open_when_the_clock_on_the_wall_says_so(calendar: Calendar, at: datetime) -> None:
    local = at.astimezone(calendar.zone)
    minute = local.hour * 60 + local.minute
    within = any(first <= minute < last for first, last in calendar.week[local.weekday()])

    assert calendar.is_open(at) == (within and local.date() not in calendar.holidays)


@pytest.mark.parametrize(
    ("on", "worked"),
    [("2026-03-28", 8), ("2026-03-29", 7), ("2026-03-30", 8), ("2026-10-24", 8), ("2026-10-25", 9)],
)
def test_a_night_shift_is_an_hour_shorter_or_longer_when_the_clock_changes(on: str, worked: int) -> None:
    every = dict.fromkeys(hours.DAYS, "00:00-08:00")
    calendar = hours.calendar(WeeklyHours(zone="Europe/Madrid", **every), "UTC")
    midnight = datetime.fromisoformat(on).replace(tzinfo=ZoneInfo("Europe/Madrid"))

    assert calendar.between(midnight, midnight + timedelta(days=1)) == timedelta(hours=worked)


def test_a_weekend_and_a_holiday_do_not_count() -> None:
    week = WeeklyHours(zone="Europe/Madrid", **dict.fromkeys(hours.DAYS[:5], "09:00-17:00"))
    calendar = hours.calendar(week, "UTC", [date(2026, 1, 6)])  # Epiphany, a Tuesday
    friday = datetime(2026, 1, 2, 15, tzinfo=UTC)  # 16:00 in Madrid

    assert calendar.add(friday, timedelta(hours=10)) == datetime(2026, 1, 7, 9, tzinfo=UTC)
    assert not calendar.is_open(datetime(2026, 1, 6, 10, tzinfo=UTC))


def test_hours_that_never_open_say_so() -> None:
    with pytest.raises(InvalidError, match="never open"):
        hours.calendar(WeeklyHours(), "UTC").add(datetime(2026, 1, 1, tzinfo=UTC), timedelta(minutes=1))


def test_a_shop_that_never_closes_counts_every_minute() -> None:
    start = datetime(2026, 1, 1, 23, 59, tzinfo=UTC)

    assert hours.calendar("always", "UTC") is ALWAYS
    assert ALWAYS.between(start, start + timedelta(days=2)) == timedelta(days=2)


@given(calendar=CALENDARS, at=MOMENTS)
def test_it_opens_where_the_closed_time_after_a_moment_ends(calendar: Calendar, at: datetime) -> None:
    opens = calendar.opens(at)

    assert opens is not None
    assert calendar.is_open(opens)
    assert (opens == at) == calendar.is_open(at)
    assert calendar.between(at, opens) == timedelta(0)
    assert calendar.opens(at + (opens - at) / 2) == opens
