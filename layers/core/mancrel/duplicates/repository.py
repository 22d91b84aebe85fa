"""How pairs and scans are read and written."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from mancrel.duplicates.models import Duplicate, Scan
from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError, NotFoundError


def get(tenant_id: str, duplicate_id: str) -> Duplicate:
    """Raises NotFoundError: the tenant has no such pair."""
    try:
        return Duplicate.get(tenant_id, duplicate_id, consistent_read=True)
    except Duplicate.DoesNotExist as error:
        raise NotFoundError(f"there is no pair {duplicate_id}") from error


def get_many(tenant_id: str, duplicate_ids: Iterable[str]) -> dict[str, Duplicate]:
    """The pairs that there are, by id."""
    keys = [(tenant_id, each) for each in dict.fromkeys(duplicate_ids)]
    return {row.duplicate_id: row for row in Duplicate.batch_get(keys, consistent_read=True)}


def list_all(tenant_id: str) -> Iterator[Duplicate]:
    """Every pair of the tenant."""
    return iter(Duplicate.query(tenant_id, consistent_read=True))


def save(duplicate: Duplicate) -> None:
    """Raises ConflictError: it changed since it was read, or exists already."""
    tables.save(duplicate)


def forget(duplicate: Duplicate) -> None:
    """Remove a pair that is none any more, unless somebody changed it meanwhile."""
    try:
        tables.delete(duplicate, Duplicate.version == duplicate.version)
    except ConflictError:
        return


def find_scan(tenant_id: str, noun: str) -> Scan | None:
    """The scan of *noun*; None when there never was one."""
    try:
        return Scan.get(tenant_id, noun, consistent_read=True)
    except Scan.DoesNotExist:
        return None


def ask(tenant_id: str, noun: str, overdue: datetime) -> bool:
    """Note that a scan is wanted; False when one is, already, since after *overdue*."""
    now = clock.now()
    actions = [Scan.asked_at.set(now), Scan.changed_at.set(now), Scan.created_at.set(Scan.created_at | now)]
    free = Scan.asked_at.does_not_exist() | (Scan.asked_at < overdue)
    try:
        tables.update(Scan(tenant_id, noun), actions, free, versioned=False)
    except ConflictError:
        return False
    return True


def begin(tenant_id: str, noun: str) -> None:
    """A scan begins: whoever asks from now on asks for the next one."""
    now = clock.now()
    actions = [Scan.began_at.set(now), Scan.asked_at.remove(), Scan.changed_at.set(now)]
    tables.update(Scan(tenant_id, noun), [*actions, Scan.created_at.set(Scan.created_at | now)], versioned=False)


def end(tenant_id: str, noun: str, seconds: float, compared: int, found: int) -> None:
    """A scan ended."""
    now = clock.now()
    actions = [
        Scan.ended_at.set(now),
        Scan.seconds.set(round(seconds, 2)),
        Scan.compared.set(compared),
        Scan.found.set(found),
        Scan.changed_at.set(now),
    ]
    tables.update(Scan(tenant_id, noun), actions, versioned=False)
