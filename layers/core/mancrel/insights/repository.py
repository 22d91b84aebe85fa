"""How insights are read and written, and the lists of people that belong to them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from typing import Any

from mancrel.insights.models import Insight
from mancrel.kit import clock, storage, tables
from mancrel.kit.errors import ConflictError, NotFoundError

QUEUED, DONE, REFUSED = "queued", "done", "refused"


def get(tenant_id: str, insight_id: str) -> Insight:
    """Raises NotFoundError: the tenant has no such insight."""
    try:
        return Insight.get(tenant_id, insight_id, consistent_read=True)
    except Insight.DoesNotExist as error:
        raise NotFoundError(f"there is no insight {insight_id[:80]}") from error


def list_of(tenant_id: str, kinds: Sequence[str], most: int = 20) -> list[Insight]:
    """The newest insights of *kinds* first."""
    found: list[Insight] = []
    for each in Insight.query(tenant_id, scan_index_forward=False, consistent_read=True):
        if each.kind in kinds:
            found.append(each)
        if len(found) == most:
            break
    return found


def save(insight: Insight) -> None:
    """Raises ConflictError: it changed meanwhile."""
    tables.save(insight)


def end(tenant_id: str, insight_id: str, status: str, result: dict[str, Any] | None, reason: str | None) -> bool:
    """Write the answer, once; False when there is one already, or the insight is gone."""
    now = clock.now()
    actions = [Insight.status.set(status), Insight.ended_at.set(now), Insight.changed_at.set(now)]
    if result is not None:
        actions.append(Insight.result.set(result))
    if reason is not None:
        actions.append(Insight.reason.set(reason))
    try:
        tables.update(Insight(tenant_id, insight_id), actions, Insight.status == QUEUED, versioned=False)
    except ConflictError:
        return False
    return True


def keep_people(tenant_id: str, insight_id: str, name: str, people: Iterable[str]) -> None:
    """Write the list called *name* of an insight."""
    body = gzip.compress(json.dumps(list(people), separators=(",", ":")).encode(), 1)
    storage.put(_key(tenant_id, insight_id, name), body, "application/gzip")


def people(tenant_id: str, insight_id: str, name: str) -> list[str]:
    """The list called *name* of an insight.

    Raises:
        NotFoundError: there is none.
    """
    found: list[str] = json.loads(gzip.decompress(storage.get(_key(tenant_id, insight_id, name))))
    return found


def _key(tenant_id: str, insight_id: str, name: str) -> str:
    return f"insights/{tenant_id}/{insight_id}/{name}.json.gz"
