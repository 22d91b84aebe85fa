"""How intents are read and written."""

from mancrel.intents.models import IntentEntry


def list_all(tenant_id: str) -> list[IntentEntry]:
    """Every row of the tenant, tombstones too, read consistently, by key."""
    return list(IntentEntry.query(tenant_id, consistent_read=True))


def find(tenant_id: str, key: str) -> IntentEntry | None:
    """The row of that key, read consistently."""
    try:
        return IntentEntry.get(tenant_id, key, consistent_read=True)
    except IntentEntry.DoesNotExist:
        return None
