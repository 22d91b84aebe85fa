"""Letting people go on in their journeys: what a walk says is done, noted and saved, step by step.

A run is saved before a deed and after it. Whoever dies in between leaves a run that stands at the deed, and the next
try does it again under the same key: nothing is sent or made twice.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import cast

from mancrel.campaigns import ways
from mancrel.campaigns.ledger import Opening
from mancrel.contacts import service as contacts
from mancrel.journeys import effects, repository, walking
from mancrel.journeys.graph import Graph
from mancrel.journeys.jobs import GoOn
from mancrel.journeys.knowing import Known
from mancrel.journeys.models import JourneyRun
from mancrel.journeys.walking import Noted, Place, State
from mancrel.kit import clock, queue
from mancrel.kit.errors import NotFoundError

MAX_LOG = 300
_MOST = 1_000
"""Of a shard in one minute; the rest comes a minute later."""


@lru_cache(maxsize=64)
def graph_of(tenant_id: str, journey_id: str, number: int) -> Graph:
    """A version's plan. It never changes."""
    return Graph.model_validate(repository.version(tenant_id, journey_id, number).graph)


def wake(now: datetime | None = None) -> int:
    """Ask everybody whose wait is over to go on; answers how many."""
    now = now or clock.now()
    jobs = [
        GoOn(tenant_id=run.tenant_id, run_id=run.run_id)
        for shard in range(repository.SHARDS)
        for run in repository.due(shard, now, _MOST)
    ]
    queue.enqueue(jobs)
    return len(jobs)


def go_on(tenant_id: str, run_id: str, now: datetime | None = None, opening: Opening = ways.opened) -> None:
    """Let one person go as far as they get.

    Raises:
        NotFoundError: there is no such run.
        ConflictError: another worker lets them go on at this moment; it may be tried again.
    """
    run = repository.run(tenant_id, run_id)
    if run.state in ("finished", "stopped"):
        return
    now = now or clock.now()
    try:
        contact = contacts.get(tenant_id, run.contact_id)
        halted = repository.get(tenant_id, run.journey_id).status == "off" and run.why == "to be stopped"
    except NotFoundError:
        contact, halted = None, True
    if contact is None or halted:
        why = "journey_stopped" if contact else "contact_gone"
        _save(run, Place(run.node_id, int(run.visits), "stopped", why=why), [])
        return
    run.contact_id = contact.contact_id  # the one that they were merged into
    _through(run, graph_of(tenant_id, run.journey_id, int(run.number)), Known(tenant_id, contact), now, opening)


def _through(run: JourneyRun, graph: Graph, known: Known, now: datetime, opening: Opening) -> None:
    place = _place(run)
    while True:
        walk = walking.walk(graph, place, now, known)
        if walk.deed is None:
            _save(run, walk.place, walk.log)
            return
        if walk.log:
            _save(run, walk.place, walk.log)
        outcome = effects.do(run, known.contact, walk.deed, opening)
        noted = [Noted(now, walk.deed.node.id, outcome.what)]
        if outcome.until is not None:
            was = run.state == "waiting" and run.wake_at == outcome.until and not walk.log
            _save(run, walking.held(walk.place, outcome.until), [] if was else noted)
            return
        place = walking.after(walk.deed, walk.place)
        _save(run, place, noted)
        known.forget()


def _place(run: JourneyRun) -> Place:
    state = cast(State, run.state)
    return Place(run.node_id, int(run.visits), state, run.wake_at, run.since, run.why or "")


def _save(run: JourneyRun, place: Place, noted: list[Noted]) -> None:
    run.node_id, run.visits, run.state = place.node_id, place.visits, place.state
    run.wake_at, run.since, run.why = place.wake_at, place.since, place.why
    run.waits = shard(run.run_id) if place.state in ("waiting", "running") else None
    if place.state == "running":
        run.wake_at = run.changed_at or clock.now()  # so that it is found if this worker dies here
    run.log = [*run.log, *({"at": clock.stamp(each.at), "nodeId": each.node_id, "what": each.what} for each in noted)]
    run.log = run.log[-MAX_LOG:]
    repository.save(run)


def shard(run_id: str) -> str:
    """The part of by_wake in which the run waits."""
    return f"wakes#{sum(run_id.encode()) % repository.SHARDS}"
