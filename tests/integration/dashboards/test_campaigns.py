"""How all campaigns of a period did: counters added up, what they brought remembered."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import time_machine

from mancrel.campaigns import remembering, repository
from mancrel.engagement import service as engagement
from mancrel.engagement.schemas import Engaged, Kind
from mancrel.kit import clock
from mancrel.orders.models import Order
from mancrel.vendors.costs import Tariff
from tests.client import signed_in
from tests.integration.campaigns.vendor import TENANT, Vendor, fold, launched, people


def overview(days: int = 30, role: str = "admin") -> dict[str, Any]:
    since = urlencode({"from": clock.stamp(clock.now() - timedelta(days=days))})
    reply = signed_in(TENANT, role, f"usr_{role}")("GET", f"/api/dashboard/campaigns?{since}")
    assert reply.status == 200, reply
    return dict(reply.body)


def did(campaign_id: str, kind: Kind, people: list[str], machine: float = 0.0) -> None:
    now = clock.now()
    rows = [
        Engaged(campaign_id=campaign_id, contact_id=each, kind=kind, channel="simulator", at=now, machine=machine, n=n)
        for each in people
        for n in (("", "2") if kind == "clicked" else ("",))
    ]
    engagement.record(TENANT, rows)


def ordered(contact_id: str, amount: int) -> None:
    now = clock.now()
    Order(TENANT, f"ord_{contact_id}", external_id=contact_id, customer_id=contact_id, contact_id=contact_id,
          amount=amount, currency="EUR", placed_at=now, created_at=now, changed_at=now).save()  # fmt: skip


def test_a_new_shop_has_an_overview_of_nothing(aws):
    found = overview()

    assert (found["campaigns"], found["sent"], found["deliveryRate"], found["cost"]) == (0, 0, None, 0.0)
    assert (found["top"], found["incremental"], found["revenue"]) == ([], None, 0.0)
    assert sum(each["campaigns"] for each in found["weeks"]) == 0


def test_figures_add_up_over_campaigns_weeks_and_the_best(aws):
    ids = people(4)
    vendor = Vendor(tariff=Tariff(50_000, "EUR"))
    first = launched(vendor, name="First").campaign_id
    fold(vendor)
    later = Vendor(tariff=Tariff(10_000, "EUR"))
    second = launched(later, name="Second").campaign_id
    fold(later, "failed")
    did(first, "opened", ids, machine=0.9)
    did(first, "clicked", ids[:2])
    did(second, "clicked", ids[:1], machine=0.9)
    ordered(ids[0], 80_00)

    found = overview()

    assert (found["campaigns"], found["measured"], found["sent"], found["delivered"], found["failed"]) == (
        2,
        2,
        8,
        4,
        4,
    )
    assert (found["deliveryRate"], found["cost"], found["unpriced"]) == (0.5, 0.24, 0)
    assert (found["opened"], found["clicked"]) == ({"all": 4, "human": 0}, {"all": 3, "human": 2})
    assert (found["orders"], found["revenue"], found["incremental"]) == (1, 80.0, None)
    assert [(each["name"], each["sent"], each["cost"]) for each in found["top"]] == [
        ("First", 4, 0.2),
        ("Second", 4, 0.04),
    ]
    assert found["top"][0]["revenue"] == 80.0
    for name in ("campaigns", "sent", "delivered"):
        assert sum(each[name] for each in found["weeks"]) == found[name]
    assert sum(each["clickedHuman"] for each in found["weeks"]) == 2


def test_what_was_launched_before_the_period_is_left_out(aws):
    people(2)
    launched(Vendor())

    with time_machine.travel(clock.now() + timedelta(days=8)):
        assert (overview(7)["campaigns"], overview(30)["campaigns"]) == (0, 1)


def test_a_price_that_is_not_known_makes_the_cost_not_known(aws):
    people(2)
    launched(Vendor(tariff=Tariff(50_000, "EUR")))
    launched(Vendor())

    found = overview()

    assert (found["cost"], found["unpriced"]) == (None, 2)


def test_what_a_campaign_brought_is_measured_once_in_a_while(aws):
    ids = people(2)
    vendor = Vendor()
    campaign = repository.get(TENANT, launched(vendor).campaign_id)
    fold(vendor)
    first = remembering.outcomes(TENANT, [campaign], "EUR")
    ordered(ids[0], 10_00)

    assert remembering.outcomes(TENANT, [campaign], "EUR") == first
    with time_machine.travel(clock.now() + remembering.FRESH):
        assert remembering.outcomes(TENANT, [campaign], "EUR")[campaign.campaign_id].revenue == 10_00


def test_when_time_is_short_the_rest_is_measured_the_next_time(aws):
    people(1)
    campaigns = [repository.get(TENANT, launched(Vendor()).campaign_id) for _ in range(2)]

    assert remembering.outcomes(TENANT, campaigns, "EUR", budget=-1.0) == {}
    assert len(remembering.outcomes(TENANT, campaigns, "EUR")) == 2
    assert len(remembering.outcomes(TENANT, campaigns, "EUR", budget=-1.0)) == 2


def test_who_may_not_read_campaigns_sees_none(aws):
    assert signed_in(TENANT, "rep", "usr_rep")("GET", "/api/dashboard/campaigns").status == 403
