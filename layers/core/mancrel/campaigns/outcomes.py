"""How a campaign went: the shapes of its figures, its deliveries, its check list and its tests."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.campaigns.deliveries import State
from mancrel.campaigns.schemas import CampaignStatus, Reference
from mancrel.kit.schema import Moment, Shape


class VariantFigures(Shape):
    """How one variant stands."""

    name: str
    audience: int
    sent: int
    delivered: int
    failed: int
    suppressed: int


class Realtime(Shape):
    """How a campaign stands at this moment: ``audience = delivered + failed + suppressed + uncertain + pending``.

    *sent* were handed to the vendor; *attempted* are those and whom it refused, or of whom nobody knows.
    *deliveryRate* is delivered of delivered and failed; *attemptSuccessRate* the same over all attempts, those that
    were made anew included. *delayed* are pending people whose night it is, or whom the vendor will be asked again to
    write to. *etaSeconds* is null while nobody can tell.
    """

    status: CampaignStatus
    audience: int
    delivered: int
    sent: int
    failed: int
    suppressed: int
    uncertain: int
    pending: int
    delivery_rate: float | None
    attempt_success_rate: float | None
    eta_seconds: int | None
    attempted: int
    suppressed_by: dict[str, int]
    failed_by: dict[str, int]
    delayed: int
    held_out: int
    opened: int
    opened_human: int
    clicked: int
    clicked_human: int
    unsubscribed: int
    complained: int
    per_minute: float | None
    complaint_rate: float | None
    warnings: list[str]
    variants: list[VariantFigures]
    notice: str | None
    at: Moment


class DeliveryQuery(Shape):
    """Which deliveries: in a *state* (``pending`` for all that are under way), for a *reason*, to people whom *q*
    finds."""

    state: State | Literal["pending"] | None = None
    reason: Annotated[str, Field(max_length=60)] = ""
    q: Annotated[str, Field(max_length=200)] = ""
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: Annotated[str, Field(max_length=200)] | None = None


class DeliveryOut(Shape):
    """What became of the campaign for one person; *state* is ``pending`` for who was not taken up yet."""

    contact_id: str
    contact_name: str
    state: State | Literal["pending"]
    reason: str | None
    detail: str | None
    variant: str | None
    until: Moment | None
    claimed_at: Moment | None
    sent_at: Moment | None
    settled_at: Moment | None
    message_id: str | None


class WhyStep(Shape):
    """One thing that decided, in words and as a *code*, and whether it spoke for sending."""

    code: str
    text: str
    ok: bool


class Judged(Shape):
    """A part of the rule: whether it *holds* of the person as they were at the launch, and as they are now.

    *actual* and *actualNow* are what the person had and has, *text* says it all in words. A group has *conditions*.
    """

    sentence: str
    text: str
    holds: bool
    holds_now: bool
    changed: bool
    operator: str
    field: str | None
    event: str | None
    label: str | None
    value: Any
    actual: Any
    actual_now: Any
    conditions: list[Judged] | None


class WhyRule(Shape):
    """The rule by which the audience was found at *frozenAt*; unless it was *kept*, it is that of now."""

    frozen_at: Moment
    kept: bool
    sentence: str
    tree: Judged


class Why(Shape):
    """Why somebody got it or not, in a sentence and step by step; of who was not in the audience, by which *rule*."""

    sentence: str
    state: str
    steps: list[WhyStep]
    rule: WhyRule | None = None


class Decision(Shape):
    """What a person says of messages that nobody knows of: they arrived, they did not, or they shall be sent again.

    *contactIds*: about these people; about all that are uncertain if it is left out.
    """

    decision: Literal["delivered", "failed", "send_again"]
    contact_ids: Annotated[list[Reference], Field(min_length=1, max_length=1000)] | None = None


class Decided(Shape):
    """How many were decided."""

    count: int


class MissingOut(Shape):
    """Somebody for whom the message would have a gap, and where."""

    contact_id: str
    name: str
    fields: list[str]


class QuietOut(Shape):
    """How many people would have to wait for their morning if it were sent now."""

    waiting: int


class Remark(Shape):
    """Something that was found, for people and, as a *code*, for programs."""

    code: str
    text: str


Estimated = Literal["sendable", "suppressed", "missingCount", "cost", "quietHours", "minutes"]


class CheckOut(Shape):
    """What would happen if it were sent now. *blocking* must be mended first, *warnings* should be read.

    *cost* is null when nobody said what a message costs. *estimated* names the figures that are no counts: of large
    audiences they follow from *examined* people.
    """

    audience: int
    sendable: int
    suppressed: dict[str, int]
    missing: list[MissingOut]
    missing_count: int
    cost: float | None
    currency: str
    quiet_hours: QuietOut
    held_out: int
    examined: int
    minutes: float | None
    estimated: list[Estimated]
    warnings: list[Remark]
    blocking: list[Remark]


class TestSend(Shape):
    """Where to send one of it to look at: addresses of the campaign's channel; filled in as for *contactId*."""

    to: Annotated[list[Annotated[str, Field(min_length=3, max_length=254)]], Field(min_length=1, max_length=10)]
    variant: Annotated[str, Field(max_length=30)] | None = None
    contact_id: Reference | None = None


class TestSent(Shape):
    """What became of a test: sent, or why not."""

    to: str
    sent: bool
    reason: str | None


class TestOut(Shape):
    """What became of each test message."""

    results: list[TestSent]
