"""The one pydantic base: camelCase outside, snake_case inside, nothing unknown let in."""

from datetime import UTC, datetime
from typing import Annotated, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainSerializer
from pydantic.alias_generators import to_camel

from mancrel.kit import clock


class Shape(BaseModel):
    """A shape on the wire. Unknown fields are refused, text is trimmed."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        populate_by_name=True,
        extra="forbid",
        from_attributes=True,
        str_strip_whitespace=True,
    )


def _aware(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


Moment = Annotated[datetime, AfterValidator(_aware), PlainSerializer(clock.stamp, return_type=str, when_used="json")]
"""A time: RFC 3339 in UTC on the wire."""

Item = TypeVar("Item", bound=Shape)


class Page(Shape, Generic[Item]):
    """What every list answers: the rows, how many there are in all, and where the next ones begin."""

    items: list[Item]
    total: int
    next_cursor: str | None = None
