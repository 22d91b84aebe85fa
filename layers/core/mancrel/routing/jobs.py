"""The background work of the desk."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class LookAtConversation(Job):
    """Something happened in a conversation: see whether it waits for a person."""

    queue: ClassVar[str] = "desk"
    conversation_id: str


@dataclass(frozen=True, kw_only=True)
class TendDesk(Job):
    """Take back what nobody reacts to, and give out what waits."""

    queue: ClassVar[str] = "desk"
