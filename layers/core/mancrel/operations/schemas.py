"""How operations look outside."""

from typing import Any, Literal

from mancrel.kit.schema import Moment, Shape

OperationStatus = Literal["running", "done", "failed", "cancelled"]


class ConflictOut(Shape):
    """A record that was left alone, wholly or in part: what stood in the way in each field."""

    noun: str
    id: str
    title: str
    problems: list[dict[str, Any]]


class OperationOut(Shape):
    """An operation. ``undoable`` says whether undoing it may still do something, ``undoneBy`` what undid it."""

    id: str
    kind: str
    title: str
    by: str
    status: OperationStatus
    reason: str | None
    created_at: Moment
    total: int
    done: int
    unchanged: int
    conflicts: int
    undoes: str | None
    undone_by: str | None
    undoable: bool


class OperationQuery(Shape):
    """Which operations to list."""

    limit: int = 50
    cursor: str | None = None


class ConflictQuery(Shape):
    """Which page of an operation's conflicts."""

    limit: int = 50
    cursor: str | None = None
