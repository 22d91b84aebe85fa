"""Rules as JSON while a description is read: put together, simplified, compared and checked for contradictions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mancrel.phrases.lexemes import UnclearError

Shape = dict[str, Any]
EVERYONE: Shape = {"operator": "AND", "conditions": []}


def condition(field: str, operator: str, value: Any = None) -> Shape:
    """One comparison; without *value* for `is_empty` and the like."""
    made: Shape = {"field": field, "operator": operator}
    return made if value is None else {**made, "value": value}


def every(shapes: Sequence[Shape]) -> Shape:
    """All of *shapes*: flat, without what everybody is and without repetition.

    Raises:
        UnclearError: nobody can be all of it.
    """
    flat: list[Shape] = []
    for each in shapes:
        for one in each["conditions"] if each.get("operator") == "AND" and "conditions" in each else [each]:
            if one not in flat:
                flat.append(one)
    contradiction(flat)
    return flat[0] if len(flat) == 1 else {"operator": "AND", "conditions": flat}


def some(shapes: Sequence[Shape]) -> Shape:
    """Any of *shapes*.

    Raises:
        UnclearError: one of them is everybody.
    """
    flat: list[Shape] = []
    for each in shapes:
        if each == EVERYONE:
            raise UnclearError("or_everyone")
        for one in each["conditions"] if each.get("operator") == "OR" else [each]:
            if one not in flat:
                flat.append(one)
    return flat[0] if len(flat) == 1 else {"operator": "OR", "conditions": flat}


def none(shapes: Sequence[Shape]) -> Shape:
    """None of *shapes*."""
    flat: list[Shape] = []
    for each in shapes:
        if each == EVERYONE:
            raise UnclearError("not_everyone")
        flat += each["conditions"] if each.get("operator") == "OR" else [each]
    return {"operator": "NOT", "conditions": flat}


def canonical(shape: Shape) -> str:
    """The same text for rules that differ only in the order of what they join."""
    return json.dumps(_ordered(shape), sort_keys=True, ensure_ascii=False)


def leaves(shape: Shape) -> Iterator[Shape]:
    """The conditions in *shape*."""
    if "conditions" in shape:
        for each in shape["conditions"]:
            yield from leaves(each)
    else:
        yield shape


def contradiction(conditions: Sequence[Shape]) -> None:
    """Raises UnclearError: no one record can meet all *conditions*."""
    by_field: dict[str, list[Shape]] = {}
    for each in conditions:
        if "field" in each and each["field"] not in ("tags", "emails", "phones"):
            by_field.setdefault(each["field"], []).append(each)
    for field, asked in by_field.items():
        if _empty_range(asked) or len({str(each["value"]) for each in asked if each["operator"] == "="}) > 1:
            raise UnclearError("contradiction", field=field)


def _empty_range(asked: Sequence[Mapping[str, Any]]) -> bool:
    low, high = float("-inf"), float("inf")
    for each in asked:
        value = each.get("value")
        if isinstance(value, bool) or not isinstance(value, int | float):
            continue
        if each["operator"] in ("within_days", "inactive_days"):
            within = each["operator"] == "within_days"
            low, high = (low, min(high, value)) if within else (max(low, value), high)
        else:
            low = max(low, value) if each["operator"] in (">", ">=", "=") else low
            high = min(high, value) if each["operator"] in ("<", "<=", "=") else high
    return low > high


def _ordered(shape: Shape) -> Any:
    if "conditions" not in shape:
        return _plain(shape)
    inner = sorted((_ordered(each) for each in shape["conditions"]), key=lambda one: json.dumps(one, sort_keys=True))
    return {**shape, "conditions": inner}


def _plain(shape: Shape) -> Shape:
    """A comparison in the one way to write it: “before” is “<”, a list of one is “=”."""
    how, value = shape.get("operator"), shape.get("value")
    if how in ("in", "not_in") and isinstance(value, list) and len(value) == 1:
        return {**shape, "operator": "=" if how == "in" else "!=", "value": value[0]}
    return {**shape, "operator": {"before": "<", "after": ">"}.get(str(how), how)}
