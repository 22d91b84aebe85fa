"""The pipelines of a tenant. There is always at least one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mancrel.accounts.policy import Capability
from mancrel.deals.models import Pipeline
from mancrel.deals.stages import PipelineOut, Stage
from mancrel.kit import acting, ids
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.records import repository
from mancrel.records import service as records
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun

_USUAL = (("New", 0.1, 14), ("Qualified", 0.3, 14), ("Proposal", 0.6, 21), ("Negotiation", 0.8, 14))


def shown(pipeline: Pipeline) -> PipelineOut:
    """*pipeline* for outside."""
    return PipelineOut(
        id=pipeline.pipeline_id,
        name=pipeline.name,
        stages=stages(pipeline),
        lost_reasons=pipeline.lost_reasons or [],
        version=int(pipeline.version),
        created_at=pipeline.created_at,
        changed_at=pipeline.changed_at,
    )


PIPELINES = Noun(
    name="pipelines",
    label="pipeline",
    prefix="pip",
    model=Pipeline,
    reads=Capability.DEALS_READ,
    writes=Capability.PIPELINES_MANAGE,
    title=lambda pipeline: str(pipeline.name),
    present=shown,
    owner=None,
    custom=False,
    fields=(Field("name", FieldType.TEXT, "Name", editable=False, searchable=True), *stamps()),
)


def list_all(tenant_id: str) -> list[Pipeline]:
    """The tenant's pipelines, the oldest first. A tenant that never had one gets the usual one."""
    found = sorted(repository.list_all(tenant_id, PIPELINES), key=lambda one: (one.created_at, one.pipeline_id))
    return found or [_usual(tenant_id)]


def get(tenant_id: str, pipeline_id: str) -> Pipeline:
    """Raises NotFoundError: the tenant has no such pipeline."""
    pipeline: Pipeline = records.get(tenant_id, PIPELINES, pipeline_id)
    return pipeline


def find(tenant_id: str, pipeline_id: str | None) -> Pipeline | None:
    """The pipeline, if it is there; the first one when none is named."""
    if not pipeline_id:
        return list_all(tenant_id)[0]
    pipeline = repository.find(tenant_id, PIPELINES, pipeline_id)
    return None if pipeline is None or pipeline.deleted_at else pipeline


def chosen(tenant_id: str, pipeline_id: str | None, pointer: str = "/pipelineId") -> Pipeline:
    """The pipeline that somebody named; the first one when none was.

    Raises:
        InvalidError: there is none; points to where it was named.
    """
    pipeline = find(tenant_id, pipeline_id)
    if pipeline is None:
        detail = f"there is no pipeline {str(pipeline_id)[:80]}"
        raise InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])
    return pipeline


def stages(pipeline: Pipeline) -> list[Stage]:
    """The steps in their order."""
    return [Stage.model_validate(each) for each in pipeline.stages or []]


def stage(pipeline: Pipeline, stage_id: str | None) -> Stage | None:
    """The step called *stage_id*, or the one that took its place; the first one when none is named."""
    known = {each.id: each for each in stages(pipeline)}
    if not stage_id:
        return next(iter(known.values()), None)
    forwards: Mapping[str, str] = pipeline.forwards or {}
    for _hop in range(len(forwards) + 1):
        if stage_id in known:
            return known[stage_id]
        stage_id = forwards.get(stage_id, "")
    return None


def former(pipeline: Pipeline, stage_id: str) -> list[str]:
    """The removed stages whose deals belong to *stage_id* by now, whether or not they were brought there yet."""
    forwards: Mapping[str, str] = pipeline.forwards or {}
    return sorted(each for each in forwards if (at := stage(pipeline, each)) is not None and at.id == stage_id)


def _usual(tenant_id: str) -> Pipeline:
    """The pipeline that a new tenant has; made once, however many ask. Nobody's operation, so nobody undoes it."""
    pipeline_id = ids.derived("pip", tenant_id, "usual")
    steps: list[dict[str, Any]] = [
        Stage(
            id=ids.derived("stg", tenant_id, name), name=name, probability=probability, rotting_days=days
        ).model_dump()
        for name, probability, days in _USUAL
    ]
    values = {"name": "Sales", "stages": steps, "forwards": {}, "lost_reasons": []}
    with acting.acting(acting.SYSTEM):
        try:
            made: Pipeline = records.create(tenant_id, PIPELINES, values, pipeline_id)
        except ConflictError:
            made = repository.get(tenant_id, PIPELINES, pipeline_id)
    return made
