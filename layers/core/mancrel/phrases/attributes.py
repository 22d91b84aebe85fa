"""What somebody is: places, tags, stages, and what is known or written in a field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mancrel.phrases.amounts import existing
from mancrel.phrases.lexemes import Lexeme, UnclearError, World
from mancrel.phrases.listing import Places
from mancrel.phrases.parsing import Node, sure
from mancrel.phrases.shapes import EVERYONE, Shape, condition, every, none, some
from mancrel.phrases.valuing import Asked

_LAST = {"visit": "lastVisit", "order": "lastOrderAt"}


def _place(world: World, node: Node) -> Shape:
    places: Places = sure(node.first("PLACES")).value
    made = _both_sorts(world, places, "=", "in")
    return every(made) if places.within else some(made)


def _elsewhere(world: World, node: Node) -> Shape:
    places: Places = sure(node.first("PLACES")).value
    if places.within:
        return none([every(_both_sorts(world, places, "=", "in"))])
    return every(_both_sorts(world, places, "!=", "not_in"))


def _both_sorts(world: World, places: Places, one: str, several: str) -> list[Shape]:
    made: list[Shape] = []
    for field, names in (("city", places.cities), ("country", places.countries)):
        if names:
            known = existing(field, world, names[0])
            made.append(condition(known, one, names[0]) if len(names) == 1 else condition(known, several, list(names)))
    return made


def _tags(world: World, node: Node) -> Shape:
    asked: Asked = sure(node.first("TAGS")).value
    made = [condition(existing("tags", world, "tag"), "has_tag", each) for each in asked.values]
    return every(made) if asked.every else some(made)


def _untagged(world: World, node: Node) -> Shape:
    asked: Asked = sure(node.first("TAGS")).value
    if asked.every:
        raise UnclearError("without_tags")
    return none([condition(existing("tags", world, "tag"), "has_tag", each) for each in asked.values])


def _life(world: World, node: Node) -> Shape:
    found = sure(node.first("LIFE"))
    return condition(existing("lifecycle", world, found.text), "=", found.value)


def _not_life(world: World, node: Node) -> Shape:
    return {**_life(world, node), "operator": "!="}


def _fields(world: World, node: Node) -> list[str]:
    inner = node.node("fields") or node
    kinds = ("FIELD", "TIMEFIELD", "CHOICEFIELD", "BOOLFIELD", "MEASURE")
    return [existing(_LAST.get(str(each.value), str(each.value)), world, each.text) for each in inner.all_of(*kinds)]


def _known(world: World, node: Node) -> Shape:
    made = [condition(each, "is_not_empty") for each in _fields(world, node)]
    inner = node.node("fields")
    return some(made) if inner is not None and inner.first("OR") else every(made)


def _unknown(world: World, node: Node) -> Shape:
    return every([condition(each, "is_empty") for each in _fields(world, node)])


def _asked(world: World, lexeme: Lexeme) -> Shape:
    """TEXTS, CHOICES and BOOLS: a field, an operator and its values."""
    asked: Asked = lexeme.value
    field = existing(asked.field, world, lexeme.text)
    for each in asked.values:
        if isinstance(each, str) and each.startswith("\0"):
            raise UnclearError("which_country", said=each[1:])
    if len(asked.values) > 1 and asked.operator in ("=", "!="):
        return condition(field, "in" if asked.operator == "=" else "not_in", list(asked.values))
    if asked.operator == "not_starts_with":
        return none([condition(field, "starts_with", each) for each in asked.values])
    made = [condition(field, asked.operator, _typed(world, field, each)) for each in asked.values]
    return every(made) if asked.operator in ("not_contains", "!=") else some(made)


def _typed(world: World, field: str, value: Any) -> Any:
    return value if world.fields[field].type != "boolean" else bool(value)


def _buyers(world: World, lexeme: Lexeme) -> Shape:
    field, count = existing("orderCount", world, lexeme.text), int(str(lexeme.value))
    return condition(field, ">=" if count > 1 else "=", count)


def _alone(kind: Callable[[World, Node], Shape]) -> Callable[[World, Any], Shape]:
    return lambda world, lexeme: kind(world, Node("", (lexeme,)))


MEANINGS: dict[str, Callable[[World, Any], Shape]] = {
    "place": _place,
    "elsewhere": _elsewhere,
    "tags": _tags,
    "untagged": _untagged,
    "life": _life,
    "not_life": _not_life,
    "known": _known,
    "unknown": _unknown,
    "unknown_all": _unknown,
    "CHOICES": _asked,
    "BOOLS": _asked,
    "TEXTS": _asked,
    "BUYERS": _buyers,
    "PLACES": _alone(_place),
    "TAGS": _alone(_tags),
    "LIFE": _alone(_life),
    "ALL": lambda _world, _lexeme: EVERYONE,
}
"""By the rules of grammar.lark, and by the kinds of lexemes that stand alone."""
