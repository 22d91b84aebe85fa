"""Changing pipelines, and bringing their deals along: every deal stands in a stage that there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mancrel.deals import pipelines
from mancrel.deals.models import Deal, Pipeline
from mancrel.deals.noun import DEALS, follow
from mancrel.deals.pipelines import PIPELINES
from mancrel.deals.stages import NewPipeline, PipelineChange, Stage, StageIn
from mancrel.kit import clock, ids, tables
from mancrel.kit.errors import ConflictError, InvalidError, Problem
from mancrel.kit.tables import Save
from mancrel.records import custom, repository
from mancrel.records import service as records
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition, Group
from mancrel.rules.operators import Combinator, Operator

AT_ONCE = 45
"""So many deals are brought along in the transaction that changes the pipeline; more, in the background."""
_TRIES = 4
_ALWAYS = {"name", "pipelineId", "stageId", "status", "currency", "lostReason"}
"""What every deal has, or that no stage can sensibly ask for."""


def create(tenant_id: str, new: NewPipeline) -> Pipeline:
    """A further pipeline.

    Raises:
        InvalidError: two stages have one name, or one requires a field that there is not.
    """
    pipelines.list_all(tenant_id)  # the usual one comes first
    stages = _named(tenant_id, new.stages, {})
    values = {"name": new.name, "stages": stages, "forwards": {}, "lost_reasons": new.lost_reasons}
    pipeline: Pipeline = records.create(tenant_id, PIPELINES, values)
    return pipeline


def change(tenant_id: str, pipeline_id: str, wanted: PipelineChange) -> tuple[Pipeline, int]:
    """Change a pipeline; answers how many deals are left to be settled in the background.

    Raises:
        NotFoundError: there is no such pipeline.
        InvalidError: a stage does not fit, or goes and nobody said where its deals go.
        ConflictError: it changed since it was read.
    """
    for attempt in range(_TRIES):
        pipeline = pipelines.get(tenant_id, pipeline_id)
        records.check_version(PIPELINES, pipeline, wanted.version)
        try:
            return _change(tenant_id, pipeline, wanted)
        except ConflictError:  # one of its deals was moved at this moment
            if attempt == _TRIES - 1:
                raise
    raise AssertionError("unreachable")


def remove(tenant_id: str, pipeline_id: str) -> None:
    """Delete a pipeline without deals that is not the last one.

    Raises:
        NotFoundError: there is no such pipeline.
        ConflictError: it has deals, or is the only one.
    """
    pipeline = pipelines.get(tenant_id, pipeline_id)
    count = replica.count(tenant_id, DEALS, Condition("pipelineId", Operator.EQUALS, pipeline_id, "reference"))
    if count:
        raise ConflictError(f"{count} deals are in this pipeline; move them to another one first")
    if len(pipelines.list_all(tenant_id)) == 1:
        raise ConflictError("this is the only pipeline; make another one first")
    records.commit(tenant_id, PIPELINES, pipeline, records.remove_writes(PIPELINES, pipeline))


def settle(tenant_id: str, pipeline_id: str, after: str = "") -> tuple[int, int, str | None]:
    """Bring some deals of a pipeline, those with ids after *after*, to the stage and odds that it has for them now.

    Doing it again does nothing. Answers how many were changed, how many were right already, and the id to go on after.

    Raises:
        ConflictError: one of them was written at this moment; do it again.
    """
    pipeline = pipelines.get(tenant_id, pipeline_id)
    inside = Condition("pipelineId", Operator.EQUALS, pipeline_id, "reference")
    rows = replica.rows(tenant_id, DEALS, inside, ["stageId"])
    waiting = sorted(row["id"] for row in rows if row["id"] > after)
    mine = _read(tenant_id, waiting[:AT_ONCE])
    wrong = [deal for deal in mine if _follow(pipeline, deal)]
    if wrong:
        tables.commit([Save(deal) for deal in wrong])
    return len(wrong), len(mine) - len(wrong), waiting[AT_ONCE - 1] if len(waiting) > AT_ONCE else None


def _change(tenant_id: str, pipeline: Pipeline, wanted: PipelineChange) -> tuple[Pipeline, int]:
    before = {stage.id: stage for stage in pipelines.stages(pipeline)}
    values: dict[str, Any] = wanted.model_dump(include={"name", "lost_reasons"}, exclude_none=True)
    if wanted.stages is not None:
        values["stages"] = _named(tenant_id, wanted.stages, before)
        values["forwards"] = {**(pipeline.forwards or {}), **_forwards(tenant_id, pipeline, wanted, values["stages"])}
    writes = records.change_writes(tenant_id, PIPELINES, pipeline, values)
    if not writes:
        return pipeline, 0
    after = {stage.id: stage for stage in pipelines.stages(pipeline)}
    touched = [key for key, stage in before.items() if _weighs(stage) != _weighs(after.get(key))]
    deal_ids = [row["id"] for row in _in_stages(tenant_id, pipeline, touched)]
    if len(deal_ids) > AT_ONCE:
        records.commit(tenant_id, PIPELINES, pipeline, writes)
        return pipeline, len(deal_ids)
    deals = [deal for deal in _read(tenant_id, deal_ids) if _follow(pipeline, deal)]
    records.commit(tenant_id, PIPELINES, pipeline, [*writes, *(Save(deal) for deal in deals)])
    return pipeline, 0


def _weighs(stage: Stage | None) -> tuple[Any, ...] | None:
    """What of *stage* is kept on its deals."""
    return (stage.probability, stage.rotting_days) if stage else None


def _in_stages(tenant_id: str, pipeline: Pipeline, stage_ids: list[str]) -> list[Mapping[str, Any]]:
    if not stage_ids:
        return []
    conditions = (
        Condition("pipelineId", Operator.EQUALS, pipeline.pipeline_id, "reference"),
        Condition("stageId", Operator.IN, tuple(stage_ids), "text"),
    )
    return list(replica.rows(tenant_id, DEALS, Group(Combinator.AND, conditions), ["stageId"]))


def _read(tenant_id: str, deal_ids: list[str]) -> list[Deal]:
    found = repository.get_many(tenant_id, DEALS, deal_ids)
    return [found[deal_id] for deal_id in deal_ids if deal_id in found]


def _follow(pipeline: Pipeline, deal: Deal) -> bool:
    """Whether *deal* had to be changed to stand in its pipeline as that is now."""
    before = deal.to_dynamodb_dict()
    stage = pipelines.stage(pipeline, deal.stage_id) if deal.pipeline_id == pipeline.pipeline_id else None
    if stage is None:
        return False
    if stage.id != deal.stage_id:
        deal.stage_id, deal.stage_changed_at = stage.id, clock.now()
    follow(deal, stage)
    return bool(deal.to_dynamodb_dict() != before)


def _named(tenant_id: str, wanted: list[StageIn], known: Mapping[str, Stage]) -> list[dict[str, Any]]:
    """*wanted* as they are stored, new ones with an id."""
    fields = {name for name, field in custom.all_fields(tenant_id, DEALS).items() if field.editable} - _ALWAYS
    problems: list[Problem] = []
    seen: set[str] = set()
    for index, stage in enumerate(wanted):
        here = f"/stages/{index}"
        if stage.id is not None and stage.id not in known:
            problems.append(
                {"pointer": f"{here}/id", "detail": f"there is no stage {stage.id}; leave it out for a new one"}
            )
        for said in {stage.name.casefold(), stage.id or stage.name.casefold()}:
            if said in seen:
                problems.append({"pointer": f"{here}/name", "detail": f"{stage.name} is there twice"})
            seen.add(said)
        problems += [
            {"pointer": f"{here}/requiredFields/{place}", "detail": f"there is no field {name} to require"}
            for place, name in enumerate(stage.required_fields)
            if name not in fields
        ]
    _refuse(problems)
    return [{**stage.model_dump(), "id": stage.id or ids.new("stg")} for stage in wanted]


def _forwards(
    tenant_id: str, pipeline: Pipeline, wanted: PipelineChange, stages: list[dict[str, Any]]
) -> dict[str, str]:
    """For each stage that goes, the one where its deals go."""
    kept = [stage["id"] for stage in stages]
    gone = {stage.id: stage for stage in pipelines.stages(pipeline) if stage.id not in kept}
    waiting: dict[str, int] = {}
    for row in _in_stages(tenant_id, pipeline, list(gone)):
        waiting[row["stageId"]] = waiting.get(row["stageId"], 0) + 1
    problems: list[Problem] = []
    for stage_id, stage in gone.items():
        here, target = f"/moveDeals/{stage_id}", wanted.move_deals.get(stage_id)
        if target is None and stage_id in waiting:
            detail = f"{waiting[stage_id]} deals are in {stage.name}; say which stage they go to"
            problems.append({"pointer": here, "detail": detail})
        elif target is not None and target not in kept:
            problems.append({"pointer": here, "detail": f"there is no stage {target[:80]}"})
    _refuse(problems)
    return {stage_id: wanted.move_deals.get(stage_id, kept[0]) for stage_id in gone}


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)
