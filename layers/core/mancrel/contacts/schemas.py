"""What it takes to list or change contacts, and how one looks outside."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.addresses import Address
from mancrel.kit.schema import Moment, Shape

Name = Annotated[str, Field(max_length=200)]
Tag = Annotated[str, Field(min_length=1, max_length=50)]
Lifecycle = Literal["lead", "customer", "partner", "former"]
Sort = Literal["name", "-name", "createdAt", "-createdAt", "changedAt", "-changedAt"]


class NewContact(Shape):
    """A person to remember; at least a name or an address."""

    name: Name = ""
    email: Address | None = None
    phone: Annotated[str, Field(max_length=40)] | None = None
    city: Annotated[str, Field(max_length=100)] | None = None
    tags: list[Tag] = Field(default_factory=list, max_length=50)
    lifecycle: Lifecycle = "lead"


class ContactChange(Shape):
    """What to change; *version* is the one that was read. A null clears a field that may be empty."""

    version: int
    name: Name | None = None
    email: Address | None = None
    phone: Annotated[str, Field(max_length=40)] | None = None
    city: Annotated[str, Field(max_length=100)] | None = None
    tags: Annotated[list[Tag], Field(max_length=50)] | None = None
    lifecycle: Lifecycle | None = None


class ContactQuery(Shape):
    """Which contacts to list: *q* is looked for in name, address, phone and city."""

    q: Annotated[str, Field(max_length=200)] = ""
    sort: Sort = "-changedAt"
    limit: int = 50
    cursor: str | None = None


class ContactBrief(Shape):
    """Who a conversation is with."""

    id: str
    name: str
    email: str | None


class ContactOut(Shape):
    """A contact."""

    id: str
    name: str
    email: str | None
    phone: str | None
    city: str | None
    tags: list[str]
    lifecycle: Lifecycle
    version: int
    created_at: Moment
    changed_at: Moment


TimelineKind = Literal["conversation", "message", "suggestion", "task"]


class TimelineQuery(Shape):
    """Which part of a contact's timeline: one kind of entry, or all."""

    type: TimelineKind | None = None
    limit: int = 50
    cursor: str | None = None


class TimelineEntry(Shape):
    """Something that happened with a contact. *data* is the thing itself, as its own resource shows it."""

    type: TimelineKind
    id: str
    at: Moment
    title: str
    summary: str
    conversation_id: str | None
    data: dict[str, Any]
