"""The table of exports."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class Export(Record):
    """A file of records that somebody asked for. *role* is theirs at that moment: a file never shows more."""

    class Meta:
        table_name = settings().table("exports")
        region = settings().region

    export_id = UnicodeAttribute(range_key=True)
    noun = UnicodeAttribute()
    name = UnicodeAttribute(default="")
    format = UnicodeAttribute()
    by = UnicodeAttribute()
    role = UnicodeAttribute()
    asked = JSONAttribute(default=dict)  # filter, q, sort, columns
    fresh = JSONAttribute(default=list)  # change tokens of writes that the file must show
    status = UnicodeAttribute(default="waiting")  # a schemas.ExportStatus
    reason = UnicodeAttribute(null=True)  # why it failed
    rows = NumberAttribute(default=0)
    size = NumberAttribute(default=0)
    expires_at = NumberAttribute()  # epoch seconds; its file goes at about the same time
