"""The tables of sending policies, topics, suppressed addresses and of how much each person was written to."""

from typing import Any

from pynamodb.attributes import BooleanAttribute, JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import GlobalSecondaryIndex, KeysOnlyProjection

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


class _ByTime(GlobalSecondaryIndex[Any]):
    """The suppressed addresses of a tenant, by when."""

    class Meta:
        index_name = "by_time"
        projection = KeysOnlyProjection()

    tenant_id = UnicodeAttribute(hash_key=True)
    listed_at = UTCDateTimeAttribute(range_key=True)


class _ByAddress(GlobalSecondaryIndex[Any]):
    """The same, by address."""

    class Meta:
        index_name = "by_address"
        projection = KeysOnlyProjection()

    tenant_id = UnicodeAttribute(hash_key=True)
    listed_as = UnicodeAttribute(range_key=True)


class _ByDomain(GlobalSecondaryIndex[Any]):
    """The mailboxes among them, by domain."""

    class Meta:
        index_name = "by_domain"
        projection = KeysOnlyProjection()

    tenant_id = UnicodeAttribute(hash_key=True)
    listed_in = UnicodeAttribute(range_key=True)


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
    words = UnicodeAttribute(null=True)  # the vendor's own, its code in them
    list_id = UnicodeAttribute(null=True)  # the list that it came with
    erased_at = UTCDateTimeAttribute(null=True)  # whose it was is kept nowhere; nothing is sent to it all the same
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone: it may be written to again
    listed_at = UTCDateTimeAttribute(null=True)  # the keys of the indexes; none of a tombstone
    listed_as = UnicodeAttribute(null=True)
    listed_in = UnicodeAttribute(null=True)  # example.com@ana
    by_time = _ByTime()
    by_address = _ByAddress()
    by_domain = _ByDomain()

    def index(self) -> None:
        """Put it into the indexes, or take it out of them: to be done before each write."""
        there = self.deleted_at is None
        local, at, domain = self.address.rpartition("@")
        self.listed_at, self.listed_as = (self.at, self.address or None) if there else (None, None)
        self.listed_in = f"{domain}@{local}" if there and at else None


class Pressure(Expiring):
    """When a person was written to lately, by the key of each message: one row, so that it is counted atomically."""

    class Meta:
        table_name = settings().table("pressures")
        region = settings().region

    person_key = UnicodeAttribute(hash_key=True)  # tenant#contact
    slots = JSONAttribute(default=dict)  # key: [milliseconds since 1970, channel]
    revision = NumberAttribute(default=0)
    soft_bounces = JSONAttribute(default=dict)  # channel: [milliseconds]
