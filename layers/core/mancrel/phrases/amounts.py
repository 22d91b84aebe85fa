"""How much and how often: the conditions on figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mancrel.phrases.lexemes import Lexeme, Number, UnclearError, World
from mancrel.phrases.parsing import Node
from mancrel.phrases.shapes import Shape, condition, every
from mancrel.segments import labels

COUNTED = {"visit": "visits", "order": "orderCount"}
INSTEAD = {"orderCount": "visits", "lastOrderAt": "lastVisit"}
"""What stands for a field where a tenant has none of it: a shop that is told of visits alone."""
_MANY = 1_000
"""So often hardly anybody orders or comes: the figure is an amount. Of “ordered over 100” a tenth is enough."""
_COMPARES = {"GT": ">", "GE": ">=", "LT": "<", "LE": "<=", "EQ": "=", "NE": "!=",
             "GT_POST": ">", "GE_POST": ">=", "LT_POST": "<", "LE_POST": "<="}  # fmt: skip


@dataclass(frozen=True)
class Amount:
    """Figures with how each compares; *bare* when no word said how."""

    bounds: tuple[tuple[str, Number], ...]
    bare: bool = False
    times: bool = False


def operator(node: Node | Lexeme) -> str:
    """``>`` for “more than” …: of a ``cmp`` or a ``post``."""
    kind = node.kind if isinstance(node, Lexeme) else str(getattr(node.children[0], "kind", ""))
    return _COMPARES[kind]


def read(node: Node) -> Amount:
    """What an ``amount`` says."""
    inner = node.node("range", "limits")
    times = node.first("TIMES", "COUNT") is not None
    if inner is not None and inner.name == "range":
        low, high = (each.value for each in inner.all_of("NUM"))
        return Amount(_between(low, high), times=times)
    if inner is not None:
        pairs = zip(inner.nodes(), inner.all_of("NUM"), strict=True)
        return Amount(_two_sides([(operator(one), figure.value) for one, figure in pairs]), times=times)
    choice = node.node("either_of")
    if choice is not None:
        low, high = (_number(each) for each in choice.all_of("NUM", "COUNT"))
        if high.value - low.value != 1:
            raise UnclearError("only_these", low=f"{low.value:g}", high=f"{high.value:g}")
        return Amount(_between(low, high), times=times)
    figure = node.first("NUM", "COUNT")
    number = _number(figure) if figure is not None else Number(0.0)
    said = node.node("post") or node.node("cmp")
    return Amount(((operator(said) if said else "=", number),), bare=said is None, times=times)


def _number(figure: Lexeme) -> Number:
    found: Number = figure.value if figure.kind == "NUM" else Number(float(figure.value))
    return found


def field_of(lexeme: Lexeme, world: World) -> str:
    """The field that a MEASURE or an ACT counts.

    Raises:
        UnclearError: nobody counts that here.
    """
    name = str(lexeme.value) if lexeme.kind == "MEASURE" else COUNTED.get(str(lexeme.value), "")
    return existing(name, world, lexeme.text)


def existing(name: str, world: World, said: str) -> str:
    """*name*, or what stands for it; Raises UnclearError: the tenant has neither."""
    for each in (name, INSTEAD.get(name, "")):
        if each in world.fields:
            return each
    raise UnclearError("no_field", said=said)


def compared(what: Lexeme, amount: Amount, world: World) -> Shape:
    """The condition that *what* is as much as *amount* says."""
    name = field_of(what, world)
    known = world.fields[name]
    if amount.times and what.kind == "MEASURE":
        raise UnclearError("no_times", said=what.text)
    most = _MANY if what.text.casefold().endswith("s") else _MANY / 10
    if what.kind == "ACT" and not amount.times and any(number.value >= most for _, number in amount.bounds):
        raise UnclearError("times_or_amount", said=what.text)
    if amount.bare and known.type == "money" and any(number.value for _, number in amount.bounds):
        raise UnclearError("exactly_or_least", said=what.text)
    made = [condition(name, how, value(number, name, world)) for how, number in amount.bounds]
    if [how for how, _ in amount.bounds] == [">=", "<="]:
        return condition(name, "between", [made[0]["value"], made[1]["value"]])
    return every(made)


def value(number: Number, name: str, world: World) -> Any:
    """*number* as the rule has it. Raises UnclearError: it is no value of the field."""
    known, figure = world.fields[name], number.value
    if number.currency and known.type != "money":
        raise UnclearError("no_money", label=labels.label_of(known))
    if number.percent and name != "churnRisk":
        raise UnclearError("no_percentage", label=labels.label_of(known))
    if name == "churnRisk":
        figure = round(figure / 100, 6) if number.percent else figure
        if figure > 1:
            raise UnclearError("risk_range")
    return int(figure) if figure == int(figure) else figure


def _between(low: Number, high: Number) -> tuple[tuple[str, Number], ...]:
    if low.value > high.value:
        raise UnclearError("range_swapped")
    return ((">=", low), ("<=", high))


def _two_sides(bounds: list[tuple[str, Number]]) -> tuple[tuple[str, Number], ...]:
    signs = {how[0] for how, _ in bounds}
    if signs != {"<", ">"}:
        raise UnclearError("same_side")
    return tuple(bounds)
