"""How models are read and written."""

from collections.abc import Iterable

from mancrel.kit import storage, tables
from mancrel.kit.tables import Save
from mancrel.learning.models import IntentModel

CURRENT = "current"


def current(tenant_id: str) -> IntentModel:
    """Which model reads the tenant's messages, read consistently; a new row while it is the shipped one."""
    try:
        return IntentModel.get(tenant_id, CURRENT, consistent_read=True)
    except IntentModel.DoesNotExist:
        return IntentModel(tenant_id, CURRENT)


def find_run(tenant_id: str, digest: str) -> IntentModel | None:
    """The training from the labels of that digest."""
    try:
        return IntentModel.get(tenant_id, f"run#{digest}", consistent_read=True)
    except IntentModel.DoesNotExist:
        return None


def list_runs(tenant_id: str) -> list[IntentModel]:
    """Every training, the newest first."""
    rows = IntentModel.query(tenant_id, IntentModel.entry_id.startswith("run#"), consistent_read=True)
    return sorted(rows, key=lambda row: row.created_at, reverse=True)


def commit(rows: Iterable[IntentModel]) -> None:
    """Raises ConflictError: one of them was written since it was read."""
    tables.commit([Save(row) for row in rows])


def keep(tenant_id: str, version: str, content: bytes) -> None:
    """Store a model under its name, which is its hash: twice is once."""
    storage.put(_key(tenant_id, version), content)


def content(tenant_id: str, version: str) -> bytes:
    """Raises NotFoundError: there is no such model."""
    return storage.get(_key(tenant_id, version))


def _key(tenant_id: str, version: str) -> str:
    return f"models/{tenant_id}/{version}.npz"
