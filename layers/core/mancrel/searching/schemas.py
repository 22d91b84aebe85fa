"""What can be searched, counted and summed, and how the answers look."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.schema import Shape

Words = Annotated[str, Field(max_length=200)]


class SearchQuery(Shape):
    """What to look for: *q*, by wording and by meaning, in any sort of record, in conversations, their messages and
    notes, in approved answers, saved replies, segments, campaigns, journeys, templates and users; or only in those that
    *types* names (``contacts,deals``).

    Without *q* the records and conversations that changed last are found.
    """

    q: Words = ""
    types: Annotated[str, Field(max_length=200)] = ""
    limit: Annotated[int, Field(ge=1, le=50)] = 20


class Hit(Shape):
    """What was found, *by* its wording or its meaning. *score* is 1 for what was asked for, letter by letter, and less
    the less alike it is. What was said in a conversation names it."""

    type: str
    id: str
    score: float
    title: str
    subtitle: str
    conversation_id: str | None = None
    by: Literal["wording", "meaning"] = "wording"


class Hits(Shape):
    """What was found, best first. *late*: what is found by meaning, and in messages and notes, is not among it yet;
    ask again in a moment."""

    items: list[Hit]
    late: bool = False


class AggregateQuery(Shape):
    """What to count: records of *noun* that meet *filter*, grouped *by* at most two fields, with *sum* of others.

    A date or a time is grouped by ``:day``, ``:week`` or ``:month``: ``createdAt:month``.
    """

    noun: Annotated[str, Field(max_length=40)]
    filter: Annotated[str, Field(max_length=20_000)] = ""
    by: Annotated[str, Field(max_length=200)] = ""
    sum: Annotated[str, Field(max_length=300)] = ""


class AggregateGroup(Shape):
    """One group: its *key* by field, how many records, and sums by field (money in major units)."""

    key: dict[str, Any]
    count: int
    sums: dict[str, float]


class Aggregates(Shape):
    """The largest groups first, or the earliest where they are of time; *total* counts each record once.

    A record with several values, such as tags, is in the group of each.

    Amounts of different currencies are never added up: then ``currency`` is part of each key. *more* is how many
    groups are not shown.
    """

    groups: list[AggregateGroup]
    total: int
    more: int = 0


class PreviewQuery(Shape):
    """The rule, as JSON text."""

    rules: Annotated[str, Field(min_length=1, max_length=20_000)]


class PreviewBody(Shape):
    """The rule."""

    rules: dict[str, Any]
