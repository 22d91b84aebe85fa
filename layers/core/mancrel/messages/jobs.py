"""The background work that messages ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class ReceiveMail(Job):
    """Read a stored mail and thread it into a conversation."""

    queue: ClassVar[str] = "inbound-messages"
    event_id: str


@dataclass(frozen=True, kw_only=True)
class SuggestReply(Job):
    """Let the assistant look at a message that came in."""

    queue: ClassVar[str] = "assistant"
    message_id: str


@dataclass(frozen=True, kw_only=True)
class SendMessage(Job):
    """Hand a queued message to the mail provider, once."""

    queue: ClassVar[str] = "replies"
    message_id: str


@dataclass(frozen=True, kw_only=True)
class SendScheduledReply(Job):
    """Let a reply leave whose time has come."""

    queue: ClassVar[str] = "replies"
    scheduled_reply_id: str
