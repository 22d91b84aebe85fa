"""The policy file: what the assistant may do by itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer, StringConstraints, WithJsonSchema, model_validator

from mancrel.kit.hours import WeeklyHours
from mancrel.kit.schema import Moment, Shape

Mode = Literal["off", "shadow", "on"]
"""``off``: it only drafts. ``shadow``: the same, and it notes what it would have sent. ``on``: it sends."""
Rung = Literal["suggest", "ask", "act_with_undo", "act"]
"""The autonomy ladder: words to start from; one key sends them; sent after a while to take it back; sent."""
Proof = Literal["measured", "required"]
Name = Annotated[str, Field(pattern="^[a-z][a-z0-9_]{0,63}$")]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$")]
Amount = Annotated[
    Decimal,
    Field(ge=0, le=10**9, decimal_places=3),
    PlainSerializer(float, return_type=float, when_used="json"),
    WithJsonSchema({"type": "number", "minimum": 0}),
]
FileText = Annotated[str, StringConstraints(strip_whitespace=False)]
"""A file, byte for byte."""
Language = Annotated[str, Field(pattern="^[a-z]{2}$", examples=["en"])]
AwayWords = Annotated[str, Field(min_length=1, max_length=1500)]
Topic = Annotated[str, Field(min_length=2, max_length=100)]


class ConfidenceBands(Shape):
    """Where the bands of the calibrated probability begin. They can be stricter than 0.90 and 0.60, never laxer."""

    auto: Annotated[float, Field(ge=0.90, le=1)] = 0.90
    review: Annotated[float, Field(ge=0.60, le=0.85)] = 0.60


class ErrorBudget(Shape):
    """How many wrong replies are borne. *alpha*: the largest share of wrong ones among those sent, per intent.

    *proof*: ``required``, so an intent sends only once judged samples show that it keeps to *alpha*; or ``measured``,
    so the same figures are shown and do not hold anything back.
    """

    proof: Proof = "measured"
    alpha: Annotated[float, Field(ge=0.005, le=0.20)] = 0.02


class AuditShares(Shape):
    """Which share is judged blind: of what is *sent* by itself, and of *drafts* that are only held back for lack of
    permission or proof (they are the evidence that unlocks an intent)."""

    sent: Annotated[float, Field(ge=0.05, le=0.10)] = 0.10
    drafts: Annotated[float, Field(ge=0.05, le=1)] = 1.0


class SendingHours(WeeklyHours):
    """When it may send. A day that is left out is closed; *zone* is the organisation's unless it is named."""


class AwayText(Shape):
    """What a customer is told once when nobody is there: outside *hours* and on *holidays*. Unless it names hours of
    its own, the organisation's hours and holidays hold, and the named holidays beside them. *texts* by language;
    *default* is the language for who writes in another one."""

    hours: SendingHours | Literal["organisation"] = "organisation"
    holidays: Annotated[list[date], Field(max_length=400)] = Field(default_factory=list)
    default: Language = "en"
    texts: Annotated[dict[Language, AwayWords], Field(min_length=1, max_length=30)]

    @model_validator(mode="after")
    def _has_default(self) -> AwayText:
        if self.default not in self.texts:
            raise ValueError(f"texts must say something in the default language, {self.default}")
        return self

    def said(self, language: str) -> str:
        """The text for who writes in *language*."""
        return self.texts.get(language, self.texts[self.default])


class ValueLimits(Shape):
    """*price*: the largest price that a reply may quote, by currency; a currency that is not named may not be quoted.
    Without any every price may."""

    price: dict[Currency, Amount] = Field(default_factory=dict, max_length=50)


class AutonomyPolicy(Shape):
    """The whole file. What it leaves out is as here."""

    mode: Mode = "on"
    bands: ConfidenceBands = Field(default_factory=ConfidenceBands)
    budget: ErrorBudget = Field(default_factory=ErrorBudget)
    audit: AuditShares = Field(default_factory=AuditShares)
    intents: dict[Name, Rung] = Field(default_factory=dict, max_length=200)
    undo: Annotated[int, Field(ge=10, le=900)] = 60
    hours: SendingHours | Literal["always"] = "always"
    channels: Annotated[list[Name], Field(max_length=20)] | Literal["all"] = "all"
    limits: ValueLimits = Field(default_factory=ValueLimits)
    forbidden: Annotated[list[Topic], Field(max_length=200)] = Field(default_factory=list)
    away: AwayText | Literal["off"] = "off"

    @model_validator(mode="before")
    @classmethod
    def _emptied(cls, given: object) -> object:
        """A key with nothing behind it is as one that is left out."""
        return {name: each for name, each in given.items() if each is not None} if isinstance(given, dict) else given

    def rung(self, intent: str) -> Rung:
        """How far it may go with *intent*; one that the file does not name waits for a person."""
        return self.intents.get(intent, "ask")


class LooserPoint(Shape):
    """One point in which a policy is looser: where in the file, what it said *before* and says *after*."""

    pointer: str
    before: str
    after: str


class AutonomyProposal(Shape):
    """A looser policy that waits for a second person."""

    id: str
    text: FileText
    by: str
    at: Moment
    base: int
    points: list[LooserPoint]


class AutonomyStop(Shape):
    """Who stopped all sending by itself, when, and why."""

    by: str
    at: Moment
    reason: str | None
