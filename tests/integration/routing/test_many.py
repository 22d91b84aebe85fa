"""Many conversations at once: each by its own rules, said one by one, and all taken back in one go."""

from datetime import timedelta

import pytest

from mancrel.accounts import users
from mancrel.accounts.schemas import NewUser
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.conversations import service as conversations
from mancrel.kit import clock, tables
from tests.client import signed_in
from tests.integration.routing.desks import TENANT, written

PATH = "/api/conversations/batch"


@pytest.fixture
def ask(aws):
    return signed_in(TENANT, "admin", "usr_ada")


@pytest.fixture
def talks(channel):
    return [written(channel, suggested=False) for _ in range(3)]


def change(ask, talks, **what):
    return ask("POST", PATH, {"changes": [{"id": each, **what} for each in talks]})


def take_back(ask, reply, talks):
    return ask("POST", f"{PATH}/undo", {"changeId": reply.body["changeId"], "conversationIds": talks})


def row(talk):
    return conversations.get(TENANT, talk)


def standing(talk):
    """What the row holds, but for when and how often it was written."""
    kept = (
        "status",
        "assignee_id",
        "needs_person",
        "person_since",
        "snooze",
        "snoozed_until",
        "snoozed_by",
        "back_since",
    )
    return {name: getattr(row(talk), name) for name in kept}


def test_all_are_assigned_in_one_request(ask, talks):
    reply = change(ask, talks, assigneeId="usr_ada")

    assert (reply.status, reply.body["refused"]) == (200, [])
    assert [(each["id"], each["assigneeId"]) for each in reply.body["done"]] == [(talk, "usr_ada") for talk in talks]
    assert [row(talk).assignee_id for talk in talks] == ["usr_ada"] * 3


def test_what_cannot_be_is_said_and_stops_nothing_else(ask, talks):
    conversations.close(TENANT, talks[0])
    seen = row(talks[1]).version
    conversations.assign(TENANT, talks[1], "usr_ada")
    until = clock.stamp(clock.now() + timedelta(hours=1))

    reply = ask("POST", PATH, {"changes": [
        {"id": talks[0], "snoozedUntil": until},
        {"id": talks[1], "snoozedUntil": until, "version": seen},
        {"id": "cnv_none", "snoozedUntil": until},
        {"id": talks[2], "snoozedUntil": until, "version": row(talks[2]).version},
    ]})  # fmt: skip

    assert [(each["id"], each["status"]) for each in reply.body["refused"]] == [
        (talks[0], 422), (talks[1], 409), ("cnv_none", 404),
    ]  # fmt: skip
    assert reply.body["refused"][1]["current"]["assigneeId"] == "usr_ada"
    assert [row(talk).snoozed_by for talk in talks] == [None, None, "usr_ada"]


def test_nothing_of_a_refused_one_is_written(ask, talks):
    reply = change(ask, talks[:1], status="closed", assigneeId="usr_none")

    assert reply.body["refused"][0]["status"] == 422
    assert (row(talks[0]).status, row(talks[0]).assignee_id) == ("open", None)


def test_taking_it_back_leaves_each_as_it_was(ask, talks):
    escalated, snoozed, plain = (row(talk) for talk in talks)
    conversations.note_escalation(escalated, "It sounds urgent", taken=True)
    tables.save(escalated)
    other = users.add(TENANT, NewUser(name="Ben", email="ben@a.test", role="rep", password="correct horse battery"))
    until = clock.stamp(clock.now() + timedelta(hours=3))
    ben = signed_in(TENANT, "rep", other.user_id)
    assert ben("PATCH", f"/api/conversations/{snoozed.conversation_id}", {"snoozedUntil": until}).status == 200
    conversations.assign(TENANT, plain.conversation_id, "usr_ada")
    before = [standing(talk) for talk in talks]

    reply = change(ask, talks, status="closed", assigneeId=None)
    assert [row(talk).status for talk in talks] == ["closed"] * 3
    back = take_back(ask, reply, talks)

    assert (back.body["refused"], [standing(talk) for talk in talks]) == ([], before)
    assert [each["status"] for each in take_back(ask, reply, talks).body["refused"]] == [409] * 3


def test_where_the_customer_wrote_since_nothing_is_taken_back(ask, talks):
    reply = change(ask, talks, status="closed")
    woken = row(talks[0])
    conversations.note_inbound(woken, "msg_new", "Hello?", clock.now())
    tables.save(woken)

    back = take_back(ask, reply, talks)

    assert [(each["id"], each["status"]) for each in back.body["refused"]] == [(talks[0], 409)]
    assert [row(talk).status for talk in talks] == ["open"] * 3
    assert row(talks[0]).unread == 2


def test_a_colleague_takes_back_nothing_of_mine_nor_an_older_change(ask, talks):
    first = change(ask, talks, assigneeId="usr_ada")
    change(ask, talks, status="closed")

    boss = signed_in(TENANT, "manager", "usr_boss")
    assert [each["status"] for each in take_back(boss, first, talks).body["refused"]] == [409] * 3
    assert [each["status"] for each in take_back(ask, first, talks).body["refused"]] == [409] * 3
    assert [row(talk).status for talk in talks] == ["closed"] * 3


def test_a_rep_changes_only_what_they_see(ask, talks):
    theirs = contacts.create(TENANT, NewContact(name="Rui", email="rui@c.test", owner_id="usr_ada"))
    hidden = conversations.begin(TENANT, theirs.contact_id, "chn_1", "Jugs", clock.now())
    tables.save(hidden)
    rep = signed_in(TENANT, "rep", "usr_rep")

    reply = change(rep, [hidden.conversation_id, talks[0]], status="closed")

    assert [(each["id"], each["status"]) for each in reply.body["refused"]] == [(hidden.conversation_id, 404)]
    assert [each["id"] for each in reply.body["done"]] == [talks[0]]


def test_asked_twice_with_one_key_it_is_done_once(ask, talks):
    body = {"changes": [{"id": each, "status": "closed"} for each in talks]}

    first, second = (ask("POST", PATH, body, idempotency_key="once") for _ in range(2))

    assert (first.body, second.headers["Idempotent-Replayed"]) == (second.body, "true")
    assert [row(talk).version for talk in talks] == [each["version"] for each in first.body["done"]]


@pytest.mark.parametrize("ids", [[], ["cnv_1", "cnv_1"], [f"cnv_{number}" for number in range(101)]])
def test_it_takes_each_once_and_a_hundred_at_most(ask, ids):
    assert change(ask, ids, status="closed").status == 422
