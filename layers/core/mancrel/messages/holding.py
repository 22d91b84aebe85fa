"""A reply of the assistant that was queued and is not to be sent by itself after all: it waits for a person."""

from mancrel.conversations import service as conversations
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.tables import Save
from mancrel.messages import repository, seeing
from mancrel.messages.fitting import AS_USUAL, Manner
from mancrel.messages.jobs import SendMessage
from mancrel.messages.models import Message
from mancrel.messages.replying import Reply, leave


def hold(message: Message, reason: str) -> Save:
    """The write that keeps a queued message from being sent.

    Raises:
        ConflictError: it is not queued any more.
    """
    if message.send_state != "queued":
        raise ConflictError(f"this message is {message.send_state or 'received'} already")
    message.send_state, message.reason = "held", reason
    return Save(message)


def call_off(message: Message, reason: str) -> Save:
    """The write that gives a queued message up.

    Raises:
        ConflictError: it is not queued any more.
    """
    held = hold(message, reason)
    message.send_state = "failed"
    return held


def let_go(tenant_id: str, message_id: str, text: str, author: str, manner: Manner = AS_USUAL) -> Reply:
    """Prepare sending a held message, in the words *text* of a person, in *manner*. Nothing is written yet.

    Raises:
        NotFoundError: no such message.
        InvalidError: the text is empty.
        ConflictError: it is not held any more.
        NewerMessageError: somebody wrote since the author saw the conversation.
    """
    if not text.strip():
        raise InvalidError("a reply needs words", [{"pointer": "/text", "detail": "must not be empty"}])
    message = _held(tenant_id, message_id)
    message.text, message.author, message.auto_submitted = text, author, False
    message.send_state, message.reason, message.sent_at = "queued", None, max(clock.now(), message.sent_at)
    conversation = conversations.get(tenant_id, message.conversation_id)
    seeing.check(conversation, manner.seen, author)
    message.leaves_at = message.found = None
    leave(message, conversation, manner.undo)
    job = SendMessage(tenant_id=tenant_id, message_id=message_id)
    return Reply(message, [Save(message), Save(conversation)], job, manner.undo)


def drop(tenant_id: str, message_id: str, reason: str) -> Save:
    """The write that gives a held message up.

    Raises:
        NotFoundError: no such message.
        ConflictError: it is not held any more.
    """
    message = _held(tenant_id, message_id)
    message.send_state, message.reason = "failed", reason
    return Save(message)


def _held(tenant_id: str, message_id: str) -> Message:
    message = repository.get(tenant_id, message_id)
    if message.send_state != "held":
        raise ConflictError(f"this message is {message.send_state or 'received'} already")
    return message
