"""``city == "Porto" and visits > 3`` as Jinja2 read it, rewritten to compare our way. It can only compare."""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import nodes

from mancrel.templating import brief
from mancrel.templating.brief import StopError

Asks = Callable[[str, int], object]
_DEEPEST = 60
_NAME = re.compile(brief.NAME)
_ONLY = "only names, texts and numbers can be shown and compared"


def calling(function: str, *arguments: nodes.Expr) -> nodes.Filter:
    """*function* of ours, with the message that is being written: as a filter, which no sandbox has to look at."""
    return nodes.Filter(nodes.Name("_run", "load"), function, [*arguments], [], None, None)


def holds(node: nodes.Node, asks: Asks, at: int, deep: int = 0) -> nodes.Expr:
    """What decides whether a branch is taken.

    Raises:
        StopError: it does more than compare.
    """
    if deep > _DEEPEST:
        raise StopError(f"the condition is nested deeper than {_DEEPEST}, or joins more", at)
    if isinstance(node, nodes.Not):
        return nodes.Not(holds(node.node, asks, at, deep + 1))
    if isinstance(node, nodes.And | nodes.Or):
        return type(node)(holds(node.left, asks, at, deep + 1), holds(node.right, asks, at, deep + 1))
    if isinstance(node, nodes.Compare) and len(node.ops) == 1:
        return _comparison(node.ops[0].op, _operand(node.expr, asks, at), _operand(node.ops[0].expr, asks, at))
    if isinstance(node, nodes.Test) and node.name == "contains" and node.args and len(node.args) == 1:
        return _comparison("contains", _operand(node.node, asks, at), _operand(node.args[0], asks, at))
    return _operand(node, asks, at)


def _comparison(sign: str, left: nodes.Expr, right: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(left, f"_{sign}", [right], [], None, None)


def _operand(node: nodes.Node, asks: Asks, at: int) -> nodes.Expr:
    if isinstance(node, nodes.Const | nodes.Neg):
        return nodes.Const(constant(node, at))
    found = name(node, at)
    asks(found, at)
    return calling("_value", nodes.Const(found))


def name(node: nodes.Node, at: int) -> str:
    """The name of a value; one with dots was made a look-up of a constant.

    Raises:
        StopError: it is none.
    """
    found = ""
    if isinstance(node, nodes.Name):
        found = node.name
    elif isinstance(node, nodes.Getitem) and isinstance(node.node, nodes.Name):
        found = f"{node.node.name}.{node.arg.value if isinstance(node.arg, nodes.Const) else ''}"
    if not _NAME.fullmatch(found):
        raise StopError(_ONLY, at)
    return found


def constant(node: nodes.Node, at: int) -> object:
    """A text or a number that the template has.

    Raises:
        StopError: it is none.
    """
    sign = 1
    if isinstance(node, nodes.Neg):
        sign, node = -1, node.node
    if not isinstance(node, nodes.Const) or (sign < 0 and isinstance(node.value, str | bool | None)):
        raise StopError(_ONLY, at)
    found = node.value
    if isinstance(found, int | float) and not isinstance(found, bool):
        if abs(found) >= 1e15:
            raise StopError("a number is too large", at)
        return sign * found
    return found
