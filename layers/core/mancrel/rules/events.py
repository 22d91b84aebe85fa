"""What can have happened to a record: an event is a row of another noun that names the record and a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as member
from datetime import datetime
from typing import Any

from mancrel.rules import evaluating
from mancrel.rules.operators import Field, Operator
from mancrel.rules.tree import Condition, Happened, Rule, both, conditions


@dataclass(frozen=True)
class Event:
    """One sort of thing that happens.

    Attributes:
        name: its word in rules: ``ordered``; `words` has what people say.
        noun: whose rows tell of it: ``orders``.
        key: their field that names the record it happened to.
        at: their field that says when.
        fields: what a rule may ask of them.
        only: which of the rows are this event; None for all.
        unless_asked: rules that hold as well, each unless what is asked names its field.
        subject: the field that a sentence takes as the object: ``ordered “Desk lamp”``.
    """

    name: str
    noun: str
    key: str
    at: str
    fields: Mapping[str, Field]
    only: Rule | None = None
    unless_asked: Mapping[str, Rule] = member(default_factory=dict)
    subject: str = ""


def meant(asked: Happened, event: Event) -> Rule:
    """What a row of the event's noun must be to count for *asked*: one rule over that noun."""
    named = {each.field for each in conditions(asked.where)} if asked.where is not None else set()
    usual = (rule for name, rule in event.unless_asked.items() if name not in named)
    return both(event.only, *usual, *_window(asked, event), asked.where)


def count(asked: Happened, event: Event, rows: Iterable[Mapping[str, Any]], now: datetime) -> int:
    """How many of *rows*, all of which name one record, count for *asked* at the moment *now*."""
    rule = meant(asked, event)
    return sum(evaluating.matches(rule, row, now) for row in rows)


def _window(asked: Happened, event: Event) -> Iterable[Rule]:
    if asked.within_days is not None:
        yield Condition(event.at, Operator.WITHIN_DAYS, asked.within_days, "moment")
    if asked.after is not None:
        yield Condition(event.at, Operator.AT_LEAST, asked.after, "moment")
    if asked.before is not None:
        yield Condition(event.at, Operator.LESS, asked.before, "moment")
