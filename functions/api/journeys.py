"""Journeys: drafts, what they would have done, switching on and off, and what each person went through."""

from typing import Annotated, Literal

from pydantic import Field

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.journeys import rehearsal, repository
from mancrel.journeys import service as journeys
from mancrel.journeys.schemas import (
    JourneyChange,
    JourneyOut,
    JourneyQuery,
    NewJourney,
    Rehearsal,
    RehearsalBody,
    RunOut,
    RunQuery,
)
from mancrel.kit import clock, paging
from mancrel.kit.schema import Page, Shape

routes = Routes(tag="Journeys")


class SwitchOff(Shape):
    """What becomes of those who are in it: they go on to the end, or stop where they are."""

    people: Annotated[Literal["finish", "stop"], Field()] = "finish"


@routes.get("/api/journeys", needs=Capability.CAMPAIGNS_READ)
def list_journeys(caller: Caller, query: JourneyQuery) -> Page[JourneyOut]:
    """The journeys, the newest first."""
    rows, total, cursor = paging.page(
        repository.list_all(caller.tenant_id),
        lambda each: (clock.stamp(each.created_at), each.journey_id),
        query.limit,
        query.cursor,
    )
    return Page[JourneyOut](items=[journeys.shown(each) for each in rows], total=total, next_cursor=cursor)


@routes.post("/api/journeys", needs=Capability.JOURNEYS_MANAGE, status=201)
def create_journey(caller: Caller, body: NewJourney) -> JourneyOut:
    """Draft a journey; its flaws say what keeps it from being switched on."""
    return journeys.shown(journeys.create(caller.tenant_id, body))


@routes.get("/api/journeys/{journey_id}", needs=Capability.CAMPAIGNS_READ)
def get_journey(caller: Caller, journey_id: str) -> JourneyOut:
    """One journey."""
    return journeys.shown(repository.get(caller.tenant_id, journey_id))


@routes.patch("/api/journeys/{journey_id}", needs=Capability.JOURNEYS_MANAGE, errors=(409,))
def change_journey(caller: Caller, journey_id: str, body: JourneyChange) -> JourneyOut:
    """Change the draft. What runs goes on as it is until the draft is switched on."""
    return journeys.shown(journeys.change(caller.tenant_id, journey_id, body))


@routes.delete("/api/journeys/{journey_id}", needs=Capability.JOURNEYS_MANAGE, errors=(409,))
def delete_journey(caller: Caller, journey_id: str) -> None:
    """Delete a journey that is not on."""
    journeys.remove(caller.tenant_id, journey_id)


@routes.post("/api/journeys/{journey_id}/dry-run", needs=Capability.CAMPAIGNS_READ, repeatable=True)
def rehearse_journey(caller: Caller, journey_id: str, body: RehearsalBody) -> Rehearsal:
    """What the journey would have done in the last days, played on what really happened. Nothing is sent."""
    return rehearsal.rehearse(caller.tenant_id, repository.get(caller.tenant_id, journey_id), body)


@routes.post("/api/journeys/{journey_id}/switch-on", needs=Capability.JOURNEYS_MANAGE, errors=(409,))
def switch_journey_on(caller: Caller, journey_id: str) -> JourneyOut:
    """Let the draft run, as a version that never changes. Whoever is in an earlier version stays in that."""
    return journeys.shown(journeys.switch_on(caller.tenant_id, journey_id))


@routes.post("/api/journeys/{journey_id}/switch-off", needs=Capability.JOURNEYS_MANAGE, errors=(409,))
def switch_journey_off(caller: Caller, journey_id: str, body: SwitchOff) -> JourneyOut:
    """Begin it for nobody more."""
    return journeys.shown(journeys.switch_off(caller.tenant_id, journey_id, body.people))


@routes.get("/api/journeys/{journey_id}/runs", needs=Capability.CAMPAIGNS_READ)
def list_journey_runs(caller: Caller, journey_id: str, query: RunQuery) -> Page[RunOut]:
    """Who is or was in the journey, the newest first, each with every step that they took."""
    rows, total, cursor = paging.page(
        journeys.runs(caller.tenant_id, journey_id, query),
        lambda run: (clock.stamp(run.created_at), run.run_id),
        query.limit,
        query.cursor,
    )
    return Page[RunOut](items=journeys.shown_runs(caller.tenant_id, rows), total=total, next_cursor=cursor)
