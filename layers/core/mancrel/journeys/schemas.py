"""What it takes to make or change a journey, and how journeys, their runs and rehearsals look outside."""

from typing import Annotated, Literal

from pydantic import Field

from mancrel.journeys.graph import Graph
from mancrel.kit.schema import Moment, Shape

Name = Annotated[str, Field(min_length=1, max_length=100)]
Description = Annotated[str, Field(max_length=1000)]


class NewJourney(Shape):
    """A journey to draft."""

    name: Name
    description: Description = ""
    draft: Graph


class JourneyChange(Shape):
    """What to change of the draft; *version* is the one that was read. What runs stays as it is until switched on."""

    version: int
    name: Name | None = None
    description: Description | None = None
    draft: Graph | None = None


class Flaw(Shape):
    """Something that keeps a draft from being switched on: where it stands in the draft, and what it is."""

    pointer: str
    detail: str


class Live(Shape):
    """The version that runs; *changed* when the draft differs from it."""

    number: int
    since: Moment | None
    graph: Graph
    changed: bool


class RunCounts(Shape):
    """How many people are in a journey, or were."""

    running: int = 0
    waiting: int = 0
    finished: int = 0
    stopped: int = 0


class JourneyOut(Shape):
    """A journey with its *flaws*: without any it can be switched on."""

    id: str
    name: str
    description: str
    status: Literal["draft", "on", "off"]
    draft: Graph
    flaws: list[Flaw]
    live: Live | None
    counts: RunCounts
    version: int
    created_at: Moment
    changed_at: Moment


class JourneyQuery(Shape):
    """Which page."""

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: str | None = None


class LogLine(Shape):
    """One step of a person's log: *what* was noted, its *code* and *reason*, and a *text* for people."""

    at: Moment
    node_id: str
    what: str
    code: str
    reason: str | None
    text: str


class RunOut(Shape):
    """One person's way through a journey: where they are, since when, and every step they took."""

    id: str
    journey_id: str
    number: int
    contact_id: str
    contact_name: str
    state: Literal["running", "waiting", "finished", "stopped"]
    node_id: str | None
    wake_at: Moment | None
    why: str
    set_off_by: str
    log: list[LogLine]
    created_at: Moment


class RunQuery(Shape):
    """Which runs: of one person, or all; in one state, or any."""

    contact_id: Annotated[str, Field(max_length=60)] | None = None
    state: Literal["running", "waiting", "finished", "stopped"] | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: str | None = None


class RehearsalBody(Shape):
    """How far back to play; *draft* instead of the saved one, to try what is not saved."""

    days: Annotated[int, Field(ge=1, le=90)] = 90
    draft: Graph | None = None


class UnsubscribeForecast(Shape):
    """How many people will probably unsubscribe: *expected*, and 19 times of 20 between *low* and *high*."""

    low: int
    expected: float
    high: int


class Reached(Shape):
    """What came of a step: how often people came to it, what it sent, what that costs and what was held back why.

    *cost* is None where nobody said the channel's price, *unsubscribes* where too little is known to say.
    """

    id: str
    reached: int
    sends: int
    held: dict[str, int]
    cost: float | None
    unsubscribes: UnsubscribeForecast | None


class ChannelCost(Shape):
    """What the messages of one channel cost; *amount* is None while nobody said its price."""

    channel: str
    messages: int
    amount: float | None
    currency: str


class Unsubscribing(Shape):
    """How many people would unsubscribe, by what the shop's people did: of *received* messages *left* times.

    *expected* is None while too few messages were received on a channel that the journey uses.
    """

    expected: UnsubscribeForecast | None
    received: int
    left: int
    needed: int


class Met(Shape):
    """A campaign or another journey that wrote to *people* at about the same time; *held* messages of it the cap would
    have held back for this journey's sake."""

    id: str
    name: str
    kind: Literal["campaign", "journey", "gone"]
    people: int
    held: int


class Collisions(Shape):
    """To whom others wrote while this journey did: within *days* of the cap (None: there is none), or the same day.

    ``held`` are messages of this journey that the cap holds back, ``heldOfOthers`` those of others that it would have.
    """

    people: int
    same_day: int
    days: int | None
    held: int
    held_of_others: int
    sources: list[Met]


class Sample(Shape):
    """One of the people of a rehearsal and their log."""

    contact_id: str
    contact_name: str
    state: str
    log: list[LogLine]


class Rehearsal(Shape):
    """What a journey would have done in the last *days*.

    ``exact`` is false where something had to be guessed, which *notes* say: such as who was in a segment back then.
    """

    days: int
    events: int
    entered: int
    people: int
    finished: int
    waiting: int
    sends: int
    tasks: int
    updates: int
    by_node: list[Reached]
    held: dict[str, int]
    costs: list[ChannelCost]
    collisions: Collisions
    unsubscribes: Unsubscribing
    samples: list[Sample]
    exact: bool
    notes: list[str]
    took_ms: float
