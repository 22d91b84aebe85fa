"""What is asked, and how suggestions look."""

from typing import Annotated, Literal

from pydantic import Field

from mancrel.kit.schema import Shape

Tone = Literal["formal", "casual", "friendly", "urgent"]


class Wish(Shape):
    """What a message is to achieve, for how many or for which segment, and in which *tone*; without one, several."""

    objective: Annotated[str, Field(min_length=1, max_length=500)]
    audience_size: Annotated[int, Field(ge=0, le=1_000_000_000)] | None = None
    segment_id: Annotated[str, Field(max_length=100)] | None = None
    tone: Tone | None = None


class SuggestedMessage(Shape):
    """One way to say it."""

    subject: str
    message: str
    tone: Tone


class Suggestions(Shape):
    """At least three, what the *objective* was taken for, whom they speak to, and *notes* on what was left out."""

    suggestions: list[SuggestedMessage]
    objective: str
    basis: str | None
    notes: list[str]
