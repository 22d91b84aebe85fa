"""Compaction: load the snapshot, apply what changed, write the next one, flip the row, clear old files away."""

from __future__ import annotations

from mancrel.kit import clock
from mancrel.records.nouns import Collection
from mancrel.replica import snapshots
from mancrel.replica.copies import Copy


def compact(tenant_id: str, noun: Collection) -> bool:
    """Make a snapshot of the tenant's records as they are; false when nothing changed or another was quicker."""
    began, old = clock.now(), snapshots.current(tenant_id, noun)
    copy = Copy(tenant_id, noun)
    store = copy.refresh()
    news = old is None or copy.number != old.number or store.changed > 0
    made = news and snapshots.replace(tenant_id, noun, old, store, began)
    snapshots.clear(tenant_id, noun)
    return made
