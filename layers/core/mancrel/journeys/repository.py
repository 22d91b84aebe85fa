"""How journeys, their versions and runs are read and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from mancrel.journeys.models import Journey, JourneyRun, JourneyVersion
from mancrel.kit import clock, tables
from mancrel.kit.errors import NotFoundError

LIVE = "live"
SHARDS = 4
"""Into so many parts by_wake is cut, for many writers at once; each is asked every minute."""


def get(tenant_id: str, journey_id: str) -> Journey:
    """Raises NotFoundError: the tenant has no such journey."""
    try:
        found = Journey.get(tenant_id, journey_id, consistent_read=True)
    except Journey.DoesNotExist as error:
        raise NotFoundError(f"there is no journey {journey_id}") from error
    if found.archived:
        raise NotFoundError(f"there is no journey {journey_id}")
    return found


def list_all(tenant_id: str) -> list[Journey]:
    """The tenant's journeys, the oldest first."""
    return [each for each in Journey.query(tenant_id, consistent_read=True) if not each.archived]


def list_brief(tenant_id: str) -> list[Journey]:
    """The same without their plans."""
    fields = ["tenant_id", "journey_id", "name", "description", "status", "archived", "changed_at"]
    return [each for each in Journey.query(tenant_id, attributes_to_get=fields) if not each.archived]


def live() -> Iterator[Journey]:
    """The journeys of all tenants that are on."""
    return iter(Journey.by_live.query(LIVE))


def version(tenant_id: str, journey_id: str, number: int) -> JourneyVersion:
    """Raises NotFoundError: there is no such version."""
    try:
        return JourneyVersion.get(tenant_id, _version_id(journey_id, number), consistent_read=True)
    except JourneyVersion.DoesNotExist as error:
        raise NotFoundError(f"there is no version {number} of journey {journey_id}") from error


def _version_id(journey_id: str, number: int) -> str:
    """The key of a version."""
    return f"{journey_id}#{number:06d}"


def run(tenant_id: str, run_id: str) -> JourneyRun:
    """Raises NotFoundError: there is no such run."""
    try:
        return JourneyRun.get(tenant_id, run_id, consistent_read=True)
    except JourneyRun.DoesNotExist as error:
        raise NotFoundError(f"there is no run {run_id}") from error


def runs_of_contact(tenant_id: str, contact_id: str) -> Iterator[JourneyRun]:
    """One person's runs, the oldest first."""
    return iter(JourneyRun.by_contact.query(f"{tenant_id}#{contact_id}"))


def runs_of_journey(tenant_id: str, journey_id: str) -> Iterator[JourneyRun]:
    """One journey's runs, the newest first."""
    return iter(JourneyRun.by_journey.query(f"{tenant_id}#{journey_id}", scan_index_forward=False))


def states_of_journey(tenant_id: str, journey_id: str) -> Iterator[str]:
    """The states of all of one journey's runs, without their logs."""
    found = JourneyRun.by_journey.query(f"{tenant_id}#{journey_id}", attributes_to_get=["state"])
    return (run.state for run in found)


def known(tenant_id: str, run_ids: Iterable[str]) -> set[str]:
    """Those of *run_ids* that were begun already."""
    keys = [(tenant_id, run_id) for run_id in dict.fromkeys(run_ids)]
    found = JourneyRun.batch_get(keys, consistent_read=True, attributes_to_get=["tenant_id", "run_id"])
    return {run.run_id for run in found}


def due(shard: int, now: datetime, limit: int) -> Iterator[JourneyRun]:
    """The runs of a shard that are to go on by *now*."""
    return iter(JourneyRun.by_wake.query(f"wakes#{shard}", JourneyRun.wake_at <= now, limit=limit))


def save(record: Journey | JourneyRun) -> None:
    """Raises ConflictError: it changed since it was read, or is there already."""
    tables.save(record)


def keep_version(tenant_id: str, journey_id: str, number: int, graph: dict[str, object]) -> JourneyVersion:
    """The row that keeps *graph* for good, to be written with the journey that it belongs to."""
    return JourneyVersion(tenant_id, _version_id(journey_id, number), graph=graph, created_at=clock.now())
