"""The tables of pairs that may be the same, and of scans for them."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class Duplicate(Record):
    """Two records that may be the same. Its id is derived from both, so that a pair exists once."""

    class Meta:
        table_name = settings().table("duplicates")
        region = settings().region

    duplicate_id = UnicodeAttribute(range_key=True)
    noun = UnicodeAttribute()
    left_id = UnicodeAttribute()  # the smaller id
    right_id = UnicodeAttribute()
    score = NumberAttribute()  # 0 to 1
    band = UnicodeAttribute()  # sure | maybe
    reasons = JSONAttribute(default=list)  # of schemas.Reason
    status = UnicodeAttribute(default="open")  # open | dismissed: never merge these two
    dismissed_by = UnicodeAttribute(null=True)
    scan_id = UnicodeAttribute(null=True)  # the scan that found it last


class Scan(Record):
    """The look for duplicates among the records of one noun: asked for, and how the last one went."""

    class Meta:
        table_name = settings().table("scans")
        region = settings().region

    noun = UnicodeAttribute(range_key=True)
    asked_at = UTCDateTimeAttribute(null=True)  # somebody waits for a scan since then
    began_at = UTCDateTimeAttribute(null=True)
    ended_at = UTCDateTimeAttribute(null=True)
    seconds = NumberAttribute(default=0)
    compared = NumberAttribute(default=0)  # records
    found = NumberAttribute(default=0)  # pairs
