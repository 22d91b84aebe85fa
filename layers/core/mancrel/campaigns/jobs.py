"""The background work of campaigns."""

from dataclasses import dataclass
from typing import ClassVar, Self

from mancrel.campaigns.entries import Range
from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class TendCampaign(Job):
    """Bring a campaign forward: launch it when its time has come, fan it out, wake what waits, end it."""

    queue: ClassVar[str] = "campaigns"
    campaign_id: str


@dataclass(frozen=True, kw_only=True)
class SendRange(Job):
    """Send to the people of one range of a frozen audience who got nothing yet.

    Attributes:
        generation: which of the range's jobs this is. A shift hands on to one job of the next generation, so that jobs
            that came twice, or from the clock and a receipt besides, end instead of going on side by side.
    """

    queue: ClassVar[str] = "campaign-ranges"
    campaign_id: str
    number: int
    generation: int = 0

    @classmethod
    def to(cls, where: Range) -> Self:
        """The job that sends somebody to *where*."""
        ids = {"tenant_id": where.tenant_id, "campaign_id": where.campaign_id}
        return cls(**ids, number=where.number, generation=where.generation)
