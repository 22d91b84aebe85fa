"""The table of snapshots."""

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.models import Table
from mancrel.kit.settings import settings


class Snapshot(Table):
    """Which Parquet file holds the records of a noun, up to which moment. It is replaced as a whole or not at all."""

    class Meta:
        table_name = settings().table("snapshots")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    noun = UnicodeAttribute(range_key=True)
    number = NumberAttribute()  # rises with each snapshot
    key = UnicodeAttribute()  # of the file in the data bucket
    watermark = UTCDateTimeAttribute()  # what changed before, less an overlap, is in the file
    rows = NumberAttribute()
    form = NumberAttribute()  # columns.FORM of its rows
    made_at = UTCDateTimeAttribute()
