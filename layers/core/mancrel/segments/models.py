"""The tables of segments, and of how many were in each."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring, Record


class Segment(Record):
    """A group of contacts. *people* is as it was when they were last counted; who asks for the segment counts anew."""

    class Meta:
        table_name = settings().table("segments")
        region = settings().region

    segment_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute()
    description = UnicodeAttribute(default="")
    kind = UnicodeAttribute()  # dynamic or frozen
    rules = JSONAttribute()  # as rules.grammar writes it; of a frozen one, what it was made by
    grammar = NumberAttribute()  # rules.grammar.VERSION when it was written
    members_key = UnicodeAttribute(null=True)  # of a frozen one: the file of its members
    people = NumberAttribute(null=True)
    counted_at = UTCDateTimeAttribute(null=True)


class SegmentCount(Expiring):
    """How many were in a segment in some hour, if it was not what it had been before."""

    class Meta:
        table_name = settings().table("segment_counts")
        region = settings().region

    segment_key = UnicodeAttribute(hash_key=True)  # tenant#segment
    at = UnicodeAttribute(range_key=True)  # the hour, as clock.stamp writes it
    people = NumberAttribute()
    counted_at = UTCDateTimeAttribute()
