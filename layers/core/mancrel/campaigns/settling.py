"""What a person says of messages of which nobody knows: the only way by which one of them is ever sent again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from mancrel.campaigns import audience, entries, figures, repository
from mancrel.campaigns.deliveries import Delivery, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.jobs import TendCampaign
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.receipts import SAID
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.kit import clock, outbox
from mancrel.kit.errors import ConflictError

Outcome = Literal["delivered", "failed", "send_again"]
_TRIES = 5
_NAMED = 20
"""So many people of a decision are named in the audit trail."""


def decide(campaign: Campaign, decision: Outcome, contact_ids: Sequence[str] | None = None) -> int:
    """Settle the uncertain deliveries of *campaign*, or of these people; how many that were.

    Raises:
        ConflictError: the campaign was never launched, or was cancelled and nothing of it may be sent again.
    """
    if campaign.audience_key is None:
        raise ConflictError("this campaign was not launched; there is nothing to decide")
    if decision == "send_again" and campaign.status == CampaignStatus.CANCELLED:
        raise ConflictError("this campaign was cancelled; nothing of it is sent any more")
    wanted = None if contact_ids is None else set(contact_ids)
    decided = sum(
        _in_range(campaign, where, decision, wanted)
        for where in figures.ranges(campaign)
        if where.counts.get(State.UNCERTAIN, 0)
    )
    if decided:
        _note(campaign, decision, decided, contact_ids)
    if decided and decision == "send_again":
        _go_on(campaign)
    return decided


def _note(campaign: Campaign, decision: Outcome, count: int, contact_ids: Sequence[str] | None) -> None:
    """Keep what was said with the campaign: the audit trail tells by whom."""
    said = {"decision": decision, "count": count, "at": clock.stamp(clock.now())}
    people = {"contactIds": sorted(set(contact_ids))[:_NAMED]} if contact_ids is not None else {}
    repository.note(campaign, [Campaign.decision.set({**said, **people})])


def _in_range(campaign: Campaign, where: Range, decision: Outcome, wanted: set[str] | None) -> int:
    people = audience.people(str(campaign.audience_key), where.number)
    ids = [each.contact_id for each in people if wanted is None or each.contact_id in wanted]
    decided = 0
    for start in range(0, len(ids), entries.MOST):
        decided += _some(where, ids[start : start + entries.MOST], decision)
    return decided


def _some(where: Range, contact_ids: Iterable[str], decision: Outcome) -> int:
    ids = list(contact_ids)
    for _try in range(_TRIES):
        rows = [row for row in entries.read(where.key, ids).values() if row.state is State.UNCERTAIN]
        if not rows:
            return 0
        try:
            entries.write(where, [(row, _decided(row, decision)) for row in rows])
        except ConflictError:
            continue
        return len(rows)
    raise ConflictError("these deliveries are being changed by others; try again")


def _decided(row: Delivery, decision: Outcome) -> Delivery:
    now = entries.now()
    if decision == "send_again":
        again = row.to(State.WAITING, reason=SAID, until=now, settled_at=None)
        return replace(again, attempt=row.attempt + 1, tries=0)
    state = State.DELIVERED if decision == "delivered" else State.FAILED
    return row.to(state, reason=SAID, settled_at=now)


def _go_on(campaign: Campaign) -> None:
    """Let a campaign that was over be sent once more, to those for whom somebody said so."""
    for _try in range(_TRIES):
        now = repository.get(campaign.tenant_id, campaign.campaign_id)
        if now.status not in (CampaignStatus.DONE, CampaignStatus.SENDING):
            return  # paused: they wait with the others
        now.status, now.finished_at, now.paced_from = CampaignStatus.SENDING, None, clock.now()
        now.paced_done, now.progress = figures.standing(now).done, []
        repository.wait_until(now, clock.now())
        try:
            outbox.commit([now], [TendCampaign(tenant_id=now.tenant_id, campaign_id=now.campaign_id)])
        except ConflictError:
            continue
        return
    raise ConflictError("this campaign is being changed by others; try again")
