"""The assistant steps back: for whoever asks for a person, behind a person, and from a talk that goes in circles."""

from datetime import timedelta

import pytest

from mancrel.activities import service as activities
from mancrel.assistant import service
from mancrel.assistant.gates import Gate
from mancrel.conversations import service as conversations
from mancrel.conversations.schemas import ConversationChange
from mancrel.kit import clock
from mancrel.messages import service as messages
from tests.integration.assistant.conftest import LAMP
from tests.integration.assistant.mails import TENANT


def handled_by(conversation_id):
    conversation = conversations.get(TENANT, conversation_id)
    return conversations.shown(conversation, None).handled_by


@pytest.mark.parametrize("wish", ["Let me talk to a human.", "Quiero hablar con una persona.", "人工客服"])
def test_whoever_asks_for_a_person_gets_one(suggest, queued, wish):
    suggestion = suggest(f"Is the {LAMP} in stock? {wish}", confidence=0.99)

    assert (suggestion.action, suggestion.status) == ("escalate", "escalated")
    assert suggestion.reason == "A person has to look at it, because the customer asks for one."
    (task,) = activities.list_all(TENANT)
    assert (task.kind, task.priority) == ("escalation", "high")
    assert handled_by(suggestion.conversation_id) == "person"
    assert queued("replies") == []


def test_behind_a_person_the_assistant_only_drafts(suggest, receive):
    first = suggest(receive(messageId="one@example.test"))
    service.answer_by_hand(TENANT, first.conversation_id, "I am Eva. Shall I put one aside?", "usr_1")

    second = suggest(receive(f"What does the {LAMP} cost?", inReplyTo="one@example.test"))

    assert (first.status, second.status) == ("sent", "waiting")
    assert Gate.TAKEN_OVER.value in second.gates
    assert "a person looks after this conversation" in second.reason
    assert second.draft is not None


@pytest.mark.parametrize("back", [{"handled_by": "assistant"}, {"status": "closed"}])
def test_handed_back_or_closed_it_answers_again(suggest, receive, back):
    first = suggest(receive(messageId="one@example.test"), confidence=0.7)
    service.approve(TENANT, first.suggestion_id, "usr_1")
    assert handled_by(first.conversation_id) == "person"

    conversations.change(TENANT, first.conversation_id, ConversationChange(**back))
    second = suggest(receive(f"What does the {LAMP} cost?", inReplyTo="one@example.test"))

    assert handled_by(first.conversation_id) == "assistant"
    assert second.status == "sent"


def test_a_person_may_take_over_without_a_word(suggest, receive):
    first = suggest(receive(messageId="one@example.test"))
    conversations.change(TENANT, first.conversation_id, ConversationChange(handled_by="person"))

    assert suggest(receive("And the price?", inReplyTo="one@example.test")).status == "waiting"


def test_who_asks_the_same_again_was_not_helped(suggest, receive):
    suggest(receive(messageId="one@example.test"))

    again = suggest(receive(messageId="two@example.test", inReplyTo="one@example.test"))

    assert again.status == "waiting"
    assert Gate.REPEATED.value in again.gates


def test_two_machines_do_not_talk_for_ever(suggest, receive):
    last, states = "", []
    for number in range(12):
        name = f"m{number}@example.test"
        mail = receive(f"Is the {LAMP} in stock? Ticket {number}.", messageId=name, inReplyTo=last or None)
        states.append(suggest(mail).status)
        last = name

    assert states == ["sent"] * 5 + ["waiting"] * 7


def test_the_next_day_it_answers_again(suggest, receive, monkeypatch):
    last = None
    for number in range(6):
        mail = receive(f"Is the {LAMP} in stock? {number}", messageId=f"m{number}@example.test", inReplyTo=last)
        made = suggest(mail)
        last = f"m{number}@example.test"
    assert made.status == "waiting"
    service.reject(TENANT, made.suggestion_id, "usr_1", "Later.")

    tomorrow = clock.now() + timedelta(days=1)
    monkeypatch.setattr(clock, "now", lambda: tomorrow)

    assert suggest(receive(f"Do you have the {LAMP}?", inReplyTo=last)).status == "sent"


def test_a_reply_of_ours_says_that_a_machine_wrote_it(suggest):
    suggestion = suggest()

    reply = messages.get(TENANT, suggestion.reply_message_id)
    assert reply.auto_submitted
