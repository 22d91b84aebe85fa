"""What it takes to list or change contacts, and how one looks outside."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from mancrel.contacts.wishes import Preferences
from mancrel.kit.addresses import Address
from mancrel.kit.schema import Moment, Shape

Name = Annotated[str, Field(max_length=200)]
Tag = Annotated[str, Field(min_length=1, max_length=50)]
LIFECYCLES = ("lead", "qualified", "customer", "churned")
Lifecycle = Literal["lead", "qualified", "customer", "churned"]
Short = Annotated[str, Field(max_length=200)]
Phone = Annotated[str, Field(max_length=40)]
Country = Annotated[str, Field(pattern="^[A-Za-z]{2}$"), AfterValidator(str.upper)]
Reference = Annotated[str, Field(min_length=1, max_length=100)]


class Consent(Shape):
    """What somebody allowed or forbade, on one channel about one topic, and how we know."""

    channel: Literal["email", "sms", "whatsapp", "phone", "simulator", "any"]
    topic: Annotated[str, Field(min_length=1, max_length=60)] = "marketing"
    status: Literal["given", "withdrawn"]
    at: Moment
    source: Annotated[str, Field(max_length=200)] = ""
    text: Annotated[str, Field(max_length=2000)] = ""


class ConsentOut(Consent):
    """A consent as it is shown."""


class NewContact(Shape):
    """A person to remember; at least a name, an address or a number."""

    name: Name = ""
    email: Address | None = None
    emails: list[Address] = Field(default_factory=list, max_length=10)
    phone: Phone | None = None
    phones: list[Phone] = Field(default_factory=list, max_length=10)
    external_id: Short | None = None
    company_id: Reference | None = None
    job_title: Short | None = None
    street: Short | None = None
    city: Annotated[str, Field(max_length=100)] | None = None
    region: Annotated[str, Field(max_length=100)] | None = None
    postal_code: Annotated[str, Field(max_length=20)] | None = None
    country: Country | None = None
    tags: list[Tag] = Field(default_factory=list, max_length=50)
    owner_id: Reference | None = None
    lifecycle: Lifecycle = "lead"
    source: Short | None = None
    consent: list[Consent] = Field(default_factory=list, max_length=100)
    preferences: Preferences = Field(default_factory=dict)
    custom: dict[str, Any] = Field(default_factory=dict, max_length=200)


class ContactChange(Shape):
    """What to change; *version* is the one that was read. A null clears a field; ``custom`` only what it names."""

    version: int
    name: Name | None = None
    email: Address | None = None
    emails: Annotated[list[Address], Field(max_length=10)] | None = None
    phone: Phone | None = None
    phones: Annotated[list[Phone], Field(max_length=10)] | None = None
    external_id: Short | None = None
    company_id: Reference | None = None
    job_title: Short | None = None
    street: Short | None = None
    city: Annotated[str, Field(max_length=100)] | None = None
    region: Annotated[str, Field(max_length=100)] | None = None
    postal_code: Annotated[str, Field(max_length=20)] | None = None
    country: Country | None = None
    tags: Annotated[list[Tag], Field(max_length=50)] | None = None
    owner_id: Reference | None = None
    lifecycle: Lifecycle | None = None
    source: Short | None = None
    consent: Annotated[list[Consent], Field(max_length=100)] | None = None
    preferences: Preferences | None = None
    custom: Annotated[dict[str, Any], Field(max_length=200)] | None = None


class ContactBrief(Shape):
    """Who a conversation is with."""

    id: str
    name: str
    email: str | None


class ContactOut(Shape):
    """A contact. Figures are of the tenant's currency; ``provenance`` says of a field where its value came from."""

    id: str
    external_id: str | None
    name: str
    email: str | None
    emails: list[str]
    phone: str | None
    phones: list[str]
    company_id: str | None
    job_title: str | None
    street: str | None
    city: str | None
    region: str | None
    postal_code: str | None
    country: str | None
    tags: list[str]
    owner_id: str | None
    lifecycle: str
    source: str | None
    consent: list[ConsentOut]
    preferences: dict[str, Any]
    total_spends: float | None
    visits: int | None
    last_visit: Moment | None
    order_count: int
    average_order: float | None
    first_order_at: Moment | None
    last_order_at: Moment | None
    churn_risk: float | None
    lifetime_value: float | None
    lead_score: float | None
    quality_score: int
    provenance: dict[str, Any]
    custom: dict[str, Any]
    version: int
    created_at: Moment
    changed_at: Moment
