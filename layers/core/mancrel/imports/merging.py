"""What a row does to the record that it is about. Pure; values are by field, in their stored form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mancrel.imports.schemas import Options
from mancrel.imports.targets import ID, Values
from mancrel.kit import clock
from mancrel.records.fields import Field, FieldType


def new(values: Values, options: Options, fields: Mapping[str, Field]) -> Values:
    """What a new record is made of."""
    found = {name: value for name, value in values.items() if name != ID}
    if options.owner_id and "ownerId" in fields:
        found.setdefault("ownerId", options.owner_id)
    if options.tags and "tags" in fields:
        found["tags"] = list(dict.fromkeys([*found.get("tags", ()), *options.tags]))
    return found


def changed(before: Mapping[str, Any], values: Values, options: Options, fields: Mapping[str, Field]) -> Values:
    """What changes of a record whose values are *before*: lists grow, the rest is replaced or only filled."""
    wanted = {name: value for name, value in values.items() if name != ID} if ID in values else dict(values)
    if options.tags and "tags" in fields:
        wanted["tags"] = [*wanted.get("tags", ()), *options.tags]
    found: Values = {}
    for name, value in wanted.items():
        current = before.get(name)
        if current == value:
            continue
        field, current = fields[name], plain(current)
        if isinstance(value, list):
            grown = list(dict.fromkeys([*(current or ()), *value]))
            if grown != list(current or ()):
                found[name] = grown
        elif _same(field, current, value) or (options.existing == "fill" and current not in (None, "")):
            continue
        else:
            found[name] = value
    return found


def plain(value: Any) -> Any:
    """A value of the replica or of a record as an import has it: times as texts."""
    return clock.stamp(value) if isinstance(value, datetime) else value


def _same(field: Field, current: Any, value: Any) -> bool:
    if field.type in (FieldType.NUMBER, FieldType.MONEY) and current is not None:
        return float(current) == float(value)
    return bool(current == value)
