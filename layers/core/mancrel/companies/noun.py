"""What a company is: its fields, its natural key, and what holds for each one that is written."""

from collections.abc import Iterable
from typing import Any

from mancrel.accounts import organisations
from mancrel.accounts.policy import Capability
from mancrel.companies import domains
from mancrel.companies.models import Company
from mancrel.companies.schemas import CompanyOut
from mancrel.kit import addresses, phones
from mancrel.kit.errors import InvalidError
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun

_EMPTY: dict[str, Any] = {"tags": [], "custom": {}}
_ABSENT: dict[str, Any] = dict.fromkeys(CompanyOut.model_fields)
"""pynamodb leaves out what was never set."""
_T = FieldType


def claims(company: Company) -> Iterable[str]:
    """The natural keys of *company*: its domains."""
    for domain in dict.fromkeys((company.domain, *(company.domains or []))):
        if domain:
            yield f"company:domain:{domain}"


def prepare(tenant_id: str, company: Company, changed: frozenset[str]) -> None:
    """Fill what may not be missing, and put domain, address and number into the form in which they are compared.

    Raises:
        InvalidError: it has no name, or its domain or address is none.
    """
    for attribute, empty in _EMPTY.items():
        if getattr(company, attribute) is None:
            setattr(company, attribute, empty)
    if not company.name:
        raise InvalidError("a company needs a name", [{"pointer": "/name", "detail": "must be given"}])
    company.email = addresses.normalise(company.email) if company.email else None
    if company.domain:
        try:
            company.domain = domains.normalise(company.domain)
        except InvalidError as error:
            raise InvalidError(f"/domain: {error.detail}", [{"pointer": "/domain", "detail": error.detail}]) from error
    if company.phone and changed & {"phone", "*"}:
        company.phone = phones.find(company.phone, organisations.profile(tenant_id).country) or company.phone


def shown(company: Company) -> CompanyOut:
    """*company* for outside."""
    row = {**_ABSENT, "provenance": {}, **company.attribute_values, "id": company.company_id}
    return CompanyOut.model_validate(row, extra="ignore")


COMPANIES = Noun(
    name="companies",
    label="company",
    prefix="com",
    model=Company,
    reads=Capability.CONTACTS_READ,
    writes=Capability.CONTACTS_WRITE,
    title=lambda company: company.name or company.domain or "",
    present=shown,
    claims=claims,
    prepare=prepare,
    fields=(
        Field("name", _T.TEXT, "Name", required=True, searchable=True, fuzzy=True),
        Field("domain", _T.TEXT, "Domain", unique=True, searchable=True),
        Field("website", _T.URL, "Website"),
        Field("email", _T.EMAIL, "E-mail", searchable=True),
        Field("phone", _T.PHONE, "Phone", searchable=True),
        Field("industry", _T.TEXT, "Industry", searchable=True),
        Field("employees", _T.NUMBER, "Employees"),
        Field("street", _T.TEXT, "Street"),
        Field("city", _T.TEXT, "City", searchable=True, fuzzy=True),
        Field("region", _T.TEXT, "Region"),
        Field("postalCode", _T.TEXT, "Postal code"),
        Field("country", _T.TEXT, "Country"),
        Field("tags", _T.TAGS, "Tags"),
        Field("ownerId", _T.USER, "Owner"),
        Field("description", _T.LONG_TEXT, "Description"),
        Field("source", _T.TEXT, "Source"),
        *stamps(),
    ),
)
