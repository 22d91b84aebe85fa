"""The table of what other systems sent us, and the keys of a place that is sent to."""

from pynamodb.attributes import (
    BinaryAttribute,
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring, Record


class Event(Expiring):
    """One thing that was sent, whole. Its id is derived from the endpoint and the sender's own id: stored once."""

    class Meta:
        table_name = settings().table("events")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    event_id = UnicodeAttribute(range_key=True)
    endpoint_id = UnicodeAttribute()  # a source or a channel
    kind = UnicodeAttribute()  # "catalogue", "mail"
    provider_id = UnicodeAttribute()
    content_type = UnicodeAttribute()
    about = JSONAttribute()  # what the worker needs of the headers
    received_at = UTCDateTimeAttribute()
    status = UnicodeAttribute()  # an EventStatus
    reason = UnicodeAttribute(null=True)
    attempts = NumberAttribute(default=0)  # how often working it in was put off
    next_at = UTCDateTimeAttribute(null=True)  # when it is tried again
    size = NumberAttribute()
    body = BinaryAttribute(legacy_encoding=False, null=True)  # up to 256 KB, else:
    body_key = UnicodeAttribute(null=True)  # where it lies in the bucket


class Endpoint(Record):
    """The base of a record that others send to (a source, a channel): its signing secrets, sealed."""

    secret = UnicodeAttribute()
    previous_secret = UnicodeAttribute(null=True)
    previous_until = UTCDateTimeAttribute(null=True)  # until when the previous one is still good
