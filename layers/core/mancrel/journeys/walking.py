"""What follows from where a person is in a journey: pure, the same for those who really run and for rehearsals.

A walk goes on until it must wait, or is over. What is to be done on the way is answered, not done; each deed has a
key of its own (`Deed.visit`), so that doing it twice is doing it once.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol

from mancrel.journeys.graph import Branch, End, Graph, MakeTask, Send, Update, Wait

MAX_VISITS = 200
"""So many steps may one person take in one run: the last guard against a plan that never ends."""

State = Literal["running", "waiting", "finished", "stopped"]


@dataclass(frozen=True)
class Place:
    """Where somebody is.

    Attributes:
        node_id: the step to take next, or at which they wait.
        visits: how many steps they took.
        wake_at: when the wait is over at the latest.
        since: when they came to the step at which they wait.
        why: why a run is over, a code of sentences.ENDS.
    """

    node_id: str | None
    visits: int = 0
    state: State = "running"
    wake_at: datetime | None = None
    since: datetime | None = None
    why: str = ""


@dataclass(frozen=True)
class Deed:
    """Something to do for the person: the *node* says what; *visit* is its number in the run."""

    node: Send | MakeTask | Update
    at: datetime
    visit: int


@dataclass(frozen=True)
class Noted:
    """A line of a person's log: that they took a step, and what came of it."""

    at: datetime
    node_id: str
    what: str


@dataclass(frozen=True)
class Walk:
    """Where a walk led, what it noted, and the deed at which it stopped, if it needs one done before it goes on."""

    place: Place
    log: list[Noted] = field(default_factory=list)
    deed: Deed | None = None


class Facts(Protocol):
    """What a walk has to know of a person at a moment."""

    def meets(self, rules: dict[str, Any], at: datetime) -> bool:
        """Whether the person meets *rules* then."""

    def did(self, event: str, since: datetime, until: datetime) -> datetime | None:
        """When the person first did *event* after *since* and up to *until*."""


def begin(graph: Graph) -> Place:
    """Where everybody begins."""
    return Place(graph.start)


def walk(graph: Graph, place: Place, now: datetime, facts: Facts) -> Walk:
    """Go on from *place* until there is something to do or to wait for. Over is over: a finished place stays."""
    log: list[Noted] = []
    while place.state in ("running", "waiting"):
        node = graph.node(place.node_id)
        if node is None or isinstance(node, End):
            return Walk(replace(place, state="finished", node_id=None, wake_at=None, why="end"), log)
        if place.visits >= MAX_VISITS:
            return Walk(replace(place, state="stopped", wake_at=None, why="too_many_steps"), log)
        if graph.goal is not None and facts.meets(graph.goal, now):
            return Walk(replace(place, state="finished", wake_at=None, why="goal"), log)
        if isinstance(node, Wait):
            place, rest = _wait(node, place, now, facts)
            if rest:
                return Walk(place, log)
            log.append(Noted(now, node.id, "waited"))
        elif isinstance(node, Branch):
            holds = facts.meets(node.rules, now)
            log.append(Noted(now, node.id, "yes" if holds else "no"))
            place = _to(place, node.yes if holds else node.no)
        else:
            return Walk(place, log, Deed(node, now, place.visits))
    return Walk(place, log)


def after(deed: Deed, place: Place) -> Place:
    """Where one is when *deed* is done."""
    return _to(place, deed.node.next)


def held(place: Place, until: datetime) -> Place:
    """The same place, to be tried again at *until*: what is to be done there may not be done yet."""
    return replace(place, state="waiting", wake_at=until)


def _wait(node: Wait, place: Place, now: datetime, facts: Facts) -> tuple[Place, bool]:
    """The place after waiting, or where one waits and that one does."""
    since = place.since if place.state == "waiting" and place.since else now
    until = since + timedelta(minutes=node.minutes)
    came = facts.did(node.event, since, min(now, until)) if node.event else None
    if came is not None:
        return _to(place, node.next), False
    if now >= until:
        return _to(place, node.timeout if node.event else node.next), False
    return replace(place, state="waiting", since=since, wake_at=until), True


def _to(place: Place, node_id: str | None) -> Place:
    return Place(node_id, place.visits + 1)
