"""How views are read and written."""

from collections.abc import Iterator

from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError
from mancrel.views.models import View


def get(tenant_id: str, view_id: str) -> View:
    """Raises NotFoundError: the tenant has no such view."""
    try:
        return View.get(tenant_id, view_id, consistent_read=True)
    except View.DoesNotExist as error:
        raise NotFoundError(f"there is no view {view_id}") from error


def list_all(tenant_id: str) -> Iterator[View]:
    """Every view of the tenant, the oldest first."""
    return iter(View.query(tenant_id, consistent_read=True))


def save(view: View) -> None:
    """Raises ConflictError: it changed since it was read."""
    tables.save(view)


def delete(view: View) -> None:
    """Raises ConflictError: it changed since it was read."""
    tables.delete(view)
