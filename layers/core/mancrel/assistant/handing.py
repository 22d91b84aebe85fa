"""The last look before a reply of the assistant is handed to the transport: it may be stopped, or taken back."""

from datetime import timedelta

from mancrel.assistant import away, envelopes, repository, scenes
from mancrel.assistant.gates import WHY, Gate
from mancrel.assistant.models import Suggestion
from mancrel.autonomy import service as autonomy
from mancrel.autonomy.service import InForce
from mancrel.chats import sending as carrying
from mancrel.conversations import service as conversations
from mancrel.kit import clock, queue, tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.log import logger
from mancrel.kit.tables import Save
from mancrel.messages import service as messages
from mancrel.messages.jobs import SendMessage
from mancrel.messages.models import Message

_TRIES = 5
_LONGEST_DELAY = 900  # seconds that SQS keeps a message back


def send(tenant_id: str, message_id: str) -> None:
    """Hand a queued message over. It waits for its time, and one of the assistant's for a person if sending is stopped
    or if it does not fit any more when the time to take it back is over.

    Raises:
        As `chats.sending.send`.
    """
    message = messages.get(tenant_id, message_id)
    if message.send_state == "queued":
        machine = message.author == messages.ASSISTANT and message.suggestion_id
        suggestion = repository.get_suggestion(tenant_id, message.suggestion_id) if machine else None
        at = suggestion.sends_at if suggestion else message.leaves_at
        left = (at - clock.now()).total_seconds() if at else 0
        if left > 0:
            queue.enqueue([SendMessage(tenant_id=tenant_id, message_id=message_id)], min(_LONGEST_DELAY, int(left) + 1))
            return
        if suggestion and (gate := _shut(tenant_id) or _overtaken(suggestion, message)):
            _hold(suggestion, message, gate, "policy")
            return
    if message.send_state == "queued" and message.author == messages.AWAY and (why := away.void(tenant_id)):
        tables.commit([messages.call_off(message, why)])
        return
    carrying.send(tenant_id, message_id)


def stop(tenant_id: str, by: str, reason: str | None) -> InForce:
    """Let nothing more be sent by itself. What is queued waits for a person at once; what the index does not show yet
    is held as it is handed over."""
    now = autonomy.stop(tenant_id, by, reason)
    since = clock.now() - timedelta(seconds=2 * _LONGEST_DELAY)
    for found in repository.list_changed_suggestions(tenant_id, since):
        if found.status == "sent" and found.reply_message_id is not None:
            suggestion = repository.get_suggestion(tenant_id, found.suggestion_id)
            try:
                _hold(suggestion, messages.get(tenant_id, found.reply_message_id), Gate.STOPPED, by)
            except ConflictError:
                continue  # it has gone out, or is held already
    return now


def take_back(tenant_id: str, suggestion_id: str, by: str) -> Suggestion:
    """Keep a reply that the assistant sent from going out; it waits for a person then.

    Raises:
        NotFoundError: the tenant has no such suggestion.
        ConflictError: it has gone out, or nothing was sent.
    """
    for _try in range(_TRIES):
        suggestion = repository.get_suggestion(tenant_id, suggestion_id)
        if suggestion.status != "sent" or suggestion.reply_message_id is None:
            raise ConflictError(f"this suggestion is {suggestion.status}; there is nothing to take back")
        message = messages.get(tenant_id, suggestion.reply_message_id)
        if message.send_state != "queued":
            raise ConflictError("this reply has gone out already")
        try:
            return _hold(suggestion, message, Gate.TAKEN_BACK, by)
        except ConflictError:
            continue
    raise ConflictError("this reply is being sent at this moment")


def _shut(tenant_id: str) -> Gate | None:
    now = autonomy.current(tenant_id)
    if now.stop is not None:
        return Gate.STOPPED
    return None if now.policy.mode == "on" else Gate(now.policy.mode)


def _overtaken(suggestion: Suggestion, message: Message) -> Gate | None:
    """What happened while it could be taken back: that the customer wrote again, or that a row it quotes changed."""
    if suggestion.sends_at is None:
        return None
    conversation = conversations.get(message.tenant_id, message.conversation_id)
    if conversation.last_inbound_id not in (None, suggestion.message_id):
        return Gate.NEWER_MESSAGE
    return Gate.STALE if scenes.changed_since(message.tenant_id, suggestion.sources) else None


def _hold(suggestion: Suggestion, message: Message, gate: Gate, by: str) -> Suggestion:
    """Raises ConflictError: somebody changed one of them meanwhile."""
    why = WHY[gate]
    held = messages.hold(message, why)
    suggestion.status, suggestion.gates, suggestion.sends_at = "waiting", [*suggestion.gates, gate.value], None
    suggestion.reason = f"It was about to be sent and waits for a person, because {why}."
    conversation = conversations.get(message.tenant_id, message.conversation_id)
    conversations.note_escalation(conversation, suggestion.reason)
    event = envelopes.of_hold(suggestion, by, gate.value)
    tables.commit([held, Save(suggestion), Save(conversation), event])
    logger.info("reply held", extra={"tenant_id": suggestion.tenant_id, "message_id": message.message_id})
    return suggestion
