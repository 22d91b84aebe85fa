"""What becomes of our messages, and what people put to them: marks that come in any order and more than once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from mancrel.channels.models import Channel
from mancrel.chats import people
from mancrel.chats.incoming import Mark, Reaction
from mancrel.conversations import joining
from mancrel.kit.errors import ConflictError
from mancrel.messages import repository, threads
from mancrel.messages.models import Message

_TRIES = 6
Change = Callable[[Message], bool]
"""Changes a message; whether there was anything to change."""


def react(channel: Channel, told: Reaction, received_at: datetime) -> None:
    """Put an emoji to a message, or take it away; the latest word counts."""
    at = told.at or received_at
    found = threads.of_vendor(channel.tenant_id, channel.channel_id, [told.vendor_id] if told.vendor_id else [])

    def put(message: Message) -> bool:
        if message.reaction_at and at < message.reaction_at:
            return False
        before = (message.reaction, message.reaction_at)
        message.reaction, message.reaction_at = told.emoji or None, at
        return before != (message.reaction, at)

    for message_id in found.values():
        change(channel.tenant_id, message_id, put)


def mark(channel: Channel, told: Mark, received_at: datetime) -> None:
    """Note that messages arrived or were read: those that are named, or all up to a moment."""
    at = told.until or received_at
    if told.ours:
        found = repository.get_many(channel.tenant_id, told.ours).values()
        ids = [each.message_id for each in found if _is_between(each, channel, told.sender)]
    elif told.vendor_ids:
        ids = list(threads.of_vendor(channel.tenant_id, channel.channel_id, told.vendor_ids).values())
    else:
        ids = [each.message_id for each in _sent_to(channel, told.sender, at)]
    for message_id in ids:
        change(channel.tenant_id, message_id, lambda message: arrived(message, at, is_read=told.is_read))


def arrived(message: Message, at: datetime, is_read: bool) -> bool:
    """Note on an outbound *message* that it is there, or was read; whether that is news. Of several parts one says
    nothing of the others."""
    if message.direction != "outbound":
        return False
    before = (message.delivered_at, message.read_at, message.send_state)
    message.delivered_at = min(message.delivered_at or at, at)
    if is_read:
        message.read_at = min(message.read_at or at, at)
    if message.parts == 1:
        message.send_state, message.reason, message.reason_code = "sent", None, None
    return before != (message.delivered_at, message.read_at, message.send_state)


def change(tenant_id: str, message_id: str, apply: Change) -> None:
    """Apply a change to a message as it is now; to none that is gone.

    Raises:
        ConflictError: others keep changing it.
    """
    for _try in range(_TRIES):
        message = repository.find(tenant_id, message_id)
        if message is None or not apply(message):
            return
        try:
            repository.save(message)
        except ConflictError:
            continue
        return
    raise ConflictError("this message is being changed by others; try again")


def _is_between(message: Message, channel: Channel, person: str) -> bool:
    return message.channel_id == channel.channel_id and message.to[0]["email"] == person


def _sent_to(channel: Channel, sender: str, until: datetime) -> list[Message]:
    contact = people.find(channel, sender)
    current = joining.current(contact).conversation if contact else None
    if current is None:
        return []
    thread = repository.list_of_conversation(channel.tenant_id, current.conversation_id)
    ours = (each for each in thread if each.direction == "outbound" and each.channel_id == channel.channel_id)
    return [each for each in ours if each.send_state == "sent" and each.sent_at <= until and each.read_at is None]
