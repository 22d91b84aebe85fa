"""Dropping drafts that wait, when a person answers by hand: or two answers might go out."""

from mancrel.assistant import acting, envelopes, repository
from mancrel.conversations import service as conversations
from mancrel.kit import clock
from mancrel.kit.tables import Save
from mancrel.messages import service as messages

_BY_HAND = "a person answered by hand"


def saves(tenant_id: str, conversation_id: str, by: str) -> list[Save]:
    """The writes that drop the drafts which wait for messages of a conversation, wherever those came from."""
    conversation = conversations.get(tenant_id, conversation_id)
    everywhere = (conversation_id, *conversations.origins(conversation))
    rows = [row for each in everywhere for row in repository.list_suggestions_of(tenant_id, each)]
    waiting = [row for row in rows if (row.status, row.action) == ("waiting", "reply")]
    asked = messages.get_many(tenant_id, (row.message_id for row in waiting)) if waiting else {}
    dropped: list[Save] = []
    for suggestion in waiting:
        message = asked.get(suggestion.message_id)
        if message is None or message.conversation_id == conversation_id:
            suggestion.status, suggestion.decided_by, suggestion.decided_at = "rejected", by, clock.now()
            suggestion.rejection = _BY_HAND
            dropped += [Save(suggestion), envelopes.of_rejection(suggestion, by, _BY_HAND)]
            dropped += acting.nothing(suggestion, _BY_HAND).saves
    return dropped
