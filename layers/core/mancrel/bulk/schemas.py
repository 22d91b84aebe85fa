"""What it takes to edit many records, and what a preview shows."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.schema import Shape

MOST = 100_000
Name = Annotated[str, Field(min_length=1, max_length=100)]
Action = Literal["set", "clear", "add", "remove"]


class BulkChange(Shape):
    """One field to edit: *set* or *clear* any, *add* to or *remove* from tags and lists."""

    field: Name
    action: Action = "set"
    value: Any = None


class BulkEdit(Shape):
    """Which records (by *ids*, or all that *filter* and *q* find) and what to do to them."""

    noun: Name
    ids: Annotated[list[Name], Field(max_length=10_000)] | None = None
    filter: dict[str, Any] | None = None
    q: Annotated[str, Field(max_length=200)] = ""
    changes: list[BulkChange] = Field(default_factory=list, max_length=20)
    delete: bool = False


class Difference(Shape):
    """One value before and after."""

    id: str
    title: str
    field: str
    before: Any
    after: Any


class BulkPreview(Shape):
    """How many records it is about, and what would become of the first of them."""

    total: int
    looked_at: int
    changing: int
    sample: list[Difference]
    problems: list[Difference]
