"""A changed sending policy, tried on what campaigns and journeys really sent."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from mancrel.campaigns import entries
from mancrel.campaigns.deliveries import State
from mancrel.consent import policies, service
from mancrel.consent.schemas import PolicyChange
from mancrel.contacts import service as contacts
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock as now
from mancrel.records import service as records
from mancrel.rehearsals import history
from mancrel.vendors.costs import Tariff
from tests.client import signed_in
from tests.integration.campaigns.vendor import TENANT, Vendor, drain, fold, launched, people, tend
from tests.integration.journeys.test_journeys import a_minute, order, switched_on
from tests.unit.journeys.plans import plan, send

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
YES = [{"channel": "email", "topic": "marketing", "status": "given", "at": "2026-01-01T00:00:00Z"}]
ONE_A_WEEK = {"email": {"cap": {"messages": 1, "days": 7}}}
NIGHT = {"from": "21:00", "to": "08:00"}


@pytest.fixture
def clock(aws):
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def mailed(vendor, name="Spring"):
    return launched(vendor, name=name, channel="email", subject=name)


def tried(channels=None, days=90, role="admin", **more):
    change = {"channels": channels, **more} if channels else more
    return signed_in(TENANT, role)("POST", "/api/sending-policy/dry-run", {"change": change, "days": days})


def told(channels=None, days=90, **more):
    reply = tried(channels, days, **more)
    assert reply.status == 200, reply.body
    for each in (reply.body, *reply.body["channels"], *reply.body["sources"]):
        assert each["messages"] == each["sent"] + each["later"] + each["held"] + each["refused"]
    return reply.body


def rules(**channels):
    policies.change(TENANT, PolicyChange.model_validate({"channels": channels}))


def test_a_stricter_cap_holds_the_second_campaign_back_and_saves_what_it_cost(clock):
    ids = people(4, consent=YES)
    vendor = Vendor(tariff=Tariff(50_000, "EUR"))
    mailed(vendor, "One")
    clock.shift(timedelta(days=2))
    second = mailed(vendor, "Two")
    clock.shift(timedelta(days=3))

    found = told(ONE_A_WEEK)
    assert (found["messages"], found["people"], found["sent"], found["held"]) == (8, 4, 4, 4)
    (email,) = found["channels"]
    assert (email["channel"], email["held"], email["saved"], email["currency"]) == ("email", 4, 0.2, "EUR")
    (source,) = found["sources"]
    assert (source["id"], source["name"], source["kind"], source["held"]) == (
        second.campaign_id, "Two", "campaign", 4,
    )  # fmt: skip
    assert sorted(each["contactId"] for each in found["samples"]) == sorted(ids)
    assert {each["contactName"] for each in found["samples"]} == {f"Person {number}" for number in range(4)}
    assert "as many messages" in found["samples"][0]["text"]
    assert told(ONE_A_WEEK, days=2)["messages"] == 0
    assert told()["sent"] == 8, "the present rules change nothing"


def test_nothing_is_changed_by_trying(clock):
    people(1, consent=YES)
    mailed(Vendor())
    before = policies.of(TENANT)
    tried(ONE_A_WEEK, default_topic=None)

    assert policies.of(TENANT) == before


def test_at_night_messages_wait_and_want_of_consent_forbids_them(clock):
    rules(email={"consent": "unless_withdrawn", "quietHours": None, "cap": None})
    (ana, *_others) = people(3, country="ES")
    records.change(TENANT, CONTACTS, ana, None, {"consent": YES})
    clock.shift(timedelta(hours=9))  # 22:00 in Madrid
    mailed(Vendor())
    clock.shift(timedelta(days=1))

    night = told({"email": {"quietHours": NIGHT}})
    assert (night["later"], night["waits"]) == (3, {"median": 600, "longest": 600})
    assert {each["what"] for each in night["samples"]} == {"later"}
    assert night["samples"][0]["until"] == "2026-03-03T07:00:00.000000Z"
    strict = told({"email": {"consent": "given"}})
    assert (strict["sent"], strict["refused"], strict["held"]) == (1, 2, 0)
    assert told({"sms": {"quietHours": NIGHT}})["later"] == 0


def test_what_the_present_rules_held_back_is_let_go_by_looser_ones(clock):
    rules(email={"cap": {"messages": 1, "days": 7}})
    people(3, consent=YES)
    people(1, email="stranger@example.test")
    vendor = Vendor()
    mailed(vendor)
    clock.shift(timedelta(days=1))
    mailed(vendor)
    clock.shift(timedelta(days=1))

    kept = told()
    assert kept["back"] == {"frequencyCap": 3, "noConsent": 2, "quietHours": 0}
    assert (kept["released"], kept["sent"]) == (0, 3)
    assert told({"email": {"cap": {"messages": 2, "days": 7}}})["released"] == 3
    loose = told({"email": {"consent": "unless_withdrawn", "cap": None}})
    assert (loose["released"], loose["messages"], loose["sent"]) == (5, 3, 3)
    assert sum(each["released"] for each in loose["sources"]) == 5


def test_journeys_and_replies_use_the_same_budget_and_replies_are_never_held(clock):
    (ana, ben) = people(2, consent=YES)
    vendor, journey_id = Vendor(), switched_on(plan(send("thanks", channel="email", subject="Thanks")))
    clock.shift(timedelta(minutes=5))
    order(ana)
    clock.shift(timedelta(minutes=1))
    a_minute(journey_id, vendor)
    fold(vendor)
    service.count(TENANT, ben, "email", now.now(), "msg_1")
    clock.shift(timedelta(days=1))
    mailed(vendor)

    found = told(ONE_A_WEEK)
    assert (found["messages"], found["held"]) == (3, 2)
    assert [each["what"] for each in found["samples"]] == ["held", "held"]
    assert any("What journeys held back" in each for each in found["notes"])
    assert not found["exact"]
    journeys = told({"email": {"quietHours": {"from": "10:00", "to": "14:00"}}})["sources"]
    assert {(each["id"], each["name"], each["kind"]) for each in journeys} >= {(journey_id, "Welcome", "journey")}


@pytest.mark.parametrize("seed", [1, 2])
def test_the_present_rules_let_go_what_they_let_go_however_people_were_written_to(clock, seed):
    """A month of campaigns at all hours to people all over the world, some of whom leave on the way."""
    turn = random.Random(seed)
    cap = {"messages": turn.randint(1, 3), "days": turn.randint(1, 7)}
    rules(email={"cap": cap, "quietHours": NIGHT})
    ids = people(6, consent=YES)
    for contact_id in ids:
        records.change(TENANT, CONTACTS, contact_id, None, {"country": turn.choice(["ES", "IN", "US", "JP"])})
    vendor, sent = Vendor(), []
    for _campaign in range(10):
        clock.shift(timedelta(minutes=turn.randint(60, 4000)))
        sent.append(mailed(vendor).campaign_id)
        clock.shift(timedelta(hours=15))
        for campaign_id in sent:
            tend(campaign_id)
        drain(vendor)
        clock.shift(timedelta(seconds=1))
        if turn.random() < 0.3:
            contact_id = turn.choice(ids)
            said = [*YES, {**YES[0], "status": "withdrawn", "at": now.stamp(now.now())}]
            records.change(TENANT, CONTACTS, contact_id, None, {"consent": said})

    found = told()
    assert (found["messages"], found["sent"], found["released"]) == (vendor.people.total(), vendor.people.total(), 0)
    assert found["back"]["frequencyCap"] > 0
    stricter = [told({"email": {"cap": {**cap, "days": days}}})["sent"] for days in (8, 15, 30)]
    assert vendor.people.total() > stricter[0] >= stricter[-1] > 0


def test_of_more_than_can_be_looked_at_the_latest_are_and_it_is_said(clock, monkeypatch):
    people(4, consent=YES)
    vendor = Vendor()
    mailed(vendor, "Old")
    clock.shift(timedelta(days=2))
    mailed(vendor, "New")
    monkeypatch.setattr(history, "MOST", 5)
    monkeypatch.setattr(history.gather, "__defaults__", (5,))

    found = told(ONE_A_WEEK)
    assert (found["messages"], found["held"]) == (4, 4)
    assert any("Of about 8 messages the latest 5" in each for each in found["notes"])


def test_what_nobody_took_is_no_message(clock):
    people(2, consent=YES)
    vendor = Vendor(before=lambda outgoing: (_ for _ in ()).throw(RuntimeError))
    campaign = mailed(vendor)
    counted = Counter(row.state for row in entries.read(f"{TENANT}#{campaign.campaign_id}#0#0000", _ids()).values())

    assert counted == {State.UNCERTAIN: 2}
    assert told()["messages"] == 2, "the vendor may have them"


def _ids():
    return [each.contact_id for each in contacts.list_all(TENANT)]


def test_a_shop_that_sent_nothing_is_told_so(aws):
    found = told(ONE_A_WEEK)

    assert (found["messages"], found["people"], found["channels"], found["samples"]) == (0, 0, [], [])
    assert found["exact"]


def test_who_may_not_change_the_rules_may_not_try_them_and_bad_changes_are_named(aws):
    assert tried(ONE_A_WEEK, role="manager").status == 403
    assert tried(ONE_A_WEEK, days=91).status == 422
    assert tried({"email": {"cap": {"messages": 0, "days": 7}}}).body["errors"][0]["pointer"].startswith("/change/")
    assert tried(defaultTopic="nothing").body["errors"][0]["pointer"] == "/change/defaultTopic"
    assert tried(version=3).status == 422
