"""How segments and their counts are read and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.tables import Write
from mancrel.segments.models import Segment, SegmentCount

_KEPT_FOR = timedelta(days=400)


def get(tenant_id: str, segment_id: str) -> Segment:
    """Raises NotFoundError: the tenant has no such segment."""
    try:
        return Segment.get(tenant_id, segment_id, consistent_read=True)
    except Segment.DoesNotExist as error:
        raise NotFoundError(f"there is no segment {segment_id[:80]}") from error


def list_all(tenant_id: str) -> Iterator[Segment]:
    """Every segment of the tenant, the oldest first."""
    return iter(Segment.query(tenant_id, consistent_read=True))


def get_many(tenant_id: str, segment_ids: Iterable[str]) -> dict[str, Segment]:
    """Those of *segment_ids* that there are, by id."""
    keys = [(tenant_id, each) for each in dict.fromkeys(segment_ids)]
    return {each.segment_id: each for each in Segment.batch_get(keys, consistent_read=True)}


def tenants() -> set[str]:
    """The tenants that have segments: for the schedule that counts them all."""
    return {each.tenant_id for each in Segment.scan(attributes_to_get=["tenant_id"])}


def commit(writes: Iterable[Write]) -> None:
    """Raises ConflictError: the segment changed since it was read, or its name is taken."""
    tables.commit(writes)


def counted(segment: Segment, count: int, now: datetime) -> None:
    """Note how many there are. It is no edit: the version stays, so nobody's open form is stale for it."""
    if segment.people != count or segment.counted_at is None:
        try:
            tables.note(
                Segment(segment.tenant_id, segment.segment_id),
                [Segment.people.set(count), Segment.counted_at.set(now)],
                Segment.segment_id.exists(),
            )
        except ConflictError:  # deleted meanwhile
            return
    keep_count(segment.tenant_id, segment.segment_id, count, now)


def keep_count(tenant_id: str, segment_id: str, count: int, now: datetime) -> None:
    """Put *count* into the history: one line an hour, and none for an hour that ended as the one before."""
    hour = clock.stamp(now.replace(minute=0, second=0, microsecond=0))
    last = next(iter(SegmentCount.query(_key(tenant_id, segment_id), scan_index_forward=False, limit=1)), None)
    if last is not None and last.people == count and last.at != hour and clock.parse(last.at).date() == now.date():
        return
    SegmentCount(
        _key(tenant_id, segment_id),
        hour,
        people=count,
        counted_at=now,
        expires_at=int((now + _KEPT_FOR).timestamp()),
    ).save()


def history(tenant_id: str, segment_id: str) -> Iterator[SegmentCount]:
    """How many there were, the earliest first."""
    return iter(SegmentCount.query(_key(tenant_id, segment_id), consistent_read=True))


def forget_history(tenant_id: str, segment_id: str) -> None:
    """Remove the counts of a segment that is gone."""
    with SegmentCount.batch_write() as batch:
        for each in history(tenant_id, segment_id):
            batch.delete(each)


def _key(tenant_id: str, segment_id: str) -> str:
    return f"{tenant_id}#{segment_id}"
