"""The background work that vendors ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class FoldReceipts(Job):
    """Work in what a vendor told of some messages; the body that it sent is stored as an event."""

    queue: ClassVar[str] = "receipts"
    event_id: str


@dataclass(frozen=True, kw_only=True)
class FetchTemplates(Job):
    """Ask Meta for the templates of a WhatsApp number as they are now."""

    queue: ClassVar[str] = "mailbox-polls"
    channel_id: str
