"""Moments to put something off to, by the hours of a shop."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from mancrel.kit.hours import ALWAYS, WeeklyHours, calendar
from mancrel.routing.later import choices

MADRID = ZoneInfo("Europe/Madrid")
WORKDAYS = WeeklyHours(**dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), "10:00-18:00"))
SHOP = calendar(WORKDAYS, "Europe/Madrid", [date(2026, 12, 7)])


def at(text, shop=SHOP, zone=MADRID):
    now = datetime.fromisoformat(text).replace(tzinfo=MADRID).astimezone(UTC)
    return [(each.when, f"{each.at.astimezone(MADRID):%a %d %H:%M}") for each in choices(shop, zone, now)]


def test_on_a_working_morning_there_are_four():
    assert at("2026-11-24T09:20") == [
        ("today", "Tue 24 13:00"), ("tomorrow", "Wed 25 10:00"), ("monday", "Mon 30 10:00"), ("week", "Tue 01 10:00")
    ]  # fmt: skip


def test_before_a_weekend_tomorrow_is_the_next_open_day():
    assert at("2026-11-27T17:00") == [("open", "Mon 30 10:00"), ("week", "Fri 04 10:00")]


def test_a_holiday_is_no_monday():
    assert at("2026-12-03T17:00") == [("tomorrow", "Fri 04 10:00"), ("week", "Thu 10 10:00")]
    assert at("2026-12-05T17:00") == [("open", "Tue 08 10:00"), ("week", "Mon 14 10:00")]


def test_whoever_never_closes_begins_at_nine_by_the_organisations_clock():
    assert at("2026-11-24T23:30", ALWAYS) == [
        ("tomorrow", "Wed 25 09:00"), ("monday", "Mon 30 09:00"), ("week", "Tue 01 09:00")
    ]  # fmt: skip


def test_whoever_never_opens_has_none():
    assert at("2026-11-24T09:20", calendar(WeeklyHours(), "Europe/Madrid")) == []


@given(st.integers(0, 365 * 24 * 60))
def test_all_are_ahead_when_somebody_is_there_and_in_order(minute):
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
    found = [each.at for each in choices(SHOP, MADRID, now)]

    assert found == sorted(set(found))
    assert all(each > now and SHOP.is_open(each) for each in found)
