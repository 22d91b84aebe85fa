"""Insights in the background: read with mancrel, find, write with mancrel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from mancrel.accounts import organisations
from mancrel.contacts.noun import CONTACTS
from mancrel.insights import repository, service
from mancrel.insights.jobs import FindInsight
from mancrel.insights.models import Insight
from mancrel.kit import clock, money
from mancrel.kit.errors import NotFoundError
from mancrel.replica import scanning
from mancrel_ml.audiences import clusters, features, lookalike
from mancrel_ml.audiences.features import Table


def find(job: FindInsight) -> None:
    """Answer the insight, unless it has an answer."""
    insight = repository.get(job.tenant_id, job.insight_id)
    if insight.status != repository.QUEUED:
        return
    decimals = money.exponent(organisations.profile(job.tenant_id).currency)
    rows = list(scanning.rows(job.tenant_id, CONTACTS, features.FIELDS))
    found = features.table(rows, clock.now(), decimals)
    if insight.kind == service.LOOKALIKE:
        _lookalike(insight, found)
    else:
        _clusters(insight, found, decimals)


def _clusters(insight: Insight, found: Table, decimals: int) -> None:
    tenant_id, insight_id = insight.tenant_id, insight.insight_id
    last = service.last_clusters(insight)
    centres = (last.result or {}).get("centres") if last else None
    made = clusters.by_rfm(found, decimals) if insight.kind == "rfm" else clusters.by_kmeans(found, centres)
    if made is None:
        repository.end(tenant_id, insight_id, repository.REFUSED, None, "few_customers")
        return
    result = made.result
    if last is not None:
        result["agreement"] = clusters.agreement(_before(last), found.ids, made.keys)
    members = [f"{key} {each}" for each, key in zip(found.ids, made.keys, strict=True) if key]
    repository.keep_people(tenant_id, insight_id, service.MEMBERS, members)
    repository.end(tenant_id, insight_id, repository.DONE, result, None)


def _before(last: Insight) -> dict[str, str]:
    try:
        return service.clustered(last)
    except NotFoundError:
        return {}


def _lookalike(insight: Insight, found: Table) -> None:
    tenant_id, insight_id = insight.tenant_id, insight.insight_id
    members = repository.people(tenant_id, insight_id, service.BASE)
    base = np.isin(found.ids, np.array(members or [""]))
    shaped = features.design(found, insight.asked.get("fields") or ())
    answer = lookalike.find(shaped, base, insight.asked.get("size"))
    lift = answer.lift
    result: dict[str, Any] = {
        "lift": {name: round(getattr(lift, name), 4) for name in ("value", "low", "high")} if lift else None,
        "features": sorted(set(shaped.names)),
        "base": int(base.sum()),
    }
    if answer.refused:
        repository.end(tenant_id, insight_id, repository.REFUSED, result, answer.refused)
        return
    result["count"] = len(answer.places)
    result["reasons"] = lookalike.compared(found, answer.places, base, answer.reasons)
    repository.keep_people(tenant_id, insight_id, service.MEMBERS, _ids(found, answer.places))
    repository.end(tenant_id, insight_id, repository.DONE, result, None)


def _ids(found: Table, places: Sequence[int] | Any) -> list[str]:
    return [str(each) for each in found.ids[places]]
