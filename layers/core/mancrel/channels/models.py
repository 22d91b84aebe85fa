"""The table of channels."""

from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Record


class Channel(Record):
    """One way in and out, with the secret that its webhook is signed with. The address never changes."""

    class Meta:
        table_name = settings().table("channels")
        region = settings().region

    channel_id = UnicodeAttribute(range_key=True)  # ids.endpoint: carries its tenant
    kind = UnicodeAttribute(default="email")
    name = UnicodeAttribute()
    address = UnicodeAttribute()  # normalised
    signature = UnicodeAttribute(default="")
    sealed_secret = UnicodeAttribute()
    sealed_previous = UnicodeAttribute(null=True)
    previous_until = UTCDateTimeAttribute(null=True)  # until then the previous secret is good, too
    by_change = ByChange()
