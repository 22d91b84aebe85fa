"""The tables of sources and products."""

from pynamodb.attributes import (
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UnicodeSetAttribute,
    UTCDateTimeAttribute,
)

from mancrel.events.models import Endpoint
from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Journaled, Table


class Source(Endpoint):
    """A shop that tells us of its products."""

    class Meta:
        table_name = settings().table("sources")
        region = settings().region

    source_id = UnicodeAttribute(range_key=True)  # carries the tenant: ids.endpoint
    name = UnicodeAttribute()
    kind = UnicodeAttribute()  # a SourceKind
    currency = UnicodeAttribute()  # for payloads that name none
    feed_url = UnicodeAttribute(null=True)
    last_event_at = UTCDateTimeAttribute(null=True)
    last_poll_at = UTCDateTimeAttribute(null=True)
    last_error = UnicodeAttribute(null=True)  # of the last poll, in plain words
    verified_at = UTCDateTimeAttribute(null=True)  # when our catalogue last equalled the feed
    verified_count = NumberAttribute(null=True)
    verified_hash = UnicodeAttribute(null=True)
    polling_until = UTCDateTimeAttribute(null=True)  # somebody is at it
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone
    by_change = ByChange()


class Product(Journaled):
    """What a source last said of one SKU. Written by one conditional update: the greatest *rank* stays."""

    class Meta:
        table_name = settings().table("products")
        region = settings().region

    KEY = "product_id"

    product_id = UnicodeAttribute(range_key=True)  # derived from source and key
    source_id = UnicodeAttribute()
    key = UnicodeAttribute()  # the SKU; with vendors, whose SKUs may be empty or double, their own id of the variant
    sku = UnicodeAttribute()
    title = UnicodeAttribute()
    description = UnicodeAttribute(default="")
    price = NumberAttribute(null=True)  # in minor units of currency; None: not for a fixed price
    currency = UnicodeAttribute()
    stock = NumberAttribute(null=True)  # None: the shop does not count it
    url = UnicodeAttribute(null=True)
    attributes = JSONAttribute()  # names to texts
    source_version = NumberAttribute()
    source_updated_at = UTCDateTimeAttribute(null=True)
    rank = UnicodeAttribute()  # orders all that was ever said of this SKU: reducer.rank
    digest = UnicodeAttribute()  # of what was said
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone; it keeps its rank
    by_change = ByChange()


class Family(Table):
    """A vendor's product with variants: which statement about it was the latest, and every variant it ever had."""

    class Meta:
        table_name = settings().table("products")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    product_id = UnicodeAttribute(range_key=True)  # "fam_…", so that listing products passes it by
    rank = UnicodeAttribute()
    keys = UnicodeSetAttribute(default=set)
