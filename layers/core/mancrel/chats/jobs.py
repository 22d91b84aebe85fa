"""The background work that chats ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class ReceiveChat(Job):
    """Work in what a vendor told of a chat; the body that it sent is stored as an event."""

    queue: ClassVar[str] = "inbound-messages"
    event_id: str


@dataclass(frozen=True, kw_only=True)
class FetchFiles(Job):
    """Fetch the files that a message still waits for, the *attempt*-th time."""

    queue: ClassVar[str] = "inbound-messages"
    message_id: str
    attempt: int = 1
