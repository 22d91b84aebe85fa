"""Bringing a campaign forward, whatever its state calls for: launch, freeze, fan out, wake, watch, end.

It looks at how things stand and does what comes next, so it may be called at any time, twice, or after a crash in the
middle of itself. A clock calls it every minute for every campaign that is not at rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from mancrel.campaigns import (
    audience,
    best,
    choosing,
    entries,
    figures,
    repository,
    service,
    stopping,
    succession,
    terms,
)
from mancrel.campaigns.deliveries import AGAINST, DOUBT, LEASE, STEP, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.jobs import SendRange, TendCampaign
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.campaigns.sending import NO_RECEIPT
from mancrel.kit import clock, queue
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.log import logger

AGAIN = timedelta(seconds=30)
"""Look again then: less than the minute after which the clock strikes, or it would be passed over every other time."""
STALLED = timedelta(seconds=45)
"""A range that nobody touched for so long, or whose next job is so late, has lost its worker: another one is sent."""
_TRIES = 5
_AT_ONCE = 8


def tend_all(now: datetime | None = None) -> int:
    """Ask for every campaign that is due to be looked at; how many that are."""
    jobs = [
        TendCampaign(tenant_id=row.tenant_id, campaign_id=row.campaign_id)
        for row in repository.list_due(now or clock.now())
    ]
    queue.enqueue(jobs)
    logger.info("campaigns looked for", extra={"due": len(jobs)})
    return len(jobs)


def tend(job: TendCampaign) -> None:
    """Bring one campaign forward as far as it goes now.

    Raises:
        ConflictError: people change it at this moment; the job comes again.
    """
    for _try in range(_TRIES):
        try:
            campaign = repository.get(job.tenant_id, job.campaign_id)
            _tend(campaign)
            return
        except NotFoundError:
            return  # a deleted draft
        except ConflictError:
            continue
    raise ConflictError("this campaign is being changed; it is looked at again")


def _tend(campaign: Campaign) -> None:
    if campaign.status == CampaignStatus.SCHEDULED:
        _start_in_time(campaign)
    elif campaign.status == CampaignStatus.SENDING and campaign.audience_key is None:
        _freeze(campaign)
    if campaign.audience_key is not None and campaign.fanned_out_at is None:
        _fan_out(campaign)
    if campaign.fanned_out_at is not None:
        _watch(campaign)


def _start_in_time(campaign: Campaign) -> None:
    """Launch what is due; what is too late waits for a person: news of yesterday may be worse than none."""
    now = clock.now()
    if campaign.schedule is None or campaign.schedule > now:
        return
    if now - campaign.schedule <= timedelta(hours=int(campaign.late_hours)):
        service.begin(campaign)
        return
    hours = round((now - campaign.schedule).total_seconds() / 3600)
    campaign.status = CampaignStatus.PAUSED
    campaign.told = {"code": "late", "values": {"count": hours, "limit": int(campaign.late_hours)}}
    repository.wait_until(campaign, None)
    repository.save(campaign)


def _freeze(campaign: Campaign) -> None:
    """Find the audience and write it down for good; of two who do, one's file counts."""
    now = clock.now()
    try:
        ids = list(choosing.ids(campaign))
        frozen = audience.freeze(campaign, ids, hours=best.hours(campaign, ids) if campaign.best_hour else {})
        terms.keep(campaign, frozen.key, now)
    except InvalidError as error:
        stopping.stop(campaign, "no_audience", why=error.detail[:400])
        return
    campaign.audience_key, campaign.audience_hash = frozen.key, frozen.hash
    campaign.audience, campaign.held_out, campaign.range_size = frozen.audience, frozen.held_out, frozen.range_size
    repository.save(campaign)
    logger.info("audience frozen", extra={"campaign_id": campaign.campaign_id, "audience": frozen.audience})


def _fan_out(campaign: Campaign) -> None:
    """Lay the ranges out and send a worker to each. Done again after a crash, it changes nothing that is there."""
    total, size = int(campaign.audience or 0), int(campaign.range_size or 1)
    laid = [
        Range(campaign.tenant_id, campaign.campaign_id, STEP, number, size=min(size, total - number * size))
        for number in range(audience.range_count(total, size))
    ]
    entries.lay_out(laid)
    queue.enqueue([SendRange.to(each) for each in laid])
    campaign.fanned_out_at = clock.now()
    repository.save(campaign)


def _watch(campaign: Campaign) -> None:
    """Send workers where nobody is, end what is over, stop where too many complain."""
    now = entries.now()
    rows = figures.ranges(campaign)
    _send_for([each for each in rows if _needs_somebody(campaign, each, now)])
    standing = figures.standing(campaign, rows)
    if campaign.status == CampaignStatus.SENDING:
        if standing.pending == 0 and not standing.counts[DOUBT]:
            _end(campaign, now, now + AGAIN if standing.counts[AGAINST] else None)
            return
        if stopping.stop_for_complaints(campaign, rows):
            return
    doubts = standing.counts[State.CLAIMED] + standing.counts[DOUBT] + standing.counts[AGAINST]
    at_rest = campaign.status != CampaignStatus.SENDING and not doubts
    written_off = campaign.status != CampaignStatus.CANCELLED or not any(each.is_open for each in rows)
    _note(campaign, standing, None if at_rest and written_off else now + AGAIN)


def _needs_somebody(campaign: Campaign, where: Range, now: datetime) -> bool:
    touched = where.touched_at or campaign.fanned_out_at or now
    if any(where.counts.get(each, 0) for each in (State.CLAIMED, DOUBT, AGAINST)) and now - touched > LEASE:
        return True
    is_late = where.wake_at is not None and now - where.wake_at > STALLED  # receipts touch it, too
    stalled = where.is_open and (is_late or now - touched > STALLED)
    if campaign.status == CampaignStatus.SENDING:
        unheard = bool(where.counts.get(State.SENT, 0)) and now - touched > NO_RECEIPT
        resumed = where.is_open and campaign.paced_from is not None and touched < campaign.paced_from
        return unheard or resumed or (stalled and (where.wake_at is None or where.wake_at <= now))
    if campaign.status != CampaignStatus.CANCELLED or campaign.finished_at is None:
        return False
    return stalled or (where.is_open and touched < campaign.finished_at)


def _end(campaign: Campaign, now: datetime, due_at: datetime | None) -> None:
    campaign.status, campaign.finished_at, campaign.notice, campaign.told = CampaignStatus.DONE, now, None, None
    repository.wait_until(campaign, due_at)
    repository.save(campaign)
    logger.info("campaign done", extra={"tenant_id": campaign.tenant_id, "campaign_id": campaign.campaign_id})


def _note(campaign: Campaign, standing: figures.Standing, due_at: datetime | None) -> None:
    """When to look again, and how far it is: the pace is taken from such points."""
    points = [*(campaign.progress or []), [clock.stamp(standing.at), standing.done]][-figures.MOST_POINTS :]
    actions = [Campaign.progress.set(points)]
    if due_at is None:
        actions += [Campaign.due.remove(), Campaign.due_at.remove()]
    else:
        actions.append(Campaign.due_at.set(due_at))
    repository.note(campaign, actions, Campaign.version == campaign.version)


def _send_for(ranges: Sequence[Range]) -> None:
    """Send one worker to each of *ranges*, and none to those to which another clock did: a job that waits in a long
    queue is not followed by more and more."""
    if not ranges:
        return
    with ThreadPoolExecutor(min(_AT_ONCE, len(ranges))) as together:
        is_ours = together.map(succession.send_for, ranges)
        queue.enqueue([SendRange.to(each) for each, ours in zip(ranges, is_ours, strict=True) if ours])
