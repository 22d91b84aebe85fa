"""What it takes to create, change or convert a lead, and how one looks."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.companies.schemas import CompanyOut
from mancrel.contacts.schemas import ContactOut, Phone, Reference, Short, Tag
from mancrel.deals.amounts import Amount, Currency
from mancrel.deals.schemas import Day, DealOut
from mancrel.kit.addresses import Address
from mancrel.kit.schema import Moment, Shape

STATUSES = ("new", "working", "qualified", "unqualified", "converted")
Status = Literal["new", "working", "qualified", "unqualified", "converted"]
OpenStatus = Literal["new", "working", "qualified", "unqualified"]
Title = Annotated[str, Field(max_length=200)]
Text = Annotated[str, Field(max_length=4000)]


class NewLead(Shape):
    """An interest to follow up; at least a title, a name, an address or a number."""

    title: Title = ""
    contact_id: Reference | None = None
    name: Short | None = None
    email: Address | None = None
    phone: Phone | None = None
    company_name: Short | None = None
    interest: Text | None = None
    source: Short | None = None
    status: OpenStatus = "new"
    amount: Amount | None = None
    currency: Currency | None = None
    owner_id: Reference | None = None
    consent_text: Text | None = None
    note: Text | None = None
    tags: list[Tag] = Field(default_factory=list, max_length=50)
    custom: dict[str, Any] = Field(default_factory=dict, max_length=200)


class LeadChange(Shape):
    """What to change; *version* is the one that was read. A null clears a field; ``custom`` only what it names."""

    version: int
    title: Title | None = None
    contact_id: Reference | None = None
    name: Short | None = None
    email: Address | None = None
    phone: Phone | None = None
    company_name: Short | None = None
    interest: Text | None = None
    source: Short | None = None
    status: OpenStatus | None = None
    amount: Amount | None = None
    currency: Currency | None = None
    owner_id: Reference | None = None
    consent_text: Text | None = None
    note: Text | None = None
    tags: Annotated[list[Tag], Field(max_length=50)] | None = None
    custom: Annotated[dict[str, Any], Field(max_length=200)] | None = None


class Converted(Shape):
    """What a lead became."""

    contact_id: str
    company_id: str | None
    deal_id: str | None
    at: Moment


class Answered(Shape):
    """One field of a form and what was put there."""

    name: str
    values: list[str]


class ConsentBox(Shape):
    """A box of a form, in the words that stood beside it."""

    text: str
    is_ticked: bool


class LeadOrigin(Shape):
    """The ad and the form that a lead came from, every answer as it was given, and as proof what the form showed:
    *notice* and *boxes*. *id* is Meta's."""

    id: str
    page_id: str
    form_id: str | None
    form_name: str | None
    ad_id: str | None
    ad_name: str | None
    adset_id: str | None
    adset_name: str | None
    campaign_id: str | None
    campaign_name: str | None
    platform: str | None
    is_organic: bool
    submitted_at: Moment | None
    answers: list[Answered]
    notice: str | None
    boxes: list[ConsentBox]
    privacy_url: str | None


class LeadOut(Shape):
    """A lead. Once it is converted, *converted* says to what."""

    id: str
    title: str
    contact_id: str | None
    name: str | None
    email: str | None
    phone: str | None
    company_name: str | None
    interest: str | None
    source: str | None
    status: Status
    amount: float | None
    currency: str
    owner_id: str | None
    consent_text: str | None
    note: str | None
    tags: list[str]
    converted: Converted | None
    origin: LeadOrigin | None
    provenance: dict[str, Any]
    custom: dict[str, Any]
    version: int
    created_at: Moment
    changed_at: Moment


class DealOfLead(Shape):
    """The deal that a lead becomes; what is left out is the lead's."""

    name: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    pipeline_id: Reference | None = None
    stage_id: Reference | None = None
    amount: Amount | None = None
    currency: Currency | None = None
    expected_close_on: Day | None = None
    custom: dict[str, Any] = Field(default_factory=dict, max_length=200)


class LeadsAsked(Shape):
    """How many deliveries of a page are fetched now that could not be before."""

    asked: int


class LeadConversion(Shape):
    """How to convert a lead.

    Attributes:
        contact_id: the contact that it becomes; else the lead's own, else who has its address, else a new one.
        company_id: the company; else the contact's, else the one with the lead's company name or domain, else a new
            one when the lead names a company.
        deal: the deal to make; when it is left out, one like the lead; null for none.
    """

    contact_id: Reference | None = None
    company_id: Reference | None = None
    deal: DealOfLead | None = Field(default_factory=DealOfLead)


class ConversionOut(Shape):
    """A converted lead and what it became; a contact or company that the caller may not see is left out."""

    lead: LeadOut
    contact: ContactOut | None
    company: CompanyOut | None
    deal: DealOut | None
