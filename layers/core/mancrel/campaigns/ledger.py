"""The ledger for what is sent one by one: journeys. The same rows, claims, consent and share of messages."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta

from mancrel.campaigns import deciding, entries, lots, sparing, ways
from mancrel.campaigns.audience import Person
from mancrel.campaigns.deciding import Sending
from mancrel.campaigns.deliveries import Delivery, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.ways import NotNowError, Way
from mancrel.campaigns.wording import Content
from mancrel.kit.errors import ConflictError

__all__ = ["Content", "Told", "deliver_one"]

_PATIENCE = 3.0
Opening = Callable[[str, str, int], AbstractContextManager[Way]]


@dataclass(frozen=True)
class Told:
    """What became of one message; *until*: nothing was sent yet, ask again then."""

    state: str
    reason: str | None = None
    until: datetime | None = None


def deliver_one(  # noqa: PLR0913, PLR0917 - this is what one message consists of
    tenant_id: str,
    source_id: str,
    step: str,
    contact_id: str,
    content: Content,
    channel: str,
    topic: str,
    opening: Opening = ways.opened,
) -> Told:
    """Send *content* to one person, once per *source_id*, *step* and person, however often it is called.

    Raises:
        InvalidError: a text is no template, or the tenant has no such channel.
        ConflictError: somebody else does it at this moment.
    """
    where = entries.get_range(tenant_id, source_id, step, 0) or Range(tenant_id, source_id, step, 0)
    row = entries.read(where.key, [contact_id]).get(contact_id)
    if row is not None and not _is_due(row):
        sparing.heed(where, [row])  # a worker died before it did
        return _told(row)
    sending = Sending(tenant_id, source_id, step, where.key, channel, topic, {"": content})
    known = {contact_id: row} if row is not None else {}
    with opening(tenant_id, channel, 1) as way:
        if row is not None and row.state is State.CLAIMED:
            changes = lots.overdue([row], way)
            entries.write(where, changes)
            return _told(changes[0][1])
        plans = deciding.plans(sending, [Person(contact_id, "")], known)
        try:
            chosen, turn = lots.first_turn(plans, way, time.monotonic() + _PATIENCE)
        except NotNowError as error:
            return Told(
                State.WAITING, "vendor_waits", entries.now() + timedelta(seconds=max(1.0, error.retry_after or 1))
            )
        where, rows = lots.claim(where, chosen, None, way.tariff, grow=True)
        outcomes = lots.hand_over(chosen, rows, way, turn)()
        if outcomes:
            lots.record(where, {each.contact_id: each for each in rows}, outcomes)
            deciding.give_back(sending, outcomes)
            if any(each.against for each in outcomes):
                sparing.heed(where, list(entries.read(where.key, [contact_id]).values()))
    return _told((outcomes or rows)[0])


def _is_due(row: Delivery) -> bool:
    """Whether there is something to do: a wait that is over, or a claim of somebody who died."""
    if row.state not in (State.WAITING, State.CLAIMED) or row.until is None:
        return False
    if row.state is State.CLAIMED and row.until > entries.now():
        raise ConflictError("this message is being sent at this moment")
    return row.until <= entries.now()


def _told(row: Delivery) -> Told:
    return Told(row.state, row.reason or None, row.until if row.state is State.WAITING else None)
