"""What it takes to set the desk up, and how it looks."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from mancrel.assistant.schemas import Priority
from mancrel.channels.kinds import Kind
from mancrel.contacts.schemas import ContactBrief
from mancrel.intents.schemas import IntentKey
from mancrel.kit.hours import WeeklyHours
from mancrel.kit.schema import Moment, Shape
from mancrel.routing.matching import Why

Reference = Annotated[str, Field(min_length=1, max_length=100)]
Members = Annotated[list[Reference], Field(max_length=200)]
Intents = Annotated[list[IntentKey], Field(max_length=50)]
Channels = Annotated[list[Kind], Field(max_length=20)]
Languages = Annotated[list[Annotated[str, Field(pattern="^[a-z]{2}$", examples=["es"])]], Field(max_length=50)]
TeamName = Annotated[str, Field(min_length=1, max_length=60, examples=["Sales"])]
Minutes = Annotated[int, Field(ge=1, le=100_000)]
Trait = Literal["load", "priority", "team", "part"]
Capacity = Annotated[int, Field(ge=0, le=200)]


class NewTeam(Shape):
    """People who answer the same sort of conversation. No intents, channels or languages means all of them."""

    name: TeamName
    members: Members = Field(default_factory=list)
    lead_id: Reference | None = None
    intents: Intents = Field(default_factory=list)
    channels: Channels = Field(default_factory=list)
    languages: Languages = Field(default_factory=list)


class TeamChange(Shape):
    """What to change of a team; *version* is the one that was read. A null lead is nobody."""

    version: int
    name: TeamName | None = None
    members: Members | None = None
    lead_id: Reference | None = None
    intents: Intents | None = None
    channels: Channels | None = None
    languages: Languages | None = None


class TeamOut(NewTeam):
    """A team."""

    id: str = Field(validation_alias="team_id")
    version: int
    created_at: Moment
    changed_at: Moment


class TeamBrief(Shape):
    """Which team, for whoever only names it."""

    id: str
    name: str


class SeatChange(Shape):
    """What to change of a person at the desk: how many open conversations at once, and what they take (nothing named:
    all)."""

    available: bool | None = None
    capacity: Capacity | None = None
    skills: Intents | None = None
    languages: Languages | None = None


class DutyChange(Shape):
    """Whether one is available."""

    available: bool


class SeatOut(Shape):
    """A person at the desk. *onDuty*: available, and the desk is open; *load*: open conversations that they have."""

    user_id: str
    name: str
    available: bool
    on_duty: bool
    capacity: int
    load: int
    skills: list[IntentKey]
    languages: list[str]
    teams: list[str]


class PromiseIn(Shape):
    """Within how many open minutes a first reply and the end are promised: for conversations of one team, of one
    priority, or for all."""

    team_id: Reference | None = None
    priority: Priority | None = None
    first_minutes: Minutes | None = None
    resolution_minutes: Minutes | None = None


class SlaOut(Shape):
    """The promise that is to be kept next. *remainingMinutes* are open ones, below 0 when it is broken; *dueAt* is null
    while it is the customer's turn."""

    target: Literal["first_reply", "resolution"]
    state: Literal["ok", "soon", "breached", "paused"]
    target_minutes: int
    remaining_minutes: int
    due_at: Moment | None


class ForecastOut(Shape):
    """The chance that a promise is broken, from *of* waits that were *like* this one and lasted as long; *low* and
    *high*: between what it lies in 19 of 20 cases."""

    chance: float
    low: float
    high: float
    of: int
    like: list[Trait]


class ForecastBinOut(Shape):
    """Forecasts of about the same chance: what they *said* on average, and which share *was* late."""

    said: float
    was: float
    of: int


class ForecastTrialOut(Shape):
    """Forecasts of the last four weeks, each made only from what had ended before. *error* is Brier's score (the mean
    squared error: 0 is perfect), *baseError* that of the share late among all that waited as long; *better*: less."""

    forecasts: int
    waits: int
    error: float
    base_error: float
    better: bool
    bins: list[ForecastBinOut]


class DeskExperienceOut(Shape):
    """What forecasts are made from: so many waits. The trial is null while too few are known."""

    learnt_at: Moment
    waits: int
    trial: ForecastTrialOut | None


class DeskChange(Shape):
    """What to change of the desk; *version* is the one that was read, 0 before there was one. Null hours are: always
    open; without holidays, too: as the organisation. Null *returnMinutes*: what was given stays; *warnLikely*: whoever
    has it is told before three quarters, too, when it is likely late."""

    version: int
    hours: WeeklyHours | None = None
    holidays: Annotated[list[date], Field(max_length=400)] | None = None
    return_minutes: Annotated[int, Field(ge=1, le=10_080)] | None = None
    promises: Annotated[list[PromiseIn], Field(max_length=50)] | None = None
    warn_likely: bool = False


class DeskItemOut(Shape):
    """A conversation that the desk looks after, waiting since the customer's message. *forecast* is null where nothing
    is promised, where it is late already, and while too little is known. *why*: what waits has nobody
    because the desk is closed, nobody takes it, all who do are away, or full, or it is just being given."""

    conversation_id: str
    contact: ContactBrief
    subject: str
    status: Literal["new", "waiting", "given", "snoozed", "answered"]
    team_id: str | None
    intent: IntentKey
    language: str
    channel: str
    priority: Priority
    since: Moment
    assignee_id: str | None
    sla: SlaOut | None
    forecast: ForecastOut | None
    why: Why | None


class DeskOut(Shape):
    """The desk now: its hours, who is at it, what waits for a person, most urgent first. *atRisk* is what is
    late, then what is likely or nearly so, the likeliest first."""

    hours: WeeklyHours | None
    holidays: list[date]
    return_minutes: int | None
    promises: list[PromiseIn]
    version: int
    open: bool
    people: list[SeatOut]
    waiting: list[DeskItemOut]
    waiting_total: int
    at_risk: list[DeskItemOut]
    warn_likely: bool
    experience: DeskExperienceOut | None


LaterWhen = Literal["today", "tomorrow", "monday", "week", "open"]


class LaterOut(Shape):
    """A moment to put something off to; ``open`` is the next day on which the desk is."""

    when: LaterWhen
    at: Moment
