"""What it takes to create or change a task, and how one looks."""

from typing import Annotated, Literal

from pydantic import Field

from mancrel.kit.schema import Moment, Shape

Priority = Literal["low", "normal", "high", "urgent"]
TaskStatus = Literal["open", "done"]
TaskKind = Literal["follow_up", "reply", "escalation", "order_status", "support", "sales", "call", "other"]

Title = Annotated[str, Field(min_length=1, max_length=200)]
Note = Annotated[str, Field(max_length=4000)]
Reference = Annotated[str, Field(min_length=1, max_length=100)]
Team = Annotated[str, Field(min_length=1, max_length=60)]


class NewTask(Shape):
    """A task to create. Without an assignee it is its team's, without either it is anybody's."""

    title: Title
    due_at: Moment
    kind: TaskKind = "follow_up"
    note: Note | None = None
    priority: Priority = "normal"
    assignee_id: Reference | None = None
    team: Team | None = None
    contact_id: Reference | None = None
    conversation_id: Reference | None = None


class TaskChange(Shape):
    """What to change of a task; *version* is the one that was read."""

    version: int
    title: Title | None = None
    due_at: Moment | None = None
    note: Note | None = None
    priority: Priority | None = None
    assignee_id: Reference | None = None
    team: Team | None = None
    status: TaskStatus | None = None


class TaskQuery(Shape):
    """Which tasks to list."""

    status: TaskStatus | None = None
    assignee_id: str | None = None
    team: str | None = None
    conversation_id: str | None = None
    contact_id: str | None = None
    limit: int = 50
    cursor: str | None = None


class TaskOut(Shape):
    """A task."""

    id: str
    title: str
    kind: str
    note: str | None
    due_at: Moment
    priority: Priority
    status: TaskStatus
    assignee_id: str | None
    team: str | None
    contact_id: str | None
    conversation_id: str | None
    suggestion_id: str | None
    completed_at: Moment | None
    completed_by: str | None
    version: int
    created_at: Moment
    changed_at: Moment
