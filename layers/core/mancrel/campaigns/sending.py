"""Sending one range: lot after lot, until it is done, its campaign stops, or the shift is over.

Whatever the state of a range, this brings it forward: people who have no row are taken up, those whose time has come
are tried again, claims of the dead are settled, and after a cancellation what is left is written off.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from mancrel.campaigns import deciding, entries, lots, repository, sparing, stopping, succession, ways
from mancrel.campaigns.audience import Person
from mancrel.campaigns.deliveries import DOUBT, STEP, Delivery, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.jobs import SendRange, TendCampaign
from mancrel.campaigns.lots import Plan
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.campaigns.shifts import SHIFT, Shift
from mancrel.campaigns.ways import NotNowError, Way
from mancrel.kit import queue
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError

NO_RECEIPT = timedelta(hours=24)
"""Whose receipt did not come for so long is uncertain."""
_SOON = 1.5
_MOST_LOST = 20
_AHEAD = 4
"""So many lots are decided at once: seconds before they leave, and a quarter of the questions."""
_FARTHEST = 900


class Opening(Protocol):
    """What opens the way to a vendor; tests give another one."""

    def __call__(self, tenant_id: str, channel: str, wanted: int) -> AbstractContextManager[Way]: ...


def work(job: SendRange, opening: Opening = ways.opened) -> None:
    """Bring one range forward, then keep to what the vendor said of its people. Twice, or by two at once, is as good
    as once.

    Raises:
        NotFoundError: there is no such campaign.
    """
    campaign = repository.get(job.tenant_id, job.campaign_id)
    where = entries.get_range(job.tenant_id, job.campaign_id, STEP, job.number)
    if campaign.audience_key is None or where is None or _is_spare(job, where):
        return
    _forward(job, campaign, where, opening)
    if not sparing.settle(job.tenant_id, job.campaign_id, STEP, job.number):
        queue.enqueue([job])


def _is_spare(job: SendRange, where: Range) -> bool:
    """Whether another job is to go on there, and its time has come."""
    return job.generation != where.generation and where.wake_at is not None and where.wake_at <= entries.now()


def _forward(job: SendRange, campaign: Campaign, where: Range, opening: Opening) -> None:
    wanted = where.size - where.cursor + where.counts.get(State.WAITING, 0)
    try:
        with opening(job.tenant_id, campaign.channel, wanted) as way:
            shift = Shift(campaign, where, way, time.monotonic() + SHIFT)
            try:
                again = _through(shift)
            except Exception:
                shift.land()
                raise
            shift.land()
    except (InvalidError, NotFoundError) as error:  # its channel is gone
        stopping.stop(campaign, "no_way", why=error.detail[:400])
        return
    repository.tell(shift.campaign)
    _hand_on(job, shift, again)


def _through(shift: Shift) -> float | None:
    """Lot after lot; in how many seconds to come again, None when there is nothing more to do here."""
    lost = 0
    while time.monotonic() < shift.until:
        shift.campaign = repository.renewed(shift.campaign)
        try:
            again = _step(shift)
        except NotNowError as error:
            return 0.0 if shift.begun and shift.way.is_slow else max(error.retry_after or 1.0, 0.2)
        except ConflictError:
            lost += 1
            if not _alone(shift):
                return None
            if lost > _MOST_LOST:
                return 1.0
            continue
        repository.tell(shift.campaign)
        if again != 0.0:
            return again
    return 0.0


def _alone(shift: Shift) -> bool:
    """Read the range anew; false when somebody else moves its cursor, and so goes on with it."""
    where = entries.get_range(shift.where.tenant_id, shift.where.campaign_id, STEP, shift.where.number)
    alone = where is not None and where.cursor == shift.where.cursor
    shift.where, shift.due, shift.decided, shift.looked = where or shift.where, [], [], False
    return alone


def _step(shift: Shift) -> float | None:
    """Do what comes next: 0 when there is more to do at once, else as `_through`."""
    if shift.campaign.status == CampaignStatus.CANCELLED:
        return _write_off(shift)
    if shift.campaign.status != CampaignStatus.SENDING:
        _look(shift)
        return None
    where, size = shift.where, shift.way.lot
    if where.cursor < where.size:
        if not shift.decided:
            fresh = shift.people[where.cursor : where.cursor + _AHEAD * size]
            shift.decided = deciding.plans(deciding.of(shift.campaign, where.key), fresh, {})
        taken = shift.send(shift.decided[:size], where.cursor)
        shift.decided = shift.decided[taken:]
        return 0.0
    _look(shift)
    if not shift.due:
        return _pause(shift)
    due, shift.due = shift.due[:size], shift.due[size:]
    people = [Person(row.contact_id, row.variant) for row in due]
    known = {row.contact_id: row for row in due}
    shift.send(deciding.plans(deciding.of(shift.campaign, where.key), people, known), None)
    return 0.0


def _look(shift: Shift) -> None:
    """Read the rows that are open once, settle claims of the dead and receipts that never came, see who is due."""
    shift.land()
    now = entries.now()
    is_old = shift.where.first_at is not None and shift.where.first_at < now - NO_RECEIPT
    open_states = (State.WAITING, State.CLAIMED, DOUBT, *([State.SENT] if is_old else []))
    if shift.looked or not any(shift.where.counts.get(each, 0) for each in open_states):
        return
    shift.looked = True
    ids = [each.contact_id for each in shift.people]
    rows = list(entries.read(shift.where.key, ids).values())
    changes = [*lots.overdue(rows, shift.way), *_unheard(rows, now)]
    for start in range(0, len(changes), entries.MOST):
        shift.where = entries.write(shift.where, changes[start : start + entries.MOST])
    if changes:
        rows = list(entries.read(shift.where.key, ids).values())
    timed = [(row.until, row) for row in rows if row.until is not None]
    shift.due = [row for until, row in timed if row.state is State.WAITING and until <= entries.now()]
    shift.wake_at = min((until for until, _row in timed if until > now), default=None)


def _unheard(rows: Sequence[Delivery], now: datetime) -> list[entries.Change]:
    return [
        (row, row.to(State.UNCERTAIN, reason="no_receipt", settled_at=now))
        for row in rows
        if row.state is State.SENT and row.sent_at is not None and row.sent_at < now - NO_RECEIPT
    ]


def _pause(shift: Shift) -> float | None:
    """How long until somebody is due; a short while is waited for here."""
    if shift.wake_at is None:
        return None
    seconds = (shift.wake_at - entries.now()).total_seconds()
    if seconds < _SOON:
        time.sleep(max(0.05, seconds))
        shift.looked = False
        return 0.0
    return seconds


def _write_off(shift: Shift) -> float | None:
    """After a cancellation: whoever has no row, or waits, gets nothing any more."""
    shift.land()
    where = shift.where
    if where.cursor < where.size:
        left = shift.people[where.cursor : where.cursor + entries.MOST]
        plans = [Plan(each.contact_id, each.variant, reason="cancelled") for each in left]
        shift.where, _rows = lots.claim(where, plans, where.cursor + len(plans))
        return 0.0
    _look(shift)
    rows = entries.read(where.key, [each.contact_id for each in shift.people]).values()
    waiting = [row for row in rows if row.state is State.WAITING]
    plans = [Plan(row.contact_id, row.variant, reason="cancelled", before=row) for row in waiting]
    for start in range(0, len(plans), entries.MOST):
        shift.where, _rows = lots.claim(shift.where, plans[start : start + entries.MOST], None)
    claimed = [row.until for row in rows if row.state is State.CLAIMED and row.until is not None]
    return max(0.2, (min(claimed) - entries.now()).total_seconds()) if claimed else None


def _hand_on(job: SendRange, shift: Shift, again: float | None) -> None:
    """Let the next shift go on, now or later; when nothing of this range is pending, let the campaign be looked at."""
    if again is not None:
        generation = succession.hand_on(shift.where, job.generation, entries.now() + timedelta(seconds=again))
        if generation is not None and again <= _FARTHEST:
            queue.enqueue([replace(job, generation=generation)], delay=min(_FARTHEST, math.ceil(again)))
        return
    succession.rest(shift.where, job.generation)
    if shift.where.pending == 0:
        queue.enqueue([TendCampaign(tenant_id=job.tenant_id, campaign_id=job.campaign_id)])
    elif _went_on(shift):
        queue.enqueue([job])


def _went_on(shift: Shift) -> bool:
    """Whether it is paused no more: whoever resumed it a moment ago saw this worker here, and sent nobody else."""
    paused = CampaignStatus.PAUSED
    return shift.campaign.status == paused and repository.renewed(shift.campaign).status != paused
