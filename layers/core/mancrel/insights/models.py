"""The table of insights."""

from pynamodb.attributes import JSONAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class Insight(Record):
    """One question that a worker answers: clusters of customers, or people like those of a segment."""

    class Meta:
        table_name = settings().table("insights")
        region = settings().region

    insight_id = UnicodeAttribute(range_key=True)  # time-ordered
    kind = UnicodeAttribute()  # rfm | kmeans | lookalike
    status = UnicodeAttribute(default="queued")  # queued | done | refused
    asked = JSONAttribute(default=dict)  # what was asked: baseSegmentId, size, fields
    asked_by = UnicodeAttribute(null=True)
    result = JSONAttribute(null=True)
    reason = UnicodeAttribute(null=True)  # refused: why, a word of wording.REFUSALS
    ended_at = UTCDateTimeAttribute(null=True)
