"""What other systems push, and how orders look."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.contacts.schemas import Country, Phone, Short, Tag
from mancrel.kit.addresses import Address
from mancrel.kit.schema import Moment, Shape

MOST = 100
"""Records in one call."""
ExternalId = Annotated[str, Field(min_length=1, max_length=200, examples=["cust_001"])]
Amount = Annotated[Decimal, Field(ge=-(10**12), le=10**12, examples=[2500])]


class CustomerPush(Shape):
    """A customer as a shop knows them; the contact with this external id becomes like it. What is absent stays."""

    id: ExternalId
    name: Short | None = None
    email: Address | None = None
    phone: Phone | None = None
    street: Short | None = None
    city: Annotated[str, Field(max_length=100)] | None = None
    region: Annotated[str, Field(max_length=100)] | None = None
    postal_code: Annotated[str, Field(max_length=20)] | None = None
    country: Country | None = None
    tags: Annotated[list[Tag], Field(max_length=50)] | None = None
    source: Short | None = None
    total_spends: Annotated[Amount, Field(examples=[15000])] | None = None
    visits: Annotated[int, Field(ge=0, le=10**9, examples=[5])] | None = None
    last_visit: Moment | None = None
    custom: Annotated[dict[str, Any], Field(max_length=200)] | None = None


class OrderPush(Shape):
    """An order as a shop knows it. It counts once per id, whatever comes later with the same one."""

    id: ExternalId
    customer_id: ExternalId
    amount: Amount
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    items: list[Annotated[str, Field(max_length=500)]] = Field(default_factory=list, max_length=500)
    created_at: Moment | None = None


class CustomerBatch(Shape):
    """Up to a hundred customers; each is taken or refused by itself. Larger sets are for ``POST /api/imports``."""

    customers: list[dict[str, Any]] = Field(min_length=1, max_length=MOST)


class Accepted(Shape):
    """It will be worked in."""

    id: str
    status: Literal["accepted"] = "accepted"


class Fault(Shape):
    """What is wrong with one of a batch: a JSON pointer into it (RFC 6901), and why."""

    pointer: str
    detail: str


class Rejected(Shape):
    """One of a batch that was refused, by its place in it."""

    index: int
    errors: list[Fault]


class BatchAnswer(Shape):
    """How many of a batch will be worked in, and which were refused."""

    accepted: int
    rejected: list[Rejected]


class OrderOut(Shape):
    """An order. Without a contact it waits for its customer."""

    id: str
    external_id: str
    customer_id: str
    contact_id: str | None
    amount: float
    currency: str
    items: list[str]
    placed_at: Moment
    version: int
    created_at: Moment
    changed_at: Moment


class Unmatched(Shape):
    """Orders whose customer never came: how many, since when, and the oldest of them."""

    count: int
    oldest_at: Moment | None
    items: list[OrderOut]
