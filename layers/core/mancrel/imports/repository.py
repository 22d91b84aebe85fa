"""How imports and their chunks are read and written."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from pynamodb.attributes import Attribute

from mancrel.imports.models import Chunk, Import
from mancrel.kit import clock, journal, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.journal import Change
from mancrel.kit.tables import Patch
from mancrel.operations.models import Operation

_KEPT = timedelta(days=31)
_TRIES = 12


def get(tenant_id: str, import_id: str) -> Import:
    """Raises NotFoundError: the tenant has no such import."""
    try:
        return Import.get(tenant_id, import_id, consistent_read=True)
    except Import.DoesNotExist as error:
        raise NotFoundError(f"there is no import {import_id}") from error


def list_all(tenant_id: str) -> Iterator[Import]:
    """Every import of the tenant, the oldest first."""
    return iter(Import.query(tenant_id))


def save(one: Import) -> None:
    """Raises ConflictError: it changed since it was read."""
    tables.save(one)


def move(one: Import, allowed: Iterable[str], status: str, **values: Any) -> bool:
    """Give it another *status*, and *values*; False when it is in none of the *allowed* ones by now."""
    attributes: Mapping[str, Attribute[Any]] = Import.get_attributes()
    actions = [Import.status.set(status), Import.changed_at.set(clock.now())]
    for name, value in values.items():
        actions.append(attributes[name].remove() if value is None else attributes[name].set(value))
    try:
        tables.update(one, actions, Import.status.is_in(*allowed), versioned=False)
    except ConflictError:
        return False
    return True


def add_chunk(one: Import, number: int) -> Chunk:
    """The chunk, made unless it is there."""
    chunk = Chunk(
        journal.key(one.tenant_id, one.import_id),
        f"{number:05d}",
        expires_at=int((clock.now() + _KEPT).timestamp()),
    )
    try:
        tables.save(chunk, Chunk.number.does_not_exist())
    except ConflictError:
        return get_chunk(one.tenant_id, one.import_id, number)
    return chunk


def get_chunk(tenant_id: str, import_id: str, number: int) -> Chunk:
    """Raises NotFoundError: there is no such chunk."""
    try:
        return Chunk.get(journal.key(tenant_id, import_id), f"{number:05d}", consistent_read=True)
    except Chunk.DoesNotExist as error:
        raise NotFoundError(f"there is no chunk {number} of {import_id}") from error


def list_chunks(tenant_id: str, import_id: str) -> list[Chunk]:
    """The chunks in order."""
    return list(Chunk.query(journal.key(tenant_id, import_id), consistent_read=True))


def begin(chunk: Chunk) -> bool:
    """Note that a job begins with the chunk; whether another one did before."""
    chunk.update([Chunk.begun.set(Chunk.begun + 1)], add_version_condition=False)
    return chunk.begun > 1


def finish(one: Import, chunk: Chunk, counts: Mapping[str, int]) -> bool:
    """Count what the chunk came to, once: False when it was counted before.

    The chunk, the import and the operation change in one transaction, so the figures are exact whatever is killed.
    """
    done = counts["created"] + counts["updated"]
    operation = Operation(one.tenant_id, one.import_id, version=1)  # it counts on from whatever it is
    writes = [
        Patch(chunk, [Chunk.status.set("done"), Chunk.counts.set(dict(counts))], Chunk.status == "waiting"),
        Patch(
            one,
            [Import.chunks_done.set(Import.chunks_done + 1), Import.changed_at.set(clock.now())]
            + [getattr(Import, name).set(getattr(Import, name) + amount) for name, amount in counts.items()],
        ),
        Patch(
            operation,
            [
                Operation.done.set(Operation.done + done),
                Operation.unchanged.set(Operation.unchanged + (counts["unchanged"] + counts["skipped"])),
                Operation.conflicts.set(Operation.conflicts + counts["problems"]),
            ],
        ),
    ]
    for attempt in range(_TRIES):
        try:
            tables.commit(writes)
        except ConflictError:
            if get_chunk(one.tenant_id, one.import_id, int(chunk.number)).status == "done":
                return False
            time.sleep(0.02 * 2 ** min(attempt, 5))  # another chunk of this import is being counted
        else:
            return True
    raise ConflictError("the figures of this import are being changed by others; try again")


def changes(tenant_id: str, import_id: str, noun: str, record_ids: Iterable[str]) -> dict[str, bool]:
    """Which of the records this import wrote already, and whether it made them."""
    key = journal.key(tenant_id, import_id)
    keys = [(key, f"{noun}#{record_id}") for record_id in dict.fromkeys(record_ids)]
    found = Change.batch_get(keys, consistent_read=True, attributes_to_get=["record_key", "before"])
    return {change.record_key.partition("#")[2]: change.before == journal.NOTHING for change in found}


def count_changes(tenant_id: str, import_id: str, noun: str) -> int:
    """How many records of *noun* this import wrote."""
    key = journal.key(tenant_id, import_id)
    return Change.count(key, Change.record_key.startswith(f"{noun}#"), consistent_read=True)
