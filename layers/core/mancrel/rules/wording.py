"""A rule in plain words: ``total spends over €100 and ordered at least 2 times in the last 60 days``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as member
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from mancrel.rules.events import Event
from mancrel.rules.operators import MEMBERSHIP, Combinator, Field, Operator
from mancrel.rules.tree import EVERYTHING, Condition, Group, Happened, Rule
from mancrel.rules.words import ENGLISH, Words

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "INR": "₹", "JPY": "¥"}
_SWAPPED = str.maketrans(",.", ".,")
_EVER = ((Operator.AT_LEAST, 1), (Operator.GREATER, 0), (Operator.DIFFERS, 0))
_NEVER = ((Operator.EQUALS, 0), (Operator.LESS, 1), (Operator.AT_MOST, 0))


@dataclass(frozen=True)
class Manner:
    """How to say it: in which *words*, with which names of *fields*, in which *currency* with how many *decimals*.

    *labels* come before the fields' own (English) labels, *choices* say what a field's values are called. *events* are
    what may have happened. *names* are what to call other records, users and segments, by id; without one the id is
    said.
    """

    fields: Mapping[str, Field]
    words: Words = ENGLISH
    currency: str = "EUR"
    decimals: int = 2
    labels: Mapping[str, str] = member(default_factory=dict)
    choices: Mapping[str, Mapping[str, str]] = member(default_factory=dict)
    events: Mapping[str, Event] = member(default_factory=dict)
    names: Mapping[str, str] = member(default_factory=dict)


def sentence(rule: Rule, manner: Manner) -> str:
    """*rule* as one would say it; groups inside groups stand in brackets."""
    return _said(rule, manner, outermost=True)


def _said(rule: Rule, manner: Manner, outermost: bool = False) -> str:
    if isinstance(rule, Condition):
        return _condition(rule, manner)
    if isinstance(rule, Happened):
        return _happened(rule, manner)
    if rule == EVERYTHING:
        return manner.words.everything
    alone, negated = len(rule.conditions) == 1, rule.operator is Combinator.NOT
    inner = [_said(each, manner, outermost and alone and not negated) for each in rule.conditions]
    joint = manner.words.both if rule.operator is Combinator.AND else manner.words.either
    body = f" {joint} ".join(inner)
    if negated:
        return manner.words.none.format(rule=body if alone else f"({body})")
    return body if outermost or alone else f"({body})"


def _condition(condition: Condition, manner: Manner) -> str:
    field, value = manner.fields.get(condition.field), condition.value
    own = field.label if field else condition.field
    said, called = {"field": _lowered(manner.labels.get(condition.field, own))}, manner.choices.get(condition.field, {})
    if isinstance(value, tuple):
        parts = [value_of(called.get(str(each), each), condition.type, manner) for each in value]
        joint = f" {manner.words.either} " if condition.type == MEMBERSHIP else ", "
        said |= {"low": parts[0], "high": parts[-1], "value": joint.join(parts)}
    else:
        said["value"] = value_of(called.get(str(value), value), condition.type, manner)
    said["days"] = _days(value, manner)
    special = {"date": manner.words.times, "moment": manner.words.times, MEMBERSHIP: manner.words.segments}
    patterns = special.get(condition.type, {})
    return (patterns.get(condition.operator) or manner.words.operators[condition.operator]).format_map(said)


def _happened(asked: Happened, manner: Manner) -> str:
    words, window = manner.words, _window(asked, manner)
    event = _event(asked, manner)
    if (asked.operator, asked.count) in _NEVER:
        return words.not_then.format(event=event, window=window) if window else words.never.format(event=event)
    if (asked.operator, asked.count) not in _EVER:
        often = words.once if asked.count == 1 else words.often.format(count=_figure(f"{asked.count:,}", manner))
        event = words.counts[asked.operator].format(event=event, often=often)
    return f"{event} {window}" if window else event


def _event(asked: Happened, manner: Manner) -> str:
    """What happened, to what, and in brackets what else is asked of it."""
    known = manner.events.get(asked.event)
    plain, pointed = manner.words.events.get(asked.event, (asked.event, "{event} {subject}"))
    subject, rest = _subject(asked.where, known)
    inner = replace(manner, fields=known.fields if known else {})
    values = subject.value if subject and isinstance(subject.value, tuple) else (subject.value,) if subject else ()
    named = f" {manner.words.either} ".join(
        _quoted(value_of(each, str(subject and subject.type), inner)) for each in values
    )
    said = pointed.format(event=asked.event, subject=named) if subject else plain
    return f"{said} ({_said(rest, inner, outermost=True)})" if rest is not None else said


def _subject(where: Rule | None, event: Event | None) -> tuple[Condition | None, Rule | None]:
    """What the sentence takes as the object of the event, and what is left."""
    parts = where.conditions if isinstance(where, Group) and where.operator is Combinator.AND else (where,)
    found = next((each for each in parts if event is not None and _names(each, event.subject)), None)
    if not isinstance(found, Condition):
        return None, where
    left = tuple(other for other in parts if other is not found and other is not None)
    return found, left[0] if len(left) == 1 else Group(Combinator.AND, left) if left else None


def _names(rule: Rule | None, field: str) -> bool:
    """Whether *rule* says which one *field* is."""
    return isinstance(rule, Condition) and rule.field == field and rule.operator in (Operator.EQUALS, Operator.IN)


def _window(asked: Happened, manner: Manner) -> str:
    words = manner.words
    if asked.within_days is not None:
        return words.lately.format(days=_days(asked.within_days, manner))
    said = {name: value_of(each, "moment", manner) for name, each in (("after", asked.after), ("before", asked.before))}
    if asked.after and asked.before:
        return words.span.format_map(said)
    return words.since.format_map(said) if asked.after else words.until.format_map(said) if asked.before else ""


def _days(value: Any, manner: Manner) -> str:
    return f"{value} {manner.words.day if value == 1 else manner.words.days}"


def _lowered(label: str) -> str:
    """*label* inside a sentence: ``Total spends`` is written small, ``VAT number`` is not."""
    return label[:1].lower() + label[1:] if label[1:] == label[1:].lower() else label


def _quoted(text: str) -> str:
    return text if text.startswith("“") else f"“{text}”"


def value_of(value: Any, kind: str, manner: Manner) -> str:
    """*value* of a field of the type *kind* as one would say it."""
    if isinstance(value, bool):
        return manner.words.yes if value else manner.words.no
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0)
        return value.strftime("%Y-%m-%d" if midnight else "%Y-%m-%d %H:%M UTC")
    if isinstance(value, date):
        return value.isoformat()
    if kind == "money" and isinstance(value, int):
        return _money(value, manner)
    if kind in ("reference", "user", MEMBERSHIP):
        return _quoted(manner.names.get(str(value), str(value)))
    return _quoted(value) if isinstance(value, str) and " " in value else str(value)


def _money(minor: int, manner: Manner) -> str:
    major = Decimal(abs(minor)).scaleb(-manner.decimals)
    shown = f"{major:,.0f}" if major == major.to_integral_value() else f"{major:,f}"
    minus, sign = "-" if minor < 0 else "", _SIGNS.get(manner.currency)
    if manner.words.sign_behind:
        return f"{minus}{_figure(shown, manner)}\u00a0{sign or manner.currency}"
    return f"{minus}{sign or manner.currency + ' '}{shown}"


def _figure(written: str, manner: Manner) -> str:
    return written.translate(_SWAPPED) if manner.words.sign_behind else written
