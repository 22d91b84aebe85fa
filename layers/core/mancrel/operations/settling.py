"""Bringing the many deals of a changed pipeline to their new stages, in the background, within the same operation."""

from __future__ import annotations

from collections.abc import Mapping

from mancrel.deals import changing
from mancrel.deals.models import Pipeline
from mancrel.kit import acting
from mancrel.kit.errors import ConflictError
from mancrel.operations import running
from mancrel.operations.models import Operation
from mancrel.operations.running import Step, Steps

KIND = "pipeline"
_TRIES = 5


def begin(tenant_id: str, pipeline: Pipeline, total: int) -> Operation:
    """Go on with what the request that changed *pipeline* began; undoing that operation undoes all of it."""
    now = acting.current()
    operation = Operation(
        tenant_id,
        now.operation_id,
        kind=KIND,
        title=pipeline.name,
        by=now.by,
        order={"pipeline_id": pipeline.pipeline_id},
        total=total,
    )
    return running.begin(operation, STEPS)


def step(operation: Operation) -> Step:
    """Settle the next deals."""
    order: Mapping[str, str] = operation.order
    with acting.acting(operation.by, operation.operation_id):
        for attempt in range(_TRIES):
            try:
                done, unchanged, after = changing.settle(
                    operation.tenant_id, order["pipeline_id"], operation.cursor or ""
                )
                return Step(done, unchanged, 0, after)
            except ConflictError:  # somebody moved one of them at this moment
                if attempt == _TRIES - 1:
                    raise
    raise AssertionError("unreachable")


STEPS: Steps = {KIND: step}
