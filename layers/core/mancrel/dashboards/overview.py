"""How all campaigns of a period did: the shapes."""

from __future__ import annotations

from pydantic import Field

from mancrel.kit.schema import Moment, Shape


class Doings(Shape):
    """How many people did something, those included for whom a machine did, and those of whom no machine did."""

    all: int
    human: int


class CampaignWeek(Shape):
    """What was launched in a week, from *at* on: how much of it was sent, arrived, and was clicked by people."""

    at: Moment
    campaigns: int
    sent: int
    delivered: int
    clicked_human: int
    unsubscribed: int


class TopCampaign(Shape):
    """One of the campaigns that did most. Null is not known."""

    id: str
    name: str
    status: str
    launched_at: Moment
    sent: int
    delivered: int
    clicked_human: int
    orders: int | None
    revenue: float | None
    cost: float | None


class Incremental(Shape):
    """Revenue on top, against the hold-outs of so many *campaigns*: the sums of their estimates and of their bounds."""

    campaigns: int
    revenue: float
    low: float
    high: float


class CampaignsOverview(Shape):
    """All campaigns that were launched in a period, whatever came of them until now; all figures add up.

    *deliveryRate* is delivered of delivered and failed, null before any receipt. *orders* and *revenue* are by last
    touch, of *measured* campaigns; the others are still being measured, ask again. *cost* is null where it is not
    known of all of them: *unpriced* messages have no price, or *currencies* are several. *incremental* is null where no
    campaign has a hold-out with buyers enough.
    """

    start: Moment = Field(alias="from")
    end: Moment = Field(alias="to")
    currency: str
    campaigns: int
    measured: int
    sent: int
    delivered: int
    failed: int
    delivery_rate: float | None
    opened: Doings
    clicked: Doings
    unsubscribed: int
    complained: int
    cost: float | None
    unpriced: int
    currencies: list[str]
    orders: int
    revenue: float | None
    incremental: Incremental | None
    top: list[TopCampaign]
    weeks: list[CampaignWeek]
