"""The background work that mailboxes ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class PollMailbox(Job):
    """Fetch what came to a mailbox since it was last read."""

    queue: ClassVar[str] = "mailbox-polls"
    channel_id: str
