"""A changed sending policy tried on the past: what people were really sent is gathered, replayed, and told."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from mancrel.consent import policies, pressure, zones
from mancrel.consent.schemas import CHANNELS, Policy
from mancrel.contacts.models import Contact
from mancrel.kit import clock, memory
from mancrel.kit.sentences import dated
from mancrel.rehearsals import history
from mancrel.rehearsals.history import History
from mancrel.rehearsals.replaying import Recipient, Replay, heard
from mancrel.rehearsals.schemas import PolicyRehearsal, PolicyTrial
from mancrel.rehearsals.sentences import NOTES
from mancrel.rehearsals.telling import Tale

_AT_ONCE = 100
_THREADS = 8
_FIELDS = ("tenant_id", "contact_id", "name", "email", "phone", "country", "consent", "preferences", "deleted_at")


def try_policy(tenant_id: str, trial: PolicyTrial) -> PolicyRehearsal:
    """What the policy, changed as *trial* says, would have made of the messages of the last days.

    Raises:
        InvalidError: there is no such topic.
    """
    with memory.uncollected():
        return _tried(tenant_id, trial)


def _tried(tenant_id: str, trial: PolicyTrial) -> PolicyRehearsal:
    began = time.perf_counter()
    current, changed, changed_at = policies.drafted(tenant_id, trial.change)
    since = clock.now() - timedelta(days=trial.days)
    past = history.gather(tenant_id, since, _lead(current, changed))
    people = _people(tenant_id, past.messages)
    tale, replay = Tale(tenant_id, past.since), Replay(changed)
    for contact_id, messages in past.messages.items():
        contact = people.get(contact_id)
        said = heard(contact.consent or ()) if contact is not None else None
        who = Recipient(zones.of(contact) if contact is not None else zones.usual(tenant_id), said)
        for fate in replay.fates(who, messages):
            tale.add(contact_id, fate)
    gone = len(past.messages.keys() - people.keys())
    told, unsure = _notes(current, changed, past, changed_at, gone)
    return PolicyRehearsal(
        **tale.told(people),
        days=trial.days,
        back=past.held_back(),
        exact=not unsure,
        notes=[*told, *unsure],
        took_ms=round((time.perf_counter() - began) * 1000, 1),
    )


def _lead(*those: Policy) -> timedelta:
    """How long before the period a message may lie that uses up a cap in it."""
    caps = [cap.days for policy in those for each in CHANNELS if (cap := policy.channel(each).cap)]
    return timedelta(days=max(caps, default=0))


def _people(tenant_id: str, contact_ids: Iterable[str]) -> dict[str, Contact]:
    """The people, with what is asked about them; many at once."""
    ids = sorted(contact_ids)
    lots = [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]

    def read(lot: list[str]) -> list[Contact]:
        return list(Contact.batch_get([(tenant_id, each) for each in lot], attributes_to_get=list(_FIELDS)))

    with ThreadPoolExecutor(_THREADS) as together:
        rows = [row for some in together.map(read, lots) for row in some]
    return {row.contact_id: row for row in rows if not row.deleted_at}


def _notes(
    current: Policy, changed: Policy, past: History, changed_at: datetime | None, gone: int
) -> tuple[list[str], list[str]]:
    """What is said of how it was told, and of what could not be known."""
    asked = [changed.channel(each) for each in CHANNELS]
    quiet = any(each.quiet_hours for each in asked)
    told = [NOTES.say("as_sending"), NOTES.say("consent")] + ([NOTES.say("zones")] if quiet else [])
    moved = any(
        current.channel(each).quiet_hours and current.channel(each).quiet_hours != changed.channel(each).quiet_hours
        for each in CHANNELS
    )
    values: Mapping[str, object] = {
        "count": gone,
        "total": past.total or 0,
        "most": history.MOST,
        "since": dated(past.since),
        "moment": dated(changed_at or past.since),
    }
    doubts = {
        "latest": past.total is not None,
        "rules_changed": changed_at is not None and changed_at > past.since and bool(past.messages),
        "moved": moved,
        "journeys": past.has_journeys,
        "old": past.since < past.until - pressure.KEPT and bool(past.messages),
        "gone": bool(gone),
    }
    return told, [NOTES.say(code, **values) for code, is_so in doubts.items() if is_so]
