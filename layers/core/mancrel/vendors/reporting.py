"""One kind of receipt, whatever vendor tells of a message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from mancrel.messages.headers import OURS as HEADER

__all__ = ["HEADER", "Receipt", "Spare", "Status"]

Status = Literal["delivered", "failed", "bounced", "complained", "opened"]
Spare = Literal["", "unsubscribed", "complaint", "nobody"]


@dataclass(frozen=True)
class Receipt:
    """What a vendor says of one message.

    Attributes:
        message_id: ours; empty where the vendor names only *provider_id*.
        status: ``bounced`` is told by mail servers: *is_permanent* when there is no such mailbox. ``opened`` comes on
            top of ``delivered``, ``complained`` also.
        attempts: how often the vendor tried.
        spare: what else the vendor knows of the person: ``unsubscribed``, who told it that they want no more, and
            ``complaint``, whom it wrote to no more because of an earlier one; ``nobody``: it came back because of
            what we sent, which says nothing of them.
    """

    message_id: str
    status: Status
    at: datetime
    reason: str = ""
    provider_id: str = ""
    is_permanent: bool = False
    attempts: int = 1
    spare: Spare = ""
