"""The chain: each entry is linked to the one before by a keyed hash, so that nothing is changed or lost unseen.

HMAC-SHA256 (RFC 2104) over the entry and the link before, with a key that no table holds: who can write the tables
cannot forge a link.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from mancrel.audit import repository
from mancrel.audit.models import Entry, Head, numbered
from mancrel.audit.reading import Written
from mancrel.audit.schemas import Verification
from mancrel.kit import clock, secrets
from mancrel.kit.errors import ConflictError

_TOGETHER = 90
_TRIES = 10
_LOOK = 2000


def append(tenant_id: str, writes: Sequence[Written]) -> int:
    """Put *writes* at the end of the tenant's chain, each once however often it is told; answers how many were new.

    Raises:
        ConflictError: others wrote all the time; the batch comes again.
    """
    waiting = {write.entry_id: write for write in writes}
    added = 0
    for _try in range(_TRIES):
        done = repository.known(tenant_id, waiting)
        fresh = [write for entry_id, write in waiting.items() if entry_id not in done][:_TOGETHER]
        if not fresh:
            return added
        end = repository.head(tenant_id)
        try:
            repository.append(_linked(end, fresh), end)
        except ConflictError:
            continue
        added += len(fresh)
    raise ConflictError("the audit trail is being written by others; try again")


def verify(tenant_id: str, after: int = 0) -> Verification:
    """Look at the chain from above number *after*, some thousand links at a time."""
    end = repository.head(tenant_id)
    length = int(end.number)
    before = _link_at(tenant_id, after)
    number = after
    for entry in repository.list_up(tenant_id, after, _LOOK):
        number += 1
        if int(entry.number) != number:
            return _broken(number, after, length, "a link is missing")
        if before is not None and entry.previous != before:
            return _broken(number, after, length, "it does not follow from the one before")
        if not _is_genuine(entry):
            return _broken(number, after, length, "it was changed after it was written")
        before = entry.link
    if number - after < _LOOK and (number != length or (before or "") != end.link):
        return _broken(number + 1, after, length, "the end of the chain is missing")
    more = number if number < length else None
    return Verification(holds=True, checked=number - after, length=length, next=more, broken_at=None, reason=None)


def _linked(end: Head, writes: Iterable[Written]) -> list[Entry]:
    entries = []
    for write in writes:
        end.number = int(end.number) + 1
        entry = Entry(
            write.tenant_id,
            write.entry_id,
            number=numbered(end.number),
            noun=write.noun,
            record_id=write.record_id,
            action=write.action,
            by=write.by,
            actor_key=repository.actor_key(write.tenant_id, write.by),
            operation_id=write.operation_id,
            at=write.at,
            changes=write.changes,
            title=write.title or None,
            previous=end.link,
        )
        entry.link = end.link = _link(entry)
        entries.append(entry)
    return entries


def _link(entry: Entry) -> str:
    return _keyed(_said(entry))


def _said(entry: Entry) -> list[Any]:
    return [
        entry.tenant_id, entry.entry_id, entry.number, entry.noun, entry.record_id, entry.action, entry.by,
        entry.operation_id, clock.stamp(entry.at), entry.changes, entry.previous,
        *([entry.title] if entry.title else []),  # entries of before there were titles have none
    ]  # fmt: skip


def _keyed(said: list[Any]) -> str:
    return hmac.new(secrets.derive("audit"), json.dumps(said, sort_keys=True).encode(), sha256).hexdigest()


def seal(entry: Entry) -> str:
    """What proves that the values of *entry* were taken out by us; the link in the chain stays."""
    return _keyed(["erased", clock.stamp(entry.erased_at), entry.link, *_said(entry)])


def _is_genuine(entry: Entry) -> bool:
    if entry.erased_at is not None:
        return hmac.compare_digest(entry.seal or "", seal(entry))
    return hmac.compare_digest(entry.link, _link(entry))


def _link_at(tenant_id: str, number: int) -> str | None:
    if number == 0:
        return ""
    found = list(repository.list_up(tenant_id, number - 1, 1))
    return found[0].link if found else None


def _broken(number: int, after: int, length: int, reason: str) -> Verification:
    return Verification(
        holds=False, checked=number - after - 1, length=length, next=None, broken_at=number, reason=reason
    )
