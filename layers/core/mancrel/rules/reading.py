"""Rules from outside, read strictly: each thing that is wrong is named at its place."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as member
from datetime import datetime
from typing import Any

from mancrel.kit.errors import Problem
from mancrel.rules import values
from mancrel.rules.events import Event
from mancrel.rules.operators import COUNTS, MEMBERSHIP, TYPES, Combinator, Field, Operator
from mancrel.rules.tree import EVERYTHING, Condition, Group, Happened, Rule
from mancrel.rules.values import WrongError

MAX_DEPTH = 8
MAX_CONDITIONS = 200
_MAX_PROBLEMS = 20
_HAPPENED = ("event", "operator", "value", "withinDays", "after", "before", "where")
Check = Callable[[str, int], str | None]
"""What is wrong with naming a segment (its id) inside so many groups; None when nothing is."""


@dataclass
class Reader:
    """Reads one rule and collects what is wrong with it, but no more than anyone would mend at a time."""

    fields: Mapping[str, Field]
    decimals: int
    events: Mapping[str, Event]
    check: Check | None = None
    problems: list[Problem] = member(default_factory=list)
    seen: int = 0

    def rule(self, content: Any, pointer: str, depth: int) -> Rule | None:
        """The rule in *content*; None when it is none, and `problems` says why."""
        if not isinstance(content, Mapping):
            return self._wrong(pointer, 'must be {"operator", "conditions"} or {"field", "operator", "value"}')
        if "conditions" in content:
            return self._group(content, pointer, depth)
        self.seen += 1
        if self.seen > MAX_CONDITIONS:
            return self._wrong(pointer, f"is one of more than {MAX_CONDITIONS} conditions")
        if "event" in content and "field" not in content:
            return self._happened(content, pointer, depth)
        return self._condition(content, pointer, depth)

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

    def _condition(self, content: Mapping[str, Any], pointer: str, depth: int) -> Rule | None:
        self._no_more(content, ("field", "operator", "value"), pointer)
        name = content.get("field")
        field = self.fields.get(name) if isinstance(name, str) else None
        if field is None:
            return self._wrong(f"{pointer}/field", _unknown(name, self.fields, "field"))
        allowed = TYPES[field.type]
        operator = self._operator(content.get("operator"), allowed, f"for {field.name} ({field.type}) ", pointer)
        if operator is None:
            return None
        try:
            value = values.coerce(field, operator, content.get("value"), self.decimals)
        except WrongError as error:
            place = "".join(f"/{step}" for step in error.place)
            return self._wrong(f"{pointer}/value{place}", str(error))
        if field.type == MEMBERSHIP and self.check is not None and isinstance(value, tuple):
            self._checked(value, f"{pointer}/value", depth)
        return Condition(field.name, operator, value, str(field.type))

    def _checked(self, ids: Iterable[Any], pointer: str, depth: int) -> None:
        for index, each in enumerate(ids):
            wrong = self.check(str(each), depth - 1) if self.check else None
            if wrong:
                self._wrong(f"{pointer}/{index}", wrong)

    def _happened(self, content: Mapping[str, Any], pointer: str, depth: int) -> Rule | None:
        self._no_more(content, _HAPPENED, pointer)
        name = content["event"]
        event = self.events.get(name) if isinstance(name, str) else None
        if event is None:
            return self._wrong(f"{pointer}/event", _unknown(name, self.events, "event"))
        before = len(self.problems)
        counted = Operator.AT_LEAST if content.get("operator") is None else content["operator"]
        operator = self._operator(counted, COUNTS, "", pointer)
        bare = content.get("operator") is None and content.get("value") is None
        count = 1 if bare else self._part(content, "value", pointer, values.whole)
        days = self._part(content, "withinDays", pointer, values.days)
        after, until = (self._part(content, each, pointer, values.moment) for each in ("after", "before"))
        self._window(content, after, until, pointer)
        where = self._where(content.get("where"), event, f"{pointer}/where", depth)
        if count is None and not bare and len(self.problems) == before:
            self._wrong(f"{pointer}/value", "must be how many times, such as 2")
        if len(self.problems) > before or operator is None or count is None:
            return None
        return Happened(event.name, operator, count, days, after, until, where)

    def _window(
        self, content: Mapping[str, Any], after: datetime | None, before: datetime | None, pointer: str
    ) -> None:
        dated = content.get("after") is not None or content.get("before") is not None
        if content.get("withinDays") is not None and dated:
            self._wrong(f"{pointer}/withinDays", "takes no after and before beside it")
        elif after is not None and before is not None and before <= after:
            self._wrong(f"{pointer}/before", "must be later than after")

    def _where(self, content: Any, event: Event, pointer: str, depth: int) -> Rule | None:
        if content is None:
            return None
        outer = self.fields, self.events
        self.fields, self.events = event.fields, {}
        try:
            where = self.rule(content, pointer, depth)
        finally:
            self.fields, self.events = outer
        return None if where == EVERYTHING else where

    def _part(self, content: Mapping[str, Any], name: str, pointer: str, read: Callable[[Any], Any]) -> Any:
        if content.get(name) is None:
            return None
        try:
            return read(content[name])
        except WrongError as error:
            return self._wrong(f"{pointer}/{name}", str(error))

    def _operator(self, name: Any, allowed: Iterable[Operator], of: str, pointer: str) -> Operator | None:
        if isinstance(name, str) and name in tuple(allowed):
            return Operator(name)
        self._wrong(f"{pointer}/operator", f"{of}must be one of {' '.join(allowed)}")
        return None

    def _no_more(self, content: Mapping[str, Any], known: tuple[str, ...], pointer: str) -> None:
        if any(name not in known for name in content):
            self._wrong(pointer, f"has members other than {', '.join(known)}")

    def _wrong(self, pointer: str, detail: str) -> Rule | None:
        if len(self.problems) < _MAX_PROBLEMS:
            self.problems.append({"pointer": pointer, "detail": detail})
        return None


def _unknown(name: Any, known: Mapping[str, object], what: str) -> str:
    if not isinstance(name, str) or not name:
        return f"must name {'an' if what[0] == 'e' else 'a'} {what}"
    near = difflib.get_close_matches(name[:100], known, 3, 0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(known) or 'none'}"
    return f"there is no such {what}; {hint}"
