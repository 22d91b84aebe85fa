"""What it takes to plan and run a campaign, and how one looks."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from mancrel.kit.schema import Moment, Shape

Name = Annotated[str, Field(min_length=1, max_length=120)]
Subject = Annotated[str, Field(max_length=300)]
Text = Annotated[str, Field(min_length=1, max_length=100_000)]
Page_ = Annotated[str, Field(max_length=300_000)]
Topic = Annotated[str, Field(max_length=60)]
Reference = Annotated[str, Field(min_length=1, max_length=100)]
Short = Annotated[str, Field(max_length=60)]
Tags = Annotated[list[Annotated[str, Field(min_length=1, max_length=50)]], Field(max_length=50)]
Share = Annotated[float, Field(ge=0, le=1)]
HoldOut = Annotated[float, Field(ge=0, le=0.5)]
Hours = Annotated[int, Field(ge=0, le=168)]
Retries = Annotated[int, Field(ge=0, le=5)]
Channel = Literal["simulator", "email", "sms", "whatsapp"]


class CampaignStatus(StrEnum):
    """Where a campaign stands."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


class Variant(Shape):
    """One way to say it, and the share of people who read it; what it leaves empty is as in the campaign."""

    name: Annotated[str, Field(min_length=1, max_length=30, pattern=r"^[^:#~]+$")]
    subject: Subject | None = None
    message: Text | None = None
    html: Page_ | None = None
    share: Annotated[float, Field(gt=0, le=1000)] = 1.0


Variants = Annotated[list[Variant], Field(max_length=8)]


def _distinct(variants: Sequence[Variant]) -> None:
    names = [each.name for each in variants]
    if len(set(names)) < len(names) or "hold_out" in names:
        raise ValueError("variants need names of their own, and none may be called hold_out")


class NewCampaign(Shape):
    """A campaign to plan: a draft, unless *schedule* or *sendNow* starts it. To the people that *segmentRules* or the
    segment describe at the moment of sending; with *bestHour* to each at their own best hour within a day of it."""

    name: Name
    segment_rules: dict[str, Any] | None = None
    segment_id: Reference | None = None
    message: Text
    subject: Subject = ""
    html: Page_ | None = None
    template_id: Reference | None = None
    channel: Channel = "simulator"
    topic: Topic = ""
    schedule: Moment | None = None
    send_now: bool = False
    late_hours: Hours = 6
    variants: Variants = Field(default_factory=list)
    hold_out: HoldOut = 0.0
    retries: Retries | None = None
    objective: Short = ""
    tags: Tags = Field(default_factory=list)
    skip_missing: bool = False
    best_hour: bool = False

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.segment_rules is None) == (self.segment_id is None):
            raise ValueError("name either segmentRules or segmentId")
        _distinct(self.variants)
        return self


class CampaignChange(Shape):
    """What to change of a campaign that was not launched; *version* is the one that was read.

    Setting one of *segmentRules* and *segmentId* takes the place of the other. A *schedule* makes a draft wait for its
    time, null makes it a draft again.
    """

    version: int
    name: Name | None = None
    segment_rules: dict[str, Any] | None = None
    segment_id: Reference | None = None
    message: Text | None = None
    subject: Subject | None = None
    html: Page_ | None = None
    template_id: Reference | None = None
    channel: Channel | None = None
    topic: Topic | None = None
    schedule: Moment | None = None
    late_hours: Hours | None = None
    variants: Variants | None = None
    hold_out: HoldOut | None = None
    retries: Retries | None = None
    objective: Short | None = None
    tags: Tags | None = None
    skip_missing: bool | None = None
    best_hour: bool | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.segment_rules is not None and self.segment_id is not None:
            raise ValueError("name either segmentRules or segmentId")
        _distinct(self.variants or [])
        return self


class Launch(Shape):
    """Whether people who lack a value of the message are left out; otherwise they keep it from being sent."""

    skip_missing: bool = False


class CampaignOut(Shape):
    """A campaign. *audience*, *audienceHash* and *heldOut* are known once it was launched; *notice* says why it stopped
    by itself."""

    id: str
    name: str
    channel: Channel
    topic: str
    subject: str
    message: str
    html: str | None
    template_id: str | None
    segment_id: str | None
    segment_rules: dict[str, Any] | None
    sentence: str
    schedule: Moment | None
    late_hours: int
    status: CampaignStatus
    notice: str | None
    variants: list[Variant]
    hold_out: float
    retries: int
    objective: str
    tags: list[str]
    skip_missing: bool
    best_hour: bool
    audience: int | None
    audience_hash: str | None
    held_out: int | None
    created_by: str | None
    launched_at: Moment | None
    finished_at: Moment | None
    version: int
    created_at: Moment
    changed_at: Moment


class CampaignQuery(Shape):
    """Which campaigns: of one *status*, with the words of *q* in their names."""

    status: CampaignStatus | None = None
    q: Annotated[str, Field(max_length=200)] = ""
    limit: int = 50
    cursor: str | None = None
