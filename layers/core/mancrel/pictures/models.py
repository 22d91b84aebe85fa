"""The table of pictures; their bytes are in the bucket."""

from pynamodb.attributes import NumberAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class Picture(Record):
    """A picture that mails may show."""

    class Meta:
        table_name = settings().table("pictures")
        region = settings().region

    picture_id = UnicodeAttribute(range_key=True)  # from its bytes: service.name_of
    name = UnicodeAttribute()
    content_type = UnicodeAttribute()
    extension = UnicodeAttribute()
    size = NumberAttribute()
    width = NumberAttribute()
    height = NumberAttribute()
    added_by = UnicodeAttribute(default="")
