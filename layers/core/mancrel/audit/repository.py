"""How the trail is written and read."""

from collections.abc import Iterable, Iterator
from typing import Any

from mancrel.audit.models import Entry, Head, numbered
from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError
from mancrel.kit.tables import Save


def head(tenant_id: str) -> Head:
    """Where the chain ends; a new one when the tenant has none."""
    try:
        return Head.get(tenant_id, consistent_read=True)
    except Head.DoesNotExist:
        return Head(tenant_id, number=0, link="")


def known(tenant_id: str, entry_ids: Iterable[str]) -> set[str]:
    """Which of these entries are written already."""
    keys = [(tenant_id, entry_id) for entry_id in dict.fromkeys(entry_ids)]
    return {entry.entry_id for entry in Entry.batch_get(keys, consistent_read=True)}


def append(entries: Iterable[Entry], end: Head) -> None:
    """Write *entries* and the new *end* of the chain, all or nothing.

    Raises:
        ConflictError: somebody else went on with the chain, or wrote one of them.
    """
    tables.commit([*(Save(entry, Entry.entry_id.does_not_exist()) for entry in entries), Save(end)])


def reseal(entry: Entry) -> None:
    """Write *entry* as it is now."""
    tables.save(entry, Entry.link == entry.link)


def get(tenant_id: str, entry_id: str) -> Entry:
    """Raises NotFoundError: there is no such entry."""
    try:
        return Entry.get(tenant_id, entry_id, consistent_read=True)
    except Entry.DoesNotExist as error:
        raise NotFoundError(f"there is no audit entry {entry_id}") from error


def list_of_record(tenant_id: str, noun: str, record_id: str) -> Iterator[Entry]:
    """All writes of one record, the oldest first."""
    return iter(Entry.query(tenant_id, Entry.entry_id.startswith(f"{noun}:{record_id}:")))


def list_back(tenant_id: str, noun: str, record_id: str) -> Iterator[Entry]:
    """All writes of one record, the newest first; read as far as they are looked at."""
    of_record = Entry.entry_id.startswith(f"{noun}:{record_id}:")
    return iter(Entry.query(tenant_id, of_record, scan_index_forward=False, page_size=50))


def list_down(tenant_id: str, limit: int, before: str | None) -> Iterator[Entry]:
    """The tenant's trail, the newest first, from below number *before*."""
    return iter(Entry.by_number.query(tenant_id, _below(before), scan_index_forward=False, limit=limit))


def list_up(tenant_id: str, after: int, limit: int) -> Iterator[Entry]:
    """The tenant's trail, the oldest first, from above number *after*."""
    return iter(Entry.by_number.query(tenant_id, Entry.number > numbered(after), limit=limit))


def list_of_actor(tenant_id: str, by: str, limit: int, before: str | None) -> Iterator[Entry]:
    """What one person did, the newest first."""
    key = actor_key(tenant_id, by)
    return iter(Entry.by_actor.query(key, _below(before), scan_index_forward=False, limit=limit))


def count_of_actor(tenant_id: str, by: str) -> int:
    """How many writes one person made."""
    return Entry.by_actor.count(actor_key(tenant_id, by))


def actor_key(tenant_id: str, by: str) -> str:
    """The hash key of one person's writes."""
    return f"{tenant_id}#{by}"


def _below(before: str | None) -> Any:
    return Entry.number < before if before else None
