"""A rule in plain words: ``total spends over €100 and last visit more than 30 days ago``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from mancrel.rules.grammar import EVERYTHING, Condition, Rule
from mancrel.rules.operators import Combinator, Field
from mancrel.rules.words import ENGLISH, Words

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "INR": "₹", "JPY": "¥"}


@dataclass(frozen=True)
class Manner:
    """How to say it: in which *words*, with which names of *fields*, in which *currency* with how many *decimals*.

    *labels* come before the fields' own (English) labels.
    """

    fields: Mapping[str, Field]
    words: Words = ENGLISH
    currency: str = "EUR"
    decimals: int = 2
    labels: Mapping[str, str] | None = None


def sentence(rule: Rule, manner: Manner) -> str:
    """*rule* as one would say it; groups inside groups stand in brackets."""
    return _said(rule, manner, outermost=True)


def _said(rule: Rule, manner: Manner, outermost: bool = False) -> str:
    if isinstance(rule, Condition):
        return _condition(rule, manner)
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
    said = {"field": _lowered((manner.labels or {}).get(condition.field, own))}
    if isinstance(value, tuple):
        parts = [_value(each, condition.type, manner) for each in value]
        said |= {"low": parts[0], "high": parts[-1], "value": ", ".join(parts)}
    else:
        said["value"] = _value(value, condition.type, manner)
    said["days"] = f"{value} {manner.words.day if value == 1 else manner.words.days}"
    times = manner.words.times if condition.type in ("date", "moment") else {}
    pattern = times.get(condition.operator) or manner.words.operators[condition.operator]
    return pattern.format_map(said)


def _lowered(label: str) -> str:
    """*label* inside a sentence: ``Total spends`` is written small, ``VAT number`` is not."""
    return label[:1].lower() + label[1:] if label[1:] == label[1:].lower() else label


def _value(value: Any, kind: str, manner: Manner) -> str:
    if isinstance(value, bool):
        return manner.words.yes if value else manner.words.no
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0)
        return value.strftime("%Y-%m-%d" if midnight else "%Y-%m-%d %H:%M UTC")
    if isinstance(value, date):
        return value.isoformat()
    if kind == "money" and isinstance(value, int):
        return _money(value, manner)
    return f"“{value}”" if isinstance(value, str) and " " in value else str(value)


def _money(minor: int, manner: Manner) -> str:
    major = Decimal(abs(minor)).scaleb(-manner.decimals)
    shown = f"{major:,.0f}" if major == major.to_integral_value() else f"{major:,f}"
    sign = _SIGNS.get(manner.currency, f"{manner.currency} ")
    return f"{'-' if minor < 0 else ''}{sign}{shown}"
