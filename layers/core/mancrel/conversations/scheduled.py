"""Which replies leave a conversation later, noted on its own row: the customer's next message stops them in the write
that it comes in with, so nothing can leave between the two.

An entry goes with the message that was there when the reply was written, its anchor, wherever merges and splits take
that one.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Literal, NotRequired, TypedDict

from mancrel.conversations.models import Conversation
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError

Stop = Literal["overtaken", "failed"]


class Entry(TypedDict):
    """When a reply leaves, the message that it goes with, and why it stays: the customer wrote first, or it failed."""

    at: str
    anchor: str
    stopped: NotRequired[Stop]


class StoppedError(ConflictError):
    """The customer wrote first, or it could not be sent."""


def entries(conversation: Conversation) -> dict[str, Entry]:
    """What leaves later or was stopped, by the ids of the replies."""
    return dict(conversation.scheduled or {})


def entry(conversation: Conversation, reply_id: str) -> Entry:
    """Raises ConflictError: it is on its way to or from here, with a merge that is being written."""
    found = entries(conversation).get(reply_id)
    if found is None:
        raise ConflictError("this conversation is being changed by others; try again")
    return found


def put(conversation: Conversation, reply_id: str, at: datetime, anchor_id: str) -> None:
    """Let a reply leave *conversation* at that moment; unwritten."""
    conversation.scheduled = {**entries(conversation), reply_id: Entry(at=clock.stamp(at), anchor=anchor_id)}


def take(conversation: Conversation, reply_id: str) -> None:
    """Let a reply be none of those that leave later; unwritten."""
    conversation.scheduled = {key: each for key, each in entries(conversation).items() if key != reply_id} or None


def leave(conversation: Conversation, reply_id: str) -> None:
    """Let a reply leave now, as long as it may; unwritten.

    Raises:
        StoppedError: the customer wrote first, or it could not be sent.
        ConflictError: it is not here at this moment.
    """
    if "stopped" in entry(conversation, reply_id):
        raise StoppedError("the customer wrote first, or it could not be sent; take its words back")
    take(conversation, reply_id)


def stop(conversation: Conversation, reply_id: str, why: Stop) -> None:
    """Keep a reply here, with its words; unwritten."""
    conversation.scheduled = {**entries(conversation), reply_id: {**entry(conversation, reply_id), "stopped": why}}


def overtake(conversation: Conversation) -> None:
    """The customer wrote: nothing leaves by itself any more; unwritten."""
    for reply_id, each in entries(conversation).items():
        if "stopped" not in each:
            stop(conversation, reply_id, "overtaken")


def follow(left: Conversation, reached: Conversation, message_ids: Collection[str]) -> None:
    """Let what goes with *message_ids* move with them; unwritten."""
    moving = {key: each for key, each in entries(left).items() if each["anchor"] in message_ids}
    for reply_id in moving:
        take(left, reply_id)
    reached.scheduled = {**entries(reached), **moving} or None


def next_at(conversation: Conversation) -> str | None:
    """When the next one leaves."""
    return min((each["at"] for each in entries(conversation).values() if "stopped" not in each), default=None)


def is_stopped(conversation: Conversation) -> bool:
    """Whether the words of one wait for its author."""
    return any("stopped" in each for each in entries(conversation).values())
