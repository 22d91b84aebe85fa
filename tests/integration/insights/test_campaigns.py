"""What came of a campaign, and when to send the next: through the API."""

import random
from datetime import timedelta

import pytest

from mancrel.campaigns import audience, repository, service
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.schemas import NewCampaign
from mancrel.engagement import service as engagement
from mancrel.engagement.schemas import Engaged
from mancrel.insights import checking
from mancrel.kit import clock
from mancrel.orders.models import Order
from tests.integration.insights.conftest import TENANT

EVERYBODY = {"operator": "AND", "conditions": []}


@pytest.fixture
def campaign(admin, customers) -> Campaign:
    """Launched yesterday to all customers in two variants, a fifth of them held out; nothing came of it yet."""
    variants = [{"name": "A", "share": 1}, {"name": "B", "share": 1}]
    wanted = NewCampaign.model_validate(
        {"name": "Spring", "segmentRules": EVERYBODY, "message": "Hello", "variants": variants, "holdOut": 0.2}
    )
    made = service.create(TENANT, wanted)
    frozen = audience.freeze(made, customers)
    made.audience, made.audience_key, made.audience_hash = frozen.audience, frozen.key, frozen.hash
    made.held_out, made.range_size = frozen.held_out, frozen.range_size
    made.launched_at, made.status = clock.now() - timedelta(days=1), "sending"
    repository.save(made)
    return made


def arm(campaign: Campaign, name: str) -> list[str]:
    if name == "hold_out":
        return list(audience.held_out(campaign.audience_key))
    return [each.contact_id for each in audience.people(campaign.audience_key, 0) if each.variant == name]


def click(campaign: Campaign, people: list[str], machine: float = 0.0) -> None:
    now = clock.now()
    rows = [
        Engaged(campaign_id=campaign.campaign_id, contact_id=each, kind="clicked", channel="email", at=now,
                machine=machine)
        for each in people
    ]  # fmt: skip
    engagement.record(TENANT, rows)


def order(people: list[str], amount: int = 50_00, hours: float = 1) -> None:
    at = clock.now() - timedelta(hours=hours)
    with Order.batch_write() as batch:
        for number, each in enumerate(people):
            batch.save(
                Order(TENANT, f"ord_{at.timestamp()}_{number}", external_id=f"{at}{number}", customer_id=each,
                      contact_id=each, amount=amount, currency="EUR", placed_at=at, created_at=at,
                      changed_at=clock.now(), version=1)
            )  # fmt: skip


def test_results_tell_the_winner_and_the_lift(admin, campaign):
    click(campaign, arm(campaign, "A")[:10])
    click(campaign, arm(campaign, "B")[:60])
    click(campaign, arm(campaign, "A")[20:140], machine=0.9)
    order([*arm(campaign, "A")[:50], *arm(campaign, "B")[:50]])

    found = admin("GET", f"/api/campaigns/{campaign.campaign_id}/results").body

    assert [(each["name"], each["audience"], each["clicked"]) for each in found["variants"]] == [
        ("A", 160, 10), ("B", 160, 60),
    ]  # fmt: skip
    assert (found["test"]["decision"], found["test"]["winner"]) == ("winner", "B")
    assert (found["holdOut"]["people"], found["holdOut"]["converted"]) == (80, 0)
    assert found["holdOut"]["lift"] == pytest.approx(100 / 320, abs=1e-6)
    assert found["holdOut"]["low"] > 0
    assert "brought it about" in found["holdOut"]["sentence"]
    assert sum(each["revenue"] for each in found["variants"]) == 5000.0


def test_orders_before_the_launch_are_none_of_its_doing(admin, campaign):
    order(arm(campaign, "A")[:50], hours=48)

    found = admin("GET", f"/api/campaigns/{campaign.campaign_id}/results?metric=converted&language=es").body

    assert sum(each["converted"] for each in found["variants"]) == 0
    assert found["test"]["decision"] == "keep_collecting"


def test_a_draft_has_results_that_say_nothing(admin):
    made = admin("POST", "/api/campaigns", {"name": "x", "segmentRules": EVERYBODY, "message": "Hi"}).body

    found = admin("GET", f"/api/campaigns/{made['id']}/results")

    assert (found.status, found.body["holdOut"]["lift"]) == (200, None)
    assert [each["audience"] for each in found.body["variants"]] == [0]


def test_the_last_touch_is_told_second(admin, campaign):
    people = arm(campaign, "A")[:5]
    at = clock.now() - timedelta(hours=3)
    rows = [
        Engaged(campaign_id=campaign.campaign_id, contact_id=each, kind="received", channel="email", at=at)
        for each in people
    ]
    engagement.record(TENANT, rows)
    order([*people, *arm(campaign, "hold_out")[:5]])

    found = admin("GET", f"/api/campaigns/{campaign.campaign_id}/results").body["lastTouch"]

    assert (found["orders"], found["revenue"]) == (5, 250.0)
    assert "would have come anyway" in found["sentence"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_summary_holds_no_number_that_is_no_figure(admin, campaign, language):
    click(campaign, arm(campaign, "B")[:60])
    order(arm(campaign, "B")[:40])

    said = admin(
        "POST", "/api/ai/campaign-performance-summary", {"campaignId": campaign.campaign_id, "language": language}
    ).body

    assert "Spring" in said["summary"]
    assert said["figures"]["audience"] == 320
    assert checking.invented(said["summary"], said["figures"], language, ["Spring"]) == []


def test_good_hours_come_from_orders_and_are_refused_without(admin, customers):
    nothing = admin("POST", "/api/ai/optimal-timing", {"audienceRules": EVERYBODY}).body
    assert (nothing["windows"], nothing["ranked"]) == ([], False)
    assert "too little" in nothing["basis"]

    chance, now = random.Random(1), clock.now()
    with Order.batch_write() as batch:
        for number in range(400):
            day = (now - timedelta(days=chance.randrange(2, 60))).replace(minute=30)
            at = day.replace(hour=18 if chance.random() < 0.5 else chance.randrange(24))
            batch.save(
                Order(TENANT, f"ord_{number}", external_id=str(number), customer_id="x",
                      contact_id=customers[number % 200], amount=100, currency="EUR", placed_at=at, created_at=at,
                      changed_at=now, version=1)
            )  # fmt: skip
    from mancrel.replica import service as replica

    replica.forget()
    vip = {"operator": "AND", "conditions": [{"field": "tags", "operator": "has_tag", "value": "vip"}]}
    for rules in (EVERYBODY, vip):
        found = admin("POST", "/api/ai/optimal-timing", {"audienceRules": rules}).body
        assert found["ranked"]
        assert found["windows"][0]["hour"] == 18
        assert 0 <= found["windows"][0]["weekday"] <= 6
        assert found["windows"][0]["score"] == 1.0


def test_what_is_no_rule_is_422_at_its_place(admin, customers):
    answer = admin("POST", "/api/ai/optimal-timing", {"audienceRules": {"field": "nope", "operator": "=", "value": 1}})

    assert answer.status == 422
    assert answer.body["errors"][0]["pointer"].startswith("/audienceRules")
    assert admin("POST", "/api/ai/campaign-performance-summary", {"campaignId": "cam_none"}).status == 404
