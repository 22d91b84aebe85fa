"""Campaigns: planned, checked, launched, watched, explained."""

from api.routing import Routes
from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.audit import earlier
from mancrel.campaigns import checking, explaining, figures, repository, service, settling, testing
from mancrel.campaigns.outcomes import (
    CheckOut,
    Decided,
    Decision,
    DeliveryOut,
    DeliveryQuery,
    Realtime,
    TestOut,
    TestSend,
    Why,
)
from mancrel.campaigns.presenting import shown
from mancrel.campaigns.schemas import CampaignChange, CampaignOut, CampaignQuery, Launch, NewCampaign
from mancrel.kit.schema import Page

routes = Routes(tag="Campaigns")
_EACH = "/api/campaigns/{campaign_id}"


@routes.get("/api/campaigns", needs=Capability.CAMPAIGNS_READ)
def list_campaigns(caller: Caller, query: CampaignQuery) -> Page[CampaignOut]:
    """The campaigns, the newest first."""
    rows, total, cursor = service.list_page(caller.tenant_id, query)
    return Page[CampaignOut](items=[shown(row) for row in rows], total=total, next_cursor=cursor)


@routes.post("/api/campaigns", needs=Capability.CAMPAIGNS_MANAGE, status=201, errors=(409,))
def create_campaign(caller: Caller, body: NewCampaign) -> CampaignOut:
    """Plan a campaign: a draft, unless it has a schedule or shall be sent now."""
    if body.schedule or body.send_now:
        policy.require(caller, Capability.CAMPAIGNS_SEND)
    return shown(service.create(caller.tenant_id, body))


@routes.get(_EACH, needs=Capability.CAMPAIGNS_READ)
def get_campaign(caller: Caller, campaign_id: str) -> CampaignOut:
    """One campaign."""
    return shown(repository.get(caller.tenant_id, campaign_id))


@routes.patch(_EACH, needs=Capability.CAMPAIGNS_MANAGE, errors=(409,))
def change_campaign(caller: Caller, campaign_id: str, body: CampaignChange) -> CampaignOut:
    """Change a campaign that was not launched. A schedule lets it start by itself."""
    if body.schedule:
        policy.require(caller, Capability.CAMPAIGNS_SEND)
    return shown(service.change(caller.tenant_id, campaign_id, body))


@routes.delete(_EACH, needs=Capability.CAMPAIGNS_MANAGE, errors=(409,))
def delete_campaign(caller: Caller, campaign_id: str) -> None:
    """Delete a draft."""
    service.remove(caller.tenant_id, campaign_id)


@routes.post(f"{_EACH}/duplicate", needs=Capability.CAMPAIGNS_MANAGE, status=201)
def duplicate_campaign(caller: Caller, campaign_id: str) -> CampaignOut:
    """A new draft that says the same to the same people."""
    return shown(service.duplicate(caller.tenant_id, campaign_id))


@routes.post(f"{_EACH}/check", needs=Capability.CAMPAIGNS_READ, repeatable=True)
def check_campaign(caller: Caller, campaign_id: str) -> CheckOut:
    """What would happen if it were sent now, and what must be mended first."""
    return checking.check(repository.get(caller.tenant_id, campaign_id))


@routes.post(f"{_EACH}/test", needs=Capability.CAMPAIGNS_SEND)
def test_campaign(caller: Caller, campaign_id: str, body: TestSend) -> TestOut:
    """Send one to look at."""
    return testing.send(repository.get(caller.tenant_id, campaign_id), body)


@routes.post(f"{_EACH}/launch", needs=Capability.CAMPAIGNS_SEND, status=202, errors=(409,))
def launch_campaign(caller: Caller, campaign_id: str, body: Launch) -> CampaignOut:
    """Start sending now."""
    return shown(service.launch(caller.tenant_id, campaign_id, body.skip_missing))


@routes.post(f"{_EACH}/pause", needs=Capability.CAMPAIGNS_SEND, status=202, errors=(409,))
def pause_campaign(caller: Caller, campaign_id: str) -> CampaignOut:
    """Stop handing out messages."""
    return shown(service.pause(caller.tenant_id, campaign_id))


@routes.post(f"{_EACH}/resume", needs=Capability.CAMPAIGNS_SEND, status=202, errors=(409,))
def resume_campaign(caller: Caller, campaign_id: str) -> CampaignOut:
    """Go on with what was paused, by somebody or by itself."""
    return shown(service.resume(caller.tenant_id, campaign_id))


@routes.post(f"{_EACH}/cancel", needs=Capability.CAMPAIGNS_SEND, status=202, errors=(409,))
def cancel_campaign(caller: Caller, campaign_id: str) -> CampaignOut:
    """End it: whoever got nothing yet gets nothing."""
    return shown(service.cancel(caller.tenant_id, campaign_id))


@routes.get(f"{_EACH}/realtime", needs=Capability.CAMPAIGNS_READ)
def get_campaign_realtime(caller: Caller, campaign_id: str) -> Realtime:
    """How it stands: audience = delivered + failed + suppressed + uncertain + pending, at every moment."""
    return figures.realtime(repository.get(caller.tenant_id, campaign_id))


@routes.get(f"{_EACH}/deliveries", needs=Capability.CAMPAIGNS_READ)
def list_campaign_deliveries(caller: Caller, campaign_id: str, query: DeliveryQuery) -> Page[DeliveryOut]:
    """What became of it for each person of the audience."""
    rows, total, cursor = explaining.list_page(repository.get(caller.tenant_id, campaign_id), query)
    return Page[DeliveryOut](items=rows, total=total, next_cursor=cursor)


@routes.get(f"{_EACH}/why/{{contact_id}}", needs=Capability.CAMPAIGNS_READ)
def explain_delivery(caller: Caller, campaign_id: str, contact_id: str) -> Why:
    """Why somebody got it, or did not: of who was not in the audience, which conditions failed, then and now."""
    return explaining.why(repository.get(caller.tenant_id, campaign_id), contact_id, earlier.at)


@routes.post(f"{_EACH}/uncertain", needs=Capability.CAMPAIGNS_SEND, errors=(409,))
def settle_uncertain(caller: Caller, campaign_id: str, body: Decision) -> Decided:
    """Say what became of messages of which nobody knows."""
    campaign = repository.get(caller.tenant_id, campaign_id)
    return Decided(count=settling.decide(campaign, body.decision, body.contact_ids))
