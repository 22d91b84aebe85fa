"""How often something happened, within a time or to a product: the conditions on events."""

from __future__ import annotations

from typing import Any

from mancrel.phrases import amounts, times
from mancrel.phrases.lexemes import Number, UnclearError, World
from mancrel.phrases.parsing import Node, sure
from mancrel.phrases.shapes import Shape, condition, every

_ONE, _ZERO = Number(1.0), Number(0.0)


def _windowed(world: World, node: Node) -> Shape:
    what, amount, window = sure(node.first("ACT")), sure(node.node("amount")), sure(node.node("window"))
    if what.value != "order":
        raise UnclearError("total_only", said=what.text)
    return _event(world, "ordered", amounts.read(amount), times.window(window, world), what.text)


def _event(world: World, name: str, amount: amounts.Amount, window: dict[str, Any], said: str) -> Shape:
    if name not in world.events:
        raise UnclearError("no_event", said=said)
    made: list[Shape] = []
    for how, number in amount.bounds:
        if how == "!=" or number.value != int(number.value):
            raise UnclearError("how_many_times", said=said)
        made.append({"event": name, "operator": how, "value": int(number.value), **window})
    return every(made)


def _bought(world: World, node: Node) -> Shape:
    """“bought “Desk lamp” twice in the last 60 days”: an order with that among its items."""
    what, amount, window = sure(node.first("ACT")), node.node("amount"), node.node("window")
    if what.value != "order":
        raise UnclearError("what_with", said=what.text, subject=sure(node.first("QUOTED")).text)
    counted = amounts.read(amount) if amount else amounts.Amount(((">=", _ONE),))
    limits = times.window(window, world) if window else {}
    where = condition("items", "=", sure(node.first("QUOTED")).text)
    return _event(world, "ordered", counted, {**limits, "where": where}, what.text)


def _not_bought(world: World, node: Node) -> Shape:
    made = _bought(world, node)
    return {**made, "operator": "=", "value": 0}


def _happened(world: World, node: Node) -> Shape:
    what, amount, window = sure(node.first("EVENT")), node.node("amount"), node.node("window")
    counted = amounts.read(amount) if amount else amounts.Amount(((">=", _ONE),))
    return _event(world, str(what.value), counted, times.window(window, world) if window else {}, what.text)


def _not_happened(world: World, node: Node) -> Shape:
    what, window, spans = sure(node.first("EVENT")), node.node("window"), node.node("spans")
    limits = times.window(window, world) if window else {}
    limits = {"withinDays": times.length(spans)[1]} if spans else limits
    return _event(world, str(what.value), amounts.Amount((("=", _ZERO),)), limits, what.text)


MEANINGS = {
    "windowed": _windowed,
    "bought": _bought,
    "not_bought": _not_bought,
    "event": _happened,
    "no_event": _not_happened,
}
"""By the rules of grammar.lark."""
