"""The tables of deals and of the pipelines that they are in."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Journaled


class Pipeline(Journaled):
    """The steps that one sort of deal goes through.

    *forwards* names, for each stage that was removed, the stage where its deals are now: a deal that was moved to it
    at the same moment is brought along when it is next written or settled.
    """

    class Meta:
        table_name = settings().table("pipelines")
        region = settings().region

    KEY = "pipeline_id"

    pipeline_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute(default="")
    stages = JSONAttribute(default=list)  # of schemas.Stage
    forwards = JSONAttribute(default=dict)
    lost_reasons = JSONAttribute(default=list)  # what to offer; other words are taken, too
    by_change = ByChange()


class Deal(Journaled):
    """A qualified sale. *amount* is in minor units of its own *currency*; *position* is a rank (see ranks.py)."""

    class Meta:
        table_name = settings().table("deals")
        region = settings().region

    KEY = "deal_id"

    deal_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute(default="")
    pipeline_id = UnicodeAttribute()
    stage_id = UnicodeAttribute()
    stage_changed_at = UTCDateTimeAttribute()
    rots_at = UTCDateTimeAttribute(null=True)  # when it has been in its stage for too long; None once it is closed
    position = UnicodeAttribute()
    status = UnicodeAttribute(default="open")
    closed_at = UTCDateTimeAttribute(null=True)
    lost_reason = UnicodeAttribute(null=True)
    amount = NumberAttribute(null=True)
    currency = UnicodeAttribute(null=True)
    probability = NumberAttribute(default=0)  # of its stage; 1 when won, 0 when lost
    expected_close_on = UnicodeAttribute(null=True)  # 2026-01-31
    contact_id = UnicodeAttribute(null=True)
    company_id = UnicodeAttribute(null=True)
    owner_id = UnicodeAttribute(null=True)
    tags = JSONAttribute(default=list)
    source = UnicodeAttribute(null=True)
    custom = JSONAttribute(default=dict)
    provenance = JSONAttribute(default=dict)
    by_change = ByChange()
