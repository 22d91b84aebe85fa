"""Campaigns: planned, launched, paused, resumed, cancelled. Sending is in sending.py, the ledger in entries.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from mancrel.campaigns import choosing, figures, missing, personal, presenting, repository, wording
from mancrel.campaigns.jobs import TendCampaign
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.refusals import REFUSED
from mancrel.campaigns.schemas import CampaignChange, CampaignQuery, CampaignStatus, NewCampaign
from mancrel.kit import acting, clock, ids, outbox, paging
from mancrel.kit.errors import ConflictError, InvalidError, Problem
from mancrel.suggesting import tagging

_JUST_NOW = timedelta(minutes=5)
_EDITABLE = (CampaignStatus.DRAFT, CampaignStatus.SCHEDULED)
_RUNNING = (CampaignStatus.SENDING, CampaignStatus.PAUSED)
_FLAGS = ("skip_missing", "best_hour")
_PLAN = (
    *("name", "channel", "topic", "subject", "message", "html", "template_id", "segment_id", "segment_rules"),
    *("late_hours", "variants", "hold_out", "retries", "objective", "tags", "skip_missing", "best_hour"),
)


def create(tenant_id: str, new: NewCampaign) -> Campaign:
    """A draft; with a schedule it waits for its time, with *send_now* it starts.

    Raises:
        InvalidError: a rule or a text is not right, or the schedule lies in the past; points to it.
        ConflictError: it shall start and cannot.
    """
    given = new.model_dump(exclude={"send_now"})
    given["variants"] = [each.model_dump() for each in new.variants]
    given["retries"] = new.retries or 0
    given["tags"] = new.tags or tagging.tags(new.objective, new.subject, new.message)
    campaign = Campaign(tenant_id, ids.new("cam"), created_by=acting.current().by)
    _set(campaign, given)
    _check(campaign)
    _plan_for(campaign, new.schedule)
    repository.save(campaign)
    return launch(tenant_id, campaign.campaign_id) if new.send_now else campaign


def change(tenant_id: str, campaign_id: str, wanted: CampaignChange) -> Campaign:
    """Change what was not launched. What came too late for its time is a draft then, unless it is given another one.

    Raises:
        NotFoundError: there is no such campaign.
        ConflictError: it was launched, or changed since *version*; current is how it stands.
        InvalidError: as `create`.
    """
    campaign = repository.get(tenant_id, campaign_id)
    if campaign.version != wanted.version:
        raise _conflict(campaign, "stale")
    late = _is_late(campaign)
    if campaign.status not in _EDITABLE and not late:
        raise _conflict(campaign, "sent")
    given = {name: value for name, value in wanted.model_dump(exclude_unset=True).items() if name != "version"}
    schedule = given.pop("schedule", None if late else campaign.schedule)
    campaign.notice, campaign.told = None, None
    if given.get("segment_rules") is not None:
        given["segment_id"] = None
    if given.get("segment_id") is not None:
        given["segment_rules"] = None
    _set(campaign, given)
    _check(campaign)
    _plan_for(campaign, schedule)
    _save(campaign)
    return campaign


def duplicate(tenant_id: str, campaign_id: str) -> Campaign:
    """A new draft that says the same to the same people.

    Raises:
        NotFoundError: there is no such campaign.
    """
    one = repository.get(tenant_id, campaign_id)
    copy = Campaign(tenant_id, ids.new("cam"), created_by=acting.current().by)
    _set(copy, {name: getattr(one, name) for name in _PLAN})
    copy.name = REFUSED.say("copy", name=one.name)[:120]
    repository.save(copy)
    return copy


def remove(tenant_id: str, campaign_id: str) -> None:
    """Delete a draft. What was launched stays: people may ask why they got it.

    Raises:
        NotFoundError: there is no such campaign.
        ConflictError: it is no draft.
    """
    campaign = repository.get(tenant_id, campaign_id)
    if campaign.status not in _EDITABLE:
        raise _conflict(campaign, "kept")
    repository.delete(campaign)


def launch(tenant_id: str, campaign_id: str, skip_missing: bool = False) -> Campaign:
    """Start sending in the background; the audience is frozen there.

    Raises:
        NotFoundError: there is no such campaign.
        ConflictError: it was launched already, or nobody meets its rules.
        InvalidError: the message has blanks that some people have nothing for; leave them out or add a fallback.
    """
    campaign = repository.get(tenant_id, campaign_id)
    if campaign.status not in _EDITABLE and not _is_late(campaign):
        raise _conflict(campaign, "launched")
    campaign.skip_missing = int(skip_missing or bool(campaign.skip_missing))
    if not choosing.count(campaign):
        raise _conflict(campaign, "nobody")
    missing.refuse(campaign)
    return begin(campaign)


def begin(campaign: Campaign) -> Campaign:
    """Let *campaign*, which waits, start now.

    Raises:
        ConflictError: it changed meanwhile.
    """
    now = clock.now()
    campaign.launched_at = campaign.launched_at or now
    _go(campaign, now)
    return campaign


def pause(tenant_id: str, campaign_id: str) -> Campaign:
    """Stop handing out messages; what the vendor has will arrive.

    Raises:
        NotFoundError: there is no such campaign.
        ConflictError: it is not being sent.
    """
    campaign = repository.get(tenant_id, campaign_id)
    if campaign.status == CampaignStatus.PAUSED:
        return campaign
    if campaign.status != CampaignStatus.SENDING:
        raise _conflict(campaign, "not_sending")
    campaign.status = CampaignStatus.PAUSED
    _save(campaign)
    return campaign


def resume(tenant_id: str, campaign_id: str) -> Campaign:
    """Go on with a paused campaign, also where it stopped by itself.

    Raises:
        NotFoundError: there is no such campaign.
        ConflictError: it is not paused.
    """
    campaign = repository.get(tenant_id, campaign_id)
    if campaign.status == CampaignStatus.SENDING:
        return campaign
    if campaign.status != CampaignStatus.PAUSED:
        raise _conflict(campaign, "not_paused")
    if campaign.launched_at is None:
        missing.refuse(campaign)
        return begin(campaign)
    standing = figures.standing(campaign)
    campaign.paced_done, campaign.complaints_borne = standing.done, standing.counts["complained"]
    _go(campaign, clock.now())
    return campaign


def cancel(tenant_id: str, campaign_id: str) -> Campaign:
    """End it: whoever got nothing yet gets nothing, and is counted as suppressed for that reason.

    Raises:
        NotFoundError: there is no such campaign.
        ConflictError: it is a draft, or done.
    """
    campaign = repository.get(tenant_id, campaign_id)
    if campaign.status == CampaignStatus.CANCELLED:
        return campaign
    if campaign.status not in (CampaignStatus.SCHEDULED, *_RUNNING):
        raise _conflict(campaign, "not_running")
    now = clock.now()
    campaign.status, campaign.finished_at = CampaignStatus.CANCELLED, now
    repository.wait_until(campaign, now)
    _save(campaign, [TendCampaign(tenant_id=tenant_id, campaign_id=campaign_id)])
    return campaign


def list_page(tenant_id: str, query: CampaignQuery) -> tuple[list[Campaign], int, str | None]:
    """A page of campaigns, the newest first; how many there are in all; the next cursor."""
    words = query.q.casefold().split()
    rows = (
        row
        for row in repository.list_all(tenant_id)
        if query.status in (None, row.status) and all(word in row.name.casefold() for word in words)
    )
    return paging.page(rows, lambda row: (clock.stamp(row.created_at), row.campaign_id), query.limit, query.cursor)


def _set(campaign: Campaign, given: Mapping[str, Any]) -> None:
    for name, value in given.items():
        setattr(campaign, name, int(value) if name in _FLAGS else value)


def _check(campaign: Campaign) -> None:
    choosing.rule(campaign)
    wording.check(campaign, personal.known(campaign.tenant_id))
    if campaign.channel == "email" and not (campaign.subject or "").strip():
        _wrong("/subject", "no_subject")


def _plan_for(campaign: Campaign, schedule: datetime | None) -> None:
    """Let *campaign* wait for *schedule*, or be a draft."""
    if schedule is not None and schedule != campaign.schedule and schedule < clock.now() - _JUST_NOW:
        _wrong("/schedule", "past")
    campaign.schedule = schedule
    campaign.status = CampaignStatus.DRAFT if schedule is None else CampaignStatus.SCHEDULED
    repository.wait_until(campaign, schedule)


def _go(campaign: Campaign, now: datetime) -> None:
    campaign.status, campaign.notice, campaign.told, campaign.finished_at = CampaignStatus.SENDING, None, None, None
    campaign.paced_from, campaign.progress = now, []
    repository.wait_until(campaign, now)
    _save(campaign, [TendCampaign(tenant_id=campaign.tenant_id, campaign_id=campaign.campaign_id)])


def _save(campaign: Campaign, jobs: Sequence[TendCampaign] = ()) -> None:
    try:
        outbox.commit([campaign], jobs)
    except ConflictError as error:
        now = repository.get(campaign.tenant_id, campaign.campaign_id)
        raise _conflict(now, "stale") from error


def _is_late(campaign: Campaign) -> bool:
    """Whether it was stopped before it began."""
    return campaign.status == CampaignStatus.PAUSED and campaign.launched_at is None


def _conflict(campaign: Campaign, code: str) -> ConflictError:
    detail = REFUSED.say(code, status=REFUSED.say(f"is_{campaign.status}"))
    return ConflictError(detail, presenting.shown(campaign).model_dump(mode="json", by_alias=True))


def _wrong(pointer: str, code: str) -> None:
    detail = REFUSED.say(code)
    problems: list[Problem] = [{"pointer": pointer, "detail": detail}]
    raise InvalidError(f"{pointer}: {detail}", problems)
