"""Addresses that nothing is sent to, whatever anybody allowed: they bounced, complained, or were named by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from mancrel.accounts import organisations
from mancrel.consent.models import Suppression
from mancrel.consent.schemas import SuppressionOut, SuppressionReason
from mancrel.kit import addresses, clock, phones, tables
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError

_WEIGHT: Mapping[str, int] = {"unsubscribed": 0, "bounce": 1, "manual": 2, "complaint": 3}
"""An address that is suppressed twice keeps the graver reason."""


@dataclass(frozen=True)
class Proof:
    """Who told of an address, or of its owner: the vendor's *words* and its code in them, and when."""

    words: str
    at: datetime


def normalised(tenant_id: str, address: str) -> str:
    """*address* as it is compared: of a mailbox or a telephone.

    Raises:
        InvalidError: it is neither.
    """
    if "@" in address:
        return addresses.normalise(address)
    found = phones.find(address, organisations.profile(tenant_id).country)
    if found is None:
        raise InvalidError(f"{address[:80]!r} is neither an e-mail address nor a telephone number")
    return found


def key(address: str) -> str:
    """What a normalised *address* is kept under."""
    return hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()


def add(tenant_id: str, address: str, reason: SuppressionReason, source: str = "", proof: Proof | None = None) -> None:
    """Suppress a normalised *address*; once is enough, and the graver reason stays.

    A *proof* from before somebody let the address go says nothing new.
    """
    for _try in range(5):
        row = _find(tenant_id, key(address))
        if not _is_news(row, reason, proof):
            return
        row = _row(tenant_id, address, reason, source, row, proof)
        try:
            tables.save(row)
        except ConflictError:
            continue
        return
    raise ConflictError("this address is being changed by others; try again")


def add_proven(tenant_id: str, proofs: Mapping[str, Proof], reason: SuppressionReason, source: str) -> None:
    """`add` for at most 99 normalised addresses at once, each with its proof.

    Raises:
        ConflictError: they are being changed by others.
    """
    for _try in range(5):
        there = _find_many(tenant_id, proofs)
        writes = [
            _row(tenant_id, address, reason, source, there.get(address), proof)
            for address, proof in proofs.items()
            if _is_news(there.get(address), reason, proof)
        ]
        try:
            if writes:
                tables.commit(writes)
        except ConflictError:
            continue
        return
    raise ConflictError("these addresses are being changed by others; try again")


def add_many(tenant_id: str, given: Iterable[str], reason: SuppressionReason, source: str) -> tuple[int, list[str]]:
    """Suppress those of *given* that are addresses: how many those are, and the others."""
    refused: list[str] = []
    good: set[str] = set()
    for each in given:
        try:
            good.add(normalised(tenant_id, each))
        except InvalidError:
            refused.append(each)
    for address in sorted(good):
        add(tenant_id, address, reason, source)
    return len(good), refused


def add_lot(tenant_id: str, given: Sequence[str], reason: SuppressionReason, source: str, list_id: str) -> int:
    """Suppress at most 99 normalised addresses of a list; how many that list changed, also when it is done again.

    Raises:
        ConflictError: they are being changed by others.
    """
    for _try in range(5):
        there = _find_many(tenant_id, given)
        writes = [
            _row(tenant_id, each, reason, source, row)
            for each in given
            if _is_news(row := there.get(each), reason, None)
        ]
        done = sum(1 for row in there.values() if row.list_id == list_id)
        for row in writes:
            row.list_id = list_id
        try:
            if writes:
                tables.commit(writes)
        except ConflictError:
            continue
        return done + len(writes)
    raise ConflictError("these addresses are being changed by others; try again")


def is_graver(reason: str, than: str) -> bool:
    """Whether an address that is suppressed for one reason gets another."""
    return _WEIGHT[reason] > _WEIGHT[than]


def lift(tenant_id: str, address_hash: str, only: Sequence[str] = tuple(_WEIGHT)) -> bool:
    """Let an address be written to again, if it was suppressed for one of the reasons *only*; whether it was.

    The row stays as a tombstone, so that the audit trail tells who let it go.

    Raises:
        ConflictError: it is being changed all the time.
    """
    for _try in range(5):
        row = _find(tenant_id, address_hash)
        if row is None or row.deleted_at is not None or row.reason not in only:
            return False
        row.deleted_at = clock.now()
        row.index()
        try:
            tables.save(row)
        except ConflictError:
            continue
        return True
    raise ConflictError("this address is being changed by others; try again")


def remove(tenant_id: str, address_hash: str) -> None:
    """Let an address be written to again.

    Raises:
        NotFoundError: it is not suppressed.
    """
    if not lift(tenant_id, address_hash):
        raise NotFoundError("this address is not suppressed")


def of_many(tenant_id: str, given: Iterable[str]) -> dict[str, Suppression]:
    """Those of the normalised addresses *given* that are suppressed."""
    return {address: row for address, row in _find_many(tenant_id, given).items() if row.deleted_at is None}


def listed(tenant_id: str) -> Iterator[Suppression]:
    """Every suppressed address, in no order that means anything."""
    return (row for row in Suppression.query(tenant_id) if row.deleted_at is None)


def shown(row: Suppression) -> SuppressionOut:
    """*row* for outside."""
    return SuppressionOut.model_validate(
        {"id": row.address_hash, "address": row.address, "reason": row.reason, "source": row.source, "at": row.at,
         "words": row.words},
        by_name=True,
    )  # fmt: skip


def _find_many(tenant_id: str, given: Iterable[str]) -> dict[str, Suppression]:
    """Those that were ever suppressed."""
    known = {key(each): each for each in given}
    rows = Suppression.batch_get([(tenant_id, each) for each in known], consistent_read=True)
    return {known[row.address_hash]: row for row in rows}


def _row(
    tenant_id: str,
    address: str,
    reason: SuppressionReason,
    source: str,
    before: Suppression | None,
    proof: Proof | None = None,
) -> Suppression:
    """The row that suppresses *address*: *before* with a graver reason, anew after it was let go, or a first one."""
    row = before or Suppression(tenant_id, key(address), at=clock.now())
    row.address = address  # of somebody who was erased it is not kept
    if row.deleted_at is not None:
        row.at, row.deleted_at = clock.now(), None
    row.reason, row.source, row.list_id = reason, source, None
    row.words = proof.words[:1000] if proof else None
    if proof:
        row.at = min(proof.at, clock.now())
    row.index()
    return row


def _is_news(row: Suppression | None, reason: SuppressionReason, proof: Proof | None) -> bool:
    if row is None:
        return True
    if row.deleted_at is not None:
        return proof is None or proof.at > row.deleted_at
    return is_graver(reason, row.reason)


def _find(tenant_id: str, address_hash: str) -> Suppression | None:
    try:
        return Suppression.get(tenant_id, address_hash, consistent_read=True)
    except Suppression.DoesNotExist:
        return None
