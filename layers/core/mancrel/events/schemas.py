"""What receiving answers."""

from enum import StrEnum
from typing import Literal

from mancrel.kit.schema import Shape


class EventStatus(StrEnum):
    """How far an event got."""

    RECEIVED = "received"
    PROCESSED = "processed"
    FAILED = "failed"


class Receipt(Shape):
    """The answer to a webhook: under which id the event is kept, and whether we had it already."""

    event_id: str
    status: Literal["accepted", "duplicate"]
