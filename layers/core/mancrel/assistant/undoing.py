"""Taking back what a person sent or approved, as long as it waits to leave."""

from mancrel.assistant import envelopes, repository
from mancrel.assistant.gates import WHY, Gate
from mancrel.conversations import restoring
from mancrel.conversations import service as conversations
from mancrel.kit import tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.log import logger
from mancrel.kit.tables import Save
from mancrel.messages import service as messages
from mancrel.messages.models import Message

_TRIES = 5


def take_back(tenant_id: str, message_id: str, by: str) -> Message:
    """Keep a person's reply from going out, and let its conversation stand as before; again it changes nothing. An
    approved draft waits for a decision once more, its reply is held until then.

    Raises:
        NotFoundError: the tenant has no such message.
        ConflictError: it has gone out, or is none that can be taken back.
    """
    for _try in range(_TRIES):
        message = messages.get(tenant_id, message_id)
        if message.send_state == "taken_back" or (message.send_state == "held" and message.reason == _WHY):
            return message
        saves = _taken(message, by)
        try:
            tables.commit(saves)
        except ConflictError:
            continue
        logger.info("reply taken back", extra={"tenant_id": tenant_id, "message_id": message_id})
        return message
    raise ConflictError("this reply is being sent at this moment")


_WHY = WHY[Gate.TAKEN_BACK]


def _taken(message: Message, by: str) -> list[Save]:
    if message.leaves_at is None or message.author == messages.ASSISTANT or message.attempts:
        raise ConflictError("this message cannot be taken back")
    saves = [messages.hold(message, _WHY)]
    conversation = conversations.get(message.tenant_id, message.conversation_id)
    if message.found:
        restoring.restore(conversation, **message.found)
        saves.append(Save(conversation))
    if message.suggestion_id is None:
        message.send_state = "taken_back"
        return saves
    suggestion = repository.get_suggestion(message.tenant_id, message.suggestion_id)
    suggestion.status, suggestion.decided_by, suggestion.decided_at, suggestion.edited = "waiting", None, None, False
    suggestion.rounds += 1
    return [*saves, Save(suggestion), envelopes.of_hold(suggestion, by, Gate.TAKEN_BACK.value)]
