"""Customers that other systems push become contacts: found by their external id, else by their address, else new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from mancrel.accounts import organisations
from mancrel.contacts import absorbing
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import claims, clock, ids, tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.tables import Write
from mancrel.orders import ledger
from mancrel.orders.schemas import CustomerPush
from mancrel.records import custom, repository, values
from mancrel.records import service as records

_ROWS = 90
"""Rows in one transaction; DynamoDB takes a hundred."""
_TRIES = 6
_COMMERCE = ("total_spends", "visits", "last_visit")


def check(tenant_id: str, customer: CustomerPush) -> None:
    """Raises InvalidError: an amount is finer than the currency, or a custom value does not fit its field."""
    _attributes(tenant_id, customer)
    if customer.custom:
        custom.changed(tenant_id, CONTACTS, {}, customer.custom)


def upsert(tenant_id: str, pushed: Sequence[CustomerPush], received_at: datetime) -> None:
    """Bring contacts up to what was pushed at *received_at*, and let orders that waited for them be counted.

    A push that is older than what a contact shows already changes nothing.
    """
    latest = {customer.id: customer for customer in pushed}
    for _try in range(_TRIES):
        left = _upsert_all(tenant_id, latest.values(), received_at)
        if not left:
            break
        latest = left
    else:
        raise ConflictError("these contacts are being changed by others; try again")
    ledger.match(tenant_id, {customer.id for customer in pushed})


def _upsert_all(tenant_id: str, customers: Iterable[CustomerPush], received_at: datetime) -> dict[str, CustomerPush]:
    """Write what can be written; answers those that somebody changed meanwhile."""
    wanted = {customer.id: customer for customer in customers}
    known = _known(tenant_id, wanted.values())
    left, rows, batch = dict[str, CustomerPush](), list[Write](), list[CustomerPush]()
    taken: set[str] = set()
    for customer in wanted.values():
        writes = _writes(tenant_id, customer, known, taken, received_at)
        if rows and len(rows) + len(writes) > _ROWS:
            left |= _commit(rows, batch)
            rows, batch = [], []
        rows += writes
        batch.append(customer)
    return left | _commit(rows, batch)


class _Known:
    """The contacts that a set of pushes is about, by natural key."""

    def __init__(self, held: dict[str, str], contacts: dict[str, Contact]) -> None:
        self.held, self.contacts = held, contacts

    def holder(self, natural_key: str) -> Contact | None:
        return self.contacts.get(self.held.get(natural_key, ""))


def _known(tenant_id: str, customers: Iterable[CustomerPush]) -> _Known:
    keys = [key for customer in customers for key in _keys(customer)]
    held: dict[str, str] = {}
    for start in range(0, len(keys), 100):
        held |= claims.holders(tenant_id, keys[start : start + 100])
    return _Known(held, repository.get_many(tenant_id, CONTACTS, held.values()))


def _keys(customer: CustomerPush) -> Iterable[str]:
    yield f"contact:external:{customer.id}"
    if customer.email:
        yield f"contact:email:{customer.email}"


def _writes(
    tenant_id: str, customer: CustomerPush, known: _Known, taken: set[str], received_at: datetime
) -> list[Write]:
    contact = known.holder(f"contact:external:{customer.id}")
    owner = known.holder(f"contact:email:{customer.email}") if customer.email else None
    if contact is None and owner is not None and not owner.external_id and owner.contact_id not in taken:
        contact = owner
    if contact is not None and contact.ingested_at and contact.ingested_at > received_at:
        return []
    attributes = _attributes(tenant_id, customer)
    here = contact.contact_id if contact else None
    if customer.email and ((owner is not None and owner.contact_id != here) or customer.email in taken):
        attributes.pop("email")
        attributes["provenance"] = {"email": {"refused": customer.email, "because": "another contact has it"}}
    taken |= {customer.email or "", here or ""} - {""}
    attributes["provenance"] = _provenance(contact, customer, attributes.get("provenance", {}), received_at)
    if contact is not None:
        attributes = absorbing.told(contact, customer.id, attributes)
    if contact is not None:
        return _changes(tenant_id, contact, attributes, received_at)
    drafted = records.draft(tenant_id, CONTACTS, {**attributes, "ingested_at": received_at}, ids.new("con"))
    return records.create_writes(CONTACTS, drafted)


def _changes(tenant_id: str, contact: Contact, attributes: dict[str, Any], received_at: datetime) -> list[Write]:
    held = set(CONTACTS.claims(contact))
    said = {name: value for name, value in attributes.items() if name != "provenance"}
    if not records.change_writes(tenant_id, CONTACTS, contact, said) and contact.ingested_at == received_at:
        return []
    contact.provenance, contact.ingested_at = attributes["provenance"], received_at
    return records.moved_writes(CONTACTS, contact, held)


def _attributes(tenant_id: str, customer: CustomerPush) -> dict[str, Any]:
    """What a push says, by attribute of a contact."""
    said = customer.model_dump(exclude_unset=True, exclude_none=True, exclude={"id", *_COMMERCE})
    said["external_id"] = customer.id
    if customer.total_spends is not None:
        currency = organisations.profile(tenant_id).currency
        said["baseline_spends"] = values.minor(customer.total_spends, currency)
    if customer.visits is not None:
        said["visits"] = customer.visits
    if customer.last_visit is not None:
        said["baseline_visit"] = customer.last_visit
    return said


def _provenance(
    contact: Contact | None, customer: CustomerPush, more: dict[str, Any], received_at: datetime
) -> dict[str, Any]:
    before = dict(contact.provenance or {}) if contact else {}
    where = {"source": "api", "at": clock.stamp(received_at)}
    names = {"total_spends": "totalSpends", "visits": "visits", "last_visit": "lastVisit"}
    told = {outside: where for name, outside in names.items() if getattr(customer, name) is not None}
    return {**before, **told, **more}


def _commit(writes: list[Write], customers: Sequence[CustomerPush]) -> dict[str, CustomerPush]:
    """Write all; answers *customers* when somebody was faster with one of them."""
    if not writes:
        return {}
    try:
        tables.commit(writes)
    except ConflictError:
        return {customer.id: customer for customer in customers}
    return {}
