"""Whoever answers has seen what was written last, or is told of it and nothing is sent."""

import pytest

from mancrel.assistant import dropping
from mancrel.kit import outbox
from mancrel.kit.errors import ConflictError
from mancrel.messages import arranging
from mancrel.messages import service as messages
from mancrel.messages.seeing import NewerMessageError
from tests.client import signed_in
from tests.integration.assistant.mails import TENANT


@pytest.fixture
def ben():
    return signed_in(TENANT, "rep", "usr_ben")


@pytest.fixture
def eva():
    return signed_in(TENANT, "rep", "usr_eva")


def seen(ask, conversation_id):
    return ask("GET", f"/api/conversations/{conversation_id}").body["lastMessageId"]


def answer(ask, conversation_id, text, seen_id):
    return ask("POST", f"/api/conversations/{conversation_id}/messages", {"text": text, "seenMessageId": seen_id})


def test_what_the_customer_wrote_meanwhile_is_shown_and_nothing_is_sent(receive, ben):
    asked = receive()
    before = seen(ben, asked.conversation_id)
    newer = receive("Forget it.", inReplyTo=asked.message_id_header)

    refused = answer(ben, asked.conversation_id, "Yes.", before)

    assert (refused.status, refused.body["type"]) == (409, "urn:mancrel:problem:newer-message")
    assert [refused.body["current"][name] for name in ("id", "said")] == [newer.message_id, "Forget it."]
    assert [each.direction for each in messages.of_conversation(TENANT, asked.conversation_id)] == ["inbound"] * 2
    assert answer(ben, asked.conversation_id, "Yes.", newer.message_id).status == 201


def test_of_two_colleagues_the_second_is_told_of_the_first(receive, ben, eva):
    asked = receive()
    before = seen(ben, asked.conversation_id)
    first = answer(ben, asked.conversation_id, "Yes.", before).body

    refused = answer(eva, asked.conversation_id, "No.", before)

    assert (refused.status, refused.body["current"]["id"]) == (409, first["id"])
    assert refused.body["current"]["author"] == "usr_ben"
    assert answer(ben, asked.conversation_id, "And in blue.", before).status == 201  # their own words they know


def test_two_colleagues_at_the_same_moment_do_not_both_pass(receive):
    asked = receive()
    manner = messages.Manner(seen=asked.message_id)
    bens, evas = (
        messages.queue_reply(TENANT, asked.conversation_id, "Yes.", by, manner=manner) for by in ("usr_ben", "usr_eva")
    )
    outbox.commit(bens.saves, [bens.job])

    with pytest.raises(ConflictError):
        outbox.commit(evas.saves, [evas.job])
    with pytest.raises(NewerMessageError):
        messages.queue_reply(TENANT, asked.conversation_id, "Yes.", "usr_eva", manner=manner)


def test_between_two_tries_of_one_reply_somebody_else_may_win(receive, ben):
    asked = receive()

    def also():
        if len(messages.of_conversation(TENANT, asked.conversation_id)) == 1:
            answer(ben, asked.conversation_id, "Yes.", asked.message_id)
        return dropping.saves(TENANT, asked.conversation_id, "usr_eva")

    with pytest.raises(NewerMessageError):
        messages.reply(TENANT, asked.conversation_id, "No.", "usr_eva", also, messages.Manner(seen=asked.message_id))
    assert [each.author for each in messages.of_conversation(TENANT, asked.conversation_id)] == [None, "usr_ben"]


def test_a_draft_is_not_approved_past_what_was_written_since(suggest, receive, ben):
    made = suggest(confidence=0.8)
    path = f"/api/suggestions/{made.suggestion_id}"
    newer = receive("Forget it.", inReplyTo=messages.get(TENANT, made.message_id).message_id_header)

    refused = ben("POST", f"{path}/approve", {"seenMessageId": made.message_id})

    assert (refused.status, refused.body["current"]["id"]) == (409, newer.message_id)
    assert ben("GET", path).body["status"] == "waiting"
    assert ben("POST", f"{path}/approve", {"seenMessageId": newer.message_id}).body["status"] == "approved"


def test_a_reply_that_was_taken_back_was_not_written(receive, ben, eva):
    asked = receive()
    path = f"/api/conversations/{asked.conversation_id}/messages"
    oops = ben("POST", path, {"text": "Oops", "undoSeconds": 12}).body
    ben("POST", f"/api/messages/{oops['id']}/take-back")

    assert answer(eva, asked.conversation_id, "Yes.", asked.message_id).status == 201


def test_whoever_took_their_words_back_may_send_others_at_once(receive, ben):
    asked = receive()
    path = f"/api/conversations/{asked.conversation_id}/messages"
    oops = ben("POST", path, {"text": "Oops", "undoSeconds": 12}).body
    ben("POST", f"/api/messages/{oops['id']}/take-back")

    assert answer(ben, asked.conversation_id, "Yes.", oops["id"]).status == 201


def test_what_a_merge_brought_along_is_newer(receive, ben):
    asked = receive(messageId="1@example.test", **{"from": {"email": "ben@example.test"}})
    other = receive("Forget it.", messageId="2@example.test")

    arranging.merge(TENANT, asked.conversation_id, other.conversation_id)

    assert answer(ben, asked.conversation_id, "Yes.", asked.message_id).body["current"]["id"] == other.message_id
