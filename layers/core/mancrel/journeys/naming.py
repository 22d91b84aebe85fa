"""What segments must know of journeys: which of them use one, and what they are called in the sentence of a rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mancrel.campaigns import naming
from mancrel.journeys import repository
from mancrel.journeys.models import Journey
from mancrel.segments import saying, uses
from mancrel.segments.uses import Use


def using(tenant_id: str, segment_id: str) -> Iterator[Use]:
    """The journeys that the segment sets off, or that ask for it somewhere on the way, as drafted or as they run."""
    for journey in repository.list_all(tenant_id):
        running = repository.version(tenant_id, journey.journey_id, int(journey.latest)) if journey.latest else None
        if any(segment_id in _named(plan) for plan in (journey.draft, running.graph if running else None)):
            yield Use("journey", journey.journey_id, journey.name)


def called(tenant_id: str, ids: Iterable[str]) -> Mapping[str, str]:
    """What those of *ids* that are journeys are called: what people receive comes from one or from a campaign."""
    keys = [(tenant_id, each) for each in dict.fromkeys(ids) if each.startswith(PREFIX)]
    return {each.journey_id: each.name for each in Journey.batch_get(keys)} if keys else {}


def _named(plan: Any) -> Iterator[str]:
    """The segments that *plan* names: as its trigger, or in rules anywhere in it."""
    if isinstance(plan, dict):
        if plan.get("kind") == "segment" and plan.get("segmentId"):
            yield str(plan["segmentId"])
        yield from naming.named(plan)
        for inner in plan.values():
            yield from _named(inner)
    elif isinstance(plan, list):
        for inner in plan:
            yield from _named(inner)


PREFIX = "jny_"
uses.declare("journeys", using)
saying.calls("campaigns", called)
