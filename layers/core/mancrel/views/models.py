"""The table of saved views."""

from pynamodb.attributes import BooleanAttribute, JSONAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class View(Record):
    """How somebody looks at a list; *shared* with the team, or for its owner alone."""

    class Meta:
        table_name = settings().table("views")
        region = settings().region

    view_id = UnicodeAttribute(range_key=True)
    noun = UnicodeAttribute()
    name = UnicodeAttribute()
    owner_id = UnicodeAttribute()
    shared = BooleanAttribute(default=False)
    filter = JSONAttribute(null=True)  # a rule as rules.grammar writes it
    q = UnicodeAttribute(default="")
    sort = UnicodeAttribute(default="")
    columns = JSONAttribute(null=True)  # names of fields
