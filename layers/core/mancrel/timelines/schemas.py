"""What can be asked of a timeline, and how its entries look."""

from typing import Any, Literal

from mancrel.kit.schema import Moment, Shape

TimelineKind = Literal[
    "conversation",
    "message",
    "suggestion",
    "note",
    "task",
    "activity",
    "order",
    "deal",
    "lead",
    "attachment",
    "engagement",
    "consent",
]
TimelineEvent = Literal["created", "moved", "won", "lost"]


class TimelineQuery(Shape):
    """Which part of a timeline: one kind of entry, or all."""

    type: TimelineKind | None = None
    limit: int = 50
    cursor: str | None = None


class TimelineEntry(Shape):
    """Something that happened. *data* is the thing itself, as its own resource shows it, by its own id.

    *event* is what happened to a deal; with it *id* is another for each event of the same deal.
    """

    type: TimelineKind
    id: str
    at: Moment
    event: TimelineEvent | None = None
    title: str
    summary: str
    conversation_id: str | None
    data: dict[str, Any]
