"""A reply leaves at its time, once; not when the customer wrote first, and then its words are kept."""

from datetime import timedelta

import pytest

from mancrel.activities import service as tasks
from mancrel.assistant import service as assistant
from mancrel.assistant.schemas import Understanding
from mancrel.autonomy import service as autonomy
from mancrel.conversations import scheduled, snoozing
from mancrel.conversations import service as conversations
from mancrel.conversations.scheduled import StoppedError
from mancrel.conversations.schemas import ConversationChange
from mancrel.intents.schemas import Intent
from mancrel.kit import clock, outbox, tables
from mancrel.kit.errors import ConflictError
from mancrel.messages import arranging, scheduling
from mancrel.messages import service as messages
from tests.integration.messages.conftest import HOUR, TENANT, a_mail, plan
from tests.integration.messages.plans import detail, later, said, tick, write_again
from tests.unit.assistant.rows import a_product


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


def test_what_is_over_goes_after_a_month(ask, due):
    ask("POST", f"/api/scheduled-replies/{due}/cancel")

    kept_for = scheduling.get(TENANT, due).expires_at - clock.now().timestamp()
    assert timedelta(days=29) < timedelta(seconds=int(kept_for)) <= scheduling.KEPT
