"""Stored items as DynamoDB hands them out, read without PynamoDB and without the engine."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute, VersionAttribute

from mancrel.kit.journal import Journaled

Raw = Mapping[str, Mapping[str, Any]]


def is_deleted(raw: Raw) -> bool:
    """Whether the item is a tombstone."""
    return "S" in raw.get("deleted_at", {})


def version(raw: Raw) -> int:
    """Which version of its record the item is."""
    return int(raw["version"]["N"])


def values(model: type[Journaled], raw: Raw) -> dict[str, Any]:
    """The attributes of an item as PynamoDB would give them, for a fraction of what that costs."""
    decoders, defaults = _decoders(model)
    found = {name: make and make() for name, make in defaults.items()}
    for stored, value in raw.items():
        known = decoders.get(stored)
        if known and "NULL" not in value:
            name, decode = known
            found[name] = decode(value)
    return found


@cache
def _decoders(
    model: type[Journaled],
) -> tuple[dict[str, tuple[str, Callable[[Any], Any]]], dict[str, Callable[[], Any] | None]]:
    decoders, defaults = {}, {}
    for name, attribute in model.get_attributes().items():
        decoders[attribute.attr_name] = (name, _decoder(attribute))
        default = attribute.default
        defaults[name] = default if default is None or callable(default) else (lambda kept=default: kept)
    return decoders, defaults


def _number(text: str) -> int | float:
    return int(text) if text.isdigit() else float(json.loads(text))


def _json(text: str) -> Any:
    if text == "[]":
        return []
    return {} if text == "{}" else json.loads(text)


def _decoder(attribute: Any) -> Callable[[Any], Any]:
    if isinstance(attribute, VersionAttribute):
        return lambda raw: int(raw["N"])
    if isinstance(attribute, NumberAttribute):
        return lambda raw: _number(raw["N"])
    if isinstance(attribute, UTCDateTimeAttribute):
        return lambda raw: datetime.fromisoformat(raw["S"])
    if isinstance(attribute, JSONAttribute):
        return lambda raw: _json(raw["S"])
    if type(attribute) is UnicodeAttribute:
        return lambda raw: raw["S"]
    return lambda raw: attribute.deserialize(attribute.get_value(raw))
