"""Messages: read here; received in receiving.py and drops.py, answered in replying.py, sent in sending.py."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from mancrel.kit import clock, storage
from mancrel.kit.errors import NotFoundError
from mancrel.messages import repository
from mancrel.messages.drops import take_drops
from mancrel.messages.holding import call_off, drop, hold, let_go
from mancrel.messages.models import Message
from mancrel.messages.quoting import newest
from mancrel.messages.receiving import receive_mail
from mancrel.messages.replying import ASSISTANT, AWAY, Manner, Reply, queue_reply, reply
from mancrel.messages.schemas import AttachmentLink, MessageOut
from mancrel.messages.sending import resolve, send, settle_stuck
from mancrel.messages.sentences import REFUSALS

__all__ = [
    "ASSISTANT",
    "AWAY",
    "Manner",
    "Reply",
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


def times(tenant_id: str, conversation_id: str) -> list[tuple[str, datetime]]:
    """The id of each message of a conversation, and when it was sent."""
    return list(repository.list_times(tenant_id, conversation_id))


def get_many(tenant_id: str, message_ids: Iterable[str]) -> dict[str, Message]:
    """The messages that there are, by id."""
    return repository.get_many(tenant_id, message_ids)


def said(message: Message) -> str:
    """The words that are new in this message: its text without the history quoted below it."""
    return newest(message.text)


def attachment_link(tenant_id: str, message_id: str, number: str) -> AttachmentLink:
    """A signed address, good for five minutes, from which an attachment (counted from 1) can be downloaded.

    Raises:
        NotFoundError: no such message or attachment.
    """
    attachments = repository.get(tenant_id, message_id).attachments
    if not (number.isascii() and number.isdigit() and 1 <= int(number[:6]) <= len(attachments)):
        raise NotFoundError(f"message {message_id} has no attachment {number[:20]}")
    attachment = attachments[int(number) - 1]
    return AttachmentLink(
        url=storage.link(attachment["key"], attachment["name"], LINK_SECONDS),
        expires_at=clock.now() + timedelta(seconds=LINK_SECONDS),
    )


def why(message: Message) -> str | None:
    """Why it failed or waits, in the reader's words where we have some, else in the vendor's."""
    code = message.reason_code or ""
    return REFUSALS.say(code) if code in REFUSALS else message.reason


def shown(message: Message) -> MessageOut:
    """How *message* looks outside."""
    return MessageOut.model_validate(
        {
            **message.attribute_values,
            "id": message.message_id,
            "status": message.send_state or "received",
            "reason": why(message),
            "suggestion_id": message.suggestion_id,
            "leaves_at": message.leaves_at,
            "delivered_at": message.delivered_at,
            "read_at": message.read_at,
            "reaction": message.reaction,
            "template": message.template,
            "html": message.html,
            "said": said(message),
            "reply_to": message.reply_to,
            "in_reply_to": message.in_reply_to,
            "auto_reason": message.auto_reason,
            "author": message.author,
            "from": {"email": message.from_email, "name": message.from_name},
            "attachments": [
                {
                    "number": number,
                    "name": each["name"],
                    "type": each["type"],
                    "size": each["size"],
                    "inline": each["inline"],
                    "url": f"/api/messages/{message.message_id}/attachments/{number}",
                }
                for number, each in enumerate(message.attachments, 1)
            ],
        },
        extra="ignore",
    )
