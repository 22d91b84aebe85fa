"""The review queue: the conversations whose newest suggestion waits for a person, unless one answered before it."""

from collections.abc import Callable

from mancrel.assistant import repository, service
from mancrel.assistant.gates import Gate
from mancrel.assistant.models import Suggestion
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.messages import service as messages


def waits(tenant_id: str) -> Callable[[Conversation], bool]:
    """Whether the newest suggestion of a conversation that is not closed waits for a person, for many of them."""
    newest: dict[str, Suggestion] = {}
    for row in sorted(repository.list_suggestions(tenant_id), key=lambda row: row.created_at):
        newest[row.conversation_id] = row
    asked = messages.get_many(tenant_id, (row.message_id for row in newest.values() if row.status == "waiting"))

    def one(conversation: Conversation) -> bool:
        if conversation.status == "closed":
            return False
        conversation_id, origins = conversation.conversation_id, conversations.origins(conversation)
        found = newest.get(conversation_id)
        message = asked.get(found.message_id) if found else None
        if origins or (message and message.conversation_id != conversation_id):  # merges and splits moved messages
            among = {message_id for message_id, _ in messages.times(tenant_id, conversation_id)}
            found = service.latest_of(tenant_id, conversation_id, origins, among)
        return found is not None and found.status == "waiting" and Gate.HUMAN_REPLIED.value not in found.gates

    return one
