"""What vendors tell of messages, folded into the ledger: many receipts, one transaction a range.

A receipt raises a delivery to its rank and never lowers it, so it does not matter how often receipts come, how late,
or in which order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from mancrel.campaigns import aftermath, deliveries, entries, figures, repository, stopping
from mancrel.campaigns.deliveries import Delivery, MessageName, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.jobs import SendRange, TendCampaign
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.kit import queue
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.log import logger
from mancrel.vendors.receipts import Receipt

AGAIN = timedelta(seconds=10)
"""So long after a message failed it is sent anew, twice as long each time."""
SAID = "said_by_person"
"""The reason of what a person decided: a receipt knows better."""
_RANKS = {"delivered": 2, "opened": 2, "failed": 3, "bounced": 3, "complained": 4}
SOFT = "for now: "
"""Begins the detail of what came back and might arrive another day: a receipt that it did arrive knows better."""
_TRIES = 12
_SOFTLY = 1.5
Group = tuple[str, str, int]


def fold(tenant_id: str, receipts: Iterable[Receipt]) -> int:
    """Work in *receipts*; how many deliveries changed.

    Raises:
        ConflictError: a range changes all the time; the job comes again, and what was folded stays folded.
    """
    by_range: dict[Group, dict[str, list[tuple[MessageName, Receipt]]]] = defaultdict(lambda: defaultdict(list))
    unknown = 0
    for receipt in receipts:
        name = deliveries.parse(receipt.message_id)
        if name is None or receipt.status not in _RANKS:
            unknown += 1
            continue
        by_range[name.campaign_id, name.step, name.number][name.contact_id].append((name, receipt))
    changed = 0
    for (campaign_id, step, number), told in by_range.items():
        where = Range(tenant_id, campaign_id, step, number)
        rows, count = _fold_range(where, told)
        aftermath.remember(where, told, rows)
        changed += count
    logger.info("receipts folded", extra={"tenant_id": tenant_id, "deliveries": changed, "unknown": unknown})
    return changed


def _fold_range(where: Range, told: dict[str, list[tuple[MessageName, Receipt]]]) -> tuple[dict[str, Delivery], int]:
    """The deliveries that *told* is about, as they are now, by contact; and how many of them changed."""
    try:
        campaign = repository.get(where.tenant_id, where.campaign_id)
    except NotFoundError:
        campaign = None  # a journey's
    goes_on = campaign is not None and campaign.status != CampaignStatus.CANCELLED
    retries = int(campaign.retries or 0) if campaign and goes_on else 0
    rows: dict[str, Delivery] = {}
    changed: list[Delivery] = []
    contact_ids = list(told)
    for start in range(0, len(contact_ids), entries.MOST):
        some = {each: told[each] for each in contact_ids[start : start + entries.MOST]}
        before, after = _fold_some(where, some, retries)
        rows |= before | {row.contact_id: row for row in after}
        changed += after
    if campaign and changed:
        _follow_up(campaign, where, changed)
    return rows, len(changed)


def _fold_some(
    where: Range, told: dict[str, list[tuple[MessageName, Receipt]]], retries: int
) -> tuple[dict[str, Delivery], list[Delivery]]:
    """The rows as they were, by contact, and those that changed, as they are."""
    for _try in range(_TRIES):
        rows = entries.read(where.key, told)
        pairs = [(row, _after(row, told[row.contact_id], retries)) for row in rows.values()]
        changes = [(row, after) for row, after in pairs if after != row]
        if not changes:
            return rows, []
        try:
            entries.write(where, changes)
        except ConflictError:
            continue
        return rows, [after for _before, after in changes]
    raise ConflictError("these deliveries are being changed by others")


def _after(row: Delivery, told: Sequence[tuple[MessageName, Receipt]], retries: int) -> Delivery:
    """*row* after all that was told of its present attempt, the lowest rank first."""
    for name, receipt in sorted(told, key=lambda each: _weight(each[1])):
        if name.attempt == row.attempt and row.state is not State.SUPPRESSED:
            row = _settled(row, receipt, retries)
    return row


def _settled(row: Delivery, receipt: Receipt, retries: int) -> Delivery:
    now = entries.now()
    taken = row.but(**row.taken(), sent_at=row.sent_at or row.claimed_at or now)
    known = _rank(row)
    if receipt.status in ("delivered", "opened") and known < 2:
        return taken.to(State.DELIVERED, settled_at=now, failures=row.failures + receipt.attempts - 1)
    if receipt.status in ("failed", "bounced") and known < _weight(receipt):
        return _failed(taken, receipt, retries, now)
    if receipt.status == "complained" and not row.complained:
        arrived = row if known >= 2 else taken.to(State.DELIVERED, settled_at=now)
        return arrived.but(complained=True)
    return row


def _rank(row: Delivery) -> float:
    """What is known of *row*: nothing yet, or only by guess, is 0."""
    if row.reason == SAID:
        return 0
    if row.state is State.FAILED and row.detail.startswith(SOFT):
        return _SOFTLY
    return {State.SENT: 1, State.DELIVERED: 2, State.FAILED: 3}.get(row.state, 0)


def _weight(receipt: Receipt) -> float:
    """The rank that *receipt* raises to. An absence note is told as a bounce, too, after the mail has arrived."""
    soft = receipt.status == "bounced" and not receipt.is_permanent
    return _SOFTLY if soft else _RANKS[receipt.status]


def _failed(row: Delivery, receipt: Receipt, retries: int, now: datetime) -> Delivery:
    failures = row.failures + receipt.attempts
    detail = f"{SOFT if _weight(receipt) == _SOFTLY else ''}{receipt.reason}"[:300]
    if receipt.status == "failed" and row.attempt < retries and not row.is_final:
        until = now + AGAIN * 2**row.attempt
        return row.to(
            State.WAITING, reason="failed_before", detail=detail, until=until,
            attempt=row.attempt + 1, tries=0, failures=failures,
        )  # fmt: skip
    reason = "bounced" if receipt.status == "bounced" else "not_delivered"
    return row.to(State.FAILED, reason=reason, detail=detail, settled_at=now, failures=failures)


def _follow_up(campaign: Campaign, where: Range, changed: Sequence[Delivery]) -> None:
    """Let those who watch know, stop where too many complain, come again for who shall get it anew, end it."""
    repository.tell(campaign)
    if any(row.complained for row in changed):
        stopping.stop_for_complaints(campaign, figures.ranges(campaign))
    now = entries.get_range(where.tenant_id, where.campaign_id, where.step, where.number)
    again = [row.until for row in changed if row.state is State.WAITING and row.until is not None]
    if again and now is not None:
        wait = max(1, round((min(again) - entries.now()).total_seconds()))
        queue.enqueue([SendRange.to(now)], delay=min(wait, 900))
    if now is not None and now.pending == 0 and campaign.status == CampaignStatus.SENDING:
        queue.enqueue([TendCampaign(tenant_id=where.tenant_id, campaign_id=where.campaign_id)])
