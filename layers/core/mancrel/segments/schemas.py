"""What it takes to save or change a segment, and how one looks."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.errors import Problem
from mancrel.kit.schema import Moment, Shape

Kind = Literal["dynamic", "frozen"]
Name = Annotated[str, Field(min_length=1, max_length=80)]
Description = Annotated[str, Field(max_length=500)]


class NewSegment(Shape):
    """A segment to save: *dynamic*, with whom its *rules* describe at any time, or *frozen*, with whom they do now."""

    name: Name
    description: Description = ""
    rules: dict[str, Any]
    kind: Kind = "dynamic"


class SegmentChange(Shape):
    """What to change of a segment; *version* is the one that was read. The members of a frozen one never change."""

    version: int
    name: Name | None = None
    description: Description | None = None
    rules: dict[str, Any] | None = None


class Freezing(Shape):
    """What to call the frozen segment; without a name it has that of the segment and the day."""

    name: Name | None = None


class SegmentQuery(Shape):
    """Which segments: those whose names hold *q*."""

    q: Annotated[str, Field(max_length=200)] = ""
    limit: int = 50
    cursor: str | None = None


class Part(Shape):
    """A part of a segment that no longer works: where it stands, and why."""

    pointer: str
    detail: str

    @classmethod
    def of(cls, problem: Problem) -> "Part":
        """*problem* as a shape."""
        return cls(pointer=problem["pointer"], detail=problem["detail"])


class SegmentOut(Shape):
    """A segment. *count* is exact, at *countedAt*, of those whom the caller may see.

    *problems* says what of the rules no longer works, such as a field that was archived: then nobody is in it, there is
    no count and no sentence, and nothing can be sent to it, until the rules are mended.
    """

    id: str
    name: str
    description: str
    kind: Kind
    rules: dict[str, Any]
    sentence: str | None
    count: int | None
    counted_at: Moment | None
    problems: list[Part]
    version: int
    created_at: Moment
    changed_at: Moment


class CountOut(Shape):
    """How many there were at that time."""

    at: Moment
    count: int


class History(Shape):
    """How many were in the segment over time, the earliest first: where it changed, at most one an hour, one a day."""

    items: list[CountOut]


class ReasonOut(Shape):
    """A rule, whether it *holds* for the contact, and why.

    Of a group: its *operator* and *conditions*. Of a condition: *field*, its *label*, what is asked (*operator* and
    *value*) and what the contact has (*actual*). Of an *event*: how often is asked, and how often it happened
    (*actual*). Of a condition that names segments, *conditions* has their rules.
    """

    sentence: str
    holds: bool
    operator: str
    field: str | None = None
    event: str | None = None
    label: str | None = None
    value: Any = None
    actual: Any = None
    conditions: list["ReasonOut"] | None = None


class Explanation(Shape):
    """Whether a contact is in a segment, the rule in plain words, and the rule taken apart."""

    member: bool
    sentence: str
    tree: ReasonOut


class Comparing(Shape):
    """Two segments to compare; without *b*, *a* is compared with everybody else."""

    a: Annotated[str, Field(min_length=1, max_length=100)]
    b: Annotated[str, Field(min_length=1, max_length=100)] | None = None


class Side(Shape):
    """One of the two: how many there are."""

    count: int


class Difference(Shape):
    """One thing in which the two may differ: a share (of those with *value*) or an average (*value* is null).

    *low* and *high* are the ends of an interval of 95 % that is corrected (Holm) for how many things are compared. It
    is *significant* when the interval leaves out 0. With *days* it is of what happened in that time: a share is then
    of those who did it (*value* is null).
    """

    field: str
    label: str
    value: str | None
    kind: Literal["share", "average"]
    a: float
    b: float
    difference: float
    low: float
    high: float
    significant: bool
    sentence: str
    days: int | None = None


class Unknown(Shape):
    """What of the last *days* cannot be compared, and *why*: nobody knows it of a side (null), or of too few people."""

    field: str
    label: str
    kind: Literal["share", "average"]
    a: float | None
    b: float | None
    days: int
    why: str
    sentence: str


class Comparison(Shape):
    """Two segments beside each other; the clearest differences first.

    What people did is of the last *days*; what of it is not known stands in *unknown*.
    """

    a: Side
    b: Side
    overlap: int
    differences: list[Difference]
    days: int
    unknown: list[Unknown]


class EventField(Shape):
    """Something that can be asked of an event."""

    name: str
    label: str
    type: str
    choices: list[str]
    refers_to: str | None
    several: bool
    operators: list[str]


class EventOut(Shape):
    """Something that can have happened to a contact. *subject* is the field that says what it was about."""

    name: str
    label: str
    subject: str
    operators: list[str]
    fields: list[EventField]
