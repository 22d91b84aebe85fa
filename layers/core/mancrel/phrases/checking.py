"""Whether a rule says what a text says: every figure of the text is in it, and nothing that the text does not name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from mancrel.phrases.lexemes import Lexeme, Period
from mancrel.phrases.lexicon import folded
from mancrel.rules.operators import Operator
from mancrel.rules.tree import Condition, Group, Happened, Rule, nodes

_SPANS = (1.0, 7.0, 30.0, 365.0, 90.0, 0.01, 1 / 24)
"""What a figure may be multiplied with: days of a week, a month …; percent; hours."""


def figures_kept(lexemes: Sequence[Lexeme], rule: Rule, decimals: int = 2) -> bool:
    """Whether the figures among *lexemes* and those in *rule* are the same ones."""
    said = [number for each in lexemes for number in _figures(each)]
    units = [float(each.value) for each in lexemes if each.kind == "UNIT" and each.value != "hour"]
    found = list(_numbers(rule, decimals))
    dates = {day for each in lexemes if isinstance(each.value, Period) for day in (each.value.start, each.value.end)}
    named = all(any(_derives(number, one) for one in found) for number in said)
    backed = all(any(_derives(number, one) for number in said) or one in units for one in found)
    return named and backed and _dates_kept(rule, dates)


def names_kept(text: str, rule: Rule) -> bool:
    """Whether each text that *rule* compares with stands in *text*; codes of countries stand for their names."""
    said = folded(text)
    for each in nodes(rule):
        if isinstance(each, Condition) and each.field not in ("country", "lifecycle") and each.type != "boolean":
            values = each.value if isinstance(each.value, tuple) else (each.value,)
            if any(isinstance(one, str) and folded(one) not in said for one in values):
                return False
    return True


def sense_kept(lexemes: Sequence[Lexeme], rule: Rule) -> bool:
    """Whether *rule* forbids where the text does, and nowhere else, and is not above where the text says below.

    Where the text has no word for it that we know, its direction is the model's guess: people are asked to look.
    """
    kinds = {each.kind for each in lexemes}
    denied, denies = bool(kinds & _NEGATIONS), _denies(rule)
    if denied != denies and (denied or _denies(rule, _FLATLY)):
        return False
    up, down = bool(kinds & _UP), bool(kinds & _DOWN)
    if denied or up == down:
        return True
    wrong = (Operator.LESS, Operator.AT_MOST) if up else (Operator.GREATER, Operator.AT_LEAST)
    return not any(_is_compared(each) and each.operator in wrong for each in nodes(rule))


def _is_compared(each: Rule) -> bool:
    """Whether it compares a figure of the text: of a condition, or how often something happened."""
    if isinstance(each, Condition):
        return each.type in ("number", "money")
    return isinstance(each, Happened) and each.count > 0


_NEGATIONS = frozenset(
    {"NOT", "NAHI", "NEVER", "NEITHER", "NOR", "NI", "EXCEPT", "EXCEPT_POST", "EMPTY", "NE", "OUTSIDE"}
)
_UP, _DOWN = frozenset({"GT", "GE", "GT_POST", "GE_POST"}), frozenset({"LT", "LE", "LT_POST", "LE_POST"})
_FLATLY = frozenset({Operator.DIFFERS, Operator.NOT_IN, Operator.NOT_CONTAINS})
_SOFTLY = frozenset({Operator.IS_EMPTY, Operator.INACTIVE_DAYS, Operator.INACTIVE_DAYS_OR_NEVER})
"""Such as “idle” and “lapsed” say without a word of their own."""


def _denies(rule: Rule, operators: frozenset[Operator] = _FLATLY | _SOFTLY) -> bool:
    return any(
        (isinstance(each, Group) and each.operator == "NOT")
        or (isinstance(each, Condition) and each.operator in operators)
        or (isinstance(each, Happened) and each.count == 0 and each.operator is Operator.EQUALS)
        for each in nodes(rule)
    )


def _figures(lexeme: Lexeme) -> Iterator[float]:
    if lexeme.kind == "NUM":
        yield lexeme.value.value
    elif lexeme.kind in ("COUNT", "DURATION", "BUYERS"):
        yield float(lexeme.value)


def _numbers(rule: Rule, decimals: int) -> Iterator[float]:
    for each in nodes(rule):
        if isinstance(each, Happened):
            yield float(each.count)
            if each.within_days is not None:
                yield float(each.within_days)
        elif isinstance(each, Condition):
            for one in each.value if isinstance(each.value, tuple) else (each.value,):
                if isinstance(one, int | float) and not isinstance(one, bool):
                    yield one / 10**decimals if each.type == "money" else float(one)


def _derives(said: float, found: float) -> bool:
    return any(abs(said * span - found) < 0.01 for span in _SPANS)


def _dates_kept(rule: Rule, dates: set[datetime]) -> bool:
    days = {each.date() for each in dates}
    for each in nodes(rule):
        values: tuple[object, ...] = ()
        if isinstance(each, Condition):
            values = each.value if isinstance(each.value, tuple) else (each.value,)
        elif isinstance(each, Happened):
            values = (each.after, each.before)
        for one in values:
            if isinstance(one, date) and (one.date() if isinstance(one, datetime) else one) not in days:
                return False
    return True
