"""The audit trail: written from the streams, listed, and a way back for single fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.audit import amounts, chain, reading, repository
from mancrel.audit.models import Entry
from mancrel.audit.reading import Written
from mancrel.audit.schemas import AuditQuery, EntryOut, ValueChange
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.nouns import NOUNS
from mancrel.records import service as records

TABLES = tuple(reading.KEYS)
"""The tables whose streams are read."""


def note(stream_records: Sequence[Mapping[str, Any]]) -> int:
    """Write down what a batch of a table's stream tells; answers how many entries were new."""
    by_tenant: dict[str, list[Written]] = {}
    for record in stream_records:
        if write := reading.written(record):
            by_tenant.setdefault(write.tenant_id, []).append(write)
    return sum(chain.append(tenant_id, writes) for tenant_id, writes in by_tenant.items())


def search(tenant_id: str, query: AuditQuery) -> tuple[list[Entry], int, str | None]:
    """One page of the trail, how long it is in all, and the next cursor.

    Raises:
        InvalidError: a record is named without its noun, or a noun without a record.
    """
    if (query.noun is None) != (query.record_id is None):
        missing = "/noun" if query.noun is None else "/recordId"
        raise InvalidError("a record is named by noun and recordId", [{"pointer": missing, "detail": "is missing"}])
    if query.noun and query.record_id:
        return _of_record(tenant_id, query)
    if query.by:
        rows = repository.list_of_actor(tenant_id, query.by, query.limit + 1, query.cursor)
        total = repository.count_of_actor(tenant_id, query.by)
    else:
        rows = repository.list_down(tenant_id, query.limit + 1, query.cursor)
        total = int(repository.head(tenant_id).number)
    return _paged(list(islice(rows, query.limit + 1)), total, query.limit)


def restore(tenant_id: str, caller: Caller, entry_id: str, field: str) -> None:
    """Put one field back to how it was before the entry. That is an edit like any other: audited, and undone so.

    Raises:
        NotFoundError: there is no such entry or record, or not for this caller.
        InvalidError: the entry did not change that field, or it is of a kind that is not put back here.
    """
    entry = repository.get(tenant_id, entry_id)
    noun = NOUNS.get(entry.noun)
    if noun is None:
        raise InvalidError(f"{entry.noun} are changed on their own page")
    policy.require(caller, noun.writes)
    record = records.get(tenant_id, noun, entry.record_id)
    if not policy.sees(caller, noun.name, noun.owner_of(record)):
        raise NotFoundError(f"there is no {noun.label} {entry.record_id}")
    for attribute, before, _after in entry.changes:
        if reading.field_name(attribute) == field:
            records.change(tenant_id, noun, entry.record_id, None, _value(record, attribute, before))
            return
    detail = f"this entry did not change {field}"
    raise InvalidError(detail, [{"pointer": "/field", "detail": detail}])


def get(tenant_id: str, entry_id: str) -> Entry:
    """Raises NotFoundError: there is no such entry."""
    return repository.get(tenant_id, entry_id)


def shown(entry: Entry) -> EntryOut:
    """*entry* as it looks outside."""
    changes = [
        ValueChange(field=reading.field_name(name), before=said[0], after=said[1])
        for name, said in amounts.outside(entry).items()
    ]
    row = {
        "operation_id": None,
        "title": None,
        **entry.attribute_values,
        "id": entry.entry_id,
        "number": int(entry.number),
    }
    return EntryOut.model_validate({**row, "changes": changes}, extra="ignore")


def _of_record(tenant_id: str, query: AuditQuery) -> tuple[list[Entry], int, str | None]:
    rows = list(repository.list_of_record(tenant_id, str(query.noun), str(query.record_id)))[::-1]
    if query.by:
        rows = [row for row in rows if row.by == query.by]
    after = [row for row in rows if query.cursor is None or row.number < query.cursor]
    return _paged(after[: query.limit + 1], len(rows), query.limit)


def _paged(rows: list[Entry], total: int, limit: int) -> tuple[list[Entry], int, str | None]:
    page = rows[:limit]
    return page, total, page[-1].number if len(rows) > limit else None


def _value(record: Any, attribute: str, before: Any) -> dict[str, Any]:
    head, dot, key = attribute.partition(".")
    if dot:
        return {head: {**(getattr(record, head) or {}), key: before} if head != "custom" else {key: before}}
    kind = record.get_attributes()[attribute]
    return {attribute: None if before is None else kind.deserialize(kind.get_value(before))}
