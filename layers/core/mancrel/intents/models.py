"""The table of what tenants say of intents."""

from pynamodb.attributes import BooleanAttribute, JSONAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class IntentEntry(Record):
    """An intent of a tenant's own, or what it changed of one of the starter set, which has no row until then."""

    class Meta:
        table_name = settings().table("intents")
        region = settings().region

    key = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute(null=True)  # of the starter set: none is the usual name
    description = UnicodeAttribute(default="")
    examples = JSONAttribute(default=list)  # messages of customers, of own intents only
    hidden = BooleanAttribute(default=False)  # of the starter set: what is read as it counts as other
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone
    anew_since = UTCDateTimeAttribute(null=True)  # took a deleted one's key then: what was said before teaches nothing
