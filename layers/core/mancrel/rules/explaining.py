"""Why a record is in a rule or not: each condition with the record's value and whether it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mancrel.rules import evaluating
from mancrel.rules.evaluating import Row, Times, never
from mancrel.rules.operators import Combinator
from mancrel.rules.tree import Condition, Happened, Rule


@dataclass(frozen=True)
class Reason:
    """A rule, whether it holds for one record, and why.

    A condition has the record's *value*, what happened has how many times, a group has *reasons*.
    """

    rule: Rule
    holds: bool
    value: Any = None
    reasons: tuple[Reason, ...] = ()


def explain(rule: Rule, row: Row, now: datetime, happened: Times = never) -> Reason:
    """*rule* taken apart for *row*; `holds` is what `evaluating.matches` says, at every level."""
    if isinstance(rule, Condition):
        value = row.get(rule.field)
        return Reason(rule, evaluating.holds(rule, value, now), value)
    if isinstance(rule, Happened):
        times = happened(rule)
        return Reason(rule, evaluating.fits(rule, times), times)
    reasons = tuple(explain(each, row, now, happened) for each in rule.conditions)
    every, some = all(each.holds for each in reasons), any(each.holds for each in reasons)
    verdicts = {Combinator.AND: every, Combinator.OR: some, Combinator.NOT: not some}
    return Reason(rule, verdicts[rule.operator], reasons=reasons)
