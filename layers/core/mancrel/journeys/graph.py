"""The plan of a journey: what sets it off, and the steps that follow. As it is stored, sent and drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.kit.schema import Shape

MAX_NODES = 100
NodeId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
Next = NodeId | None
Rules = dict[str, Any]
Text = Annotated[str, Field(max_length=10_000)]
Event = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]
"""`contact_created`, or one that rules over contacts know, such as `ordered` (happenings.known)."""


class EventTrigger(Shape):
    """Something happened: *where* asks of the event, *who* of the person."""

    kind: Literal["event"]
    event: Event
    where: Rules | None = None
    who: Rules | None = None


class SegmentTrigger(Shape):
    """Somebody came into a segment; those who were in it when the journey was switched on only if *existing*."""

    kind: Literal["segment"]
    segment_id: Annotated[str, Field(max_length=60)]
    existing: bool = False


class DateTrigger(Shape):
    """A date of the person has come: *offsetDays* after it (before it, when negative), at *hour* of their own day."""

    kind: Literal["date"]
    field: Annotated[str, Field(max_length=80)]
    offset_days: Annotated[int, Field(ge=-365, le=365)] = 0
    hour: Annotated[int, Field(ge=0, le=23)] = 9
    yearly: bool = True
    who: Rules | None = None


Trigger = Annotated[EventTrigger | SegmentTrigger | DateTrigger, Field(discriminator="kind")]


class Again(Shape):
    """How often one person may come in: never again, or some days after the last time (0: each time)."""

    after_days: Annotated[int, Field(ge=0, le=3650)] | None = None


class Node(Shape):
    """What all steps have; *x* and *y* are where the editor draws it."""

    id: NodeId
    x: float = 0
    y: float = 0


class Wait(Node):
    """Wait *minutes*, or until the person does *event* (then *next*, else *timeout* after *minutes*)."""

    kind: Literal["wait"]
    minutes: Annotated[int, Field(ge=1, le=60 * 24 * 365)]
    event: Event | None = None
    next: Next = None
    timeout: Next = None


class Branch(Node):
    """Go on to *yes* if the person meets *rules* at that moment, else to *no*."""

    kind: Literal["branch"]
    rules: Rules
    yes: Next = None
    no: Next = None


class Send(Node):
    """Write to the person, within consent, quiet hours and the frequency cap."""

    kind: Literal["send"]
    channel: Literal["simulator", "email", "sms", "whatsapp"] = "email"
    topic: Annotated[str, Field(min_length=1, max_length=60)] = "marketing"
    subject: Annotated[str, Field(max_length=300)] = ""
    message: Annotated[str, Field(max_length=20_000)] = ""
    html: Annotated[str, Field(max_length=200_000)] | None = None
    next: Next = None


class MakeTask(Node):
    """Give a colleague something to do; the contact's owner when *assigneeId* is left out."""

    kind: Literal["task"]
    title: Annotated[str, Field(max_length=200)] = ""
    note: Text = ""
    due_in_days: Annotated[int, Field(ge=0, le=365)] = 1
    assignee_id: Annotated[str, Field(max_length=60)] | None = None
    next: Next = None


class Update(Node):
    """Change the person's record: fields that people may edit, tags to add and to take away."""

    kind: Literal["update"]
    values: Annotated[dict[str, Any], Field(max_length=20)] = Field(default_factory=dict)
    add_tags: Annotated[list[Annotated[str, Field(min_length=1, max_length=60)]], Field(max_length=20)] = Field(
        default_factory=list
    )
    remove_tags: Annotated[list[Annotated[str, Field(min_length=1, max_length=60)]], Field(max_length=20)] = Field(
        default_factory=list
    )
    next: Next = None


class End(Node):
    """The journey is over for the person."""

    kind: Literal["end"]


AnyNode = Annotated[Wait | Branch | Send | MakeTask | Update | End, Field(discriminator="kind")]


class Graph(Shape):
    """A journey's plan: it begins at *start*."""

    trigger: Trigger
    again: Again = Field(default_factory=Again)
    goal: Rules | None = None
    start: Next = None
    nodes: Annotated[list[AnyNode], Field(max_length=MAX_NODES)] = Field(default_factory=list)

    def node(self, node_id: str | None) -> AnyNode | None:
        """The step of that id."""
        return next((node for node in self.nodes if node.id == node_id), None)


def exits(node: AnyNode) -> Iterator[tuple[str, str | None]]:
    """Where one can go from *node*: the name of the way and the step that it leads to."""
    if isinstance(node, Branch):
        yield from (("yes", node.yes), ("no", node.no))
    elif not isinstance(node, End):
        yield "next", node.next
    if isinstance(node, Wait) and node.event is not None:
        yield "timeout", node.timeout
