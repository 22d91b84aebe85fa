"""How much a person is written to: one budget over all campaigns, journeys and channels (D14).

A reservation is a key and a time in one row per person, written only if nobody else wrote it meanwhile; so however
many reserve at once, no window of the cap's length ever holds more than the cap.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from mancrel.consent.models import Pressure
from mancrel.consent.schemas import Cap, PressureOut, Sent, Wanted
from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError

KEPT = timedelta(days=62)
_TRIES = 100
_AT_ONCE = 8
_DAY = 86_400_000


def of_many(tenant_id: str, contact_ids: Iterable[str]) -> dict[str, Pressure]:
    """The rows that there are, by contact, read consistently."""
    keys = [_key(tenant_id, each) for each in dict.fromkeys(contact_ids)]
    found = Pressure.batch_get(keys, consistent_read=True)
    return {row.person_key.removeprefix(f"{tenant_id}#"): row for row in found}


def free_from(row: Pressure | None, cap: Cap | None, at: datetime, key: str = "") -> datetime:
    """The first instant from *at* on at which one more message keeps to *cap*; *at* when *key* counts already."""
    if row is None or cap is None or key in row.slots:
        return at
    taken, wanted = _times(row), _milliseconds(at)
    while True:
        clash = _clash(taken, wanted, cap)
        if clash is None:
            return at if wanted == _milliseconds(at) else moment(wanted)
        wanted = clash


def reserve(tenant_id: str, contact_id: str, channel: str, at: datetime, key: str, cap: Cap | None) -> bool:
    """Count the message called *key*, if that keeps to *cap*; one that counts already does so once.

    Raises:
        ConflictError: too many reserve for this person at once.
    """
    for attempt in range(_TRIES):
        row = _row(tenant_id, contact_id)
        if key in row.slots:
            return True
        if free_from(row, cap, at, key) != at:
            return False
        row.slots = {**row.slots, key: [_milliseconds(at), channel]}
        if _saved(row, attempt):
            return True
    raise ConflictError("too many messages to one person are counted at once; try again")


def reserve_many(tenant_id: str, channel: str, wanted: Sequence[Wanted], cap: Cap | None) -> set[str]:
    """The keys of *wanted* that count now; several people are asked for at once."""
    if not wanted:
        return set()
    with ThreadPoolExecutor(min(_AT_ONCE, len(wanted))) as together:
        granted = together.map(
            lambda each: reserve(tenant_id, each.contact_id, channel, each.at, each.key, cap), wanted
        )
        return {each.key for each, is_granted in zip(wanted, granted, strict=True) if is_granted}


def release(tenant_id: str, contact_id: str, key: str) -> None:
    """Take the message called *key* back: it was not sent."""
    for attempt in range(_TRIES):
        row = _row(tenant_id, contact_id)
        if key not in row.slots:
            return
        row.slots = {each: slot for each, slot in row.slots.items() if each != key}
        if _saved(row, attempt):
            return
    raise ConflictError("too many messages to one person are counted at once; try again")


def soft_bounce(tenant_id: str, contact_id: str, channel: str, at: datetime, within: timedelta) -> int:
    """Count one more refusal that may pass; how many there were in the time *within* before it."""
    for attempt in range(_TRIES):
        row = _row(tenant_id, contact_id)
        moment, since = _milliseconds(at), _milliseconds(at - within)
        kept = {each for each in row.soft_bounces.get(channel, ()) if each >= since} | {moment}
        row.soft_bounces = {**row.soft_bounces, channel: sorted(kept)}
        if _saved(row, attempt):
            return len(kept)
    raise ConflictError("too much happens to one person at once; try again")


def shown(row: Pressure | None, now: datetime) -> PressureOut:
    """*row* for outside, the newest message first."""
    slots = row.slots.items() if row else ()
    messages = [Sent(at=moment(at), channel=channel, key=key) for key, (at, channel) in slots]
    messages.sort(key=lambda each: each.at, reverse=True)

    def within(days: int) -> int:
        return sum(now - timedelta(days=days) <= each.at <= now for each in messages)

    return PressureOut(last_7_days=within(7), last_30_days=within(30), messages=messages[:100])


def _clash(taken: Sequence[int], wanted: int, cap: Cap) -> int | None:
    """None when *wanted* fits; else the next instant that may."""
    times = sorted([*taken, wanted])
    place = times.index(wanted)
    for first in range(max(0, place - cap.messages), min(place, len(times) - 1 - cap.messages) + 1):
        if times[first + cap.messages] - times[first] < cap.days * _DAY:
            later = times[first + 1] if times[first] == wanted else times[first]
            return max(wanted + 1, later + cap.days * _DAY)
    return None


def _key(tenant_id: str, contact_id: str) -> str:
    return f"{tenant_id}#{contact_id}"


def _row(tenant_id: str, contact_id: str) -> Pressure:
    key = _key(tenant_id, contact_id)
    try:
        return Pressure.get(key, consistent_read=True)
    except Pressure.DoesNotExist:
        return Pressure(key)


def _saved(row: Pressure, attempt: int) -> bool:
    """Write *row* unless somebody else did; then False, after a moment that grows with the crowd."""
    oldest = _milliseconds(clock.now() - KEPT)
    row.slots = {key: slot for key, slot in row.slots.items() if slot[0] >= oldest}
    latest = max((slot[0] for slot in row.slots.values()), default=_milliseconds(clock.now()))
    row.expires_at = int(max(latest / 1000, clock.now().timestamp()) + KEPT.total_seconds())
    revision = int(row.revision)
    row.revision = revision + 1
    same = Pressure.revision == revision if revision else Pressure.person_key.does_not_exist()
    try:
        tables.save(row, same)
    except ConflictError:
        time.sleep(random.random() * min(0.1, 0.002 * (attempt + 1)))  # noqa: S311 - to get out of each other's way
        return False
    return True


def _times(row: Pressure) -> list[int]:
    return sorted(int(slot[0]) for slot in row.slots.values())


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def moment(milliseconds: int) -> datetime:
    """The moment that a slot of a row names."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
