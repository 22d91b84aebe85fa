"""The tables of sending policies, topics, suppressed addresses and of how much each person was written to."""

from pynamodb.attributes import BooleanAttribute, JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring, Record


class SendingPolicy(Record):
    """What a tenant keeps to when it writes to people."""

    class Meta:
        table_name = settings().table("sending_policies")
        region = settings().region

    channels = JSONAttribute(default=dict)  # by channel: schemas.ChannelPolicy
    default_topic = UnicodeAttribute(default="marketing")
    tracking = BooleanAttribute(default=True)


class Topic(Record):
    """Something that people can want to hear about, or not."""

    class Meta:
        table_name = settings().table("topics")
        region = settings().region

    topic = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute()
    description = UnicodeAttribute(default="")


class Suppression(Record):
    """An address that nothing is sent to, whatever anybody allowed."""

    class Meta:
        table_name = settings().table("suppressions")
        region = settings().region

    address_hash = UnicodeAttribute(range_key=True)
    address = UnicodeAttribute()  # normalised
    reason = UnicodeAttribute()  # a schemas.SuppressionReason
    source = UnicodeAttribute(default="")  # a campaign, a person, a list
    at = UTCDateTimeAttribute()
    list_id = UnicodeAttribute(null=True)  # the list that it came with
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone: it may be written to again


class Pressure(Expiring):
    """When a person was written to lately, by the key of each message: one row, so that it is counted atomically."""

    class Meta:
        table_name = settings().table("pressures")
        region = settings().region

    person_key = UnicodeAttribute(hash_key=True)  # tenant#contact
    slots = JSONAttribute(default=dict)  # key: [milliseconds since 1970, channel]
    revision = NumberAttribute(default=0)
    soft_bounces = JSONAttribute(default=dict)  # channel: [milliseconds]
