"""All records of a noun straight from the table: for functions that learn, which cannot carry the engine as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from mancrel.kit import clock
from mancrel.records import custom
from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import Noun
from mancrel.replica import fetching, items


def rows(tenant_id: str, noun: Noun, fields: Sequence[str]) -> Iterator[dict[str, Any]]:
    """``id``, ``version`` and *fields* of every record, in the form that the replica's rows have; in no order."""
    known = custom.all_fields(tenant_id, noun)
    for page in fetching.changed_since(tenant_id, noun, None):
        for item in page:
            if not items.is_deleted(item):
                values = items.values(noun.model, item)
                row = {name: _inside(known[name], values) if name in known else None for name in fields}
                yield {"id": values[noun.key], "version": values["version"], **row}


def _inside(field: Field, values: dict[str, Any]) -> Any:
    value = field.value(values)
    if value is None or field.several:
        return value or None
    if field.type is FieldType.NUMBER:
        return float(value)
    if field.type is FieldType.MOMENT and not isinstance(value, datetime):
        return clock.parse(value)
    return value
