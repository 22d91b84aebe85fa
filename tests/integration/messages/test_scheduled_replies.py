"""What people may do with a reply that waits for its time: see it, cancel it, send it now, put it off."""

import time_machine

from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.messages import scheduling
from mancrel.records import service as records
from tests.client import signed_in
from tests.integration.messages.conftest import HOUR, TENANT, plan
from tests.integration.messages.plans import detail, later, said, tick, write_again


def test_before_its_time_it_is_only_among_what_is_scheduled(ask, due, asked):
    found = detail(asked)

    (row,) = found["scheduled"]
    assert (row["id"], row["author"], row["state"], row["text"]) == (due, "usr_ada", "scheduled", "Good morning!")
    assert found["scheduledFor"] == row["sendAt"]
    assert len(found["messages"]) == found["messageCount"] == 1
    assert [each["id"] for each in ask("GET", "/api/conversations?scheduled=true").body["items"]] == [found["id"]]
    assert ask("GET", "/api/conversations?scheduled=false").body["items"] == []


def test_it_is_cancelled_as_often_as_one_likes_and_answers_its_words(ask, due, asked, queued):
    first, again = (ask("POST", f"/api/scheduled-replies/{due}/cancel") for _ in range(2))

    assert first.body == again.body
    assert (first.status, first.body["state"], first.body["text"]) == (200, "cancelled", "Good morning!")
    assert detail(asked)["scheduled"] == []
    assert ask("POST", f"/api/scheduled-replies/{due}/send", {}).status == 409
    with later():
        assert tick(queued) == 0


def test_it_is_sent_now_once_and_can_be_taken_back_then(ask, due, asked, queued):
    first, again = (ask("POST", f"/api/scheduled-replies/{due}/send", {"undoSeconds": 12}) for _ in range(2))

    assert first.status == again.status == 200
    assert first.body["id"] == again.body["id"]
    assert said(asked) == ["Good morning!"]
    assert ask("POST", f"/api/scheduled-replies/{due}/cancel").status == 409
    taken = ask("POST", f"/api/messages/{first.body['id']}/take-back")
    assert (taken.status, taken.body["text"]) == (200, "Good morning!")
    with later():
        tick(queued)
        assert [each["status"] for each in detail(asked)["messages"]] == ["received", "taken_back"]


def test_another_time_holds_and_the_old_one_does_not(ask, due, asked, queued):
    at = clock.stamp(clock.now() + 2 * HOUR)

    reply = ask("PATCH", f"/api/scheduled-replies/{due}", {"sendAt": at})

    assert (reply.status, reply.body["sendAt"], detail(asked)["scheduledFor"]) == (200, at, at)
    with later():
        assert tick(queued) == 0
    with time_machine.travel(clock.now() + 3 * HOUR):
        tick(queued)
        assert said(asked) == ["Good morning!"]


def test_what_was_stopped_is_neither_sent_nor_put_off(ask, due, asked, receive):
    write_again(receive, asked)

    put_off = ask("PATCH", f"/api/scheduled-replies/{due}", {"sendAt": clock.stamp(clock.now() + HOUR)})
    assert put_off.status == ask("POST", f"/api/scheduled-replies/{due}/send", {}).status == 409
    assert ask("POST", f"/api/scheduled-replies/{due}/cancel").body["text"] == "Good morning!"
    assert detail(asked)["scheduledStopped"] is False


def test_whoever_has_not_seen_the_newest_message_is_asked(ask, asked, receive):
    newer = write_again(receive, asked)

    refused = plan(ask, asked, seenMessageId=asked.message_id)

    assert (refused.status, refused.body["current"]["id"]) == (409, newer.message_id)
    assert plan(ask, asked, seenMessageId=newer.message_id).status == 201


def test_the_same_key_schedules_once(ask, asked):
    at = clock.stamp(clock.now() + HOUR)
    path, body = f"/api/conversations/{asked.conversation_id}/scheduled-replies", {"text": "x", "sendAt": at}

    first, again = (ask("POST", path, body, idempotency_key="k") for _ in range(2))

    assert first.body["id"] == again.body["id"]
    assert len(detail(asked)["scheduled"]) == 1


def test_a_closed_conversation_takes_none_but_keeps_what_it_has(ask, due, asked, queued):
    ask("PATCH", f"/api/conversations/{asked.conversation_id}", {"status": "closed"})

    assert plan(ask, asked).status == 422
    with later():
        tick(queued)
        assert said(asked) == ["Good morning!"]


def test_so_many_are_enough(ask, asked):
    for _ in range(scheduling.MOST):
        assert plan(ask, asked).status == 201

    refused = plan(ask, asked)
    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/sendAt")


def test_nobody_hears_of_it_who_may_not_see_the_conversation(due, asked):
    rep = signed_in(TENANT, "rep", "usr_rep")
    contact = records.get(TENANT, CONTACTS, asked.contact_id)
    records.change(TENANT, CONTACTS, asked.contact_id, contact.version, {"owner_id": "usr_ada"})

    assert rep("GET", f"/api/scheduled-replies/{due}").status == 404
    assert rep("POST", f"/api/scheduled-replies/{due}/cancel").status == 404
