"""A reply leaves at its time, once; not when the customer wrote first, and then its words are kept."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.activities import service as tasks
from mancrel.assistant import service as assistant
from mancrel.assistant.schemas import Understanding
from mancrel.autonomy import service as autonomy
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import scheduled, snoozing
from mancrel.conversations import service as conversations
from mancrel.conversations.scheduled import StoppedError
from mancrel.conversations.schemas import ConversationChange
from mancrel.intents.schemas import Intent
from mancrel.kit import clock, outbox, tables
from mancrel.kit.errors import ConflictError
from mancrel.messages import arranging, scheduling
from mancrel.messages import service as messages
from mancrel.records import service as records
from tests.client import signed_in
from tests.integration.messages.conftest import TENANT, a_mail
from tests.unit.assistant.rows import a_product
from workers import app as workers

HOUR = timedelta(hours=1)


@pytest.fixture
def asked(receive):
    """What a customer wrote."""
    return receive(a_mail())


@pytest.fixture
def ask(aws):
    return signed_in(TENANT, "admin", "usr_ada")


@pytest.fixture
def due(ask, asked):
    """The id of a reply that leaves in an hour."""
    return plan(ask, asked).body["id"]


def plan(ask, asked, within=HOUR, text="Good morning!", **more):
    body = {"text": text, "sendAt": clock.stamp(clock.now() + within), **more}
    return ask("POST", f"/api/conversations/{asked.conversation_id}/scheduled-replies", body)


def later():
    """An hour and a half later; the sign-in of before is over by then."""
    return time_machine.travel(clock.now() + 1.5 * HOUR)


def detail(asked):
    ask = signed_in(TENANT, "admin", "usr_eve")
    return ask("GET", f"/api/conversations/{asked.conversation_id}").body


def said(asked):
    return [each.text for each in messages.of_conversation(TENANT, asked.conversation_id) if each.author == "usr_ada"]


def tick(queued, times=1):
    """The clock asks, and the worker does each job so many *times*; answers how many that were."""
    scheduling.ask_all()
    bodies = queued("replies") * times
    for body in bodies:
        record = {"messageId": "1", "body": body, "attributes": {"ApproximateReceiveCount": "1"}}
        assert workers.replies({"Records": [record]}, None) == {"batchItemFailures": []}
    return len(bodies)


def write_again(receive, asked):
    return receive(a_mail(messageId="<2@c.test>", inReplyTo=asked.message_id_header, text="One more thing"))


def test_it_leaves_once_at_its_time_in_the_name_of_its_author(due, asked, queued):
    assert tick(queued) == 0
    with later():
        assert tick(queued, times=2) == 2

        tick(queued, times=2)
        assert said(asked) == ["Good morning!"]
        found = detail(asked)
        assert (found["status"], found["handledBy"], found["scheduledFor"], found["scheduled"]) == (
            "waiting", "person", None, [],
        )  # fmt: skip
        assert found["messages"][-1]["status"] == "sent"


def test_before_its_time_it_is_only_among_what_is_scheduled(ask, due, asked):
    found = detail(asked)

    (row,) = found["scheduled"]
    assert (row["id"], row["author"], row["state"], row["text"]) == (due, "usr_ada", "scheduled", "Good morning!")
    assert found["scheduledFor"] == row["sendAt"]
    assert len(found["messages"]) == found["messageCount"] == 1
    assert [each["id"] for each in ask("GET", "/api/conversations?scheduled=true").body["items"]] == [found["id"]]
    assert ask("GET", "/api/conversations?scheduled=false").body["items"] == []


def test_when_the_customer_writes_first_it_stays_and_its_words_are_kept(due, asked, receive, queued):
    write_again(receive, asked)

    found = detail(asked)
    (row,) = found["scheduled"]
    assert (row["state"], row["text"], found["scheduledStopped"]) == ("overtaken", "Good morning!", True)
    with later():
        tick(queued)
        assert said(asked) == []
        (row,) = detail(asked)["scheduled"]
        assert (row["state"], row["text"]) == ("overtaken", "Good morning!")


def test_of_the_customer_and_the_clock_at_once_the_second_gives_way(due, asked, receive):
    manner = messages.Manner(scheduled=due)
    prepared = messages.queue_reply(TENANT, asked.conversation_id, "Good morning!", "usr_ada", manner=manner)

    write_again(receive, asked)

    with pytest.raises(ConflictError):
        outbox.commit(prepared.saves, [prepared.job])
    with pytest.raises(StoppedError):
        messages.queue_reply(TENANT, asked.conversation_id, "Good morning!", "usr_ada", manner=manner)


def test_an_automatic_answer_of_the_customers_stops_nothing(due, asked, receive, queued):
    away = {"messageId": "<2@c.test>", "inReplyTo": asked.message_id_header, "subject": "Automatic reply: away"}
    receive(a_mail(**away))

    with later():
        tick(queued)
        assert said(asked) == ["Good morning!"]


def test_a_colleagues_answer_an_assistants_stop_and_a_snooze_hold_it_not(due, asked, queued):
    messages.reply(TENANT, asked.conversation_id, "From Eva", "usr_eve")
    autonomy.stop(TENANT, "usr_eve", None)
    until = ConversationChange(snoozed_until=clock.now() + 3 * HOUR)
    conversations.change(TENANT, asked.conversation_id, until, "usr_eve")

    with later():
        tick(queued)
        assert said(asked) == ["Good morning!"]
        assert conversations.get(TENANT, asked.conversation_id).snoozed_until is None
        assert snoozing.wake_all() == 0


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


def test_a_deleted_customer_gets_nothing_and_nothing_new_is_scheduled(ask, due, asked, queued):
    assert ask("DELETE", f"/api/contacts/{asked.contact_id}").status == 204

    assert plan(ask, asked).status == 422
    with later():
        tick(queued)
        assert said(asked) == []
        assert detail(asked)["scheduled"][0]["reason"] == "this customer was deleted"


def test_what_can_no_longer_be_sent_is_said_to_its_author_once(due, asked, queued):
    row = scheduling.get(TENANT, due)
    row.channel_id = "chn_gone"
    tables.save(row)

    with later():
        tick(queued, times=2)
        (kept,) = detail(asked)["scheduled"]
        assert (kept["state"], kept["text"]) == ("failed", "Good morning!")
        (task,) = tasks.list_all(TENANT)
        assert (task.assignee_id, task.conversation_id) == ("usr_ada", asked.conversation_id)


def test_it_goes_where_merges_take_it_and_back_again(due, asked, receive, queued):
    other = receive(a_mail(messageId="<9@c.test>", subject="Another matter"))
    assert other.conversation_id != asked.conversation_id

    arranging.merge(TENANT, other.conversation_id, asked.conversation_id)
    assert [each["id"] for each in detail(other)["scheduled"]] == [due]
    arranging.unmerge(TENANT, other.conversation_id, asked.conversation_id)
    assert [each["id"] for each in detail(asked)["scheduled"]] == [due]
    assert detail(other)["scheduled"] == []
    arranging.merge(TENANT, other.conversation_id, asked.conversation_id)

    with later():
        tick(queued)
        assert said(other) == ["Good morning!"]


def test_in_a_merged_conversation_the_customers_word_stops_it(due, asked, receive):
    other = receive(a_mail(messageId="<9@c.test>", subject="Another matter"))
    arranging.merge(TENANT, other.conversation_id, asked.conversation_id)

    write_again(receive, asked)

    assert detail(other)["scheduled"][0]["state"] == "overtaken"


def test_it_goes_with_the_message_that_it_answers_when_that_is_split_off(ask, asked, receive):
    newer = write_again(receive, asked)
    made = plan(ask, asked).body["id"]

    split = arranging.split(TENANT, asked.conversation_id, [newer.message_id])

    assert list(scheduled.entries(split)) == [made]
    assert detail(asked)["scheduled"] == []
    arranging.merge(TENANT, asked.conversation_id, split.conversation_id)
    assert [each["id"] for each in detail(asked)["scheduled"]] == [made]


def test_a_draft_that_waits_is_dropped_as_it_leaves(due, asked, queued):
    read = Understanding(intent=Intent.AVAILABILITY, confidence=0.75, raw=0.75, model_version="test")
    draft = assistant.suggest(TENANT, asked.message_id, read, [a_product(title="Blue jug")], [])
    assert (draft.status, draft.action) == ("waiting", "reply")

    with later():
        tick(queued)
        assert assistant.get(TENANT, draft.suggestion_id).status == "rejected"


def test_nobody_hears_of_it_who_may_not_see_the_conversation(due, asked):
    rep = signed_in(TENANT, "rep", "usr_rep")
    contact = records.get(TENANT, CONTACTS, asked.contact_id)
    records.change(TENANT, CONTACTS, asked.contact_id, contact.version, {"owner_id": "usr_ada"})

    assert rep("GET", f"/api/scheduled-replies/{due}").status == 404
    assert rep("POST", f"/api/scheduled-replies/{due}/cancel").status == 404


def test_what_is_over_goes_after_a_month(ask, due):
    ask("POST", f"/api/scheduled-replies/{due}/cancel")

    kept_for = scheduling.get(TENANT, due).expires_at - clock.now().timestamp()
    assert timedelta(days=29) < timedelta(seconds=int(kept_for)) <= scheduling.KEPT
