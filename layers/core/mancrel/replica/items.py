"""Stored items as DynamoDB hands them out, read without PynamoDB and without the engine."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from pydantic_core import from_json
from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute, VersionAttribute

from mancrel.kit.models import Named

Raw = Mapping[str, Mapping[str, Any]]


def is_deleted(raw: Raw) -> bool:
    """Whether the item is a tombstone."""
    return "S" in raw.get("deleted_at", {})


def version(raw: Raw) -> int:
    """Which version of its record the item is."""
    return int(raw["version"]["N"])


def values(model: type[Named], raw: Raw) -> dict[str, Any]:
    """The attributes of an item as PynamoDB would give them, for a fraction of what that costs."""
    decoders, constants, makers = _decoders(model)
    found = constants.copy()
    for name, make in makers:
        found[name] = make()
    for stored, value in raw.items():
        if stored in decoders:
            name, decode = decoders[stored]
            if decode is None:
                found[name] = value.get("S", found[name])
            elif "NULL" not in value:
                found[name] = decode(value)
    return found


Decoders = dict[str, tuple[str, Callable[[Any], Any] | None]]
"""By stored name: the attribute's name and how it is read; None for a text, which is read as it is."""


@cache
def _decoders(model: type[Named]) -> tuple[Decoders, dict[str, Any], list[tuple[str, Callable[[], Any]]]]:
    """How a model's items are read, and the defaults of its attributes: constants, and those that are made anew."""
    decoders, constants, makers = Decoders(), dict[str, Any](), []
    for name, attribute in model.get_attributes().items():
        decoders[attribute.attr_name] = (name, _decoder(attribute))
        if callable(attribute.default):
            makers.append((name, attribute.default))
        constants[name] = None if callable(attribute.default) else attribute.default
    return decoders, constants, makers


def _number(raw: Any) -> int | float:
    text = raw["N"]
    return int(text) if text.isdigit() else float(text)


def _json(raw: Any) -> Any:
    text = raw["S"]
    if text == "[]":
        return []
    if text == "{}":
        return {}
    try:
        return from_json(text)
    except ValueError:  # half a surrogate pair, which only the slower one takes
        return json.loads(text)


def _decoder(attribute: Any) -> Callable[[Any], Any] | None:
    if isinstance(attribute, VersionAttribute):
        return lambda raw: int(raw["N"])
    if isinstance(attribute, NumberAttribute):
        return _number
    if isinstance(attribute, UTCDateTimeAttribute):
        return lambda raw: datetime.fromisoformat(raw["S"])
    if isinstance(attribute, JSONAttribute):
        return _json
    if type(attribute) is UnicodeAttribute:
        return None
    return lambda raw: attribute.deserialize(attribute.get_value(raw))
