"""The tables of orders, of orders that wait for their customer, and of what was pushed."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Expiring, Journaled, Table


class Order(Journaled):
    """One order, in for good: its id is derived from the shop's own, so that it counts once."""

    class Meta:
        table_name = settings().table("orders")
        region = settings().region

    KEY = "order_id"

    order_id = UnicodeAttribute(range_key=True)
    external_id = UnicodeAttribute()
    customer_id = UnicodeAttribute()  # the shop's id of the customer
    contact_id = UnicodeAttribute(null=True)  # None while it waits for its customer
    amount = NumberAttribute()  # minor units
    currency = UnicodeAttribute()
    items = JSONAttribute(default=list)
    placed_at = UTCDateTimeAttribute()
    by_change = ByChange()


class WaitingOrder(Table):
    """An order whose customer is not known yet, found by that customer: read consistently, so none is overlooked."""

    class Meta:
        table_name = settings().table("waiting_orders")
        region = settings().region

    customer_key = UnicodeAttribute(hash_key=True)  # tenant#customer
    order_id = UnicodeAttribute(range_key=True)


class Ingest(Expiring):
    """What one call pushed, until it has been worked in."""

    class Meta:
        table_name = settings().table("ingests")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    ingest_id = UnicodeAttribute(range_key=True)
    kind = UnicodeAttribute()  # customers or orders
    received_at = UTCDateTimeAttribute()
    rows = JSONAttribute()
