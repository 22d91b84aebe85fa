"""Whatever refers to a merged record is led to the one that took its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mancrel.activities import attachments
from mancrel.activities.attachments import ATTACHMENTS
from mancrel.kit import tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.tables import Save
from mancrel.nouns import NOUNS
from mancrel.records import custom, repository
from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition
from mancrel.rules.operators import Operator

_TOGETHER = 45
"""Records in one transaction, each with a row of the journal."""
_TRIES = 5


@dataclass(frozen=True)
class Reference:
    """A field of *noun* with ids of records of *target*; None of attachments, which may hang at any noun."""

    noun: Noun
    field: Field | None
    target: str


def to(tenant_id: str, noun: Noun) -> list[Reference]:
    """The fields of all nouns that refer to *noun*, in a fixed order; a tenant's custom ones, too."""
    found = []
    for other in NOUNS.values():
        fields = custom.all_fields(tenant_id, other) if other.custom else other.by_name
        for field in fields.values():
            if field.type is FieldType.REFERENCE and field.refers_to == noun.name and not field.related:
                found.append(Reference(other, field, noun.name))
    return [*found, Reference(ATTACHMENTS, None, noun.name)]


def ids(tenant_id: str, reference: Reference, record_ids: Sequence[str]) -> list[str]:
    """The records that refer to *record_ids* by *reference*, in order."""
    if reference.field is None:
        hanging = (each for one in record_ids for each in attachments.list_of(tenant_id, reference.target, one))
        return sorted(each.attachment_id for each in hanging)
    rule = Condition(reference.field.name, Operator.IN, tuple(record_ids), FieldType.REFERENCE)
    return sorted(row["id"] for row in replica.rows(tenant_id, reference.noun, rule, ()))


def lead(tenant_id: str, reference: Reference, record_ids: Sequence[str], losers: Sequence[str], winner: str) -> int:
    """Let *record_ids* refer to *winner* where they referred to one of *losers*; how many there were to change."""
    moved = 0
    for start in range(0, len(record_ids), _TOGETHER):
        moved += _lead(tenant_id, reference, record_ids[start : start + _TOGETHER], losers, winner)
    return moved


def _lead(tenant_id: str, reference: Reference, record_ids: Sequence[str], losers: Sequence[str], winner: str) -> int:
    for attempt in range(_TRIES):
        found = repository.get_many(tenant_id, reference.noun, record_ids).values()
        due = [record for record in found if _changed(reference, record, losers, winner)]
        try:
            if due:
                tables.commit([Save(record) for record in due])
        except ConflictError:
            if attempt == _TRIES - 1:
                raise
            continue
        return len(due)
    raise AssertionError("unreachable")


def _changed(reference: Reference, record: Any, losers: Sequence[str], winner: str) -> bool:
    """Set the reference on *record*; whether it was one of *losers*."""
    field = reference.field
    if field is None:
        return attachments.hang(record, reference.target, winner) if record.about_id in losers else False
    if field.custom:
        held = dict(record.custom or {})
        if held.get(field.key) not in losers:
            return False
        record.custom = {**held, field.key: winner}
        return True
    if getattr(record, field.attribute, None) not in losers:
        return False
    setattr(record, field.attribute, winner)
    return True
