"""The bases of all tables: PynamoDB models with one connection for all."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any, ClassVar, Self, cast

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute, VersionAttribute
from pynamodb.connection import TableConnection
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex
from pynamodb.models import Model

from mancrel.kit import aws
from mancrel.kit.settings import settings


class Table(Model):
    """The base of every table. A subclass sets ``class Meta: table_name = settings().table("noun")``."""

    @classmethod
    def _get_connection(cls) -> TableConnection:
        connection = super()._get_connection()
        cast(Any, connection.connection)._client = aws.dynamodb()
        return connection

    @classmethod
    def from_raw_data(cls, data: dict[str, Any]) -> Self:
        """The row that *data* is, as PynamoDB makes it, in a third of the time: what is not in *data* is not asked for,
        and defaults are made once."""
        row = cls.__new__(cls)
        values = row.attribute_values = {}
        for name, attribute, key, read, default in _attributes(cls):
            found = data.get(key)
            if found and "NULL" not in found:
                values[name] = read(attribute.get_value(found))
            elif default is not None:
                values[name] = default() if callable(default) else default
        return row


_JSON = json.JSONDecoder(strict=False)
"""As JSONAttribute reads, without making a decoder for each value."""


@cache
def _attributes(table: type[Table]) -> list[tuple[str, Any, str, Callable[[Any], Any], Any]]:
    """Name, attribute, its name in the table, what reads its value, and default of each."""
    return [
        (name, each, each.attr_name, _JSON.decode if type(each) is JSONAttribute else each.deserialize, each.default)
        for name, each in table.get_attributes().items()
    ]


class Record(Table):
    """A row of a tenant: versioned (a stale write is refused) and stamped when and by whom it is written."""

    tenant_id = UnicodeAttribute(hash_key=True)
    version = VersionAttribute()
    created_at = UTCDateTimeAttribute()
    changed_at = UTCDateTimeAttribute()
    changed_by = UnicodeAttribute(null=True)


class Named(Record):
    """A record that others name by its noun and its id, as change tokens do.

    A subclass names its key: ``KEY = "contact_id"``.
    """

    KEY: ClassVar[str]

    deleted_at = UTCDateTimeAttribute(null=True)  # tombstone

    @classmethod
    def noun(cls) -> str:
        """The plural that names the table: ``contacts``."""
        return str(cls.Meta.table_name).removeprefix(settings().table(""))

    @property
    def record_id(self) -> str:
        """The value of its key."""
        return str(getattr(self, self.KEY))


class ByChange(GlobalSecondaryIndex[Any]):
    """What changed in a tenant since a moment. A table declares it as ``by_change = ByChange()``."""

    class Meta:
        index_name = "by_change"
        projection = AllProjection()

    tenant_id = UnicodeAttribute(hash_key=True)
    changed_at = UTCDateTimeAttribute(range_key=True)


class Expiring(Table):
    """A row that DynamoDB deletes by itself some time after *expires_at* (epoch seconds)."""

    expires_at = NumberAttribute()
