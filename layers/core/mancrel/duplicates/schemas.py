"""What can be asked of duplicates and merges, and what they look like."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.schema import Moment, Shape

Id = Annotated[str, Field(min_length=1, max_length=80)]
Name = Annotated[str, Field(max_length=40)]
Said = Annotated[str, Field(max_length=300)]
MOST_LOSERS = 10
Band = Literal["sure", "maybe"]


class Reason(Shape):
    """Why two records may be the same: *kind* for programs, *text* in words, *likeness* from 0 to 1 where it is one."""

    kind: str
    text: str
    likeness: float | None = None


class DuplicateOut(Shape):
    """Two records that may be the same."""

    id: str
    noun: str
    score: float
    band: Band
    status: Literal["open", "dismissed"]
    reasons: list[Reason]
    records: list[dict[str, Any]]


class DuplicateQuery(Shape):
    """Which pairs to list."""

    noun: Name = "contacts"
    band: Band | None = None
    status: Literal["open", "dismissed"] = "open"
    limit: int = 50
    cursor: str | None = None


class ScanOrder(Shape):
    """Which records to compare with each other."""

    noun: Name = "contacts"


class ScanOut(Shape):
    """How the last look for duplicates went, and whether one is under way."""

    noun: str
    running: bool
    asked_at: Moment | None
    ended_at: Moment | None
    compared: int
    found: int


class SimilarQuery(Shape):
    """What is known of a record that somebody is about to make."""

    noun: Name = "contacts"
    name: Said = ""
    email: Said = ""
    phone: Said = ""
    domain: Said = ""


class SimilarOut(Shape):
    """A record that there is already and that may be the same."""

    score: float
    band: Band
    reasons: list[Reason]
    record: dict[str, Any]


class SimilarFound(Shape):
    """The most alike first."""

    items: list[SimilarOut]


class MergeOrder(Shape):
    """What to merge into what; *fields* says by field whose value to keep, where it is not the suggested one."""

    noun: Name = "contacts"
    winner_id: Id
    loser_ids: Annotated[list[Id], Field(min_length=1, max_length=MOST_LOSERS)]
    fields: Annotated[dict[Annotated[str, Field(max_length=80)], Id], Field(max_length=300, default_factory=dict)]


class FieldChoice(Shape):
    """One field in which the records differ or say something: each one's value, whose is kept, and what comes out."""

    field: str
    label: str
    type: str
    values: dict[str, Any]
    suggested: str | None
    united: bool
    result: Any


class RelationCount(Shape):
    """How many records would move."""

    noun: str
    count: int


class MergePreview(Shape):
    """What a merge would come to. Nothing is changed yet."""

    noun: str
    winner_id: str
    records: list[dict[str, Any]]
    fields: list[FieldChoice]
    relations: list[RelationCount]
