"""Dropping what the assistant wrote and nobody has, when a person answers by hand: or two answers might go out."""

from mancrel.assistant import acting, envelopes, repository
from mancrel.assistant.models import Suggestion
from mancrel.conversations import service as conversations
from mancrel.kit import clock
from mancrel.kit.tables import Save
from mancrel.messages import service as messages

_BY_HAND = "a person answered by hand"


def saves(tenant_id: str, conversation_id: str, by: str) -> list[Save]:
    """The writes that drop drafts which wait, and replies which have not left yet, for messages of a conversation,
    wherever those came from."""
    conversation = conversations.get(tenant_id, conversation_id)
    everywhere = (conversation_id, *conversations.origins(conversation))
    rows = [row for each in everywhere for row in repository.list_suggestions_of(tenant_id, each)]
    open_ = [row for row in rows if row.action == "reply" and row.status in ("waiting", "sent")]
    named = (each for row in open_ for each in (row.message_id, row.reply_message_id) if each)
    known = messages.get_many(tenant_id, named) if open_ else {}
    dropped: list[Save] = []
    for suggestion in open_:
        asked, reply = known.get(suggestion.message_id), known.get(suggestion.reply_message_id or "")
        if asked is not None and asked.conversation_id != conversation_id:
            continue
        if suggestion.status == "waiting":
            dropped += [*_rejected(suggestion, by), *acting.nothing(suggestion, _BY_HAND).saves]
        elif reply is not None and reply.send_state == "queued":
            dropped += [*_rejected(suggestion, by), messages.call_off(reply, _BY_HAND)]
    return dropped


def _rejected(suggestion: Suggestion, by: str) -> list[Save]:
    suggestion.status, suggestion.decided_by, suggestion.decided_at = "rejected", by, clock.now()
    suggestion.rejection, suggestion.sends_at = _BY_HAND, None
    return [Save(suggestion), envelopes.of_rejection(suggestion, by, _BY_HAND)]
