"""The table of contacts."""

from pynamodb.attributes import JSONAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Record


class Contact(Record):
    """A person. Their address is claimed in kit.claims as ``contact:email:<address>``."""

    class Meta:
        table_name = settings().table("contacts")
        region = settings().region

    contact_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute(default="")
    email = UnicodeAttribute(null=True)  # normalised
    phone = UnicodeAttribute(null=True)
    city = UnicodeAttribute(null=True)
    tags = JSONAttribute(default=list)  # a list of texts
    lifecycle = UnicodeAttribute(default="lead")
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone
    by_change = ByChange()
