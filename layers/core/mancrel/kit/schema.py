"""The one pydantic base: camelCase outside, snake_case inside, nothing unknown let in."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, Generic, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    ValidationError,
    WithJsonSchema,
)
from pydantic.alias_generators import to_camel

from mancrel.kit import clock
from mancrel.kit.errors import InvalidError, Problem


class Shape(BaseModel):
    """A shape on the wire. Unknown fields are refused, text is trimmed."""

    model_config = ConfigDict(
        defer_build=True,
        alias_generator=to_camel,
        populate_by_name=True,
        extra="forbid",
        from_attributes=True,
        str_strip_whitespace=True,
    )


def in_utc(moment: datetime) -> datetime:
    """*moment* in UTC, which it is in already when it names no zone. ValueError: UTC has no year 0 or 10000."""
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("is outside the years 1 to 9999 in UTC") from error


_DATED = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def written_out(value: object) -> object:
    """*value*, which is no number: pydantic would take one for the seconds since 1970."""
    if isinstance(value, int | float) or (isinstance(value, str) and not _DATED.match(value.strip())):
        raise ValueError("must be a time such as 2026-01-31T12:00:00Z")
    return value


Moment = Annotated[
    datetime,
    BeforeValidator(written_out),
    AfterValidator(in_utc),
    PlainSerializer(clock.stamp, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
"""A time: RFC 3339 in UTC on the wire."""

Item = TypeVar("Item", bound=Shape)


class Page(Shape, Generic[Item]):
    """What every list answers: the rows, how many there are in all, and where the next ones begin."""

    items: list[Item]
    total: int
    next_cursor: str | None = None


Fitted = TypeVar("Fitted", bound=BaseModel)


def fit(shape: type[Fitted], content: Any) -> Fitted:
    """*content*, which came from outside, as *shape*.

    Raises:
        InvalidError: it does not fit; names each place.
    """
    try:
        return shape.model_validate(content, by_alias=True, by_name=False)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        problems: list[Problem] = [{"pointer": pointer(each["loc"]), "detail": each["msg"]} for each in faults[:50]]
        raise InvalidError(f"{problems[0]['pointer'] or 'the body'}: {problems[0]['detail']}", problems) from error


def pointer(place: Sequence[str | int]) -> str:
    """*place* as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in place)
