"""Everybody at their own best hour, within a day of the launch."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from mancrel.campaigns import audience, best, explaining, figures, repository, service
from mancrel.campaigns.deliveries import State
from mancrel.contacts.models import Contact
from mancrel.insights import hours as habits
from mancrel.kit import clock
from mancrel.orders.models import Order
from tests.client import signed_in
from tests.integration.campaigns.vendor import TENANT, Vendor, a_campaign, drain, launched, states

NOON = datetime(2026, 3, 4, 12, 30, tzinfo=UTC)
OPTIMISED = [each for each in (f"con_{number:03}" for number in range(200)) if habits.is_optimised(TENANT, each)]
PLAIN = next(each for each in (f"con_{number:03}" for number in range(200)) if not habits.is_optimised(TENANT, each))


def known(contact_id: str, *hours: int, country: str | None = None) -> str:
    """Somebody who ordered at these hours of the day, on one day after the other."""
    Contact(
        TENANT, contact_id, name="Ana", email=f"{contact_id}@example.test", country=country,
        created_at=NOON, changed_at=NOON,
    ).save()  # fmt: skip
    for number, hour in enumerate(hours):
        at = NOON.replace(hour=hour, minute=10) - timedelta(days=number + 1)
        Order(
            TENANT, f"ord_{contact_id}_{number}", external_id=f"{contact_id}{number}", customer_id=contact_id,
            contact_id=contact_id, amount=100, currency="EUR", placed_at=at, created_at=at, changed_at=at,
        ).save()  # fmt: skip
    return contact_id


@pytest.fixture
def noon(aws):
    with time_machine.travel(NOON, tick=True) as traveller:
        yield traveller


def test_who_orders_in_the_evening_gets_it_in_the_evening_and_others_at_once(noon):
    evening, few, plain = known(OPTIMISED[0], *[18] * 6), known(OPTIMISED[1], 18), known(PLAIN, *[18] * 6)
    vendor = Vendor()

    campaign = launched(vendor, best_hour=True)

    assert set(vendor.people) == {f"{few}@example.test", f"{plain}@example.test"}
    assert states(campaign.campaign_id) == {State.SENT: 2, State.WAITING: 1}
    now = figures.realtime(repository.get(TENANT, campaign.campaign_id))
    assert (now.pending, now.delayed) == (3, 1)
    assert now.eta_seconds is not None
    assert now.eta_seconds > 3600
    told = explaining.why(repository.get(TENANT, campaign.campaign_id), evening)
    assert "at the hour that is best for them" in told.sentence

    noon.move_to(NOON.replace(hour=18, minute=0, second=5))
    service.pause(TENANT, campaign.campaign_id)
    service.resume(TENANT, campaign.campaign_id)
    drain(vendor)

    assert vendor.people[f"{evening}@example.test"] == 1
    assert states(campaign.campaign_id) == {State.SENT: 3}


def test_a_campaign_that_does_not_ask_for_it_waits_for_nobody(noon):
    known(OPTIMISED[0], *[18] * 6)

    campaign = launched(Vendor())

    assert states(campaign.campaign_id) == {State.SENT: 1}
    assert audience.people(str(campaign.audience_key), 0)[0].hour is None


def test_the_hour_is_one_of_their_own_clock(noon):
    known(OPTIMISED[0], *[18] * 6, country="JP")

    campaign = launched(Vendor(), best_hour=True)

    assert audience.people(str(campaign.audience_key), 0)[0].hour == (18 + 9) % 24


def test_what_is_sent_later_than_its_hour_is_sent_at_once(noon):
    """As when it was paused over the evening."""
    known(OPTIMISED[0], *[18] * 6)
    campaign, vendor = a_campaign(best_hour=True), Vendor()
    service.launch(TENANT, campaign.campaign_id)
    service.pause(TENANT, campaign.campaign_id)
    noon.move_to(NOON.replace(hour=23))
    service.resume(TENANT, campaign.campaign_id)

    drain(vendor)

    assert states(campaign.campaign_id) == {State.SENT: 1}


def test_it_is_said_over_the_api_and_kept_in_a_copy(aws):
    client = signed_in(TENANT)
    draft = {"name": "a", "segmentRules": {"operator": "AND", "conditions": []}, "message": "Hi", "bestHour": True}

    made = client("POST", "/api/campaigns", draft).body
    copy = client("POST", f"/api/campaigns/{made['id']}/duplicate").body
    changed = client("PATCH", f"/api/campaigns/{made['id']}", {"version": made["version"], "bestHour": False}).body

    assert (made["bestHour"], copy["bestHour"], changed["bestHour"]) == (True, True, False)


ZONES = st.sampled_from(["UTC", "Europe/Madrid", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"])


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), ZONES, st.integers(0, 23))  # noqa: DTZ001 - made aware
def test_the_next_such_hour_is_within_a_day(naive, name, hour):
    since, zone = naive.replace(tzinfo=UTC), ZoneInfo(name)

    found = best.moment(since, zone, hour)

    assert since <= found <= since + timedelta(days=1)
    changes = {(since + timedelta(hours=each)).astimezone(zone).utcoffset() for each in range(26)}
    assert len(changes) > 1 or found.astimezone(zone).hour == hour
    assert clock.stamp(found)
