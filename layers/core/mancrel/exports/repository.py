"""How exports are read and written."""

from collections.abc import Iterator
from typing import Any

from mancrel.exports.models import Export
from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError, NotFoundError


def get(tenant_id: str, export_id: str) -> Export:
    """Raises NotFoundError: the tenant has no such export."""
    try:
        return Export.get(tenant_id, export_id, consistent_read=True)
    except Export.DoesNotExist as error:
        raise NotFoundError(f"there is no export {export_id}") from error


def list_all(tenant_id: str) -> Iterator[Export]:
    """Every export of the tenant, the oldest first."""
    return iter(Export.query(tenant_id))


def move(export: Export, allowed: list[str], status: str, **values: Any) -> bool:
    """Give it another *status*, and *values*; False when it is in none of the *allowed* ones by now."""
    attributes = Export.get_attributes()
    actions = [Export.status.set(status), Export.changed_at.set(clock.now())]
    actions += [attributes[name].set(value) for name, value in values.items()]
    try:
        tables.update(export, actions, Export.status.is_in(*allowed), versioned=False)
    except ConflictError:
        return False
    return True
