"""The background work that leads ask for."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class FetchLeads(Job):
    """Fetch the leads that a delivery of Meta names; the delivery is stored as an event. *attempt*: how often that was
    put off before."""

    queue: ClassVar[str] = "inbound-messages"
    event_id: str
    attempt: int = 0
