"""What a lead is: its fields, and what holds for each one that is written."""

from collections.abc import Mapping
from typing import Any

from mancrel.accounts import organisations
from mancrel.accounts.policy import Capability
from mancrel.deals import amounts
from mancrel.kit import addresses, phones
from mancrel.kit.errors import InvalidError
from mancrel.leads.models import Lead
from mancrel.leads.schemas import STATUSES, LeadOut
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun

_EMPTY: dict[str, Any] = {"title": "", "tags": [], "custom": {}, "status": "new"}
_ABSENT: dict[str, Any] = dict.fromkeys(LeadOut.model_fields)
"""pynamodb leaves out what was never set."""
_T = FieldType


def prepare(tenant_id: str, lead: Lead, changed: frozenset[str]) -> None:
    """Fill what may not be missing, and put address and number into the form in which they are compared.

    Raises:
        InvalidError: it says nothing of anybody, or is called converted without being so, or the other way round.
    """
    for attribute, empty in _EMPTY.items():
        if getattr(lead, attribute) is None:
            setattr(lead, attribute, empty)
    lead.email = addresses.normalise(lead.email) if lead.email else None
    if lead.phone and changed & {"phone", "*"}:
        lead.phone = phones.find(lead.phone, organisations.profile(tenant_id).country) or lead.phone
    lead.currency = lead.currency or organisations.profile(tenant_id).currency
    amounts.check(lead.currency)
    if not (lead.title or lead.name or lead.email or lead.phone or lead.contact_id):
        detail = "title, name, email or phone must be given"
        raise InvalidError("a lead needs a title, a name or an address", [{"pointer": "/title", "detail": detail}])
    if (lead.status == "converted") != bool(lead.converted):
        detail = "a converted lead stays so" if lead.converted else "convert the lead to make it so"
        raise InvalidError(f"/status: {detail}", [{"pointer": "/status", "detail": detail}])


def title(lead: Lead) -> str:
    """What to call *lead*."""
    return lead.title or lead.name or lead.email or lead.phone or ""


def shown(lead: Lead) -> LeadOut:
    """*lead* for outside."""
    values: Mapping[str, Any] = lead.attribute_values
    currency = lead.currency or organisations.profile(lead.tenant_id).currency
    figures = {"id": lead.lead_id, "currency": currency, "amount": amounts.outside(values.get("amount"), currency)}
    return LeadOut.model_validate({**_ABSENT, "provenance": {}, **values, **figures}, extra="ignore")


LEADS = Noun(
    name="leads",
    label="lead",
    prefix="lea",
    model=Lead,
    reads=Capability.LEADS_READ,
    writes=Capability.LEADS_WRITE,
    title=title,
    present=shown,
    prepare=prepare,
    fields=(
        Field("title", _T.TEXT, "Title", searchable=True, fuzzy=True),
        Field("name", _T.TEXT, "Name", searchable=True, fuzzy=True),
        Field("email", _T.EMAIL, "E-mail", searchable=True),
        Field("phone", _T.PHONE, "Phone", searchable=True),
        Field("companyName", _T.TEXT, "Company", searchable=True, fuzzy=True),
        Field("interest", _T.LONG_TEXT, "Interest", searchable=True),
        Field("source", _T.TEXT, "Source"),
        Field("status", _T.CHOICE, "Status", choices=STATUSES),
        Field("amount", _T.MONEY, "Amount"),
        Field("currency", _T.TEXT, "Currency"),
        Field("contactId", _T.REFERENCE, "Contact", refers_to="contacts"),
        Field("ownerId", _T.USER, "Owner"),
        Field("consentText", _T.LONG_TEXT, "Consent"),
        Field("note", _T.LONG_TEXT, "Note"),
        Field("tags", _T.TAGS, "Tags"),
        *stamps(),
    ),
)
