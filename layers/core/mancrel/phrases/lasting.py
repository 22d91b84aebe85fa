"""When somebody last came, ordered or joined, and for how long not."""

from __future__ import annotations

from mancrel.phrases import times
from mancrel.phrases.amounts import existing
from mancrel.phrases.lexemes import Lexeme, UnclearError, World
from mancrel.phrases.parsing import Node, sure
from mancrel.phrases.shapes import Shape, condition, every

_LAST = {"visit": "lastVisit", "order": "lastOrderAt"}
_VAGUE_ALONE = frozenset(("active", "activos", "activas", "visitors", "shoppers", "see", "come"))


def _recently(world: World, node: Node) -> Shape:
    field = times.field_of(node, world)
    return times.within(field, times.recent(sure(node.node("recent"))))


def _lately(world: World, node: Node) -> Shape:
    return times.within(times.field_of(node, world), times.days(sure(node.node("span"))))


def _lately_not(world: World, node: Node) -> Shape:
    """“in the last 90 days but not in the last 30”: by the last time, it lies between."""
    field, recent = times.field_of(node, world), sure(node.node("recent"))
    unit = node.first("UNIT") or sure(recent.node("span")).first("UNIT")
    near = Node("span", tuple(each for each in (node.first("NUM"), unit) if each is not None))
    return every([condition(field, "inactive_days", times.days(near)), times.within(field, times.recent(recent))])


def _before(world: World, node: Node) -> Shape:
    said = sure(node.first("ACT", "TIMEFIELD")).text
    return times.ago(times.field_of(node, world), sure(node.node("ago")), said)


def _between(world: World, node: Node) -> Shape:
    return times.between_ago(times.field_of(node, world), sure(node.node("between_ago")))


def _when_done(world: World, node: Node) -> Shape:
    return times.when(times.field_of(node, world), sure(node.node("when")), world)


def _lapsed(world: World, node: Node, never: bool = False) -> Shape:
    made: list[Shape] = []
    for act in node.all_of("ACT", "TIMEFIELD", "IDLE"):
        if act.kind == "ACT" and act.value not in _LAST:
            raise UnclearError("not_for_some_time", said=act.text)
        made.append(times.lapsed(times.field_of(Node("", (act,)), world), node, never))
    return every(made)


def _not_since(world: World, node: Node) -> Shape:
    return times.not_since(times.field_of(node, world), sure(node.node("when")), world)


def _or_never(world: World, node: Node) -> Shape:
    inner = node.nodes()[0]
    if inner.name == "lapsed":
        return _lapsed(world, inner, never=True)
    shape = _before(world, inner)
    if shape.get("operator") != "inactive_days":
        raise UnclearError("or_never")
    return {**shape, "operator": "inactive_days_or_never"}


def _done(world: World, node: Node) -> Shape:
    return condition(_last(world, node.all_of("ACT")[0]), "is_not_empty")


def _never(world: World, node: Node) -> Shape:
    return every([condition(_last(world, each), "is_empty") for each in node.all_of("ACT", "TIMEFIELD")])


def _last(world: World, act: Lexeme) -> str:
    if act.kind == "ACT" and (act.value not in _LAST or act.text.casefold() in _VAGUE_ALONE):
        raise UnclearError("since_or_often", said=act.text)
    return existing(_LAST.get(str(act.value), str(act.value)), world, act.text)


MEANINGS = {
    "recently": _recently,
    "lately": _lately,
    "lately_not": _lately_not,
    "before": _before,
    "between": _between,
    "when_done": _when_done,
    "lapsed": _lapsed,
    "not_since": _not_since,
    "or_never": _or_never,
    "done": _done,
    "never": _never,
}
"""By the rules of grammar.lark."""
