"""Bulk edit: a look at old and new, then one operation that can be followed, cancelled and undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from mancrel.accounts import organisations, policy
from mancrel.accounts.policy import Caller
from mancrel.bulk import editing
from mancrel.bulk.schemas import MOST, BulkChange, BulkEdit, BulkPreview, Difference
from mancrel.kit import ids, money
from mancrel.kit.errors import InvalidError
from mancrel.nouns import named
from mancrel.operations import choosing, running
from mancrel.operations.models import Operation
from mancrel.operations.running import Steps
from mancrel.records import custom, filtering, repository
from mancrel.records import service as records
from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica

KIND = "bulk_edit"
_LOOK = 200
_SHOW = 20


def preview(tenant_id: str, caller: Caller, wanted: BulkEdit) -> BulkPreview:
    """What would become of the first records, and how many it is about.

    Raises:
        InvalidError: the edit makes no sense; names each place.
        ForbiddenError: *caller* may not write these records.
    """
    noun, fields, edits = _understood(tenant_id, caller, wanted)
    chosen = list(_chosen(tenant_id, caller, noun, wanted))
    found = repository.get_many(tenant_id, noun, chosen[:_LOOK])
    sample, problems, changing = list[Difference](), list[Difference](), 0
    for record in found.values():
        if not policy.sees(caller, noun.name, noun.owner_of(record)):
            continue
        differences = _differences(noun, fields, edits, record, wanted.delete)
        changing += bool(differences)
        sample += differences
        problems += _problem(tenant_id, noun, fields, edits, record)
    return BulkPreview(
        total=len(chosen), looked_at=len(found), changing=changing, sample=sample[:_SHOW], problems=problems[:_SHOW]
    )


def start(tenant_id: str, caller: Caller, wanted: BulkEdit, operation_id: str, steps: Steps) -> Operation:
    """Freeze which records it is about, and begin.

    Raises:
        InvalidError: the edit makes no sense, or is about more than 100,000 records.
        ForbiddenError: *caller* may not write these records.
    """
    noun, _fields, edits = _understood(tenant_id, caller, wanted)
    chosen = list(islice(_chosen(tenant_id, caller, noun, wanted), MOST + 1))
    if len(chosen) > MOST:
        detail = f"at most {MOST:,} records at once; narrow the filter"
        raise InvalidError(detail, [{"pointer": "/filter", "detail": detail}])
    choosing.freeze(tenant_id, operation_id, chosen)
    operation = Operation(
        tenant_id,
        operation_id,
        kind=KIND,
        title=noun.name,
        by=caller.user_id,
        total=len(chosen),
        order={
            "noun": noun.name,
            "changes": [edit.model_dump() for edit in edits],
            "delete": wanted.delete,
            "visible_to": policy.visible_to(caller, noun.name),
        },
    )
    return running.begin(operation, steps)


def new_id() -> str:
    """The id of a new bulk edit."""
    return ids.new("op")


def _understood(tenant_id: str, caller: Caller, wanted: BulkEdit) -> tuple[Noun, dict[str, Field], list[BulkChange]]:
    noun = named(wanted.noun)
    policy.require(caller, noun.writes)
    if bool(wanted.changes) == wanted.delete:
        detail = "say what to change, or delete, and not both"
        raise InvalidError(detail, [{"pointer": "/changes", "detail": detail}])
    fields = custom.all_fields(tenant_id, noun)
    return noun, fields, editing.checked(tenant_id, fields, wanted.changes)


def _chosen(tenant_id: str, caller: Caller, noun: Noun, wanted: BulkEdit) -> Iterator[str]:
    if wanted.ids is not None:
        if wanted.filter is not None or wanted.q:
            detail = "say ids or filter, not both"
            raise InvalidError(detail, [{"pointer": "/ids", "detail": detail}])
        return iter(dict.fromkeys(wanted.ids))
    fields = custom.all_fields(tenant_id, noun)
    rule = filtering.rule(tenant_id, fields, wanted.filter, noun=noun)
    reach = policy.visible_to(caller, noun.name)
    return (row["id"] for row in replica.rows(tenant_id, noun, rule, (), visible_to=reach, q=wanted.q))


def _differences(
    noun: Noun, fields: dict[str, Field], edits: Sequence[BulkChange], record: Any, delete: bool
) -> list[Difference]:
    title = noun.title(record)
    if delete:
        return [Difference(id=record.record_id, title=title, field="", before=title, after=None)]
    after = editing.edited(fields, edits, record)
    found = []
    for edit in edits:
        field = fields[edit.field]
        old = (record.custom or {}).get(field.key) if field.custom else getattr(record, field.attribute)
        new = after["custom"][field.key] if field.custom else after[field.attribute]
        if (old or None) != (new or None):
            old, new = _outside(field, record, old), _outside(field, record, new)
            found.append(Difference(id=record.record_id, title=title, field=edit.field, before=old, after=new))
    return found


def _outside(field: Field, record: Any, value: Any) -> Any:
    """*value* as the records' own doors show it: amounts in major units."""
    if field.type is not FieldType.MONEY or field.custom or value is None:
        return value
    currency = getattr(record, "currency", None) or organisations.profile(record.tenant_id).currency
    return float(money.major(int(value), currency) or 0)


def _problem(
    tenant_id: str, noun: Noun, fields: dict[str, Field], edits: Sequence[BulkChange], record: Any
) -> list[Difference]:
    """Why this record could not be edited so, if it could not; *record* is not used any more."""
    title = noun.title(record)
    try:
        records.change_writes(tenant_id, noun, record, editing.edited(fields, edits, record))
    except InvalidError as error:
        return [Difference(id=record.record_id, title=title, field="", before=None, after=error.detail)]
    return []
