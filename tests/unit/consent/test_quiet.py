"""Quiet hours hold by the recipient's clock, in every zone, whatever their clock does."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mancrel.consent import quiet, zones
from mancrel.consent.schemas import QuietHours
from mancrel.contacts.models import Contact

ZONES = sorted(available_timezones() - {"localtime", "Factory"})
MICROSECOND = timedelta(microseconds=1)
FIRST = datetime(1975, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 63 * 365 * 86_400_000_000).map(lambda past: FIRST + past * MICROSECOND)
CLOCK = st.times().map(lambda at: at.strftime("%H:%M"))


def hours(begins, ends):
    return QuietHours.model_validate({"from": begins, "to": ends})


USUAL = hours("21:00", "08:00")


def within(moment, zone, kept):
    """Said anew and simply: whether the wall clock is within *kept*."""
    wall = moment.astimezone(zone).strftime("%H:%M")
    return kept.from_ <= wall < kept.to if kept.from_ <= kept.to else not kept.to <= wall < kept.from_


@settings(max_examples=1_500, deadline=None)
@given(
    zone=st.sampled_from(ZONES), moment=MOMENTS, kept=st.builds(hours, CLOCK, CLOCK) | st.just(USUAL), data=st.data()
)
def test_nobody_is_written_to_in_quiet_hours_and_everybody_as_soon_as_they_end(zone, moment, kept, data):
    zone = ZoneInfo(zone)

    until = quiet.until(moment, zone, kept)

    if until is None:
        assert not within(moment, zone, kept)
        return
    assert within(moment, zone, kept)
    assert until > moment
    assert not within(until, zone, kept)
    assert within(until - MICROSECOND, zone, kept)
    between = data.draw(st.integers(0, (until - moment) // MICROSECOND - 1))
    assert within(moment + between * MICROSECOND, zone, kept)


@pytest.mark.parametrize(
    ("zone", "kept", "moment", "until"),
    [
        # Lisbon skips 01:00–02:00: hours that would end within end when the clock leaps
        ("Europe/Lisbon", hours("21:00", "01:30"), "2026-03-29T00:10", "2026-03-29T01:00"),
        ("Europe/Lisbon", USUAL, "2026-03-28T23:00", "2026-03-29T07:00"),
        # and repeats 01:00–02:00: the second one is quiet again
        ("Europe/Lisbon", hours("21:00", "01:30"), "2026-10-25T00:10", "2026-10-25T00:30"),
        ("Europe/Lisbon", hours("21:00", "01:30"), "2026-10-25T01:10", "2026-10-25T01:30"),
        ("Europe/Lisbon", USUAL, "2026-10-24T22:00", "2026-10-25T08:00"),
        ("Australia/Lord_Howe", USUAL, "2026-04-04T13:00", "2026-04-04T21:30"),  # half an hour back
        ("Pacific/Apia", USUAL, "2011-12-30T08:00", "2011-12-30T18:00"),  # a day that never was
        ("Asia/Kathmandu", USUAL, "2026-01-01T18:00", "2026-01-02T02:15"),
    ],
)
def test_the_clock_is_changed_in_the_night(zone, kept, moment, until):
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC)

    assert quiet.until(at, ZoneInfo(zone), kept) == datetime.fromisoformat(until).replace(tzinfo=UTC)


def test_hours_that_begin_when_they_end_are_none():
    assert quiet.until(datetime(2026, 1, 1, 12, tzinfo=UTC), ZoneInfo("UTC"), hours("12:00", "12:00")) is None


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("PT", "Europe/Lisbon"),
        ("US", "America/New_York"),
        ("BR", "America/Sao_Paulo"),
        ("AU", "Australia/Sydney"),
        ("CA", "America/Toronto"),
        ("RU", "Europe/Moscow"),
        ("IN", "Asia/Kolkata"),
        ("MX", "America/Mexico_City"),
        ("ES", "Europe/Madrid"),
        ("ID", "Asia/Jakarta"),
        ("CN", "Asia/Shanghai"),
    ],
)
def test_a_country_stands_for_the_zone_of_most_of_its_people(country, zone):
    assert zones.by_country()[country] == zone


def test_all_zones_of_countries_exist():
    assert all(zones.named(each) for each in zones.by_country().values())


@pytest.mark.parametrize(
    ("preferences", "country", "expected"),
    [
        ({"timeZone": "Asia/Tokyo"}, "PT", "Asia/Tokyo"),
        ({"timeZone": "Nowhere/Land"}, "PT", "Europe/Lisbon"),
        ({"timeZone": "../etc/passwd"}, "pt", "Europe/Lisbon"),
        ({"timeZone": 7}, "BR", "America/Sao_Paulo"),
    ],
)
def test_what_a_person_chose_comes_before_their_country(preferences, country, expected):
    contact = Contact("acme", "con_1", preferences=preferences, country=country)

    assert zones.of(contact).key == expected


def test_quiet_times_are_read_exactly():
    assert quiet.is_quiet(datetime(2026, 1, 1, 7, 59, 59, 999_999, tzinfo=UTC), ZoneInfo("UTC"), USUAL)
    assert not quiet.is_quiet(datetime(2026, 1, 1, 8, tzinfo=UTC), ZoneInfo("UTC"), USUAL)
