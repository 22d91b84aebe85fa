"""Pairs that may be the same: looked for in the background, listed with reasons, dismissed for good."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.duplicates import noticing, repository
from mancrel.duplicates.models import Duplicate
from mancrel.duplicates.nouns import scanned
from mancrel.duplicates.schemas import Band, DuplicateOut, DuplicateQuery, Reason, ScanOut
from mancrel.kit import ids, paging
from mancrel.kit.errors import NotFoundError
from mancrel.records import repository as kept
from mancrel.records import service as records
from mancrel.records.nouns import Noun

_MOST = 2_000
"""So many pairs of a noun are kept, the surest; a list that nobody finishes helps nobody."""


@dataclass(frozen=True)
class Pair:
    """Two records that a scan found."""

    left_id: str
    right_id: str
    score: float
    band: Band
    reasons: Sequence[Reason]


def scan(tenant_id: str, caller: Caller, noun_name: str) -> ScanOut:
    """Let somebody look for duplicates; asking again while that goes on changes nothing.

    Raises:
        InvalidError: there are no duplicates of this noun.
    """
    policy.require(caller, scanned(noun_name).reads)
    noticing.ask(tenant_id, noun_name)
    return last_scan(tenant_id, noun_name)


def last_scan(tenant_id: str, noun_name: str) -> ScanOut:
    """How the last look went, and whether one is under way."""
    found = repository.find_scan(tenant_id, noun_name)
    begun = found is not None and found.began_at and (not found.ended_at or found.ended_at < found.began_at)
    return ScanOut(
        noun=noun_name,
        running=bool(found is not None and (found.asked_at or begun)),
        asked_at=found.asked_at if found else None,
        ended_at=found.ended_at if found else None,
        compared=int(found.compared or 0) if found else 0,
        found=int(found.found or 0) if found else 0,
    )


def keep(tenant_id: str, noun_name: str, found: Iterable[Pair]) -> int:
    """Remember what a scan found instead of what earlier ones did; what was dismissed stays so. How many are kept."""
    surest = sorted(found, key=lambda pair: -pair.score)[:_MOST]
    scan_id = ids.new("scn")
    wanted = {pair_id(tenant_id, noun_name, pair.left_id, pair.right_id): pair for pair in surest}
    known = {row.duplicate_id: row for row in repository.list_all(tenant_id) if row.noun == noun_name}
    for duplicate_id, pair in wanted.items():
        row = known.get(duplicate_id)
        if row is None or row.status == "open":
            _save(tenant_id, noun_name, duplicate_id, pair, row, scan_id)
    for row in known.values():
        if row.status == "open" and row.duplicate_id not in wanted:
            repository.forget(row)
    return len(wanted)


def suspect(tenant_id: str, noun_name: str, pair: Pair) -> Duplicate:
    """The row of a pair that something else than a scan found; as it is, where there is one."""
    duplicate_id = pair_id(tenant_id, noun_name, pair.left_id, pair.right_id)
    known = repository.get_many(tenant_id, [duplicate_id]).get(duplicate_id)
    return known or _save(tenant_id, noun_name, duplicate_id, pair, None, None)


def is_dismissed(tenant_id: str, noun_name: str, one: str, other: str) -> bool:
    """Whether somebody said that these two are never to be merged."""
    duplicate_id = pair_id(tenant_id, noun_name, one, other)
    row = repository.get_many(tenant_id, [duplicate_id]).get(duplicate_id)
    return row is not None and row.status == "dismissed"


def pair_id(tenant_id: str, noun_name: str, one: str, other: str) -> str:
    """The id of a pair, whichever of the two is named first."""
    return ids.derived("dup", tenant_id, noun_name, *sorted((one, other)))


def list_open(caller: Caller, query: DuplicateQuery) -> tuple[list[DuplicateOut], int, str | None]:
    """A page of the pairs both of which are there and *caller* may see, the surest first; how many; the next cursor.

    Raises:
        InvalidError: there are no duplicates of this noun.
    """
    noun = scanned(query.noun)
    policy.require(caller, noun.reads)
    rows = [row for row in repository.list_all(caller.tenant_id) if row.noun == query.noun and _asked(row, query)]
    seen = _seen(caller, noun, {each for row in rows for each in (row.left_id, row.right_id)})
    rows = [row for row in rows if row.left_id in seen and row.right_id in seen]
    page, total, cursor = paging.page(
        rows, lambda row: (f"{row.score:.6f}", row.duplicate_id), query.limit, query.cursor
    )
    return [_shown(row, seen) for row in page], total, cursor


def dismiss(caller: Caller, duplicate_id: str) -> DuplicateOut:
    """Never suggest these two again.

    Raises:
        NotFoundError: there is no such pair, or not for this caller.
    """
    return _decide(caller, duplicate_id, "dismissed")


def reopen(caller: Caller, duplicate_id: str) -> DuplicateOut:
    """Take a dismissal back.

    Raises:
        NotFoundError: there is no such pair, or not for this caller.
    """
    return _decide(caller, duplicate_id, "open")


def _decide(caller: Caller, duplicate_id: str, status: str) -> DuplicateOut:
    row = repository.get(caller.tenant_id, duplicate_id)
    noun = scanned(row.noun)
    policy.require(caller, noun.writes)
    seen = _seen(caller, noun, [row.left_id, row.right_id])
    if len(seen) < 2:
        raise NotFoundError(f"there is no pair {duplicate_id}")
    if row.status != status:
        row.status, row.dismissed_by = status, caller.user_id if status == "dismissed" else None
        repository.save(row)
    return _shown(row, seen)


def _save(
    tenant_id: str, noun: str, duplicate_id: str, pair: Pair, row: Duplicate | None, scan_id: str | None
) -> Duplicate:
    said = [reason.model_dump(exclude_none=True) for reason in pair.reasons]
    if row is not None and (float(row.score), row.band, row.reasons) == (pair.score, pair.band, said):
        return row
    left, right = sorted((pair.left_id, pair.right_id))
    row = row or Duplicate(tenant_id, duplicate_id, noun=noun, left_id=left, right_id=right)
    row.score, row.band, row.reasons, row.scan_id = pair.score, pair.band, said, scan_id
    repository.save(row)
    return row


def _asked(row: Duplicate, query: DuplicateQuery) -> bool:
    return row.status == query.status and query.band in (None, row.band)


def _seen(caller: Caller, noun: Noun, record_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The records that there are and that *caller* may see, as they look outside."""
    return {
        record_id: records.shown(noun, record)
        for record_id, record in kept.get_many(caller.tenant_id, noun, record_ids).items()
        if policy.sees(caller, noun.name, noun.owner_of(record))
    }


def _shown(row: Duplicate, seen: dict[str, dict[str, Any]]) -> DuplicateOut:
    return DuplicateOut(
        id=row.duplicate_id,
        noun=row.noun,
        score=float(row.score),
        band=row.band,
        status=row.status,
        reasons=[Reason.model_validate(each) for each in row.reasons],
        records=[seen[row.left_id], seen[row.right_id]],
    )
