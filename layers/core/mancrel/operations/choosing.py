"""Which records an operation is about: frozen when it begins, so that what comes later is not touched."""

import json
from collections.abc import Iterable

from mancrel.kit import storage


def freeze(tenant_id: str, operation_id: str, record_ids: Iterable[str]) -> None:
    """Keep *record_ids* as those that the operation is about."""
    storage.put(_key(tenant_id, operation_id), json.dumps(list(record_ids)).encode(), "application/json")


def frozen(tenant_id: str, operation_id: str) -> list[str]:
    """The records that the operation is about.

    Raises:
        NotFoundError: they are no longer kept; a month is over.
    """
    found: list[str] = json.loads(storage.get(_key(tenant_id, operation_id)))
    return found


def _key(tenant_id: str, operation_id: str) -> str:
    return f"operations/{tenant_id}/{operation_id}.json"
