"""Messages: read here; received in receiving.py and drops.py, answered in replying.py, sent in sending.py, shown in
presenting.py."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from mancrel.kit import clock, storage
from mancrel.kit.errors import NotFoundError
from mancrel.messages import repository
from mancrel.messages.drops import take_drops
from mancrel.messages.holding import call_off, drop, hold, let_go
from mancrel.messages.models import Message
from mancrel.messages.presenting import said, shown, why
from mancrel.messages.quoting import newest
from mancrel.messages.receiving import receive_mail
from mancrel.messages.replying import AS_USUAL, ASSISTANT, AWAY, Manner, Reply, queue_reply, reply
from mancrel.messages.schemas import AttachmentLink
from mancrel.messages.sending import resolve, send, settle_stuck

__all__ = [
    "ASSISTANT",
    "AS_USUAL",
    "AWAY",
    "Manner",
    "Reply",
    "after",
    "attachment_link",
    "call_off",
    "drop",
    "get",
    "get_many",
    "hold",
    "let_go",
    "newest",
    "of_conversation",
    "queue_reply",
    "receive_mail",
    "reply",
    "resolve",
    "said",
    "send",
    "settle_stuck",
    "shown",
    "take_drops",
    "times",
    "why",
]  # fmt: skip

LINK_SECONDS = 300


def get(tenant_id: str, message_id: str) -> Message:
    """Raises NotFoundError when the tenant has no such message."""
    return repository.get(tenant_id, message_id)


def of_conversation(tenant_id: str, conversation_id: str) -> list[Message]:
    """The messages of a conversation, oldest first."""
    return list(repository.list_of_conversation(tenant_id, conversation_id))


def after(message: Message) -> Iterator[Message]:
    """The messages of its conversation that were sent after *message*, the next one first."""
    return repository.list_after(message.tenant_id, message.conversation_id, message.sent_at)


def times(tenant_id: str, conversation_id: str) -> list[tuple[str, datetime]]:
    """The id of each message of a conversation, and when it was sent."""
    return list(repository.list_times(tenant_id, conversation_id))


def get_many(tenant_id: str, message_ids: Iterable[str]) -> dict[str, Message]:
    """The messages that there are, by id."""
    return repository.get_many(tenant_id, message_ids)


def attachment_link(tenant_id: str, message_id: str, number: str) -> AttachmentLink:
    """A signed address, good for five minutes, from which an attachment (counted from 1) can be downloaded.

    Raises:
        NotFoundError: no such message or attachment.
    """
    attachments = repository.get(tenant_id, message_id).attachments
    if not (number.isascii() and number.isdigit() and 1 <= int(number[:6]) <= len(attachments)):
        raise NotFoundError(f"message {message_id} has no attachment {number[:20]}")
    attachment = attachments[int(number) - 1]
    if attachment.get("state"):
        raise NotFoundError(f"attachment {number[:20]} of message {message_id} could not be fetched")
    return AttachmentLink(
        url=storage.link(attachment["key"], attachment["name"], LINK_SECONDS),
        expires_at=clock.now() + timedelta(seconds=LINK_SECONDS),
    )
