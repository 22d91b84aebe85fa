"""Rules: conditions on fields, joined by AND, OR and NOT. What came from outside is parsed once, into this.

The same rule always has the same JSON, and that JSON parses to the same rule. `evaluating` says what a rule means.
"""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as member
from typing import Any

from mancrel.kit import strict_json
from mancrel.kit.errors import InvalidError, MalformedError, Problem
from mancrel.rules import values
from mancrel.rules.operators import PRESENCE, TYPES, Combinator, Field, Operator
from mancrel.rules.values import Value, WrongError

VERSION = 1
"""Of the grammar: what is kept for long keeps it beside the JSON."""
MAX_DEPTH = 8
MAX_CONDITIONS = 200
_MAX_PROBLEMS = 20


@dataclass(frozen=True)
class Condition:
    """One comparison. *value* is as the field's *type* has it: money in minor units, moments in UTC, lists as tuple."""

    field: str
    operator: Operator
    value: Value
    type: str


@dataclass(frozen=True)
class Group:
    """Conditions joined: all of them (AND; none is true), any (OR), or none (NOT)."""

    operator: Combinator
    conditions: tuple[Rule, ...]


Rule = Group | Condition
EVERYTHING = Group(Combinator.AND, ())
"""The rule that every record matches."""


def parse(content: Any, fields: Mapping[str, Field], *, pointer: str = "", decimals: int = 2) -> Rule:
    """The rule that *content* (decoded JSON) says.

    Args:
        fields: what may be asked of, by name.
        pointer: where *content* stands in what the caller sent, such as ``/filter``.
        decimals: of the currency that amounts without one are in.

    Raises:
        InvalidError: it is no rule; names each place and what would be right there.
    """
    reader = _Reader(fields, decimals)
    rule = reader.rule(content, pointer, 1)
    if reader.problems or rule is None:
        first = reader.problems[0]
        raise InvalidError(f"{first['pointer'] or 'the rule'}: {first['detail']}", reader.problems)
    return rule


def loads(text: str, fields: Mapping[str, Field], *, pointer: str = "", decimals: int = 2) -> Rule:
    """`parse` for JSON text, as it stands in a query.

    Raises:
        InvalidError: as `parse`, or it is no JSON.
    """
    try:
        content = strict_json.loads(text.encode("utf-8", "surrogatepass"))
    except MalformedError as error:
        detail = error.detail.replace("the body", "the rule")
        raise InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}]) from error
    return parse(content, fields, pointer=pointer, decimals=decimals)


def to_json(rule: Rule, decimals: int = 2) -> dict[str, Any]:
    """*rule* as `parse` takes it, always the same."""
    if isinstance(rule, Group):
        inner = [to_json(each, decimals) for each in rule.conditions]
        return {"operator": rule.operator.value, "conditions": inner}
    shown: dict[str, Any] = {"field": rule.field, "operator": rule.operator.value}
    if rule.operator not in PRESENCE:
        shown["value"] = values.to_json(rule.value, rule.type, decimals)
    return shown


def dumps(rule: Rule, decimals: int = 2) -> str:
    """*rule* as JSON text, for a query or to be kept."""
    return json.dumps(to_json(rule, decimals), ensure_ascii=False, separators=(",", ":"))


def fingerprint(rule: Rule) -> str:
    """What logs may say of *rule*: the same rule has the same, and it tells no address that the rule names."""
    return hashlib.sha256(dumps(rule).encode()).hexdigest()[:16]


def conditions(rule: Rule) -> Iterator[Condition]:
    """The comparisons in *rule*, in reading order."""
    if isinstance(rule, Condition):
        yield rule
    else:
        for each in rule.conditions:
            yield from conditions(each)


def both(*rules: Rule | None) -> Rule:
    """The rule that holds where all of *rules* do; None among them asks nothing."""
    wanted = tuple(rule for rule in rules if rule is not None and rule != EVERYTHING)
    return wanted[0] if len(wanted) == 1 else Group(Combinator.AND, wanted)


@dataclass
class _Reader:
    """Reads one rule and collects what is wrong with it, but no more than anyone would mend at a time."""

    fields: Mapping[str, Field]
    decimals: int
    problems: list[Problem] = member(default_factory=list)
    seen: int = 0

    def rule(self, content: Any, pointer: str, depth: int) -> Rule | None:
        if not isinstance(content, Mapping):
            return self._wrong(pointer, 'must be {"operator", "conditions"} or {"field", "operator", "value"}')
        if "conditions" in content:
            return self._group(content, pointer, depth)
        return self._condition(content, pointer)

    def _group(self, content: Mapping[str, Any], pointer: str, depth: int) -> Rule | None:
        if depth > MAX_DEPTH:
            return self._wrong(pointer, f"nests deeper than {MAX_DEPTH}")
        self._no_more(content, ("operator", "conditions"), pointer)
        name, inner = content.get("operator"), content["conditions"]
        if not isinstance(name, str) or name not in Combinator.__members__:
            return self._wrong(f"{pointer}/operator", "must be AND, OR or NOT")
        if not isinstance(inner, list | tuple):
            return self._wrong(f"{pointer}/conditions", "must be a list of conditions")
        if not inner and name != Combinator.AND:
            return self._wrong(f"{pointer}/conditions", f"{name} needs at least one condition")
        found: list[Rule] = []
        for index, each in enumerate(inner):
            rule = self.rule(each, f"{pointer}/conditions/{index}", depth + 1)
            if len(self.problems) >= _MAX_PROBLEMS or self.seen > MAX_CONDITIONS:
                return None
            if rule is not None:
                found.append(rule)
        return Group(Combinator(name), tuple(found))

    def _condition(self, content: Mapping[str, Any], pointer: str) -> Rule | None:
        self.seen += 1
        if self.seen > MAX_CONDITIONS:
            return self._wrong(pointer, f"is one of more than {MAX_CONDITIONS} conditions")
        self._no_more(content, ("field", "operator", "value"), pointer)
        name = content.get("field")
        field = self.fields.get(name) if isinstance(name, str) else None
        if field is None:
            return self._wrong(f"{pointer}/field", self._unknown(name))
        operator = self._operator(content.get("operator"), field, pointer)
        if operator is None:
            return None
        try:
            value = values.coerce(field, operator, content.get("value"), self.decimals)
        except WrongError as error:
            place = "".join(f"/{step}" for step in error.place)
            return self._wrong(f"{pointer}/value{place}", str(error))
        return Condition(field.name, operator, value, str(field.type))

    def _operator(self, name: Any, field: Field, pointer: str) -> Operator | None:
        allowed = TYPES[field.type]
        if isinstance(name, str) and name in allowed:
            return Operator(name)
        self._wrong(f"{pointer}/operator", f"for {field.name} ({field.type}) must be one of {' '.join(allowed)}")
        return None

    def _unknown(self, name: Any) -> str:
        if not isinstance(name, str) or not name:
            return "must name a field"
        near = difflib.get_close_matches(name[:100], self.fields, 3, 0.6)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(self.fields)}"
        return f"there is no such field; {hint}"

    def _no_more(self, content: Mapping[str, Any], known: tuple[str, ...], pointer: str) -> None:
        if any(name not in known for name in content):
            self._wrong(pointer, f"has members other than {', '.join(known)}")

    def _wrong(self, pointer: str, detail: str) -> Rule | None:
        self.problems.append({"pointer": pointer, "detail": detail})
        return None
