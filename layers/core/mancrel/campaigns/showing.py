"""Which campaigns still show something to people: a picture that they use must not vanish."""

from __future__ import annotations

import json

from mancrel.campaigns import repository
from mancrel.campaigns.schemas import CampaignStatus

_TO_COME = (CampaignStatus.SCHEDULED, CampaignStatus.SENDING, CampaignStatus.PAUSED)


def that_send(tenant_id: str, word: str) -> list[str]:
    """The names of the campaigns that are still to send, or sending, a page with *word* in it."""
    return [
        campaign.name
        for campaign in repository.list_all(tenant_id)
        if campaign.status in _TO_COME and (word in (campaign.html or "") or word in json.dumps(campaign.variants))
    ]
