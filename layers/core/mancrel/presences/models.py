"""The table of presences."""

from pynamodb.attributes import NumberAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring


class Presence(Expiring):
    """Somebody at a conversation. The moments are epoch seconds; the row itself goes some time later."""

    class Meta:
        table_name = settings().table("presences")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    presence_id = UnicodeAttribute(range_key=True)  # conversation#user
    conversation_id = UnicodeAttribute()
    user_id = UnicodeAttribute()
    here_until = NumberAttribute()
    typing_until = NumberAttribute(default=0)
