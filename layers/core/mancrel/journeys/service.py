"""Journeys: drafted, switched on as a version that never changes, switched off; and what people go through in them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from mancrel.contacts import service as contacts
from mancrel.journeys import contents, naming, repository, telling  # noqa: F401 - naming tells segments of journeys
from mancrel.journeys.graph import Graph
from mancrel.journeys.jobs import LookWhomItBegins
from mancrel.journeys.models import Journey, JourneyRun
from mancrel.journeys.schemas import (
    Flaw,
    JourneyChange,
    JourneyOut,
    Live,
    NewJourney,
    RunCounts,
    RunOut,
    RunQuery,
)
from mancrel.kit import clock, ids, outbox
from mancrel.kit.errors import ConflictError, InvalidError

MOST = 200
"""So many journeys may a tenant have."""


def create(tenant_id: str, new: NewJourney) -> Journey:
    """A new draft; it may still have flaws.

    Raises:
        InvalidError: there are too many journeys.
    """
    if len(repository.list_all(tenant_id)) >= MOST:
        raise InvalidError(f"there are {MOST} journeys already; delete one first")
    journey = Journey(tenant_id, ids.new("jny"), name=new.name, description=new.description, draft=_json(new.draft))
    repository.save(journey)
    return journey


def change(tenant_id: str, journey_id: str, wanted: JourneyChange) -> Journey:
    """Change the draft. Whoever is in the journey stays in the version that they began.

    Raises:
        NotFoundError: no such journey.
        ConflictError: it changed since it was read; *current* is how it stands.
    """
    journey = repository.get(tenant_id, journey_id)
    _check_version(journey, wanted.version)
    if wanted.name is not None:
        journey.name = wanted.name
    if wanted.description is not None:
        journey.description = wanted.description
    if wanted.draft is not None:
        journey.draft = _json(wanted.draft)
    _save(journey)
    return journey


def remove(tenant_id: str, journey_id: str) -> None:
    """Delete a journey that is not on; what people went through in it stays readable.

    Raises:
        ConflictError: it is on.
    """
    journey = repository.get(tenant_id, journey_id)
    if journey.status == "on":
        raise ConflictError("this journey is on; switch it off first")
    journey.archived = True
    _save(journey)


def switch_on(tenant_id: str, journey_id: str) -> Journey:
    """Let the draft run as a new version; a draft that is the version that runs changes nothing.

    Raises:
        InvalidError: the draft has flaws; names each.
    """
    journey = repository.get(tenant_id, journey_id)
    graph = Graph.model_validate(journey.draft)
    flaws = contents.flaws(tenant_id, graph)
    if flaws:
        raise InvalidError(f"{flaws[0]['pointer']}: {flaws[0]['detail']}", flaws)
    if journey.status == "on" and _version(journey) == journey.draft:
        return journey
    saves: list[Any] = [journey]
    if not journey.latest or _version(journey) != journey.draft:
        journey.latest = int(journey.latest or 0) + 1
        saves.append(repository.keep_version(tenant_id, journey_id, journey.latest, journey.draft))
    if journey.status != "on":
        journey.switched_on_at = journey.noticed_until = clock.now()
    journey.status, journey.live = "on", repository.LIVE
    outbox.commit(saves, [LookWhomItBegins(tenant_id=tenant_id, journey_id=journey_id)])
    return journey


def switch_off(tenant_id: str, journey_id: str, people: str) -> Journey:
    """Begin it for nobody more; those in it may *finish* or *stop* where they are."""
    journey = repository.get(tenant_id, journey_id)
    if journey.status == "on":
        journey.status, journey.live = "off", None
        _save(journey)
    if people == "stop":
        for run in repository.runs_of_journey(tenant_id, journey_id):
            if run.state in ("waiting", "running"):
                _stop(run)
    return journey


def _stop(run: JourneyRun) -> None:
    run.state, run.why, run.waits, run.wake_at = "stopped", "journey_stopped", None, None
    try:
        repository.save(run)
    except ConflictError:
        fresh = repository.run(run.tenant_id, run.run_id)
        if fresh.state in ("waiting", "running"):
            _stop(fresh)


def runs(tenant_id: str, journey_id: str, query: RunQuery) -> list[JourneyRun]:
    """The runs of a journey that *query* asks for, the newest first."""
    repository.get(tenant_id, journey_id)
    if query.contact_id is not None:
        every = reversed([*repository.runs_of_contact(tenant_id, query.contact_id)])
        found = [run for run in every if run.journey_id == journey_id]
    else:
        found = list(repository.runs_of_journey(tenant_id, journey_id))
    return [run for run in found if query.state in (None, run.state)]


def shown(journey: Journey) -> JourneyOut:
    """*journey* for outside."""
    version = _version(journey)
    live = None
    if version is not None and journey.status == "on":
        live = Live(
            number=int(journey.latest),
            since=journey.switched_on_at,
            graph=Graph.model_validate(version),
            changed=version != journey.draft,
        )
    graph = Graph.model_validate(journey.draft)
    return JourneyOut(
        id=journey.journey_id,
        name=journey.name,
        description=journey.description or "",
        status=journey.status,
        draft=graph,
        flaws=[Flaw.model_validate(each) for each in contents.flaws(journey.tenant_id, graph)],
        live=live,
        counts=_counts(journey),
        version=journey.version,
        created_at=journey.created_at,
        changed_at=journey.changed_at,
    )


def shown_runs(tenant_id: str, found: list[JourneyRun]) -> list[RunOut]:
    """*found* for outside, with the names of the people."""
    people = contacts.get_many(tenant_id, {run.contact_id for run in found})
    return [_shown_run(run, people.get(run.contact_id)) for run in found]


def _shown_run(run: JourneyRun, contact: Any) -> RunOut:
    return RunOut(
        id=run.run_id,
        journey_id=run.journey_id,
        number=int(run.number),
        contact_id=run.contact_id,
        contact_name=(contact.name or contact.email or contact.phone or "") if contact else "",
        state=run.state,
        node_id=run.node_id,
        wake_at=run.wake_at if run.state == "waiting" else None,
        why=telling.ended(run.why or ""),
        set_off_by=(run.set_off_by or "").partition(":")[0],
        log=[telling.line(each["at"], each["nodeId"], each["what"]) for each in run.log],
        created_at=run.created_at,
    )


def _counts(journey: Journey) -> RunCounts:
    return RunCounts(**Counter(repository.states_of_journey(journey.tenant_id, journey.journey_id)))


def _version(journey: Journey) -> dict[str, Any] | None:
    if not journey.latest:
        return None
    graph: dict[str, Any] = repository.version(journey.tenant_id, journey.journey_id, int(journey.latest)).graph
    return graph


def _json(graph: Graph) -> dict[str, Any]:
    return graph.model_dump(mode="json", by_alias=True)


def _check_version(journey: Journey, version: int) -> None:
    if journey.version != version:
        raise ConflictError("this journey was changed meanwhile; current is how it stands now", _current(journey))


def _save(journey: Journey) -> None:
    try:
        repository.save(journey)
    except ConflictError as error:
        fresh = repository.get(journey.tenant_id, journey.journey_id)
        raise ConflictError(
            "this journey was changed meanwhile; current is how it stands now", _current(fresh)
        ) from error


def _current(journey: Journey) -> dict[str, Any]:
    return shown(journey).model_dump(mode="json", by_alias=True)
