"""What a contact is: its fields, its natural keys, and what holds for each one that is written."""

from collections.abc import Iterable
from typing import Any

from mancrel.accounts import organisations
from mancrel.accounts.policy import Capability
from mancrel.contacts import commerce
from mancrel.contacts.models import Contact
from mancrel.contacts.presenting import shown
from mancrel.contacts.schemas import LIFECYCLES, Consent
from mancrel.kit import addresses, phones
from mancrel.kit.errors import InvalidError
from mancrel.records import quality
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun

_EMPTY: dict[str, Any] = {
    "name": "", "emails": [], "phones": [], "tags": [], "consent": [], "preferences": {}, "custom": {},
    "lifecycle": "lead",
}  # fmt: skip
_T = FieldType


def claims(contact: Contact) -> Iterable[str]:
    """The natural keys of *contact*: each of its addresses, and the ids that another system has for it."""
    for address in (contact.email, *(contact.emails or [])):
        if address:
            yield f"contact:email:{address}"
    if contact.external_id:
        yield f"contact:external:{contact.external_id}"
    for external_id in contact.absorbed or {}:
        if external_id != contact.external_id:
            yield f"contact:external:{external_id}"


def prepare(tenant_id: str, contact: Contact, changed: frozenset[str]) -> None:
    """Fill what may not be missing, and put addresses and numbers into the form in which they are compared.

    Raises:
        InvalidError: it has neither a name nor a way to reach the person, or an address is none.
    """
    for attribute, empty in _EMPTY.items():
        if getattr(contact, attribute) is None:
            setattr(contact, attribute, empty)
    contact.consent = [Consent.model_validate(each).model_dump(mode="json") for each in contact.consent]
    contact.email = addresses.normalise(contact.email) if contact.email else None
    further = dict.fromkeys(addresses.normalise(each) for each in contact.emails)
    contact.emails = [each for each in further if each != contact.email]
    if changed & {"phone", "phones", "*"}:
        country = organisations.profile(tenant_id).country
        contact.phone = (phones.find(contact.phone, country) or contact.phone) if contact.phone else None
        further = dict.fromkeys(phones.find(each, country) or each for each in contact.phones)
        contact.phones = [each for each in further if each != contact.phone]
    if not (contact.name or contact.email or contact.phone or contact.external_id):
        raise InvalidError(
            "a contact needs a name, an address or a number",
            [{"pointer": "/name", "detail": "name, email or phone must be given"}],
        )


CONTACTS = Noun(
    name="contacts",
    label="contact",
    prefix="con",
    model=Contact,
    reads=Capability.CONTACTS_READ,
    writes=Capability.CONTACTS_WRITE,
    title=lambda contact: contact.name or contact.email or contact.phone or contact.external_id or "",
    present=shown,
    claims=claims,
    prepare=prepare,
    fields=(
        Field("name", _T.TEXT, "Name", searchable=True, fuzzy=True),
        Field("email", _T.EMAIL, "E-mail", unique=True, searchable=True),
        Field("emails", _T.EMAIL, "Further e-mails", unique=True, searchable=True, several=True),
        Field("phone", _T.PHONE, "Phone", searchable=True),
        Field("phones", _T.PHONE, "Further phones", searchable=True, several=True),
        Field("externalId", _T.TEXT, "External id", unique=True, searchable=True),
        Field("companyId", _T.REFERENCE, "Company", refers_to="companies"),
        Field("company", _T.TEXT, "Company name", editable=False, related="companyId"),
        Field("jobTitle", _T.TEXT, "Job title", searchable=True, fuzzy=True),
        Field("street", _T.TEXT, "Street"),
        Field("city", _T.TEXT, "City", searchable=True, fuzzy=True),
        Field("region", _T.TEXT, "Region"),
        Field("postalCode", _T.TEXT, "Postal code"),
        Field("country", _T.TEXT, "Country"),
        Field("tags", _T.TAGS, "Tags"),
        Field("ownerId", _T.USER, "Owner"),
        Field("lifecycle", _T.CHOICE, "Lifecycle", choices=LIFECYCLES),
        Field("source", _T.TEXT, "Source"),
        Field("totalSpends", _T.MONEY, "Total spends", editable=False, derive=commerce.total_spends),
        Field("orderCount", _T.NUMBER, "Orders", editable=False),
        Field("averageOrder", _T.MONEY, "Average order", editable=False, derive=commerce.average_order),
        Field("visits", _T.NUMBER, "Visits", editable=False),
        Field("lastVisit", _T.MOMENT, "Last visit", editable=False, derive=commerce.last_visit),
        Field("firstOrderAt", _T.MOMENT, "First order", editable=False),
        Field("lastOrderAt", _T.MOMENT, "Last order", editable=False),
        Field("churnRisk", _T.NUMBER, "Churn risk", editable=False),
        Field("lifetimeValue", _T.MONEY, "Lifetime value", editable=False),
        Field("leadScore", _T.NUMBER, "Lead score", editable=False),
        Field("qualityScore", _T.NUMBER, "Data quality", editable=False, derive=quality.score),
        Field("qualityIssues", _T.TAGS, "Data issues", editable=False, derive=quality.issues),
        *stamps(),
    ),
)
