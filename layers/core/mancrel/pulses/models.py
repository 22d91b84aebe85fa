"""The table of pulses."""

from pynamodb.attributes import (
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UnicodeSetAttribute,
    UTCDateTimeAttribute,
)

from mancrel.kit.settings import settings
from mancrel.kit.tables import Table


class Pulse(Table):
    """How one way in or out fares, such as ``imap:<channel>``, ``smtp:<channel>``, ``hook:<channel>``."""

    class Meta:
        table_name = settings().table("pulses")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    pulse_id = UnicodeAttribute(range_key=True)
    tried_at = UTCDateTimeAttribute(null=True)
    beat_at = UTCDateTimeAttribute(null=True)  # when it last worked
    event_at = UTCDateTimeAttribute(null=True)  # when something last came or went by it
    lag_seconds = NumberAttribute(null=True)  # from when that was sent to when we had it
    waiting = NumberAttribute(null=True)  # messages that are there and not taken yet
    pending = UnicodeSetAttribute(null=True)  # ids of what is known and could not be taken yet
    code = UnicodeAttribute(null=True)  # of a sentence: what is wrong
    values = JSONAttribute(null=True)  # for its blanks
    failing_since = UTCDateTimeAttribute(null=True)
    alerted_at = UTCDateTimeAttribute(null=True)  # for which trouble (its beginning) people were told
