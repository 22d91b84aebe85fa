"""Rules about amounts that are in a currency of their own: 100 means 100 yen of one deal and 100 euros of another.

An amount is kept in minor units, of which a unit has 1, 100 or 1,000. A rule has those of the tenant's currency.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import ceil, floor

from mancrel.accounts import organisations
from mancrel.kit import money
from mancrel.records.fields import Field, FieldType
from mancrel.rules.operators import PRESENCE, Combinator, Operator
from mancrel.rules.tree import EVERYTHING, Condition, Group, Happened, Rule, conditions

CURRENCY = "currency"
_EXPONENTS = (0, 2, 3)
_NOTHING = Group(Combinator.OR, ())
_BOUNDS: Mapping[Operator, Callable[[Fraction], int]] = {
    Operator.GREATER: floor,
    Operator.AT_MOST: floor,
    Operator.AT_LEAST: ceil,
    Operator.LESS: ceil,
}
"""The whole number that divides the whole numbers as the fraction does."""


def in_each_currency(rule: Rule | None, fields: Mapping[str, Field], tenant_id: str) -> Rule | None:
    """*rule* with each amount in the minor units of the currency that the record is in."""
    own = {name for name, field in fields.items() if field.type is FieldType.MONEY and not field.custom}
    if rule is None or CURRENCY not in fields or not any(each.field in own for each in conditions(rule)):
        return rule
    return _each(rule, own, money.exponent(organisations.profile(tenant_id).currency))


def _each(rule: Rule, own: set[str], base: int) -> Rule:
    if isinstance(rule, Group):
        return Group(rule.operator, tuple(_each(each, own, base) for each in rule.conditions))
    if isinstance(rule, Happened) or rule.field not in own or rule.operator in PRESENCE:
        return rule
    others = [exponent for exponent in _EXPONENTS if exponent != base]
    foreign = tuple(code for exponent in others for code in money.currencies(exponent))
    parts = [Group(Combinator.AND, (Group(Combinator.NOT, (_in(foreign),)), rule))]
    for exponent in others:
        scaled = _scaled(rule, Fraction(10) ** (exponent - base))
        parts.append(Group(Combinator.AND, (_in(money.currencies(exponent)), scaled)))
    return Group(Combinator.OR, tuple(parts))


def _in(codes: tuple[str, ...]) -> Condition:
    return Condition(CURRENCY, Operator.IN, codes, FieldType.TEXT)


def _scaled(asked: Condition, by: Fraction) -> Rule:
    """*asked* of amounts that have *by* times as many minor units."""
    given = asked.value if isinstance(asked.value, tuple) else (asked.value,)
    amounts = [Fraction(each) * by for each in given if isinstance(each, int | float)]
    if asked.operator in _BOUNDS:
        return _with(asked, _BOUNDS[asked.operator](amounts[0]))
    if asked.operator is Operator.BETWEEN:
        low, high = ceil(amounts[0]), floor(amounts[1])
        return _with(asked, (low, high)) if low <= high else _NOTHING
    whole = tuple(int(each) for each in amounts if each.denominator == 1)
    if not whole:  # no amount can be so, thus every one differs
        return EVERYTHING if asked.operator in (Operator.DIFFERS, Operator.NOT_IN) else _NOTHING
    return _with(asked, whole if isinstance(asked.value, tuple) else whole[0])


def _with(asked: Condition, value: int | tuple[int, ...]) -> Condition:
    return Condition(asked.field, asked.operator, value, asked.type)
