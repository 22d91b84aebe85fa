"""Fields of a noun as columns of the engine, and stored items as its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from operator import methodcaller
from typing import Any

from columnar import Column, Kind, Row
from mancrel.kit import clock
from mancrel.records import custom, repository
from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import Collection
from mancrel.records.schemas import CustomField
from mancrel.replica import items
from mancrel.replica.items import Raw

FORM = 1
"""Of the rows that are made here. Raise it when a field comes to mean something else: all snapshots are made anew."""

_KINDS = {
    FieldType.TEXT: Kind.TEXT,
    FieldType.LONG_TEXT: Kind.TEXT,
    FieldType.EMAIL: Kind.TEXT,
    FieldType.PHONE: Kind.TEXT,
    FieldType.URL: Kind.TEXT,
    FieldType.NUMBER: Kind.FLOAT,
    FieldType.MONEY: Kind.INTEGER,
    FieldType.DATE: Kind.DATE,
    FieldType.MOMENT: Kind.MOMENT,
    FieldType.BOOLEAN: Kind.BOOLEAN,
    FieldType.CHOICE: Kind.CATEGORY,
    FieldType.TAGS: Kind.TAGS,
    FieldType.REFERENCE: Kind.CATEGORY,
    FieldType.USER: Kind.CATEGORY,
}
_CONVERTED = frozenset({FieldType.MONEY, FieldType.MOMENT})
"""Custom fields of these types are compared otherwise than they are stored (`Field.value`)."""
OWNER = "~owner"
"""The column that says whose a record is."""


class Shape:
    """What the rows of a noun look like to one tenant: own fields, custom ones (also archived), and whose it is."""

    def __init__(self, noun: Collection, made: Iterable[Field]) -> None:
        self.noun = noun
        self.fields = {field.name: field for field in (*noun.fields, *made) if not field.related}
        self.columns = (*map(_column, self.fields.values()), Column(OWNER, Kind.CATEGORY))
        plain = [field for field in self.fields.values() if _as_it_is(field)]
        self._texts = [(field.name, field.attribute) for field in plain]
        self._read = [(each.name, _getter(each), _reader(each)) for each in self.fields.values() if each not in plain]

    def row(self, raw: Raw) -> Row:
        """A stored item as a row."""
        values = items.values(self.noun.model, raw)
        row = {"id": values[self.noun.key], "version": values["version"]}
        for name, attribute in self._texts:
            row[name] = values.get(attribute)
        for name, get, read in self._read:
            value = get(values)
            if value is not None:
                row[name] = _safely(read, value)
        row[OWNER] = values.get(self.noun.owner) if self.noun.owner else None
        return row


def shape(tenant_id: str, noun: Collection) -> Shape:
    """The shape that rows have now. Whatever was read before this was asked for has no field that it lacks."""
    kept = repository.find_fields(tenant_id, noun.name) if noun.custom else None
    return Shape(noun, [custom.as_field(CustomField.model_validate(each)) for each in (kept.fields if kept else [])])


def _column(field: Field) -> Column:
    kind = Kind.TAGS if field.several else _KINDS[field.type]
    return Column(field.name, kind, field.searchable, field.fuzzy, digits=field.type is FieldType.PHONE)


def _as_it_is(field: Field) -> bool:
    """Whether a field holds a text as it is stored."""
    return field.derive is None and not field.custom and _reader(field) is str


def _getter(field: Field) -> Callable[[Mapping[str, Any]], Any]:
    """What `Field.value` gives, the quicker way for those that are stored as they are."""
    if field.derive is not None:
        return field.derive
    if field.custom:
        return partial(_made, field.key, field.value if field.type in _CONVERTED else None)
    return methodcaller("get", field.attribute)


def _made(key: str, value: Callable[[Mapping[str, Any]], Any] | None, values: Mapping[str, Any]) -> Any:
    """A custom field of which *key* is the name; *value* works it out where it is not compared as it is stored."""
    kept = (values.get("custom") or {}).get(key)
    if kept in (None, "", []):
        return None
    return value(values) if value else kept


def _reader(field: Field) -> Callable[[Any], Any]:
    if field.several:
        return _texts
    return _READERS.get(_KINDS[field.type], str)


def _safely(read: Callable[[Any], Any], value: Any) -> Any:
    """*value* as its column holds it; what does not fit there, which nobody could write today, is empty."""
    try:
        return read(value)
    except (ValueError, TypeError, OverflowError):
        return None


def _texts(values: Any) -> list[str]:
    return [str(each) for each in values]


def _whole(value: Any) -> int:
    number = round(float(value)) if isinstance(value, float) else int(value)
    if abs(number) >= 2**63:
        raise OverflowError
    return number


def _moment(value: Any) -> datetime:
    moment = clock.parse(value) if isinstance(value, str) else value
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


_READERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.FLOAT: float,
    Kind.INTEGER: _whole,
    Kind.DATE: lambda value: date.fromisoformat(value[:10]),
    Kind.MOMENT: _moment,
    Kind.BOOLEAN: bool,
    Kind.TAGS: _texts,
}
