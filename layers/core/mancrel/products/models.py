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
    """What a source last said of one SKU, written by one conditional update: the greatest *rank* stays.

    Or one made by hand, without a source and a rank, and written as every record is; its SKU is claimed in kit.claims
    as ``product:sku:<sku>``. The id of what a source says derives from source and key, so neither overwrites the other.
    """

    class Meta:
        table_name = settings().table("products")
        region = settings().region

    KEY = "product_id"

    product_id = UnicodeAttribute(range_key=True)  # derived from source and key
    source_id = UnicodeAttribute(null=True)  # None: made by hand
    key = UnicodeAttribute(null=True)  # the SKU; with vendors, whose SKUs may be double, their own id of the variant
    sku = UnicodeAttribute()
    title = UnicodeAttribute()
    description = UnicodeAttribute(default="")
    price = NumberAttribute(null=True)  # in minor units of currency; None: not for a fixed price
    currency = UnicodeAttribute()
    stock = NumberAttribute(null=True)  # None: the shop does not count it
    url = UnicodeAttribute(null=True)
    attributes = JSONAttribute(default=dict)  # names to texts
    source_version = NumberAttribute(null=True)
    source_updated_at = UTCDateTimeAttribute(null=True)
    rank = UnicodeAttribute(null=True)  # orders all that was ever said of this SKU: reducer.rank
    digest = UnicodeAttribute(null=True)  # of what was said
    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone; it keeps its rank
    by_change = ByChange()

    @property
    def told_version(self) -> int:
        """The version to show and to quote: its source's, or of one made by hand its own."""
        return int(self.source_version if self.source_id else self.version or 0)


class Family(Table):
    """A vendor's product with variants: which statement about it was the latest, and every variant it ever had."""

    class Meta:
        table_name = settings().table("products")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    product_id = UnicodeAttribute(range_key=True)  # "fam_…", so that listing products passes it by
    rank = UnicodeAttribute()
    keys = UnicodeSetAttribute(default=set)
