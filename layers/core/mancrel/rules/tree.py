"""What a rule is made of: conditions on fields, things that happened, and groups of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mancrel.rules.operators import Combinator, Operator
from mancrel.rules.values import Value


@dataclass(frozen=True)
class Condition:
    """One comparison. *value* is as the field's *type* has it: money in minor units, moments in UTC, lists as tuple."""

    field: str
    operator: Operator
    value: Value
    type: str


@dataclass(frozen=True)
class Happened:
    """How often something happened to a record: ``ordered at least 2 times in the last 60 days``.

    Attributes:
        event: what happened: the name of a `rules.events.Event`.
        operator, count: how the number of times is compared, one of `operators.COUNTS`.
        within_days: only what happened at most so many times 24 hours ago, and not in the future.
        after, before: only what happened then or later, and before then.
        where: what each of the times must be, a rule over the event's fields; None for any.
    """

    event: str
    operator: Operator = Operator.AT_LEAST
    count: int = 1
    within_days: float | None = None
    after: datetime | None = None
    before: datetime | None = None
    where: Rule | None = None


@dataclass(frozen=True)
class Group:
    """Conditions joined: all of them (AND; none is true), any (OR), or none (NOT)."""

    operator: Combinator
    conditions: tuple[Rule, ...]


Rule = Group | Condition | Happened
EVERYTHING = Group(Combinator.AND, ())
"""The rule that every record matches."""


def nodes(rule: Rule) -> Iterator[Rule]:
    """*rule* and every rule in it, in reading order; what is asked of an event is not part of it."""
    yield rule
    if isinstance(rule, Group):
        for each in rule.conditions:
            yield from nodes(each)


def conditions(rule: Rule) -> Iterator[Condition]:
    """The comparisons of the record's own fields in *rule*, in reading order."""
    return (each for each in nodes(rule) if isinstance(each, Condition))


def happenings(rule: Rule) -> Iterator[Happened]:
    """What *rule* asks to have happened, in reading order."""
    return (each for each in nodes(rule) if isinstance(each, Happened))


def depth(rule: Rule) -> int:
    """How many groups stand in each other."""
    if isinstance(rule, Happened):
        return depth(rule.where) if rule.where is not None else 0
    if isinstance(rule, Condition):
        return 0
    return 1 + max(map(depth, rule.conditions), default=0)


def both(*rules: Rule | None) -> Rule:
    """The rule that holds where all of *rules* do; None among them asks nothing."""
    wanted = tuple(rule for rule in rules if rule is not None and rule != EVERYTHING)
    return wanted[0] if len(wanted) == 1 else Group(Combinator.AND, wanted)
