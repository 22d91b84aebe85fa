"""What is asked, and how the answer looks."""

from typing import Annotated, Any

from pydantic import Field

from mancrel.kit.schema import Shape


class Description(Shape):
    """Whom somebody means, in their own words: English, Spanish, or Hindi in Latin script."""

    description: Annotated[str, Field(min_length=1, max_length=1_000)]


class Alternative(Shape):
    """Another way to take the description."""

    rules: dict[str, Any]
    sentence: str


class SegmentFromText(Shape):
    """The rule that was meant, in words, and how many contacts it describes.

    *rules* is null when the description is not clear; then *questions* say what to tell. With a rule, they say what was
    put right or taken for granted. *alternatives* are other ways to read it.
    """

    rules: dict[str, Any] | None
    sentence: str | None
    confidence: float
    count: int | None
    questions: list[str]
    alternatives: list[Alternative]
