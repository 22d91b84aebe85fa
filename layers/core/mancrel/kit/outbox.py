"""Records and the jobs that follow from them, written together or not at all (ADR 0003).

The jobs are rows of the same transaction. They are sent right after it; if the process dies in between, `sweep`
sends them a little later. A job may therefore arrive twice, never zero times.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from mancrel.kit import clock, ids, queue, tables
from mancrel.kit.queue import Job
from mancrel.kit.settings import settings
from mancrel.kit.tables import Table, Write

PENDING = "pending"
PATIENCE = timedelta(seconds=30)


class _ByAge(GlobalSecondaryIndex[Any]):
    class Meta:
        index_name = "by_age"
        projection = AllProjection()

    bucket = UnicodeAttribute(hash_key=True)
    created_at = UTCDateTimeAttribute(range_key=True)


class OutboxRow(Table):
    """A job that was promised and may not have been sent yet."""

    class Meta:
        table_name = settings().table("outbox")
        region = settings().region

    job_id = UnicodeAttribute(hash_key=True)
    bucket = UnicodeAttribute(default=PENDING)
    created_at = UTCDateTimeAttribute()
    queue = UnicodeAttribute()
    body = UnicodeAttribute()
    by_age = _ByAge()


def commit(saves: Iterable[Write | Table], jobs: Sequence[Job], delay: int = 0) -> None:
    """Write *saves* and promise *jobs* in one transaction, then send the jobs, which show after *delay* seconds; those
    that a crash left are sent later without it.

    Raises:
        ConflictError: a record changed meanwhile or exists already; then nothing was written and no job promised.
    """
    commit_bodies(saves, [(job.queue, job.to_body()) for job in jobs], delay)


def commit_bodies(saves: Iterable[Write | Table], messages: Sequence[tuple[str, str]], delay: int = 0) -> None:
    """`commit` for jobs that are already message bodies: pairs of queue and body.

    Raises:
        ConflictError: as `commit`.
    """
    rows = [OutboxRow(job_id=ids.new("job"), created_at=clock.now(), queue=name, body=body) for name, body in messages]
    tables.commit([*saves, *rows])
    _send(rows, delay)


def sweep(limit: int = 500) -> int:
    """Send what a crash left unsent for half a minute; answers how many that were."""
    old = OutboxRow.by_age.query(PENDING, OutboxRow.created_at < clock.now() - PATIENCE, limit=limit)
    rows = list(old)
    _send(rows)
    return len(rows)


def _send(rows: list[OutboxRow], delay: int = 0) -> None:
    by_queue: dict[str, list[OutboxRow]] = {}
    for row in rows:
        by_queue.setdefault(row.queue, []).append(row)
    for name, waiting in by_queue.items():
        queue.send(name, [row.body for row in waiting], delay)
        for row in waiting:
            row.delete()
