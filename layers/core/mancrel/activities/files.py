"""The tables of attachments, and of how much a tenant keeps."""

from typing import Any

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Journaled, Table

PURGE = "attachments"


class _ByRecord(GlobalSecondaryIndex[Any]):
    class Meta:
        index_name = "by_record"
        projection = AllProjection()

    record_key = UnicodeAttribute(hash_key=True)
    created_at = UTCDateTimeAttribute(range_key=True)


class _ByDeletion(GlobalSecondaryIndex[Any]):
    """The attachments of all tenants that were deleted, or never came, the longest ago first."""

    class Meta:
        index_name = "by_deletion"
        projection = AllProjection()

    purge = UnicodeAttribute(hash_key=True)
    deleted_at = UTCDateTimeAttribute(range_key=True)


class Attachment(Journaled):
    """A file beside a record. Until it was uploaded it counts as deleted: nobody sees it, and it is purged like one.

    *state*: ``uploading``, ``stored``. *verdict* of the scanner: ``off``, ``pending``, ``clean``, ``refused``.
    """

    class Meta:
        table_name = settings().table("attachments")
        region = settings().region

    KEY = "attachment_id"

    attachment_id = UnicodeAttribute(range_key=True)
    about_noun = UnicodeAttribute()  # what it is beside; record_id is its own id
    about_id = UnicodeAttribute()
    record_key = UnicodeAttribute()  # tenant#noun#id
    name = UnicodeAttribute()
    content_type = UnicodeAttribute()
    size = NumberAttribute()
    key = UnicodeAttribute()  # in the data bucket
    state = UnicodeAttribute(default="uploading")
    verdict = UnicodeAttribute(default="off")
    scan_note = UnicodeAttribute(null=True)
    added_by = UnicodeAttribute()
    uploaded_at = UTCDateTimeAttribute(null=True)
    purge = UnicodeAttribute(default=PURGE)
    by_change = ByChange()
    by_record = _ByRecord()
    by_deletion = _ByDeletion()


class Usage(Table):
    """How many attachments of a tenant are stored, and their bytes: also deleted ones, until they are purged."""

    class Meta:
        table_name = settings().table("usage")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    files = NumberAttribute(default=0)
    bytes = NumberAttribute(default=0)
