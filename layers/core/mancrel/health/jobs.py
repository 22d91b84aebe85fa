"""The background work that health asks for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class CheckWebhook(Job):
    """Ask a vendor whether it still delivers to a channel."""

    queue: ClassVar[str] = "mailbox-polls"
    channel_id: str
