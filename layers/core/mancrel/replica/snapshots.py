"""Snapshots: a Parquet file and a row that names it. Whoever reads the row finds a whole file, whenever that is."""

from __future__ import annotations

from datetime import datetime, timedelta

from columnar import Store
from mancrel.kit import clock, ids, storage, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.records.nouns import Collection
from mancrel.replica.columns import FORM, Shape
from mancrel.replica.models import Snapshot

KEPT_FOR = timedelta(hours=1)
"""So long an old file stays for whoever still reads it."""


def find(tenant_id: str, noun: Collection) -> Snapshot | None:
    """The snapshot that counts; None when there is none, or it was made when rows looked otherwise."""
    found = current(tenant_id, noun)
    return found if found and found.form == FORM else None


def current(tenant_id: str, noun: Collection) -> Snapshot | None:
    """The snapshot that counts, whatever its rows look like."""
    try:
        return Snapshot.get(tenant_id, noun.name, consistent_read=True)
    except Snapshot.DoesNotExist:
        return None


def load(tenant_id: str, shape: Shape) -> tuple[Store, Snapshot] | None:
    """The newest snapshot and what is in it; None when there is none that holds all fields that every tenant has."""
    found = find(tenant_id, shape.noun)
    while found is not None:
        try:
            store, _ = Store.load(storage.get(found.key), shape.columns)
        except NotFoundError:  # replaced and cleared away since its row was read
            newer = find(tenant_id, shape.noun)
            found = newer if newer and newer.number != found.number else None
            continue
        lacking = {name for name in store.lacking if not name.startswith("custom.")}
        return None if lacking else (store, found)
    return None


def replace(tenant_id: str, noun: Collection, old: Snapshot | None, store: Store, watermark: datetime) -> bool:
    """Write *store* as the snapshot that follows *old*; false when another one was quicker.

    The row is flipped last and on condition, so a crash at any point leaves the old snapshot or the new one.
    """
    number = int(old.number) + 1 if old else 1
    key = f"{_folder(tenant_id, noun)}{number}-{ids.new('snap')}.parquet"
    storage.put(key, store.save({"noun": noun.name}), "application/vnd.apache.parquet")
    new = Snapshot(
        tenant_id,
        noun.name,
        number=number,
        key=key,
        watermark=watermark,
        rows=len(store),
        form=FORM,
        made_at=clock.now(),
    )
    unchanged = Snapshot.number == old.number if old else Snapshot.number.does_not_exist()
    try:
        tables.save(new, unchanged)
    except ConflictError:
        storage.remove(key)
        return False
    return True


def clear(tenant_id: str, noun: Collection, unnamed_for: timedelta = KEPT_FOR) -> int:
    """Remove files that no row has named for so long; how many."""
    kept = current(tenant_id, noun)
    since, removed = clock.now() - unnamed_for, 0
    for file in storage.list_files(_folder(tenant_id, noun)):
        if file.changed_at < since and (kept is None or file.key != kept.key):
            storage.remove(file.key)
            removed += 1
    return removed


def _folder(tenant_id: str, noun: Collection) -> str:
    return f"replica/{tenant_id}/{noun.name}/"
