"""Natural keys: who owns ``contact:email:ana@example.com`` in a tenant. The first conditional write wins."""

from collections.abc import Iterable

from pynamodb.attributes import UnicodeAttribute

from mancrel.kit import tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.settings import settings
from mancrel.kit.tables import Drop, Save, Table


class Claim(Table):
    """One natural key and the record that holds it."""

    class Meta:
        table_name = settings().table("claims")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    claim = UnicodeAttribute(range_key=True)
    record_id = UnicodeAttribute()


def claim(tenant_id: str, natural_key: str, record_id: str) -> Save:
    """The write that claims *natural_key* for *record_id*; put it in the commit that creates the record."""
    return Save(Claim(tenant_id, natural_key, record_id=record_id), Claim.claim.does_not_exist())


def freeing(tenant_id: str, natural_key: str, record_id: str) -> Drop:
    """The write that gives *natural_key* free; it conflicts when another record holds it."""
    mine = Claim.claim.does_not_exist() | (Claim.record_id == record_id)
    return Drop(Claim(tenant_id, natural_key), mine)


def moving(tenant_id: str, natural_key: str, holder_id: str, record_id: str) -> Save:
    """The write that hands *natural_key* of *holder_id* to *record_id*; it conflicts when a third one holds it."""
    mine = Claim.claim.does_not_exist() | (Claim.record_id == holder_id) | (Claim.record_id == record_id)
    return Save(Claim(tenant_id, natural_key, record_id=record_id), mine)


def holder(tenant_id: str, natural_key: str) -> str | None:
    """The record that holds *natural_key*, read consistently."""
    try:
        return Claim.get(tenant_id, natural_key, consistent_read=True).record_id
    except Claim.DoesNotExist:
        return None


def holders(tenant_id: str, natural_keys: Iterable[str]) -> dict[str, str]:
    """Which record holds each of *natural_keys* (at most 100), read consistently; unclaimed ones are left out."""
    keys = [(tenant_id, key) for key in dict.fromkeys(natural_keys)]
    return {found.claim: found.record_id for found in Claim.batch_get(keys, consistent_read=True)}


def release(tenant_id: str, natural_key: str, record_id: str) -> None:
    """Give *natural_key* free, if *record_id* still holds it."""
    try:
        tables.delete(Claim(tenant_id, natural_key), Claim.record_id == record_id)
    except ConflictError:
        return
