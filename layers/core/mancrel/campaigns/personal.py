"""What a message may say of a person: the fields of a contact, by the names that rules have for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mancrel.accounts import organisations
from mancrel.accounts import repository as accounts
from mancrel.companies.noun import COMPANIES
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import money
from mancrel.kit.errors import NotFoundError
from mancrel.records import custom, repository
from mancrel.records.fields import Field, FieldType

EXTRA = ("firstName", "lastName", "shop", "unsubscribeUrl", "preferencesUrl")
"""Names that are no fields."""


def known(tenant_id: str) -> frozenset[str]:
    """Every name that a text of this tenant may show."""
    return frozenset({*custom.all_fields(tenant_id, CONTACTS), *EXTRA})


def values(tenant_id: str, names: frozenset[str], contacts: Sequence[Contact]) -> dict[str, dict[str, Any]]:
    """The values of *names* for each of *contacts*, by id. Links are made where it is known what they are for."""
    fields = {name: field for name, field in custom.all_fields(tenant_id, CONTACTS).items() if name in names}
    currency = organisations.profile(tenant_id).currency
    fixed = {"shop": _shop(tenant_id)} if "shop" in names else {}
    companies = _companies(tenant_id, contacts) if "company" in names else {}
    found = {}
    for contact in contacts:
        own = contact.attribute_values
        read = {name: _value(field, field.value(own), currency) for name, field in fields.items()}
        if "company" in names:
            read["company"] = companies.get(contact.company_id)
        first, _space, last = (contact.name or "").strip().partition(" ")
        found[contact.contact_id] = {**read, **fixed, "firstName": first, "lastName": last.strip()}
    return found


def _value(field: Field, value: Any, currency: str) -> Any:
    return money.major(int(value), currency) if field.type is FieldType.MONEY and value is not None else value


def _companies(tenant_id: str, contacts: Sequence[Contact]) -> dict[str | None, str]:
    wanted = {contact.company_id for contact in contacts if contact.company_id}
    found = repository.get_many(tenant_id, COMPANIES, wanted) if wanted else {}
    return {company_id: company.name for company_id, company in found.items()}


def _shop(tenant_id: str) -> str:
    try:
        return str(accounts.get_tenant(tenant_id).name)
    except NotFoundError:
        return ""
