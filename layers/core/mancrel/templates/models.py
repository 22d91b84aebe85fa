"""The table of templates."""

from pynamodb.attributes import JSONAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class Template(Record):
    """A message to begin with, as somebody keeps it."""

    class Meta:
        table_name = settings().table("templates")
        region = settings().region

    template_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute()
    channel = UnicodeAttribute(default="email")
    subject = UnicodeAttribute(default="")
    message = UnicodeAttribute(default="")  # the plain text
    html = UnicodeAttribute(null=True)  # sanitised
    design = JSONAttribute(null=True)  # what html was laid out from: design.Design
