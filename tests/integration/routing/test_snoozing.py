"""What is snoozed is out of sight until its time, or until the customer writes; promises run on."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.conversations import service as conversations
from mancrel.conversations import snoozing
from mancrel.kit import clock, tables
from mancrel.messages import arranging
from mancrel.routing import assigning, service, teams
from mancrel.routing.schemas import DeskChange, NewTeam
from tests.client import signed_in
from tests.integration.routing.desks import TENANT, item_of, on_duty, written


def somebody():
    return signed_in(TENANT, "admin", "usr_ada")


@pytest.fixture
def ask(aws):
    return somebody()


@pytest.fixture
def talk(channel):
    return written(channel)


def put_off(ask, talk, hours=3):
    until = clock.now() + timedelta(hours=hours)
    reply = ask("PATCH", f"/api/conversations/{talk}", {"snoozedUntil": clock.stamp(until)})
    assert reply.status == 200, reply
    return until


def shown(ask, query):
    return [row["id"] for row in ask("GET", f"/api/conversations?{query}").body["items"]]


def write(talk, **more):
    row = conversations.get(TENANT, talk)
    conversations.note_inbound(row, "msg_new", "Hello?", clock.now(), **more)
    tables.save(row)


def test_it_leaves_the_lists_and_is_found_among_the_snoozed(ask, talk):
    put_off(ask, talk)

    assert shown(ask, "status=open&snoozed=false") == []
    assert shown(ask, "snoozed=true") == [talk]
    put_back = ask("PATCH", f"/api/conversations/{talk}", {"snoozedUntil": None}).body
    assert (put_back["snoozedUntil"], put_back["snoozedBy"], put_back["backSince"]) == (None, None, None)


def test_it_comes_back_to_the_top_once_when_its_time_has_come(ask, talk, channel):
    until = put_off(ask, talk)
    newer = written(channel)
    assert snoozing.wake_all() == 0
    with time_machine.travel(until + timedelta(seconds=20)):
        assert [snoozing.wake_all(), snoozing.wake_all()] == [1, 0]

        ask = somebody()
        assert shown(ask, "status=open&snoozed=false") == [talk, newer]
        back = ask("GET", f"/api/conversations/{talk}").body
        assert (back["snoozedUntil"], back["snoozedBy"], back["backSince"]) == (None, "usr_ada", clock.stamp(until))


def test_what_waits_for_the_customer_is_to_do_when_it_comes_back(ask, talk):
    ask("PATCH", f"/api/conversations/{talk}", {"status": "waiting"})
    until = put_off(ask, talk)

    with time_machine.travel(until):
        snoozing.wake_all()

    assert conversations.get(TENANT, talk).status == "open"


def test_the_customers_next_message_ends_it(ask, talk):
    put_off(ask, talk)

    write(talk)

    assert shown(ask, "status=open&snoozed=false") == [talk]
    with time_machine.travel(clock.now() + timedelta(days=1)):
        assert snoozing.wake_all() == 0


def test_an_automatic_mail_does_not(ask, talk):
    put_off(ask, talk)

    write(talk, reopens=False)

    assert shown(ask, "snoozed=true") == [talk]


@pytest.mark.parametrize("end", ["close", "answer", "merge"])
def test_closing_answering_and_merging_end_it(ask, talk, channel, end):
    put_off(ask, talk)

    if end == "close":
        conversations.close(TENANT, talk)
    elif end == "answer":
        row = conversations.get(TENANT, talk)
        conversations.note_outbound(row, "msg_ours", "Yes", clock.now(), by_person=True)
        tables.save(row)
    else:
        arranging.merge(TENANT, talk, written(channel))

    now = conversations.get(TENANT, talk).attribute_values
    assert {now.get(name) for name in ("snooze", "snoozed_until", "snoozed_by")} == {None}


@pytest.mark.parametrize("until", ["2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z"])
def test_what_is_over_or_far_off_is_refused(ask, talk, until):
    refused = ask("PATCH", f"/api/conversations/{talk}", {"snoozedUntil": until})

    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/snoozedUntil")


def test_what_is_closed_cannot_be_snoozed(ask, talk):
    until = clock.stamp(clock.now() + timedelta(hours=1))

    assert ask("PATCH", f"/api/conversations/{talk}", {"status": "closed", "snoozedUntil": until}).status == 422


def test_the_desk_gives_nothing_out_that_is_snoozed_and_its_promise_is_still_at_risk(ask, talk):
    teams.create(TENANT, NewTeam(name="Care", members=["usr_ada"]))
    service.change(TENANT, DeskChange(version=1, promises=[{"first_minutes": 60}]))
    put_off(ask, talk, hours=5)
    on_duty("usr_ada")
    assigning.look(TENANT, talk)

    assert (item_of(talk).status, assigning.give_out(TENANT)) == ("snoozed", 0)
    with time_machine.travel(clock.now() + timedelta(hours=2)):
        ask = somebody()
        assert ask("GET", f"/api/conversations/{talk}").body["sla"]["state"] == "breached"
        assert [row["conversationId"] for row in ask("GET", "/api/desk").body["atRisk"]] == [talk]


def test_moments_to_put_off_to_are_the_desks(ask):
    moments = ask("GET", "/api/desk/later").body

    named = {each["when"] for each in moments}
    assert named >= {"tomorrow"}
    assert named & {"monday", "week"}  # on a Monday they are one moment
    assert all(each["at"] > clock.stamp(clock.now()) for each in moments)
