"""How open sockets are remembered."""

from collections.abc import Iterator
from datetime import timedelta

from mancrel.accounts.policy import Caller
from mancrel.kit import clock, tables
from mancrel.live.models import Connection

LONGEST = timedelta(hours=2)
"""API Gateway closes a WebSocket after two hours."""


def add(caller: Caller, connection_id: str) -> None:
    """Remember a socket until it closes, or at most as long as one can live."""
    now = clock.now()
    rows = [
        Connection(
            hash_key,
            connection_id,
            owner=caller.tenant_id,
            user_id=caller.user_id,
            role=caller.role,
            connected_at=now,
            expires_at=int((now + LONGEST).timestamp()),
        )
        for hash_key in (caller.tenant_id, _pointer(connection_id))
    ]
    tables.commit(rows)


def remove(connection_id: str) -> None:
    """Forget a socket; one that is unknown is forgotten already."""
    try:
        pointer = Connection.get(_pointer(connection_id), connection_id, consistent_read=True)
    except Connection.DoesNotExist:
        return
    tables.delete(Connection(pointer.owner, connection_id))
    tables.delete(pointer)


def list_open(tenant_id: str) -> Iterator[Connection]:
    """The sockets of a tenant that can still be open."""
    now = clock.now().timestamp()
    return (row for row in Connection.query(tenant_id, consistent_read=True) if row.expires_at > now)


def _pointer(connection_id: str) -> str:
    return f"connection#{connection_id}"
