"""The table of saved replies."""

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class SavedReply(Record):
    """Words for customers under a shortcut, which is claimed: no two of a tenant have the same."""

    class Meta:
        table_name = settings().table("saved_replies")
        region = settings().region

    saved_reply_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute()
    shortcut = UnicodeAttribute()
    text = UnicodeAttribute()
    language = UnicodeAttribute(null=True)
    uses = NumberAttribute(default=0)
    used_at = UTCDateTimeAttribute(null=True)
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone
