"""What it takes to try a changed sending policy on the past, and what is told of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mancrel.consent.schemas import PolicyDraft
from mancrel.kit.schema import Moment, Shape


class PolicyTrial(Shape):
    """Which *change* of the sending policy to try, on how many of the last *days*."""

    change: PolicyDraft = Field(default_factory=PolicyDraft)
    days: Annotated[int, Field(ge=1, le=90)] = 90


class Became(Shape):
    """What becomes of *messages* that were really sent: ``messages = sent + later + held + refused``.

    ``later`` wait for the end of quiet hours, ``held`` are more than the cap allows, ``refused`` are not allowed for
    want of consent. ``released`` come on top: messages of campaigns that were really held back, and would be sent.
    """

    messages: int
    sent: int
    later: int
    held: int
    refused: int
    released: int


class BecameOnChannel(Became):
    """The same on one *channel*, and how much less it would have cost; *saved* is None where a price is not known."""

    channel: str
    saved: float | None
    currency: str


class BecameOfSource(Became):
    """The same of one campaign or journey; ``gone`` when it was deleted."""

    id: str
    name: str
    kind: Literal["campaign", "journey", "gone"]


class Waits(Shape):
    """How many minutes those wait that are sent later: half of them no longer than *median*."""

    median: int
    longest: int


class HeldBack(Shape):
    """What campaigns really held back: for the cap, for want of consent, and what waits for the morning now."""

    frequency_cap: int
    no_consent: int
    quiet_hours: int


class PolicySample(Shape):
    """One of the people for whom something changes: *what* becomes of the message sent *at*, and why in words."""

    contact_id: str
    contact_name: str
    what: Literal["later", "held", "refused", "released"]
    channel: str
    at: Moment
    until: Moment | None
    source: str
    text: str


class PolicyRehearsal(Became):
    """What the changed policy would have made of what *people* were really sent in the last *days*.

    *exact* is false where something could not be known, which *notes* say; they also say what was asked how.
    """

    days: int
    people: int
    waits: Waits | None
    back: HeldBack
    channels: list[BecameOnChannel]
    sources: list[BecameOfSource]
    samples: list[PolicySample]
    exact: bool
    notes: list[str]
    took_ms: float
