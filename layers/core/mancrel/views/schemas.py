"""What it takes to save or change a view, and how one looks."""

from typing import Annotated, Any

from pydantic import Field

from mancrel.kit.errors import Problem
from mancrel.kit.schema import Moment, Shape

Name = Annotated[str, Field(min_length=1, max_length=80)]
Words = Annotated[str, Field(max_length=200)]
Sorting = Annotated[str, Field(max_length=300)]
Columns = Annotated[list[Annotated[str, Field(min_length=1, max_length=60)]], Field(max_length=60)]


class NewView(Shape):
    """A view to save: *filter* is a rule, *columns* are names of fields; *shared* with everybody of the team."""

    noun: Annotated[str, Field(max_length=40)]
    name: Name
    filter: dict[str, Any] | None = None
    q: Words = ""
    sort: Sorting = ""
    columns: Columns | None = None
    shared: bool = False


class ViewChange(Shape):
    """What to change of a view; *version* is the one that was read."""

    version: int
    name: Name | None = None
    filter: dict[str, Any] | None = None
    q: Words | None = None
    sort: Sorting | None = None
    columns: Columns | None = None
    shared: bool | None = None


class ViewQuery(Shape):
    """Which views: of one noun, or all."""

    noun: Annotated[str, Field(max_length=40)] | None = None
    limit: int = 50
    cursor: str | None = None


class PartOut(Shape):
    """A part of a view that no longer works: where it stands in the view, and why."""

    pointer: str
    detail: str

    @classmethod
    def of(cls, problem: Problem) -> "PartOut":
        """*problem* as a shape."""
        return cls(pointer=problem["pointer"], detail=problem["detail"])


class ViewOut(Shape):
    """A saved view. *problems* says which parts no longer work, such as a field that was archived."""

    id: str
    noun: str
    name: str
    filter: dict[str, Any] | None
    q: str
    sort: str
    columns: list[str] | None
    shared: bool
    owner_id: str
    problems: list[PartOut]
    version: int
    created_at: Moment
    changed_at: Moment
