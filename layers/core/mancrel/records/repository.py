"""How records of any noun are read, and how custom fields are kept."""

from collections.abc import Iterable, Iterator
from typing import Any

from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError
from mancrel.records.models import FieldSet
from mancrel.records.nouns import Noun

BATCH = 100


def get(tenant_id: str, noun: Noun, record_id: str) -> Any:
    """The record as it stands.

    Raises:
        NotFoundError: the tenant has no such record, or has deleted it.
    """
    record = find(tenant_id, noun, record_id)
    if record is None or record.deleted_at:
        raise NotFoundError(f"there is no {noun.label} {record_id}")
    return record


def find(tenant_id: str, noun: Noun, record_id: str) -> Any | None:
    """The record or its tombstone, read consistently."""
    try:
        return noun.model.get(tenant_id, record_id, consistent_read=True)
    except noun.model.DoesNotExist:
        return None


def find_many(tenant_id: str, noun: Noun, record_ids: Iterable[str]) -> dict[str, Any]:
    """The records or their tombstones, by id, read consistently."""
    keys = [(tenant_id, record_id) for record_id in dict.fromkeys(record_ids)]
    return {record.record_id: record for record in noun.model.batch_get(keys, consistent_read=True)}


def get_many(tenant_id: str, noun: Noun, record_ids: Iterable[str]) -> dict[str, Any]:
    """The records that there are, by id, read consistently; deleted ones are left out."""
    keys = [(tenant_id, record_id) for record_id in dict.fromkeys(record_ids)]
    return {
        record.record_id: record for record in noun.model.batch_get(keys, consistent_read=True) if not record.deleted_at
    }


def list_all(tenant_id: str, noun: Noun) -> Iterator[Any]:
    """Every record that is not deleted: for small nouns and tests, never for a list on a screen."""
    return (record for record in noun.model.query(tenant_id) if not record.deleted_at)


def find_fields(tenant_id: str, noun_name: str) -> FieldSet | None:
    """The custom fields of a noun; None when the tenant never made any."""
    try:
        return FieldSet.get(tenant_id, noun_name, consistent_read=True)
    except FieldSet.DoesNotExist:
        return None


def save_fields(fields: FieldSet) -> None:
    """Raises ConflictError: somebody changed them meanwhile."""
    tables.save(fields)
