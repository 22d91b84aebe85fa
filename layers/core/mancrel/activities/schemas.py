"""What it takes to make or change tasks and activities, and how they look."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.accounts.schemas import TimeZone
from mancrel.kit.schema import Moment, Shape
from mancrel.records.schemas import RecordQuery

PRIORITIES = ("low", "normal", "high", "urgent")
STATUSES = ("open", "done")
TASK_KINDS = ("follow_up", "reply", "escalation", "order_status", "support", "sales", "call", "email", "meeting",
              "other")  # fmt: skip
ACTIVITY_KINDS = ("call", "meeting", "note", "email")
Priority = Literal["low", "normal", "high", "urgent"]
TaskStatus = Literal["open", "done"]
TaskKind = Literal[
    "follow_up", "reply", "escalation", "order_status", "support", "sales", "call", "email", "meeting", "other"
]
ActivityKind = Literal["call", "meeting", "note", "email"]

Title = Annotated[str, Field(min_length=1, max_length=200)]
Note = Annotated[str, Field(max_length=4000)]
Body = Annotated[str, Field(max_length=10_000)]
Reference = Annotated[str, Field(min_length=1, max_length=100)]
Team = Annotated[str, Field(min_length=1, max_length=60)]
Minutes = Annotated[int, Field(ge=0, le=60 * 24 * 7)]
Outcome = Annotated[str, Field(max_length=100)]
Custom = Annotated[dict[str, Any], Field(max_length=200)]


class NewTask(Shape):
    """A task to create. Without an assignee it is its team's, without either it is anybody's."""

    title: Title
    due_at: Moment
    kind: TaskKind = "follow_up"
    note: Note | None = None
    priority: Priority = "normal"
    remind_at: Moment | None = None
    assignee_id: Reference | None = None
    team: Team | None = None
    contact_id: Reference | None = None
    company_id: Reference | None = None
    deal_id: Reference | None = None
    lead_id: Reference | None = None
    conversation_id: Reference | None = None
    custom: Custom = Field(default_factory=dict)


class TaskChange(Shape):
    """What to change of a task; *version* is the one that was read. A null clears what a task can be without."""

    version: int
    title: Title | None = None
    due_at: Moment | None = None
    kind: TaskKind | None = None
    note: Note | None = None
    priority: Priority | None = None
    remind_at: Moment | None = None
    assignee_id: Reference | None = None
    team: Team | None = None
    contact_id: Reference | None = None
    company_id: Reference | None = None
    deal_id: Reference | None = None
    lead_id: Reference | None = None
    status: TaskStatus | None = None
    custom: Custom | None = None


class TaskQuery(RecordQuery):
    """Which tasks to list; each word narrows, on top of *filter*. *overdue*: open, and due before now."""

    sort: Annotated[str, Field(max_length=300)] = "dueAt"
    status: TaskStatus | None = None
    overdue: bool | None = None
    assignee_id: str | None = None
    team: str | None = None
    conversation_id: str | None = None
    contact_id: str | None = None
    company_id: str | None = None
    deal_id: str | None = None
    lead_id: str | None = None


class TaskOut(Shape):
    """A task. *overdue*: it is open, and was due before now."""

    id: str
    title: str
    kind: str
    note: str | None
    due_at: Moment
    priority: Priority
    status: TaskStatus
    overdue: bool
    remind_at: Moment | None
    reminded_at: Moment | None
    assignee_id: str | None
    team: str | None
    contact_id: str | None
    company_id: str | None
    deal_id: str | None
    lead_id: str | None
    conversation_id: str | None
    suggestion_id: str | None
    completed_at: Moment | None
    completed_by: str | None
    custom: dict[str, Any]
    version: int
    created_at: Moment
    changed_at: Moment


class NextTask(Shape):
    """What was agreed to do next: a task about the same people, made together with the activity."""

    title: Title
    due_at: Moment
    kind: TaskKind = "follow_up"
    priority: Priority = "normal"
    remind_at: Moment | None = None
    assignee_id: Reference | None = None


class NewActivity(Shape):
    """Something that happened; now, unless *at* says when. Its owner is who says so, unless another is named."""

    kind: ActivityKind
    title: Annotated[str, Field(max_length=200)] = ""
    body: Body = ""
    at: Moment | None = None
    duration_minutes: Minutes | None = None
    outcome: Outcome | None = None
    contact_id: Reference | None = None
    company_id: Reference | None = None
    deal_id: Reference | None = None
    lead_id: Reference | None = None
    owner_id: Reference | None = None
    custom: Custom = Field(default_factory=dict)
    next: NextTask | None = None


class ActivityChange(Shape):
    """What to change of an activity; *version* is the one that was read. A null clears what it can be without."""

    version: int
    kind: ActivityKind | None = None
    title: Annotated[str, Field(max_length=200)] | None = None
    body: Body | None = None
    at: Moment | None = None
    duration_minutes: Minutes | None = None
    outcome: Outcome | None = None
    contact_id: Reference | None = None
    company_id: Reference | None = None
    deal_id: Reference | None = None
    lead_id: Reference | None = None
    owner_id: Reference | None = None
    custom: Custom | None = None


class ActivityOut(Shape):
    """Something that happened."""

    id: str
    kind: ActivityKind
    title: str
    body: str
    at: Moment
    duration_minutes: int | None
    outcome: str | None
    contact_id: str | None
    company_id: str | None
    deal_id: str | None
    lead_id: str | None
    owner_id: str | None
    next_task_id: str | None
    custom: dict[str, Any]
    version: int
    created_at: Moment
    changed_at: Moment


class TaskText(Shape):
    """A task in a person's words, and the time zone in which they say times; their organisation's unless given."""

    text: Annotated[str, Field(min_length=1, max_length=300)]
    time_zone: TimeZone | None = None


class Person(Shape):
    """Who a text seems to speak of."""

    id: str
    name: str


class ParsedTask(Shape):
    """What a text says. *title* is the text without times and priority. *candidates*: who else may be meant."""

    title: str
    kind: TaskKind
    due_at: Moment | None
    priority: Priority
    contact: Person | None
    candidates: list[Person]


class CalendarQuery(Shape):
    """What opens the calendar."""

    token: Annotated[str, Field(max_length=500)] = ""


class CalendarOut(Shape):
    """One's tasks as a calendar: *url* is for one's own calendar program alone, whoever has it reads along."""

    url: str | None
