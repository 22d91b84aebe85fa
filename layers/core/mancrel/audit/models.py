"""The tables of the audit trail."""

from typing import Any

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record, Table


class ByNumber(GlobalSecondaryIndex[Any]):
    """The chain of a tenant, in order."""

    class Meta:
        index_name = "by_number"
        projection = AllProjection()

    tenant_id = UnicodeAttribute(hash_key=True)
    number = UnicodeAttribute(range_key=True)


class ByActor(GlobalSecondaryIndex[Any]):
    """What one person did, in order."""

    class Meta:
        index_name = "by_actor"
        projection = AllProjection()

    actor_key = UnicodeAttribute(hash_key=True)
    number = UnicodeAttribute(range_key=True)


class Entry(Table):
    """One write of one record: a link of its tenant's chain. Its id names the record and the version it made."""

    class Meta:
        table_name = settings().table("audit")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    entry_id = UnicodeAttribute(range_key=True)  # noun:id:version
    number = UnicodeAttribute()  # its place in the chain, twelve digits
    noun = UnicodeAttribute()
    record_id = UnicodeAttribute()
    action = UnicodeAttribute()  # created, changed, deleted, restored
    by = UnicodeAttribute()
    actor_key = UnicodeAttribute()  # tenant#by
    operation_id = UnicodeAttribute(null=True)
    at = UTCDateTimeAttribute()
    changes = JSONAttribute(default=list)  # of [attribute, raw value before, raw value after]
    title = UnicodeAttribute(null=True)  # what the record was called
    previous = UnicodeAttribute()  # the link before
    link = UnicodeAttribute()  # keyed hash over all of the above
    erased_at = UTCDateTimeAttribute(null=True)  # when its values went with the person whom they were about
    seal = UnicodeAttribute(null=True)  # keyed hash over what is left then, and the link
    by_number = ByNumber()
    by_actor = ByActor()


class Head(Record):
    """Where a tenant's chain ends."""

    class Meta:
        table_name = settings().table("audit_heads")
        region = settings().region

    number = NumberAttribute(default=0)
    link = UnicodeAttribute(default="")


def numbered(number: int) -> str:
    """A place in the chain as text that sorts: twelve digits."""
    return f"{number:012d}"
