"""A tree of the grammar as a rule: what is joined, and whose module knows the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mancrel.phrases import amounts, attributes, happening, lasting
from mancrel.phrases.lexemes import Lexeme, UnclearError, World
from mancrel.phrases.parsing import Node, sure
from mancrel.phrases.shapes import Shape, every, none, some


def meanings(trees: Sequence[Node], world: World) -> tuple[list[Shape], list[str]]:
    """The rules that *trees* ask for, and the questions of those that ask for none."""
    found, questions = list[Shape](), list[str]()
    for tree in trees:
        try:
            found.append(_rule(world, tree))
        except UnclearError as error:
            questions.append(error.question)
    return found, list(dict.fromkeys(questions))


def _rule(world: World, node: Node | Lexeme) -> Shape:
    """What *node* asks.

    Raises:
        UnclearError: it can be read, but not as a rule over the fields that there are.
    """
    name = node.kind if isinstance(node, Lexeme) else node.name
    return _MEANINGS[name](world, node)


def _same(world: World, node: Node) -> Shape:
    asking = [each for each in node.children if isinstance(each, Lexeme) and each.kind in _MEANINGS]
    parts: list[Node | Lexeme] = [*node.nodes(), *asking]
    return _rule(world, parts[0])


def _all(world: World, node: Node) -> list[Shape]:
    """What each part of *node* asks, words between them left out."""
    return [_rule(world, each) for each in node.children if isinstance(each, Node) or each.kind in _MEANINGS]


def _both(world: World, node: Node) -> Shape:
    if node.first("COMMA") is not None and _inside(node.nodes()[-1]).name == "either":
        raise UnclearError("brackets")
    return every(_all(world, node))


def _clause(world: World, node: Node) -> Shape:
    """“people from Delhi who … or …”: what follows “who” holds together."""
    if _inside(node.nodes()[0]).name == "either":
        raise UnclearError("last_part")
    return every(_all(world, node))


def _none(world: World, node: Node) -> Shape:
    if len(node.nodes()) > 1 and "done" in {_atom(each) for each in node.nodes()}:
        raise UnclearError("neither_time")
    return none(_all(world, node))


def _atom(node: Node) -> str:
    inner = _inside(node)
    return inner.children[0].name if inner.name == "atom" and isinstance(inner.children[0], Node) else inner.name


def _inside(node: Node) -> Node:
    """What stands in *node* when wrappings are taken off; brackets stay, they were meant."""
    found = node
    while found.name == "same" and isinstance(found.children[0], Node):
        found = found.children[0]
    return found


def _measured(world: World, node: Node) -> Shape:
    what, amount = sure(node.first("MEASURE", "ACT")), node.node("amount")
    if amount is not None:
        return amounts.compared(what, amounts.read(amount), world)
    bound = (amounts.operator(sure(node.node("post"))), sure(node.first("NUM")).value)
    return amounts.compared(what, amounts.Amount((bound,)), world)


_MEANINGS: dict[str, Callable[[World, Any], Shape]] = {
    "start": _same,
    "same": _same,
    "atom": _same,
    "both": _both,
    "clause": _clause,
    "either": lambda world, node: some(_all(world, node)),
    "none": _none,
    "measured": _measured,
    "not_measured": lambda world, node: none([_measured(world, node)]),
    **happening.MEANINGS,
    **lasting.MEANINGS,
    **attributes.MEANINGS,
}
