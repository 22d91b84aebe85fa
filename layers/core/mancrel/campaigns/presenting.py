"""How a campaign looks outside."""

from mancrel.campaigns import choosing, sentences
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.schemas import CampaignOut, CampaignStatus, Variant


def shown(campaign: Campaign) -> CampaignOut:
    """*campaign* for outside."""
    return CampaignOut(
        id=campaign.campaign_id,
        name=campaign.name,
        channel=campaign.channel,
        topic=campaign.topic or "",
        subject=campaign.subject or "",
        message=campaign.message,
        html=campaign.html,
        template_id=campaign.template_id,
        segment_id=campaign.segment_id,
        segment_rules=campaign.segment_rules,
        sentence=choosing.sentence(campaign),
        schedule=campaign.schedule,
        late_hours=int(campaign.late_hours),
        status=CampaignStatus(campaign.status),
        notice=sentences.notice(campaign.told, campaign.notice),
        variants=[Variant.model_validate(each, by_name=True) for each in campaign.variants or []],
        hold_out=float(campaign.hold_out or 0),
        retries=int(campaign.retries or 0),
        objective=campaign.objective or "",
        tags=list(campaign.tags or []),
        skip_missing=bool(campaign.skip_missing),
        best_hour=bool(campaign.best_hour),
        audience=None if campaign.audience is None else int(campaign.audience),
        audience_hash=campaign.audience_hash,
        held_out=None if campaign.held_out is None else int(campaign.held_out),
        created_by=campaign.created_by,
        launched_at=campaign.launched_at,
        finished_at=campaign.finished_at,
        version=int(campaign.version),
        created_at=campaign.created_at,
        changed_at=campaign.changed_at,
    )
