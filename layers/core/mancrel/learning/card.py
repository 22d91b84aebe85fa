"""What is told of a tenant's model."""

from collections import Counter
from datetime import timedelta

from mancrel.assistant import repository as suggested
from mancrel.kit import clock
from mancrel.learning import contest, measuring, repository, service
from mancrel.learning.models import IntentModel
from mancrel.learning.schemas import ModelBacktest, ModelCard, ModelChange, ModelDrift, ModelOverlap, ModelTraining

_RECENT = timedelta(days=30)


def of(tenant_id: str) -> ModelCard:
    """The card of the tenant's model as of now."""
    row, found = repository.current(tenant_id), service.known(tenant_id)
    runs = repository.list_runs(tenant_id)
    learning = row.asked_at is not None and not any(run.created_at > row.asked_at for run in runs)
    return ModelCard(
        version=row.model_version,
        since=row.since,
        own=row.own,
        labels=dict(Counter(each.intent for each in found)),
        began=found[0].at if found else None,
        missing=max(0, contest.FEWEST - len(found)),
        learning=learning and clock.now() - row.asked_at < timedelta(minutes=10),
        latest=_shown(runs[0]) if runs else None,
        overlaps=_overlaps(runs[0]) if runs else [],
        drift=_drift(tenant_id),
        history=[ModelChange.model_validate(each) for each in reversed(row.history)],
    )


def _shown(run: IntentModel) -> ModelTraining:
    return ModelTraining(
        at=run.created_at,
        labels=run.labels,
        began=run.began,
        verdict=run.verdict,
        version=run.model_version,
        figures=ModelBacktest.model_validate(run.figures),
    )


def _overlaps(run: IntentModel) -> list[ModelOverlap]:
    claimed = sorted(run.claimed.items())
    return [ModelOverlap(intent=key, starter=starter, count=count) for key, (starter, count) in claimed]


def _drift(tenant_id: str) -> ModelDrift:
    edge = clock.now() - _RECENT
    before: list[tuple[str, float]] = []
    recent: list[tuple[str, float]] = []
    for row in suggested.list_suggestions(tenant_id):
        (recent if row.created_at >= edge else before).append((row.intent, float(row.confidence)))
    return measuring.drift(before, recent)
