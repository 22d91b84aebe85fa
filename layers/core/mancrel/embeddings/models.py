"""The table of embeddings."""

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Table


class Embedding(Table):
    """The text of one record and what it means. A tombstone has neither."""

    class Meta:
        table_name = settings().table("embeddings")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    embedding_id = UnicodeAttribute(range_key=True)  # <noun>#<id of the record>
    text = UnicodeAttribute(default="")
    encoder = UnicodeAttribute(default="")  # what made the vector; empty: nothing here could
    vector = BinaryAttribute(legacy_encoding=False, null=True)  # int8, of any length
    read_of = UnicodeAttribute()  # when the record that was read had changed, as the tables write it
    changed_at = UTCDateTimeAttribute()
    expires_at = NumberAttribute(null=True)  # of a tombstone
    by_change = ByChange()


def embedding_id(noun: str, record_id: str) -> str:
    """The id of the embedding of a record."""
    return f"{noun}#{record_id}"
