"""Rules: conditions on fields, joined by AND, OR and NOT. What came from outside is parsed once, into `tree`.

The same rule always has the same JSON, and that JSON parses to the same rule. `evaluating` says what a rule means.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from mancrel.kit import strict_json
from mancrel.kit.errors import InvalidError, MalformedError
from mancrel.rules import values
from mancrel.rules.events import Event
from mancrel.rules.operators import PRESENCE, Field
from mancrel.rules.reading import MAX_CONDITIONS, MAX_DEPTH, Check, Reader
from mancrel.rules.tree import EVERYTHING, Condition, Group, Happened, Rule, both, conditions, depth, happenings, nodes

__all__ = [
    "EVERYTHING",
    "MAX_CONDITIONS",
    "MAX_DEPTH",
    "VERSION",
    "Condition",
    "Group",
    "Happened",
    "Rule",
    "both",
    "conditions",
    "depth",
    "dumps",
    "fingerprint",
    "happenings",
    "loads",
    "nodes",
    "parse",
    "to_json",
]

VERSION = 2
"""Of the grammar: what is kept for long keeps it beside the JSON. 2 added what happened, and segments."""


def parse(
    content: Any,
    fields: Mapping[str, Field],
    *,
    pointer: str = "",
    decimals: int = 2,
    events: Mapping[str, Event] | None = None,
    check: Check | None = None,
) -> Rule:
    """The rule that *content* (decoded JSON) says.

    Args:
        fields: what may be asked of, by name.
        pointer: where *content* stands in what the caller sent, such as ``/filter``.
        decimals: of the currency that amounts without one are in.
        events: what may have happened, by name.
        check: told each segment that a rule names and how deep it stands there; says what is wrong with it.

    Raises:
        InvalidError: it is no rule; names each place and what would be right there.
    """
    reader = Reader(fields, decimals, events or {}, check)
    rule = reader.rule(content, pointer, 1)
    if reader.problems or rule is None:
        first = reader.problems[0]
        raise InvalidError(f"{first['pointer'] or 'the rule'}: {first['detail']}", reader.problems)
    return rule


def loads(
    text: str,
    fields: Mapping[str, Field],
    *,
    pointer: str = "",
    decimals: int = 2,
    events: Mapping[str, Event] | None = None,
    check: Check | None = None,
) -> Rule:
    """`parse` for JSON text, as it stands in a query.

    Raises:
        InvalidError: as `parse`, or it is no JSON.
    """
    try:
        content = strict_json.loads(text.encode("utf-8", "surrogatepass"))
    except MalformedError as error:
        detail = error.detail.replace("the body", "the rule")
        raise InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}]) from error
    return parse(content, fields, pointer=pointer, decimals=decimals, events=events, check=check)


def to_json(rule: Rule, decimals: int = 2) -> dict[str, Any]:
    """*rule* as `parse` takes it, always the same."""
    if isinstance(rule, Group):
        inner = [to_json(each, decimals) for each in rule.conditions]
        return {"operator": rule.operator.value, "conditions": inner}
    if isinstance(rule, Happened):
        return _happened(rule, decimals)
    shown: dict[str, Any] = {"field": rule.field, "operator": rule.operator.value}
    if rule.operator not in PRESENCE:
        shown["value"] = values.to_json(rule.value, rule.type, decimals)
    return shown


def _happened(rule: Happened, decimals: int) -> dict[str, Any]:
    shown: dict[str, Any] = {"event": rule.event, "operator": rule.operator.value, "value": rule.count}
    if rule.within_days is not None:
        shown["withinDays"] = rule.within_days
    for name, moment in (("after", rule.after), ("before", rule.before)):
        if moment is not None:
            shown[name] = values.to_json(moment, "moment", decimals)
    if rule.where is not None:
        shown["where"] = to_json(rule.where, decimals)
    return shown


def dumps(rule: Rule, decimals: int = 2) -> str:
    """*rule* as JSON text, for a query or to be kept."""
    return json.dumps(to_json(rule, decimals), ensure_ascii=False, separators=(",", ":"))


def fingerprint(rule: Rule) -> str:
    """What logs may say of *rule*: the same rule has the same, and it tells no address that the rule names."""
    return hashlib.sha256(dumps(rule).encode()).hexdigest()[:16]
