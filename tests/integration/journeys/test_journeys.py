"""Journeys from what sets them off to their end, on real tables, with a vendor in this process."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from mancrel.activities.noun import TASKS
from mancrel.contacts.noun import CONTACTS
from mancrel.journeys import entering, rehearsal, repository, running, service
from mancrel.journeys.graph import Graph
from mancrel.journeys.jobs import GoOn
from mancrel.journeys.schemas import JourneyChange, NewJourney, RehearsalBody
from mancrel.kit import aws as clients
from mancrel.kit import ids, queue
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.orders.noun import ORDERS
from mancrel.records import service as records
from mancrel.replica import service as replica
from mancrel.rules.grammar import EVERYTHING
from tests.integration.campaigns.vendor import TENANT, Vendor, people
from tests.unit.journeys.plans import branch, end, plan, send, wait

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Stopped(BaseException):
    """The worker dies."""


@pytest.fixture
def clock(aws):
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def switched_on(graph: Graph) -> str:
    journey = service.create(TENANT, NewJourney(name="Welcome", draft=graph))
    service.switch_on(TENANT, journey.journey_id)
    return str(journey.journey_id)


def order(contact_id: str, amount: int = 1000) -> None:
    values = {
        "external_id": ids.new("x"), "customer_id": contact_id, "contact_id": contact_id, "amount": amount,
        "currency": "EUR", "items": ["Lamp"], "placed_at": datetime.now(UTC),
    }  # fmt: skip
    records.create(TENANT, ORDERS, values)


def go_on(vendor: Vendor) -> int:
    """Let everybody go on whom the queue names; how many that were."""
    done = 0
    while (
        messages := clients.sqs()
        .receive_message(QueueUrl=queue.url(GoOn.queue), MaxNumberOfMessages=10)
        .get("Messages")
    ):
        for message in messages:
            clients.sqs().delete_message(QueueUrl=queue.url(GoOn.queue), ReceiptHandle=message["ReceiptHandle"])
            job = GoOn.from_body(message["Body"])
            running.go_on(job.tenant_id, job.run_id, opening=vendor.opened)
            done += 1
    return done


def a_minute(journey_id: str, vendor: Vendor) -> int:
    """What the clock does in one minute; for how many the journey began."""
    begun = entering.look(TENANT, journey_id)
    running.wake()
    go_on(vendor)
    return begun


def pass_time(clock, **more) -> None:
    clock.shift(timedelta(**more))


def runs(journey_id: str):
    return sorted(repository.runs_of_journey(TENANT, journey_id), key=lambda run: run.contact_id)


def test_an_order_sets_off_a_message_an_hour_later(clock):
    ana, ben = people(2)
    vendor, journey_id = Vendor(), switched_on(plan(wait("w", 60), send("hello"), end()))
    pass_time(clock, minutes=5)
    order(ana)
    pass_time(clock, minutes=1)

    assert a_minute(journey_id, vendor) == 1
    assert a_minute(journey_id, vendor) == 0
    pass_time(clock, minutes=59)
    a_minute(journey_id, vendor)
    assert vendor.people == {}
    pass_time(clock, minutes=2)
    a_minute(journey_id, vendor)

    assert vendor.people == {"p0@example.test": 1}
    assert vendor.messages[0].text.startswith("Hi Person 0")
    (run,) = runs(journey_id)
    assert (run.contact_id, run.state, [line["what"] for line in run.log]) == (ana, "finished", ["waited", "sent"])
    assert ben not in {run.contact_id for run in runs(journey_id)}


def test_what_happened_before_it_was_on_sets_nothing_off(clock):
    (ana,) = people(1)
    order(ana)
    pass_time(clock, minutes=1)
    assert a_minute(switched_on(plan(send("hello"))), Vendor()) == 0


@pytest.mark.parametrize(("again", "begun"), [(None, 1), (7, 1), (0, 2)])
def test_two_orders_in_a_minute_begin_it_as_often_as_the_plan_says(clock, again, begun):
    (ana,) = people(1)
    journey_id = switched_on(plan(wait("w", 60), again={"afterDays": again}))
    pass_time(clock, minutes=1)
    order(ana)
    order(ana)

    assert entering.look(TENANT, journey_id) == begun
    assert service.shown(repository.get(TENANT, journey_id)).counts.running == begun


def test_steps_ask_update_and_give_tasks(clock):
    ana, ben = people(2)
    records.change(TENANT, CONTACTS, ana, None, {"city": "Porto"})
    near = {"field": "city", "operator": "=", "value": "porto"}
    graph = plan(
        branch("near", yes="task", no="tag", rules=near),
        {"id": "task", "kind": "task", "title": "Call", "dueInDays": 2, "next": None},
        {"id": "tag", "kind": "update", "values": {"jobTitle": "far"}, "addTags": ["far"], "next": None},
    )
    journey_id, vendor = switched_on(graph), Vendor()
    pass_time(clock, minutes=1)
    order(ana)
    order(ben)
    a_minute(journey_id, vendor)

    tasks = list(replica.rows(TENANT, TASKS, EVERYTHING, ["title", "contactId", "dueAt"]))
    assert [(task["title"], task["contactId"]) for task in tasks] == [("Call", ana)]
    assert tasks[0]["dueAt"] == datetime.now(UTC) + timedelta(days=2)
    contact = records.get(TENANT, CONTACTS, ben)
    assert (contact.tags, contact.job_title, contact.changed_by) == (["far"], "far", f"journey:{journey_id}")


def test_a_worker_that_dies_while_sending_leaves_a_doubt_and_no_second_message(clock):
    (ana,) = people(1)

    def die(outgoing):
        raise Stopped

    vendor, journey_id = Vendor(after=die), switched_on(plan(send("hello"), send("again")))
    pass_time(clock, minutes=1)
    order(ana)
    entering.look(TENANT, journey_id)
    with pytest.raises(Stopped):
        go_on(vendor)

    vendor.after = lambda outgoing: None
    pass_time(clock, minutes=10)
    a_minute(journey_id, vendor)
    assert [line["what"] for line in runs(journey_id)[0].log] == ["uncertain: crashed", "sent"]
    assert Counter(vendor.taken.values()) == {1: 2}


def test_a_message_that_may_not_be_sent_yet_waits_and_the_journey_with_it(clock):
    (ana,) = people(1)
    records.change(TENANT, CONTACTS, ana, None, {"consent": [
        {"channel": "email", "topic": "marketing", "status": "given", "at": "2026-01-01T00:00:00Z"}]})  # fmt: skip
    journey_id, vendor = switched_on(plan(send("hello", channel="email", subject="x"))), Vendor()
    clock.move_to(NOON.replace(hour=22))
    order(ana)
    a_minute(journey_id, vendor)
    assert runs(journey_id)[0].log[-1]["what"] == "waits: quiet_hours"
    clock.move_to(NOON + timedelta(hours=20, minutes=1))
    a_minute(journey_id, vendor)
    assert (runs(journey_id)[0].state, len(vendor.messages)) == ("finished", 1)


def test_without_consent_nothing_is_sent_and_the_log_says_why(clock):
    (ana,) = people(1)
    journey_id, vendor = switched_on(plan(send("hello", channel="email", subject="x"))), Vendor()
    pass_time(clock, minutes=1)
    order(ana)
    a_minute(journey_id, vendor)
    assert (runs(journey_id)[0].log[-1]["what"], vendor.messages) == ("suppressed: no_consent", [])


def test_whoever_is_in_a_version_stays_in_it(clock):
    ana, ben = people(2)
    vendor = Vendor()
    journey = service.create(TENANT, NewJourney(name="W", draft=plan(wait("w", 60), send("old", message="old"))))
    service.switch_on(TENANT, journey.journey_id)
    pass_time(clock, minutes=1)
    order(ana)
    a_minute(journey.journey_id, vendor)
    fresh = repository.get(TENANT, journey.journey_id)
    change = JourneyChange(version=fresh.version, draft=plan(send("new", message="new")))
    service.change(TENANT, journey.journey_id, change)
    assert service.shown(repository.get(TENANT, journey.journey_id)).live.changed
    service.switch_on(TENANT, journey.journey_id)
    pass_time(clock, minutes=1)
    order(ben)
    a_minute(journey.journey_id, vendor)
    pass_time(clock, minutes=70)
    a_minute(journey.journey_id, vendor)
    assert [(each.to, each.text.strip()[:3]) for each in vendor.messages] == [
        ("p1@example.test", "new"),
        ("p0@example.test", "old"),
    ]


def test_only_newcomers_of_a_segment_are_taken(clock):
    from mancrel.segments import service as segments
    from mancrel.segments.schemas import NewSegment

    ana, ben = people(2)
    records.change(TENANT, CONTACTS, ana, None, {"tags": ["vip"]})
    rules = {"field": "tags", "operator": "has_tag", "value": "vip"}
    segment = segments.create(TENANT, NewSegment(name="VIP", rules={"operator": "AND", "conditions": [rules]}))
    vendor = Vendor()
    journey_id = switched_on(plan(send("hello"), trigger={"kind": "segment", "segmentId": segment.segment_id}))
    assert a_minute(journey_id, vendor) == 0
    records.change(TENANT, CONTACTS, ben, None, {"tags": ["vip"]})
    pass_time(clock, minutes=1)
    assert a_minute(journey_id, vendor) == 1
    assert a_minute(journey_id, vendor) == 0
    assert vendor.people == {"p1@example.test": 1}


def test_a_date_of_the_person_sets_off_on_its_day_each_year(clock):
    people(1)
    trigger = {"kind": "date", "field": "createdAt", "offsetDays": 1, "hour": 9}
    journey_id, vendor = switched_on(plan(send("hello"), trigger=trigger, again={"afterDays": 300})), Vendor()
    clock.move_to(NOON.replace(hour=8) + timedelta(days=1, minutes=59))
    assert a_minute(journey_id, vendor) == 0
    pass_time(clock, minutes=2)
    assert a_minute(journey_id, vendor) == 1
    clock.move_to(NOON + timedelta(days=366))
    assert a_minute(journey_id, vendor) == 1
    assert vendor.people == {"p0@example.test": 2}


def test_switching_off_stops_whoever_shall_be_stopped(clock):
    (ana,) = people(1)
    journey_id, vendor = switched_on(plan(wait("w", 60), send("hello"))), Vendor()
    pass_time(clock, minutes=1)
    order(ana)
    a_minute(journey_id, vendor)
    service.switch_off(TENANT, journey_id, "stop")
    pass_time(clock, minutes=90)
    assert a_minute(journey_id, vendor) == 0
    assert (runs(journey_id)[0].state, vendor.messages) == ("stopped", [])
    with pytest.raises(InvalidError, match="names no step"):
        service.switch_on(
            TENANT, service.create(TENANT, NewJourney(name="x", draft=plan(send("a"), start="b"))).journey_id
        )


def test_a_journey_that_is_on_is_not_deleted(clock):
    journey_id = switched_on(plan(send("hello")))
    with pytest.raises(ConflictError, match="switch it off"):
        service.remove(TENANT, journey_id)


def test_a_rehearsal_of_what_happened_comes_to_what_really_happened(clock):
    contacts = people(6)
    graph = plan(
        wait("w", 60, event="ordered", next="thanks", timeout="ask"),
        send("thanks", next=None), send("ask", next="t"), {"id": "t", "kind": "task", "title": "Call", "next": None},
        trigger={"kind": "event", "event": "ordered", "where": {"field": "amount", "operator": ">", "value": 5}},
    )  # fmt: skip
    vendor, journey_id = Vendor(), switched_on(graph)
    for minute in range(90):
        pass_time(clock, minutes=1)
        for number, contact_id in enumerate(contacts):
            if minute in (number * 3, 30 if number % 2 else 75):
                order(contact_id, 1000 if number < 5 else 100)
        a_minute(journey_id, vendor)

    body = RehearsalBody(days=1)
    told = rehearsal.rehearse(TENANT, repository.get(TENANT, journey_id), body)
    really = Counter(line["nodeId"] for run in runs(journey_id) for line in run.log)
    assert {each.id: each.reached for each in told.by_node if each.reached} == dict(really)
    assert (told.entered, told.sends, told.tasks) == (len(runs(journey_id)), len(vendor.messages), 3)
    assert told.entered == 5
    assert told.samples[0].contact_name.startswith("Person")
