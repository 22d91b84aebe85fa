"""One lot of people: decided, claimed, handed to the vendor, recorded. Two transactions, whatever happens between.

Nobody is handed over whom no claim of ours names, and a claim is written once: so nobody is handed over twice. A crash
before the claim leaves people without a row, who come again; after it, rows whose claim ends (`overdue`).
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from mancrel.campaigns import entries, sparing
from mancrel.campaigns.deliveries import LEASE, Delivery, State
from mancrel.campaigns.entries import Range
from mancrel.campaigns.ways import NotNowError, Outgoing, RefusedError, Turn, Way
from mancrel.kit.errors import ConflictError
from mancrel.kit.log import logger
from mancrel.vendors.costs import UNKNOWN, Tariff

PATIENCE = 4.0
"""Seconds that somebody who was claimed may wait for their turn."""
MOST_TRIES = 20
_LONGEST = timedelta(minutes=30)
_MARGIN = timedelta(seconds=25)
"""Longer than an adapter may take: who starts later than this before the claim ends might end after it."""
_TRIES = 8
_POOL = ThreadPoolExecutor(25, thread_name_prefix="hand")


@dataclass(frozen=True)
class Plan:
    """What shall become of somebody: *outgoing* is sent, or *state* says what else, for *reason*, *until* then."""

    contact_id: str
    variant: str = ""
    outgoing: Outgoing | None = None
    state: State = State.SUPPRESSED
    reason: str = ""
    until: datetime | None = None
    before: Delivery | None = field(default=None, compare=False)
    channel: str = ""


def first_turn(plans: Sequence[Plan], way: Way, deadline: float) -> tuple[Sequence[Plan], Turn | None]:
    """Wait until it is time to claim for the first who is sent anything; how many of *plans* may be claimed then.

    Raises:
        NotNowError: nothing may leave before *deadline*.
    """
    sends = [index for index, plan in enumerate(plans) if plan.outgoing]
    if not sends:
        return plans, None
    first = plans[sends[0]].outgoing
    turn = way.soon(first.to if first else "", deadline)
    most = 1 if turn.is_probe else min(way.lot, 1 + turn.room)
    return (plans[: sends[most]] if len(sends) > most else plans), turn


def claim(
    where: Range, plans: Sequence[Plan], cursor: int | None, tariff: Tariff = UNKNOWN, grow: bool = False
) -> tuple[Range, list[Delivery]]:
    """Write down what shall become of *plans*, at the prices of now; the rows as they are then, in order.

    Raises:
        ConflictError: somebody else took one of them up; nothing was written.
    """
    now = entries.now()
    changes = [(plan.before, _planned(where.key, plan, now, tariff)) for plan in plans]
    after = entries.write(where, changes, cursor, grow)
    return after, [row.but(revision=row.revision + 1) for _before, row in changes]


def hand_over(
    plans: Sequence[Plan], rows: Sequence[Delivery], way: Way, turn: Turn | None
) -> Callable[[], list[Delivery]]:
    """Begin to hand over those who are claimed, all at once. Whoever calls the answer waits for their rows with what
    came of it."""
    given = [(plan, row) for plan, row in zip(plans, rows, strict=True) if plan.outgoing]
    deadline = time.monotonic() + PATIENCE
    turns = [turn, *[None] * len(given)]
    if len(given) == 1 and not way.is_slow:
        outcome = _hand(given[0][0], given[0][1], way, turn, deadline)
        return lambda: [outcome]
    waiting = [_POOL.submit(_hand, plan, row, way, turns[at], deadline) for at, (plan, row) in enumerate(given)]
    return lambda: [each.result() for each in waiting]


def record(where: Range, claimed: Mapping[str, Delivery], outcomes: Sequence[Delivery]) -> Range:
    """Write down *outcomes*; a receipt may have been faster, and knows better.

    Raises:
        ConflictError: the rows change all the time. What was sent is then in doubt until its receipt comes.
    """
    left = [(claimed[each.contact_id], each) for each in outcomes]
    for _try in range(_TRIES):
        if not left:
            return where
        try:
            return entries.write(where, left)
        except ConflictError:
            now = entries.read(where.key, [after.contact_id for _before, after in left])
            left = [
                (now[after.contact_id], after.but(revision=now[after.contact_id].revision))
                for _before, after in left
                if now[after.contact_id].state in (State.CLAIMED, State.UNCERTAIN)
                and now[after.contact_id].attempt == after.attempt
            ]
    raise ConflictError("these deliveries are being changed by others; what was sent is settled by its receipts")


def overdue(rows: Sequence[Delivery], way: Way) -> list[entries.Change]:
    """What becomes of claims that ended, and of doubts: the worker is dead, or the vendor never answered.

    Whoever claimed so long ago cannot send any more, so a vendor that can be asked knows the truth: it took the
    message, or never did, and then it is still to be sent. With any other vendor it is uncertain.
    """
    now = entries.now()
    asked = [row for row in rows if row.state in (State.CLAIMED, State.UNCERTAIN) and row.until and row.until <= now]
    return [(row, _asked(row, way.knows(row.message_id), now)) for row in asked]


def _asked(row: Delivery, provider_id: str | None, now: datetime) -> Delivery:
    if provider_id is None:
        reason = row.reason or "crashed"
        return row.to(State.UNCERTAIN, reason=reason, settled_at=row.settled_at or now)
    if provider_id:
        return row.to(State.SENT, **row.taken(), provider_id=provider_id, sent_at=row.claimed_at, settled_at=None)
    return row.to(State.WAITING, reason="never_taken", until=now, settled_at=None)


def _planned(key: str, plan: Plan, now: datetime, tariff: Tariff) -> Delivery:
    row = plan.before or Delivery(key, plan.contact_id, State.CLAIMED, variant=plan.variant, channel=plan.channel)
    row = row.but(claimed_at=row.claimed_at or now)
    if plan.outgoing:
        priced = row.at_price(tariff.of(plan.outgoing.text), tariff.currency)
        return row.to(State.CLAIMED, until=now + LEASE, claimed_at=now, **priced)
    settled = now if plan.state is State.SUPPRESSED else None
    return row.to(plan.state, reason=plan.reason, until=plan.until, settled_at=settled)


def _hand(plan: Plan, row: Delivery, way: Way, turn: Turn | None, deadline: float) -> Delivery:
    if plan.outgoing is None:
        raise TypeError("there is nothing to hand over")
    try:
        turn = way.turn(plan.outgoing.to, deadline, turn)
    except NotNowError as error:
        return _again(row, "vendor_waits", error.retry_after)
    if row.until is None or entries.now() > row.until - _MARGIN:
        return _again(row, "vendor_waits", None)
    try:
        provider_id = way.send(plan.outgoing)
    except RefusedError as error:
        way.tell(True, turn)
        said = str(error)
        against = sparing.against(error.means, plan.outgoing.to)
        return row.to(State.FAILED, reason=slug(said), detail=said[:300], settled_at=entries.now(), against=against)
    except NotNowError as error:
        way.tell(False, turn, error.retry_after)
        return _not_now(row, error)
    except Exception as error:
        logger.error("sending ended in doubt", extra={"message_id": row.message_id, "error": type(error).__name__})
        way.tell(False, turn)
        now = entries.now()
        return row.to(State.UNCERTAIN, reason="no_answer", until=now + LEASE, settled_at=now)
    way.tell(True, turn)
    return row.to(State.SENT, **row.taken(), provider_id=provider_id, sent_at=entries.now())


def _not_now(row: Delivery, error: NotNowError) -> Delivery:
    if row.tries + 1 >= MOST_TRIES:
        return row.to(State.FAILED, reason="vendor_unavailable", detail=str(error)[:300], settled_at=entries.now())
    return _again(row, "vendor_busy", error.retry_after).but(tries=row.tries + 1)


def _again(row: Delivery, reason: str, retry_after: float | None) -> Delivery:
    usual = min(timedelta(seconds=2.0**row.tries), _LONGEST)
    wait = usual if retry_after is None else max(timedelta(seconds=min(retry_after, 3600)), timedelta(seconds=0.2))
    return row.to(State.WAITING, reason=reason, until=entries.now() + wait)


def slug(reason: str) -> str:
    """A vendor's words as a reason that can be counted: short, and none of its numbers or addresses."""
    words = re.findall(r"[a-z]+", re.sub(r"\S*[@\d]\S*", " ", reason.lower()))
    return "_".join(words[:4])[:40] or "refused"
