"""How many were in each segment over time: counted once an hour, and at each change of a segment."""

from __future__ import annotations

from mancrel.kit import acting, clock, queue
from mancrel.kit.errors import InvalidError
from mancrel.kit.log import logger
from mancrel.segments import repository, service
from mancrel.segments.jobs import CountSegments


def count_all() -> None:
    """Have the segments of every tenant counted."""
    tenants = repository.tenants()
    queue.enqueue(CountSegments(tenant_id=each) for each in sorted(tenants))
    logger.info("counting segments", extra={"tenants": len(tenants)})


def count(job: CountSegments) -> None:
    """Count the segments of one tenant. One whose rules are none any more keeps the counts that it had."""
    with acting.acting(acting.SYSTEM):
        for segment in repository.list_all(job.tenant_id):
            try:
                found = service.count(segment)
            except InvalidError:
                continue
            repository.counted(segment, found, clock.now())
