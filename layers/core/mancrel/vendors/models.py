"""The table of lanes: by which moment everything has left that was leased."""

from pynamodb.attributes import NumberAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring


class Lane(Expiring):
    """The way to one vendor, or to one domain through it. All workers of a tenant lease their moments here."""

    class Meta:
        table_name = settings().table("lanes")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    lane = UnicodeAttribute(range_key=True)  # "simulator", "email#gmail.com"
    free_at = NumberAttribute(default=0)  # epoch microseconds: what is leased next begins here at the earliest
    holder = UnicodeAttribute(null=True)  # who holds what is leased last
    guard = NumberAttribute(default=0)  # what others wait longer
    writes = NumberAttribute(default=0)  # told apart by the condition of every write
    open_until = NumberAttribute(null=True)  # the breaker is open: epoch microseconds
    opened = NumberAttribute(default=0)  # times in a row
    probed_until = NumberAttribute(null=True)  # somebody tries one message
