"""A lead becomes a contact, a company and a deal: all of them, or nothing happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.companies import domains
from mancrel.companies.models import Company
from mancrel.companies.noun import COMPANIES
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.schemas import Consent
from mancrel.deals import amounts
from mancrel.deals.models import Deal
from mancrel.deals.noun import DEALS
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError, InvalidError, Problem
from mancrel.kit.tables import Write
from mancrel.leads.models import Lead
from mancrel.leads.noun import LEADS
from mancrel.leads.schemas import DealOfLead, LeadConversion
from mancrel.records import repository
from mancrel.records import service as records
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.rules.grammar import Condition
from mancrel.rules.operators import Operator

_TRIES = 5


@dataclass
class Conversion:
    """A converted lead and what it became."""

    lead: Lead
    contact: Contact | None
    company: Company | None
    deal: Deal | None


def convert(caller: Caller, lead_id: str, wanted: LeadConversion) -> Conversion:
    """Convert a lead in one transaction; one that is converted already answers what it became.

    The contact keeps the lead's source and what they agreed to, and what it has itself: only gaps are filled.

    Raises:
        NotFoundError: there is no such lead.
        InvalidError: a contact or company that was named is not there, or the deal's stage requires more.
        ConflictError: others kept writing the same records.
    """
    for attempt in range(_TRIES):
        lead: Lead = records.get(caller.tenant_id, LEADS, lead_id)
        if lead.converted:
            return _as_converted(lead)
        try:
            return _convert(caller, lead, wanted)
        except ConflictError:  # an address was taken, or the lead converted, at this moment
            if attempt == _TRIES - 1:
                raise
    raise AssertionError("unreachable")


def _convert(caller: Caller, lead: Lead, wanted: LeadConversion) -> Conversion:
    tenant_id, writes = caller.tenant_id, list[Write]()
    contact = _known_contact(caller, lead, wanted.contact_id)
    company = _known_company(caller, lead, contact, wanted.company_id)
    if company is None and lead.company_name:
        company = records.draft(tenant_id, COMPANIES, _company_values(lead))
        writes += records.create_writes(COMPANIES, company)
    values = _contact_values(lead, contact, company)
    if contact is None:
        contact = records.draft(tenant_id, CONTACTS, values)
        writes += records.create_writes(CONTACTS, contact)
    else:
        writes += records.change_writes(tenant_id, CONTACTS, contact, values)
    deal = _deal(lead, contact, company, wanted.deal) if wanted.deal is not None else None
    if deal is not None:
        writes += records.create_writes(DEALS, deal)
    became = {
        "contact_id": contact.contact_id,
        "company_id": company.company_id if company else None,
        "deal_id": deal.deal_id if deal else None,
        "at": clock.stamp(clock.now()),
    }
    values = {"status": "converted", "converted": became, "contact_id": contact.contact_id}
    writes += records.change_writes(tenant_id, LEADS, lead, values)
    records.commit(tenant_id, LEADS, lead, writes)
    return Conversion(lead, contact, company, deal)


def _as_converted(lead: Lead) -> Conversion:
    def found(noun: Noun, name: str) -> Any:
        return _living(lead.tenant_id, noun, lead.converted[name])

    return Conversion(lead, found(CONTACTS, "contact_id"), found(COMPANIES, "company_id"), found(DEALS, "deal_id"))


def _known_contact(caller: Caller, lead: Lead, contact_id: str | None) -> Contact | None:
    if contact_id:
        found: Contact | None = _named(caller, CONTACTS, contact_id, "/contactId")
        return found
    found = _living(lead.tenant_id, CONTACTS, lead.contact_id)
    if found is None and lead.email:
        found = records.holder(lead.tenant_id, CONTACTS, f"contact:email:{lead.email}")
    return found


def _known_company(caller: Caller, lead: Lead, contact: Contact | None, company_id: str | None) -> Company | None:
    if company_id:
        found: Company | None = _named(caller, COMPANIES, company_id, "/companyId")
        return found
    found = _living(lead.tenant_id, COMPANIES, contact.company_id if contact is not None else None)
    domain = domains.of_address(lead.email)
    if found is None and domain:
        found = records.holder(lead.tenant_id, COMPANIES, f"company:domain:{domain}")
    return found if found is not None else _called(lead)


def _living(tenant_id: str, noun: Noun, record_id: str | None) -> Any:
    """The record of that id; None when there is none, or none any more."""
    record = repository.find(tenant_id, noun, record_id) if record_id else None
    return None if record is None or record.deleted_at else record


def _called(lead: Lead) -> Company | None:
    """The oldest company that is called what the lead names."""
    if not lead.company_name:
        return None
    named = Condition("name", Operator.EQUALS, lead.company_name, "text")
    found = replica.search(lead.tenant_id, COMPANIES, Asked(filter=named, sort=(("createdAt", False),), limit=1))
    kept = repository.get_many(lead.tenant_id, COMPANIES, found.ids)
    return next(iter(kept.values()), None)


def _named(caller: Caller, noun: Noun, record_id: str, pointer: str) -> Any:
    record = _living(caller.tenant_id, noun, record_id)
    if record is None or not policy.sees(caller, noun.name, noun.owner_of(record)):
        detail = f"there is no {noun.label} {record_id}"
        raise InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])
    return record


def _company_values(lead: Lead) -> dict[str, Any]:
    return {
        "name": lead.company_name,
        "domain": domains.of_address(lead.email),
        "owner_id": lead.owner_id,
        "source": lead.source,
    }


def _contact_values(lead: Lead, contact: Contact | None, company: Company | None) -> dict[str, Any]:
    """What the contact gets from *lead*: only where it has nothing of its own."""
    own = contact.attribute_values if contact is not None else {}
    given = {
        "name": lead.name or ("" if lead.email or lead.phone else lead.title),
        "email": lead.email,
        "phone": lead.phone,
        "company_id": company.company_id if company else None,
        "source": lead.source,
        "owner_id": lead.owner_id if contact is None else None,
    }
    values: dict[str, Any] = {name: value for name, value in given.items() if value and not own.get(name)}
    if lead.email and own.get("email") not in (None, "", lead.email) and lead.email not in own.get("emails", []):
        values["emails"] = [*own.get("emails", []), lead.email]
    values["tags"] = list(dict.fromkeys([*(own.get("tags") or []), *(lead.tags or [])]))[:50]
    if own.get("lifecycle", "lead") == "lead":
        values["lifecycle"] = "qualified"
    if lead.consent_text:
        values["consent"] = [*(own.get("consent") or []), _consent(lead)]
    return values


def _consent(lead: Lead) -> dict[str, Any]:
    return Consent(
        channel="any",
        status="given",
        at=clock.parse(at) if (at := (lead.origin or {}).get("submitted_at")) else lead.created_at,
        source=lead.source or "lead",
        text=(lead.consent_text or "")[:2000],
    ).model_dump(mode="json")


def _deal(lead: Lead, contact: Contact, company: Company | None, wanted: DealOfLead) -> Deal:
    given = wanted.model_dump(exclude_none=True)
    values = {
        "name": LEADS.title(lead),
        "contact_id": contact.contact_id,
        "company_id": company.company_id if company else None,
        "owner_id": lead.owner_id,
        "source": lead.source,
        "tags": list(lead.tags or []),
        "currency": lead.currency,
        **amounts.inside(lead.tenant_id, given, "/deal", lead.currency),
    }
    if "amount" not in given and values["currency"] == lead.currency:
        values["amount"] = lead.amount
    try:
        deal: Deal = records.draft(lead.tenant_id, DEALS, values)
    except InvalidError as error:
        problems: list[Problem] = [
            {"pointer": f"/deal{each['pointer']}", "detail": each["detail"]} for each in error.errors
        ]
        raise InvalidError(error.detail, problems) from error
    return deal
