"""The review queue: which conversations have a draft that waits."""

from mancrel.assistant import service
from mancrel.conversations import service as conversations
from mancrel.messages import arranging
from mancrel.messages import service as messages
from tests.client import signed_in
from tests.integration.assistant.mails import TENANT


def drafts() -> set[str]:
    """The conversations of the review queue."""
    reply = signed_in(TENANT, "rep", "usr_rep")("GET", "/api/conversations?drafts=true")
    assert reply.status == 200, reply
    return {row["id"] for row in reply.body["items"]}


def test_the_queue_holds_what_waits_until_it_is_decided(suggest, receive):
    unsure, waits, other = (
        suggest(receive(**{"from": {"email": f"{number}@example.test"}}), confidence=sure)
        for number, sure in enumerate((0.1, 0.8, 0.8))
    )
    assert drafts() == {waits.conversation_id, other.conversation_id}
    assert unsure.status == "escalated"

    service.approve(TENANT, waits.suggestion_id, "usr_1")
    conversations.close(TENANT, other.conversation_id)

    assert drafts() == set()


def test_a_draft_goes_along_with_its_message(suggest, receive):
    kept = receive(messageId="1@example.test", **{"from": {"email": "ben@example.test"}})
    waits = suggest(receive(messageId="2@example.test"), confidence=0.8)

    arranging.merge(TENANT, kept.conversation_id, waits.conversation_id)
    assert drafts() == {kept.conversation_id}

    arranging.unmerge(TENANT, kept.conversation_id, waits.conversation_id)
    assert drafts() == {waits.conversation_id}


def test_what_a_person_answered_before_the_draft_was_there_waits_for_nobody(suggest, receive):
    message = receive()
    messages.reply(TENANT, message.conversation_id, "Yes, three are left.", "usr_1")

    assert suggest(message).status == "waiting"
    assert drafts() == set()
