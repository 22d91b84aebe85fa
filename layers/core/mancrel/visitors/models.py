"""The table of visitors."""

from pynamodb.attributes import JSONAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring, Record


class Visitor(Record, Expiring):
    """Somebody's browser. What they say of themselves is a claim: nobody has checked it."""

    class Meta:
        table_name = settings().table("visitors")
        region = settings().region

    visitor_id = UnicodeAttribute(range_key=True)
    channel_id = UnicodeAttribute()
    token_hash = UnicodeAttribute(null=True)  # None: the visitor has left
    name = UnicodeAttribute(default="")
    email = UnicodeAttribute(null=True)  # claimed, never verified
    language = UnicodeAttribute(default="")
    page = UnicodeAttribute(default="")  # where the chat began
    message_ids = JSONAttribute(default=list)  # what the visitor may see, oldest first
