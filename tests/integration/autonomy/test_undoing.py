"""What a person sends can be taken back until it leaves; then never, and it leaves once."""

import pytest
import time_machine

from mancrel.assistant import envelopes, service
from mancrel.conversations import service as conversations
from mancrel.kit.errors import ConflictError
from mancrel.messages import service as messages
from tests.client import signed_in
from tests.integration.assistant.mails import TENANT

NOON, THEN = "2026-01-05T12:00:00Z", "2026-01-05T12:00:13Z"


@pytest.fixture
def ask():
    """A signed-in person."""
    return signed_in(TENANT, "rep", "usr_rep")


def test_a_reply_waits_for_its_moment_and_leaves_once(receive, outbox):
    with time_machine.travel(NOON, tick=False):
        asked = receive()
        place = f"/api/conversations/{asked.conversation_id}/messages"
        sent = signed_in(TENANT)("POST", place, {"text": "Yes.", "undoSeconds": 12}).body
        service.send(TENANT, sent["id"])
        assert (sent["status"], sent["leavesAt"], outbox()) == ("queued", "2026-01-05T12:00:12.000000Z", [])
    with time_machine.travel(THEN, tick=False):
        service.send(TENANT, sent["id"])
        service.send(TENANT, sent["id"])

        assert (messages.get(TENANT, sent["id"]).send_state, len(outbox())) == ("sent", 1)
        assert signed_in(TENANT)("POST", f"/api/messages/{sent['id']}/take-back").status == 409


def test_a_reply_that_was_taken_back_never_leaves_and_changes_nothing(receive, ask, outbox):
    asked = receive()
    before = ask("GET", f"/api/conversations/{asked.conversation_id}").body
    sent = ask("POST", f"/api/conversations/{asked.conversation_id}/messages", {"text": "Oops", "undoSeconds": 12}).body

    for _twice in range(2):
        assert ask("POST", f"/api/messages/{sent['id']}/take-back").body["status"] == "taken_back"
    with time_machine.travel("2030-01-01T12:00:00Z"):
        service.send(TENANT, sent["id"])

    after = ask("GET", f"/api/conversations/{asked.conversation_id}").body
    same = ("status", "needsPerson", "handledBy", "lastPreview", "lastDirection", "lastMessageAt")
    assert ([after[name] for name in same], outbox()) == ([before[name] for name in same], [])


def test_what_came_in_since_stays_when_a_reply_is_taken_back(receive, ask):
    asked = receive()
    sent = ask("POST", f"/api/conversations/{asked.conversation_id}/messages", {"text": "Oops", "undoSeconds": 12}).body
    receive("And in blue?", inReplyTo=asked.message_id_header)

    ask("POST", f"/api/messages/{sent['id']}/take-back")

    now = conversations.get(TENANT, asked.conversation_id)
    assert (now.status, now.last_preview, now.unread) == ("open", "And in blue?", 1)


def test_an_approved_draft_that_is_taken_back_waits_again_as_often_as_one_likes(suggest, ask, outbox):
    made = suggest(confidence=0.8)
    place = f"/api/suggestions/{made.suggestion_id}"
    for words in ("Yes.", "Yes, 12."):
        approved = ask("POST", f"{place}/approve", {"text": words, "undoSeconds": 12}).body
        assert ask("POST", f"/api/messages/{approved['replyMessageId']}/take-back").body["status"] == "held"
        waiting = ask("GET", place).body
        assert (waiting["status"], waiting["decidedBy"], waiting["edited"]) == ("waiting", None, False)

    assert ask("POST", f"{place}/approve", {"text": "Yes, 12 of them."}).body["status"] == "approved"
    service.send(TENANT, approved["replyMessageId"])

    assert (len(outbox()), messages.get(TENANT, approved["replyMessageId"]).text) == (1, "Yes, 12 of them.")
    kinds = [event.kind for event in envelopes.get(TENANT, made.envelope_id).events]
    assert kinds == ["approved", "held", "approved", "held", "approved"]


def test_what_the_assistant_or_a_program_sends_at_once_is_not_taken_back_so(suggest, ask, receive):
    made = suggest()
    program = messages.reply(TENANT, made.conversation_id, "Hello", "usr_1")

    for message_id in (made.reply_message_id, program.message_id):
        assert ask("POST", f"/api/messages/{message_id}/take-back").status == 409
    with pytest.raises(ConflictError):
        service.take_back_reply(TENANT, made.message_id, "usr_1")
