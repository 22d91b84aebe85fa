"""A rehearsal of yesterday is yesterday: who got what, when, what held it back, with campaigns in between."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.consent import policies, suppressions
from mancrel.consent.schemas import PolicyChange
from mancrel.contacts.noun import CONTACTS
from mancrel.engagement import service as engagement
from mancrel.engagement.schemas import Engaged
from mancrel.journeys import rehearsal, repository, telling
from mancrel.journeys.schemas import RehearsalBody
from mancrel.kit import clock as now
from mancrel.records import service as records
from tests.integration.campaigns.vendor import TENANT, Vendor, drain, launched, people
from tests.integration.journeys.test_journeys import a_minute, order, runs, switched_on
from tests.unit.journeys.plans import branch, end, plan, send, wait

MIDNIGHT = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
TICK = timedelta(minutes=30)
YES = [{"channel": "email", "topic": "marketing", "status": "given", "at": "2026-01-01T00:00:00Z"}]
OFTEN = {"event": "ordered", "operator": ">=", "value": 2, "withinDays": 1}


@pytest.fixture
def clock(aws):
    with time_machine.travel(MIDNIGHT, tick=False) as traveller:
        yield traveller


def shop(turn):
    """Eight people: two lack a city, one never agreed, one is suppressed; they live all over the world."""
    contacts = people(8, consent=YES)
    for number, contact_id in enumerate(contacts):
        change = {"country": turn.choice(["ES", "IN", "US", "JP"]), "city": "" if number in (0, 1) else "Porto"}
        records.change(TENANT, CONTACTS, contact_id, None, change | ({"consent": []} if number == 2 else {}))
    suppressions.add(TENANT, "p3@example.test", "complaint")
    channels = {"email": {"cap": {"messages": 2, "days": 1}, "quietHours": {"from": "23:00", "to": "06:00"}}}
    policies.change(TENANT, PolicyChange.model_validate({"channels": channels}))
    return contacts


def journey():
    asks = {"operator": "AND", "conditions": [OFTEN]}
    return plan(
        wait("pause", 120, event="ordered", next="thanks", timeout="ask"),
        send("thanks", channel="email", subject="Thanks", message="Hi from {city}", next="often"),
        send("ask", channel="email", subject="Well?", next="later"),
        wait("later", 180, next="often"),
        branch("often", yes="again", no="end", rules=asks),
        send("again", channel="email", subject="Again", next="end"),
        end(),
    )


def lines(log):
    """A log by minute and step, without the words that differ between doing and playing."""
    told = (telling.line(at, node_id, what) for at, node_id, what in log)
    alike = {"suppressed": "not_sent", "waiting": "waits"}
    return [(each.at, each.node_id, alike.get(each.code, each.code), each.reason) for each in told]


def noted(log):
    return ((each.at, each.node_id, each.what) for each in log)


def stored(log):
    return ((now.parse(each["at"]), each["nodeId"], each["what"]) for each in log)


@pytest.mark.parametrize(
    ("seed", "holds"), [(1, {"frequency_cap", "missing_values"}), (2, {"frequency_cap", "quiet_hours"})]
)
def test_a_rehearsal_of_yesterday_is_what_really_happened(clock, seed, holds):
    turn = random.Random(seed)
    contacts, vendor, graph = shop(turn), Vendor(), journey()
    journey_id = switched_on(graph)
    for tick in range(48):
        clock.shift(TICK)
        for contact_id in contacts:
            if turn.random() < 0.08:
                order(contact_id)
        a_minute(journey_id, vendor)
        if tick in (16, 24, 38):
            clock.shift(timedelta(minutes=7))
            launched(vendor, channel="email", subject="Spring", name=f"Campaign {tick}")
            drain(vendor)
            clock.shift(-timedelta(minutes=7))

    performed = rehearsal.performed(TENANT, journey_id, graph, 1, samples=100)
    played = {who: (state, lines(noted(log))) for who, state, log in performed.played.samples}
    assert played == {run.contact_id: (run.state, lines(stored(run.log))) for run in runs(journey_id)}
    reasons = Counter(reason for _step, reason in performed.played.held)
    assert holds <= set(reasons)
    told = rehearsal.told(graph, 1, performed)
    held = sum(each.held.get("frequency_cap", 0) for each in told.by_node)
    assert told.collisions.held == told.held["frequency_cap"] == held
    assert told.collisions.held_of_others == 0
    assert {each.name for each in told.collisions.sources} <= {"Campaign 16", "Campaign 24", "Campaign 38"}


def test_a_journey_that_was_never_on_is_told_what_it_would_take_from_others(clock):
    contacts, vendor = shop(random.Random(1)), Vendor()
    clock.shift(timedelta(hours=12))
    for contact_id in contacts[4:]:
        order(contact_id)
    clock.shift(timedelta(hours=1))
    spring = launched(vendor, channel="email", subject="Spring")
    clock.shift(timedelta(hours=10))
    draft = plan(send("one", channel="email", subject="1"), send("two", channel="email", subject="2"))
    saved = repository.get(TENANT, switched_on(draft))
    told = rehearsal.rehearse(TENANT, saved, RehearsalBody(days=1))

    sent = vendor.people.total()
    assert sent > 0
    assert (told.sends, told.collisions.held) == (8, 0)
    assert told.collisions.people == told.collisions.same_day == 4
    (met,) = told.collisions.sources
    assert (met.id, met.name, met.kind, met.people, met.held) == (spring.campaign_id, "Spring", "campaign", 4, 4)
    assert told.collisions.held_of_others == 4


def test_how_many_leave_is_told_once_enough_is_known(clock):
    (ana,) = people(1, consent=YES)
    clock.shift(timedelta(hours=12))
    order(ana)
    saved = repository.get(TENANT, switched_on(plan(send("hello", channel="email", subject="x"))))
    first = rehearsal.rehearse(TENANT, saved, RehearsalBody(days=1)).unsubscribes
    assert (first.expected, first.received, first.needed) == (None, 0, 100)

    def engaged(number, kind):
        return Engaged(campaign_id=f"cmp_{number}", contact_id=ana, kind=kind, channel="email", at=now.now())

    engagement.record(TENANT, [engaged(number, "received") for number in range(120)])
    engagement.record(TENANT, [engaged(number, "unsubscribed") for number in range(3)])
    told = rehearsal.rehearse(TENANT, saved, RehearsalBody(days=1))
    assert (told.unsubscribes.received, told.unsubscribes.left) == (120, 3)
    assert (told.unsubscribes.expected.low, told.unsubscribes.expected.high) == (0, 1)
    assert told.by_node[0].unsubscribes == told.unsubscribes.expected


def test_what_a_message_costs_is_told_by_channel_and_step(clock):
    given = {
        "kind": "sms", "name": "SMS", "address": "+351 912 345 678", "options": {"price": "0.05"},
        "credentials": {"accountSid": "AC1", "authToken": "hush-hush"},
    }  # fmt: skip
    channels.create(TENANT, NewChannel.model_validate(given))
    consent = [{**YES[0], "channel": "sms"}]
    clock.shift(timedelta(hours=12))
    for number, name in enumerate(["Ana", "Bo" * 70]):
        values = {"name": name, "phone": f"+3460000001{number}", "consent": consent}
        order(records.create(TENANT, CONTACTS, values).contact_id)
    words = "Hi {name|there}, thank you for it all"
    graph = plan(send("text", channel="sms", message=words), send("mail", channel="simulator"))
    told = rehearsal.rehearse(TENANT, repository.get(TENANT, switched_on(graph)), RehearsalBody(days=1))
    costs = {each.channel: (each.messages, each.amount, each.currency) for each in told.costs}
    assert costs["sms"] == (2, 0.15, "EUR")
    assert (told.by_node[0].sends, told.by_node[0].cost) == (2, 0.15)
