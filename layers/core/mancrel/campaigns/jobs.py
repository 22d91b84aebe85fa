"""The background work of campaigns."""

from dataclasses import dataclass
from typing import ClassVar

from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class TendCampaign(Job):
    """Bring a campaign forward: launch it when its time has come, fan it out, wake what waits, end it."""

    queue: ClassVar[str] = "campaigns"
    campaign_id: str


@dataclass(frozen=True, kw_only=True)
class SendRange(Job):
    """Send to the people of one range of a frozen audience who got nothing yet."""

    queue: ClassVar[str] = "campaign-ranges"
    campaign_id: str
    number: int
