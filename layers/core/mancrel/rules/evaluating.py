"""What a rule means, one row at a time in plain Python. The replica's engine is held equal to this.

A group is two-valued: NOT is true exactly when none of its conditions is. A comparison with an empty field (None, the
empty text, no tags) is false, unless the operator is one of `TRUE_WHEN_EMPTY`. Text compares without case
(`str.casefold`); accents count. A date stands for its first instant in UTC. Of a field with several values (all of a
contact's addresses) one must fit; for ``!=``, ``not_in`` and ``not_contains`` none may be or contain what is named.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from mancrel.kit import clock
from mancrel.rules.operators import TRUE_WHEN_EMPTY, Combinator, Operator
from mancrel.rules.tree import Condition, Happened, Rule

Row = Mapping[str, Any]
"""A record's values by the names of its fields, in the form inside (records.fields): money in minor units, moments
aware, dates and moments also as the texts that are stored, tags and the segments that it is in as lists of texts."""
Times = Callable[[Happened], int]
"""How many times something happened to the record (`events.count`)."""


def never(asked: Happened) -> int:
    """The times of a record to which nothing ever happens."""
    return 0


def matches(rule: Rule, row: Row, now: datetime, happened: Times = never) -> bool:
    """Whether *row* is one of those that *rule* describes at the moment *now*."""
    if isinstance(rule, Condition):
        return holds(rule, row.get(rule.field), now)
    if isinstance(rule, Happened):
        return fits(rule, happened(rule))
    if rule.operator is Combinator.AND:
        return all(matches(each, row, now, happened) for each in rule.conditions)
    any_holds = any(matches(each, row, now, happened) for each in rule.conditions)
    return any_holds if rule.operator is Combinator.OR else not any_holds


def fits(asked: Happened, times: int) -> bool:
    """Whether that it happened so many *times* is what *asked* wants."""
    return _PLAIN[asked.operator](times, asked.count)


def holds(condition: Condition, value: Any, now: datetime) -> bool:
    """Whether *condition* holds for a field that has *value*."""
    if is_empty(value):
        return condition.operator in TRUE_WHEN_EMPTY
    if condition.type == "tags":
        return _TAGS[condition.operator](frozenset(map(folded, value)), _wanted(condition))
    if isinstance(value, list | tuple):
        some = (_fits(condition, each, now) for each in value)
        return all(some) if condition.operator in TRUE_WHEN_EMPTY else any(some)
    return _fits(condition, value, now)


def _fits(condition: Condition, value: Any, now: datetime) -> bool:
    if condition.operator in _RELATIVE:
        return _RELATIVE[condition.operator](_instant(value), now - timedelta(days=_days(condition)), now)
    wanted = condition.value
    if condition.type in _TIMES:
        return _PLAIN[condition.operator](_TIMES[condition.type](value), wanted)
    return _PLAIN[condition.operator](_comparable(value), _comparable(wanted))


def is_empty(value: Any) -> bool:
    """Whether a field with *value* has none."""
    return value is None or (isinstance(value, str | list | tuple | set | frozenset) and not value)


def folded(text: str) -> str:
    """*text* as it is compared: without case."""
    return text.casefold()


def _comparable(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_comparable, value))
    return folded(value) if isinstance(value, str) else value


def _wanted(condition: Condition) -> frozenset[str]:
    asked = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    return frozenset(folded(str(each)) for each in asked if each is not None)


def _days(condition: Condition) -> float:
    return condition.value if isinstance(condition.value, int | float) else 0.0


def _instant(value: str | date | datetime) -> datetime:
    if isinstance(value, str):
        return clock.parse(value) if "T" in value else _instant(date.fromisoformat(value))
    return value if isinstance(value, datetime) else datetime(value.year, value.month, value.day, tzinfo=UTC)


_TIMES: dict[str, Callable[[Any], Any]] = {"moment": _instant, "date": lambda value: _instant(value).date()}
_RELATIVE: dict[Operator, Callable[[datetime, datetime, datetime], bool]] = {
    Operator.INACTIVE_DAYS: lambda at, since, now: at < since,
    Operator.INACTIVE_DAYS_OR_NEVER: lambda at, since, now: at < since,
    Operator.WITHIN_DAYS: lambda at, since, now: since <= at <= now,
}

_TAGS: dict[Operator, Callable[[frozenset[str], frozenset[str]], bool]] = {
    Operator.HAS_TAG: lambda tags, wanted: bool(tags & wanted),
    Operator.CONTAINS: lambda tags, wanted: bool(tags & wanted),
    Operator.NOT_CONTAINS: lambda tags, wanted: not tags & wanted,
    Operator.IN: lambda tags, wanted: bool(tags & wanted),
    Operator.NOT_IN: lambda tags, wanted: not tags & wanted,
    Operator.IS_EMPTY: lambda _tags, _wanted: False,
    Operator.IS_NOT_EMPTY: lambda _tags, _wanted: True,
}

_PLAIN: dict[Operator, Callable[[Any, Any], bool]] = {
    Operator.EQUALS: lambda value, wanted: bool(value == wanted),
    Operator.DIFFERS: lambda value, wanted: bool(value != wanted),
    Operator.GREATER: lambda value, wanted: bool(value > wanted),
    Operator.AT_LEAST: lambda value, wanted: bool(value >= wanted),
    Operator.LESS: lambda value, wanted: bool(value < wanted),
    Operator.AT_MOST: lambda value, wanted: bool(value <= wanted),
    Operator.BEFORE: lambda value, wanted: bool(value < wanted),
    Operator.AFTER: lambda value, wanted: bool(value > wanted),
    Operator.BETWEEN: lambda value, ends: bool(ends[0] <= value <= ends[1]),
    Operator.IN: lambda value, wanted: value in wanted,
    Operator.NOT_IN: lambda value, wanted: value not in wanted,
    Operator.CONTAINS: lambda value, part: part in value,
    Operator.NOT_CONTAINS: lambda value, part: part not in value,
    Operator.STARTS_WITH: lambda value, start: bool(value.startswith(start)),
    Operator.IS_EMPTY: lambda _value, _wanted: False,
    Operator.IS_NOT_EMPTY: lambda _value, _wanted: True,
}
