"""Contacts written straight to the table, and what a full scan says of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import ids, tables
from mancrel.records import custom, repository
from mancrel.records.fields import FieldType
from mancrel.replica import service

DATES = {FieldType.DATE: lambda value: value[:10], FieldType.NUMBER: float}


def a_contact(tenant_id: str = "acme", **values: Any) -> Contact:
    """A contact in the table."""
    contact = Contact(tenant_id, ids.new("con"), **{"name": "Ana", **values})
    tables.save(contact)
    return contact


def scanned(tenant_id: str) -> dict[str, dict[str, Any]]:
    """Every field of every record that is not deleted, by id, read from the table."""
    fields = custom.all_fields(tenant_id, CONTACTS)
    found = {}
    for record in repository.list_all(tenant_id, CONTACTS):
        values = {name: field.value(record.attribute_values) for name, field in fields.items()}
        found[record.record_id] = {name: _inside(fields[name], value) for name, value in values.items()} | {
            "id": record.record_id,
            "version": record.version,
        }
    return found


def replicated(tenant_id: str) -> dict[str, dict[str, Any]]:
    """The same of the replica."""
    names = list(custom.all_fields(tenant_id, CONTACTS))
    return {row["id"]: row for row in service.rows(tenant_id, CONTACTS, None, names)}


def _inside(field: Any, value: Any) -> Any:
    if value is None or isinstance(value, datetime) or field.several:
        return value
    return DATES.get(field.type, lambda same: same)(value)
