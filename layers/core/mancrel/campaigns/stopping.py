"""When a campaign stops by itself, and says why."""

from mancrel.campaigns import repository
from mancrel.campaigns.entries import Range
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.kit.log import logger

WARNED = 0.001
STOPPED = 0.003
"""Complaints a delivered message: from here on mail services put everything of a sender into the spam folder.
https://support.google.com/a/answer/81126"""
_FEW = 100
"""Of fewer delivered messages no rate is taken."""


def stop(campaign: Campaign, code: str, **values: object) -> bool:
    """Pause what is being sent and tell people why (sentences.NOTICES); false when it was not being sent any more."""
    stopped = repository.note(
        campaign,
        [Campaign.status.set(CampaignStatus.PAUSED), Campaign.told.set({"code": code, "values": values})],
        Campaign.status == CampaignStatus.SENDING,
    )
    if stopped:
        logger.warning("campaign stopped", extra={"tenant_id": campaign.tenant_id, "campaign_id": campaign.campaign_id})
    return stopped


def complaint_rate(complained: int, delivered: int) -> float | None:
    """Complaints a delivered message; None while there are too few to tell."""
    return complained / delivered if delivered >= _FEW else None


def stop_for_complaints(campaign: Campaign, ranges: list[Range]) -> bool:
    """Pause *campaign* when too many complain, more than those in spite of whom somebody resumed it."""
    complained = sum(each.counts.get("complained", 0) for each in ranges)
    rate = complaint_rate(complained, sum(each.counts.get("delivered", 0) for each in ranges))
    if rate is None or rate < STOPPED or complained <= int(campaign.complaints_borne or 0):
        return False
    return stop(campaign, "complaints", count=complained, rate=rate)
