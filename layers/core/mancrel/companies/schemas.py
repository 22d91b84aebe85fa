"""What it takes to create or change a company, and how one looks."""

from typing import Annotated, Any

from pydantic import Field

from mancrel.contacts.schemas import Country, Phone, Reference, Short, Tag
from mancrel.kit.addresses import Address
from mancrel.kit.schema import Moment, Shape

Name = Annotated[str, Field(min_length=1, max_length=200)]
Domain = Annotated[str, Field(min_length=1, max_length=300)]
Website = Annotated[str, Field(max_length=500)]
City = Annotated[str, Field(max_length=100)]
Postal = Annotated[str, Field(max_length=20)]
Employees = Annotated[int, Field(ge=0, le=10_000_000)]
Description = Annotated[str, Field(max_length=4000)]


class NewCompany(Shape):
    """An organisation to remember. No two have the same *domain*."""

    name: Name
    domain: Domain | None = None
    website: Website | None = None
    email: Address | None = None
    phone: Phone | None = None
    industry: Short | None = None
    employees: Employees | None = None
    street: Short | None = None
    city: City | None = None
    region: City | None = None
    postal_code: Postal | None = None
    country: Country | None = None
    tags: list[Tag] = Field(default_factory=list, max_length=50)
    owner_id: Reference | None = None
    description: Description | None = None
    source: Short | None = None
    custom: dict[str, Any] = Field(default_factory=dict, max_length=200)


class CompanyChange(Shape):
    """What to change; *version* is the one that was read. A null clears a field; ``custom`` only what it names."""

    version: int
    name: Name | None = None
    domain: Domain | None = None
    website: Website | None = None
    email: Address | None = None
    phone: Phone | None = None
    industry: Short | None = None
    employees: Employees | None = None
    street: Short | None = None
    city: City | None = None
    region: City | None = None
    postal_code: Postal | None = None
    country: Country | None = None
    tags: Annotated[list[Tag], Field(max_length=50)] | None = None
    owner_id: Reference | None = None
    description: Description | None = None
    source: Short | None = None
    custom: Annotated[dict[str, Any], Field(max_length=200)] | None = None


class CompanyOut(Shape):
    """A company. ``provenance`` says of a field where its value came from."""

    id: str
    name: str
    domain: str | None
    website: str | None
    email: str | None
    phone: str | None
    industry: str | None
    employees: int | None
    street: str | None
    city: str | None
    region: str | None
    postal_code: str | None
    country: str | None
    tags: list[str]
    owner_id: str | None
    description: str | None
    source: str | None
    provenance: dict[str, Any]
    custom: dict[str, Any]
    version: int
    created_at: Moment
    changed_at: Moment
