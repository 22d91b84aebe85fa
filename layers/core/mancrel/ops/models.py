"""The table of dead letters: jobs that could not be done, kept until a person has decided about them."""

from enum import StrEnum

from pynamodb.attributes import BooleanAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Table

NOBODY = "-"
"""The tenant of a letter that names none. Only the operator sees those."""


class LetterStatus(StrEnum):
    """What became of a letter."""

    WAITING = "waiting"
    REPLAYED = "replayed"
    DISCARDED = "discarded"


class Letter(Table):
    """One message that ended on a dead-letter queue."""

    class Meta:
        table_name = settings().table("dead_letters")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    letter_id = UnicodeAttribute(range_key=True)  # ordered by when the job was sent; derived, so filing twice is once
    queue = UnicodeAttribute()
    job = UnicodeAttribute(default="")
    reason = UnicodeAttribute()
    body = UnicodeAttribute(default="")
    is_cut = BooleanAttribute(default=False)  # the body was longer than we keep, so it cannot be replayed
    status = UnicodeAttribute(default=LetterStatus.WAITING)
    received_at = UTCDateTimeAttribute()
    settled_at = UTCDateTimeAttribute(null=True)
    settled_by = UnicodeAttribute(null=True)
    expires_at = NumberAttribute(null=True)  # set when it is settled
    mail_from = UnicodeAttribute(null=True)
    mail_subject = UnicodeAttribute(null=True)
    source_key = UnicodeAttribute(null=True)  # the mail as it came, in the bucket
