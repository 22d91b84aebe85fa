"""What the work list shows and takes."""

from typing import Annotated, Literal

from pydantic import Field

from mancrel.kit.schema import Shape

Issue = Literal["email_typo", "phone_unreadable", "name_case", "no_name", "unreachable"]
Mendable = Literal["email_typo", "phone_unreadable", "name_case"]


class QualityQuery(Shape):
    """Which issue to list, and how many of its records."""

    issue: Issue | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: str | None = None


class Proposal(Shape):
    """One value that could be better."""

    id: str
    title: str
    score: int
    issue: Issue
    field: str
    before: str | None
    after: str | None
    version: int


class IssueCount(Shape):
    """How many records have an issue, and whether it can be mended from here."""

    issue: Issue
    count: int
    mendable: bool


class Worklist(Shape):
    """How many contacts have which issue; the first of them with what would mend it; the mean score."""

    issues: list[IssueCount]
    average_score: float | None
    items: list[Proposal]
    total: int
    next_cursor: str | None


class Mending(Shape):
    """What to mend: the issue in all contacts, or in those with *ids*."""

    issue: Mendable
    ids: Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=10_000)] | None = None
