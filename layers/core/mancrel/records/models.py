"""The table of custom fields."""

from pynamodb.attributes import JSONAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class FieldSet(Record):
    """The custom fields of one noun of a tenant, in their order. Read on each query, so it is one row."""

    class Meta:
        table_name = settings().table("fields")
        region = settings().region

    noun = UnicodeAttribute(range_key=True)
    fields = JSONAttribute(default=list)  # of records.schemas.CustomField
