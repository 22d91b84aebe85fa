"""The tables of what people did with messages, and of every single request that tells of it."""

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Journaled, Table


class Engagement(Journaled):
    """One thing that a person did with one message: its id is derived from just that, so that it counts once."""

    class Meta:
        table_name = settings().table("engagements")
        region = settings().region

    KEY = "engagement_id"

    engagement_id = UnicodeAttribute(range_key=True)
    contact_id = UnicodeAttribute()
    campaign_id = UnicodeAttribute()  # or what else sent it: a journey
    step = UnicodeAttribute(default="")
    kind = UnicodeAttribute()  # a schemas.Kind
    channel = UnicodeAttribute()
    at = UTCDateTimeAttribute()
    url = UnicodeAttribute(null=True)  # what was clicked
    machine = NumberAttribute(default=0)  # how likely no person did it, 0 to 1
    hits = NumberAttribute(default=1)  # requests that tell of it
    by_change = ByChange()


class Hit(Table):
    """One request for a pixel or a link, as it came. Never changed, never dropped; the address is cut (links.py)."""

    class Meta:
        table_name = settings().table("hits")
        region = settings().region

    delivery_key = UnicodeAttribute(hash_key=True)  # tenant#campaign#step#contact
    hit_id = UnicodeAttribute(range_key=True)  # sorts by time
    kind = UnicodeAttribute()  # opened, clicked or lured
    channel = UnicodeAttribute()
    at = UTCDateTimeAttribute()
    sent_at = UTCDateTimeAttribute()
    url = UnicodeAttribute(default="")
    method = UnicodeAttribute()
    agent = UnicodeAttribute(default="")
    network = UnicodeAttribute(default="")  # 203.0.113.0/24: nobody's own address
