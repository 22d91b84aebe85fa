"""The table of open sockets."""

from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring


class Connection(Expiring):
    """One open socket and whose it is.

    Each socket has two rows: one under its tenant, for pushing, and one under ``connection#<id>`` that names the
    tenant, because a disconnect carries nothing but the connection's id.
    """

    class Meta:
        table_name = settings().table("connections")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    connection_id = UnicodeAttribute(range_key=True)
    owner = UnicodeAttribute()  # the tenant, in both rows
    user_id = UnicodeAttribute()
    role = UnicodeAttribute()
    connected_at = UTCDateTimeAttribute()
