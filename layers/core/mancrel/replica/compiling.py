"""Rules to predicates of the engine: typed all the way, and always together with what the caller may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol, cast

from columnar import EVERYTHING, And, Compare, Not, Or, Predicate
from columnar.predicates import Operator as Comparison
from mancrel.replica.columns import OWNER
from mancrel.rules.operators import MEMBERSHIP, TRUE_WHEN_EMPTY, Combinator, Operator
from mancrel.rules.tree import Condition, Happened, Rule

NOTHING = Or(())
_RENAMED = {
    Operator.BEFORE: "<",
    Operator.AFTER: ">",
    Operator.HAS_TAG: "in",
}
_ON_TAGS = {**_RENAMED, Operator.CONTAINS: "in", Operator.NOT_CONTAINS: "not_in"}
_RELATIVE = frozenset({Operator.INACTIVE_DAYS, Operator.INACTIVE_DAYS_OR_NEVER, Operator.WITHIN_DAYS})


class Elsewhere(Protocol):
    """What the records of a noun do not hold themselves."""

    def happened(self, asked: Happened) -> Predicate:
        """The records to which it happened so often."""

    def members(self, segment_id: str) -> Predicate:
        """The records in a segment."""


def predicate(
    rule: Rule | None,
    types: Mapping[str, str],
    now: datetime,
    visible_to: str | None = None,
    elsewhere: Elsewhere | None = None,
) -> Predicate:
    """What *rule* means at the moment *now*, for a caller who sees only what is theirs or nobody's.

    Args:
        types: the columns that there are, with the types of their fields.
        visible_to: the id of that caller; None sees all.
        elsewhere: what to ask where the rule asks what happened, or for segments.
    """
    wanted = EVERYTHING if rule is None else _Compiler(types, now, elsewhere).rule(rule)
    if visible_to is None:
        return wanted
    return And((Or((Compare(OWNER, "is_empty"), Compare(OWNER, "=", visible_to))), wanted))


@dataclass(frozen=True)
class _Compiler:
    types: Mapping[str, str]
    now: datetime
    elsewhere: Elsewhere | None

    def rule(self, rule: Rule) -> Predicate:
        if isinstance(rule, Condition):
            return self._condition(rule)
        if isinstance(rule, Happened):
            return self._asked().happened(rule)
        parts = tuple(map(self.rule, rule.conditions))
        if rule.operator is Combinator.AND:
            return And(parts)
        return Or(parts) if rule.operator is Combinator.OR else Not(Or(parts))

    def _condition(self, asked: Condition) -> Predicate:
        if asked.type == MEMBERSHIP:
            return self._membership(asked)
        if asked.field not in self.types:  # a field that was put away, or that no record holds: empty everywhere
            return EVERYTHING if asked.operator in TRUE_WHEN_EMPTY else NOTHING
        if asked.operator in _RELATIVE:
            return _relative(asked, self.now - timedelta(days=cast(float, asked.value)), self.now)
        if asked.type == "tags":
            value = asked.value if isinstance(asked.value, tuple) else (asked.value,)
            operator = _ON_TAGS.get(asked.operator, asked.operator.value)
            return Compare(asked.field, cast(Comparison, operator), value)
        return Compare(asked.field, cast(Comparison, _RENAMED.get(asked.operator, asked.operator.value)), asked.value)

    def _membership(self, asked: Condition) -> Predicate:
        ids = asked.value if isinstance(asked.value, tuple) else (asked.value,)
        some = Or(tuple(self._asked().members(str(each)) for each in ids))
        return Not(some) if asked.operator is Operator.NOT_IN else some

    def _asked(self) -> Elsewhere:
        if self.elsewhere is None:
            raise TypeError("this rule asks for more than the records hold")
        return self.elsewhere


def _relative(asked: Condition, since: datetime, now: datetime) -> Predicate:
    """A date stands for its first instant, so ``inactive_days`` takes the day of *since* in, but not at midnight."""
    field = asked.field
    if asked.type == "date":
        first = _day_from(since)
        older, recent = Compare(field, "<", first), (first, now.date())
    else:
        older, recent = Compare(field, "<", since), cast(Any, (since, now))
    if asked.operator is Operator.WITHIN_DAYS:
        return Compare(field, "between", recent) if recent[0] <= recent[1] else NOTHING
    return Or((Compare(field, "is_empty"), older)) if asked.operator in TRUE_WHEN_EMPTY else older


def _day_from(moment: datetime) -> date:
    """The first day that begins no earlier than *moment*."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return moment.date() if moment == midnight else moment.date() + timedelta(days=1)
