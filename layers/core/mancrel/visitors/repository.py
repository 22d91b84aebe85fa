"""How visitors are read and written."""

from mancrel.kit import tables
from mancrel.visitors.models import Visitor


def find(tenant_id: str, visitor_id: str) -> Visitor | None:
    """The visitor, read consistently, if there is one."""
    try:
        return Visitor.get(tenant_id, visitor_id, consistent_read=True)
    except Visitor.DoesNotExist:
        return None


def save(visitor: Visitor) -> None:
    """Write *visitor*, unless someone changed it since it was read."""
    tables.save(visitor)
