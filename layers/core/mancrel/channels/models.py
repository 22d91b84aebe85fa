"""The table of channels."""

from pynamodb.attributes import BooleanAttribute, JSONAttribute, NumberAttribute, UnicodeAttribute

from mancrel.events.models import Endpoint
from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange


class Channel(Endpoint):
    """One way in and out. Its address never changes: messages are told apart by it."""

    class Meta:
        table_name = settings().table("channels")
        region = settings().region

    channel_id = UnicodeAttribute(range_key=True)  # ids.endpoint: carries its tenant
    kind = UnicodeAttribute(default="email")
    name = UnicodeAttribute()
    address = UnicodeAttribute()  # normalised; a number for SMS and WhatsApp
    signature = UnicodeAttribute(default="")
    per_minute = NumberAttribute(null=True)  # messages; None for what is usual for the kind
    options = JSONAttribute(null=True)  # what only this kind has: kinds.py
    fetched = JSONAttribute(null=True)  # templates as Meta told of them: templates.py
    credentials = UnicodeAttribute(null=True)  # JSON, sealed
    polled = BooleanAttribute(null=True)  # whether its mail is fetched by IMAP
    by_change = ByChange()
