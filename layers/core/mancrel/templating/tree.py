"""What Jinja2 read, rewritten into what may run. Only the nodes that are named here are known; all others are refused.

What is left are ifs, loops and our own functions: no name, attribute or call of the template's reaches Python.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import nodes

from mancrel.templating import brief, conditions, places, values
from mancrel.templating.brief import Source, StopError
from mancrel.templating.places import Place
from mancrel.templating.running import Blank, Products, Run

Card = Callable[[Products], Callable[[Run], str]]
_AT_ONCE = 100
"""Parts that are written before their size is counted."""
_MARK = re.compile(f"{brief.MARK}(\\d+){brief.MARK_END}")
_LINES = str.maketrans({brief.FEED: "\n", brief.RETURN: "\r"})
_VARIABLE = re.compile("[A-Za-z][A-Za-z0-9_]*")
_MADE = nodes.Name("_made", "load")


class Tree:
    """A template being rewritten.

    Attributes:
        made: what its code takes by number.
        shown: the names that it shows, each with whether it has a fallback.
        asked: all names in it but those that it makes itself, and where they stand.
        products: its product blocks.
    """

    def __init__(self, source: Source, markup: bool, card: Card) -> None:
        self.made: list[Any] = []
        self.shown: list[tuple[str, bool]] = []
        self.asked: list[tuple[str, int]] = []
        self.products: list[Products] = []
        self._source, self._markup, self._card = source, markup, card
        self._place = places.TEXT
        self._last = ""
        self._variables: list[str] = []

    def rewritten(self, read: nodes.Template) -> nodes.Template:
        """*read* as it may run.

        Raises:
            StopError: it holds what no template may, or a value where none is harmless.
        """
        return nodes.Template(self._all(read.body), lineno=1)

    def _all(self, body: Sequence[nodes.Node]) -> list[nodes.Node]:
        out: list[nodes.Node] = []
        parts: list[str | Blank] = []
        for node in body:
            if isinstance(node, nodes.Output):
                for each in node.nodes:
                    parts += self._shows(each)
                continue
            self._flush(parts, out)
            out.append(self._tag(node))
        self._flush(parts, out)
        return out

    def _flush(self, parts: list[str | Blank], out: list[nodes.Node]) -> None:
        if parts and all(isinstance(each, str) for each in parts):
            out.append(nodes.Output([nodes.TemplateData("".join(map(str, parts)))], lineno=1))
        else:
            out += [
                nodes.Output(
                    [conditions.calling("_write", _MADE, self._keep(tuple(parts[at : at + _AT_ONCE])))], lineno=1
                )
                for at in range(0, len(parts), _AT_ONCE)
            ]
        parts.clear()

    def _keep(self, what: object) -> nodes.Const:
        self.made.append(what)
        return nodes.Const(len(self.made) - 1)

    def _shows(self, node: nodes.Expr) -> list[str | Blank]:
        if not isinstance(node, nodes.TemplateData):
            fallback = None
            at = self._at(node)
            if isinstance(node, nodes.Filter) and node.name in ("default", "d") and node.node and len(node.args) == 1:
                fallback = values.text(conditions.constant(node.args[0], at))
                node = node.node
            return [self._blank(conditions.name(node, at), fallback, at)]
        parts: list[str | Blank] = []
        for number, each in enumerate(_MARK.split(node.data)):
            if number % 2:
                parts += self._marked(*self._source.blanks[int(each)])
            elif each:
                self._last = each.translate(_LINES)
                parts.append(self._last)
                if self._markup:
                    self._place = places.after(self._place, self._last)
        return parts

    def _marked(self, name: str, fallback: str | None, at: int) -> list[str | Blank]:
        if name:
            return [self._blank(name, fallback, at)]
        if not self._place.literal:
            raise StopError("a style sheet or script cannot begin here", at)
        return []

    def _blank(self, name: str, fallback: str | None, at: int) -> Blank:
        if self._asks(name, at):
            self.shown.append((name, fallback is not None))
        self._last = ""
        if not self._markup:
            return Blank(name, fallback, values.plain)
        try:
            write, self._place = self._place.writer()
        except ValueError as error:
            raise StopError(str(error), at) from error
        return Blank(name, fallback, write)

    def _at(self, node: nodes.Node) -> int:
        return self._source.tags[node.lineno - 1][1]

    def _asks(self, name: str, at: int) -> bool:
        """Note that *name* is asked for, unless the template makes it itself."""
        outside = name.partition(".")[0] not in self._variables
        if outside:
            self.asked.append((name, at))
        return outside

    def _tag(self, node: nodes.Node) -> nodes.Node:
        at = self._at(node)
        self._apart(at)
        if isinstance(node, nodes.If):
            return self._if(node, at)
        if isinstance(node, nodes.For) and isinstance(node.iter, nodes.Const):
            return self._products(node, node.iter.value, at)
        if isinstance(node, nodes.For):
            return self._for(node, at)
        raise StopError(f"{type(node).__name__.lower()} means nothing here", at)

    def _apart(self, at: int) -> None:
        """Inside an element a tag may only follow a space or a quote."""
        if self._place.inside in ("tag", "bare") and self._last[-1:] not in tuple(" \t\r\n\"'"):
            raise StopError("a tag cannot stand in the name of an element or in a value without quotes", at)
        self._last = ""

    def _inside(self, body: Sequence[nodes.Node], at: int) -> tuple[list[nodes.Node], Place]:
        """*body* rewritten, and the place where it ends."""
        began = self._place
        inside = self._all(body)
        self._apart(at)
        ended, self._place = self._place, began
        return inside, ended

    def _join(self, ways: Sequence[Place], at: int) -> None:
        joined: Place | None = ways[0]
        for way in ways[1:]:
            joined = joined.joins(way) if joined else None
        if joined is None:
            raise StopError("what it encloses must not begin or end inside another HTML tag", at)
        self._place = joined

    def _if(self, node: nodes.If, at: int) -> nodes.If:
        ways: list[Place] = []
        branches = []
        for each in (node, *node.elif_):
            test = conditions.holds(each.test, self._asks, self._at(each))
            body, way = self._inside(each.body, at)
            branches.append(nodes.If(test, body, [], [], lineno=1))
            ways.append(way)
        otherwise, way = self._inside(node.else_, at) if node.else_ else ([], self._place)
        self._join([*ways, way], at)
        first, *rest = branches
        return nodes.If(first.test, first.body, rest, otherwise, lineno=1)

    def _for(self, node: nodes.For, at: int) -> nodes.For:
        if node.else_ or node.test or node.recursive or not isinstance(node.target, nodes.Name):
            raise StopError("write {% for tag in tags %}", at)
        name = conditions.name(node.iter, at)
        self._asks(name, at)
        variable = node.target.name
        through = conditions.calling("_rounds", nodes.Const(name), nodes.Const(variable))
        return self._loop(variable, through, node.body, at)

    def _loop(self, variable: str, through: nodes.Expr, body: Sequence[nodes.Node], at: int) -> nodes.For:
        if not _VARIABLE.fullmatch(variable):
            raise StopError(f"{variable} cannot be the name of something", at)
        self._variables.append(variable)
        began = self._place
        inside, ended = self._inside(body, at)
        self._variables.pop()
        self._join([ended, began], at)
        return nodes.For(nodes.Name("_each", "store"), through, inside, [], None, False, lineno=1)

    def _products(self, node: nodes.For, wanted: object, at: int) -> nodes.Node:
        if not isinstance(wanted, Products):
            raise StopError("write {% for tag in tags %}", at)
        if self._markup and not self._place.between_tags:
            raise StopError("products cannot stand inside an HTML tag", at)
        self.products.append(wanted)
        variable = node.target.name  # type: ignore[attr-defined]
        if not variable:
            return nodes.Output([conditions.calling("_cards", _MADE, self._keep(self._card(wanted)))], lineno=1)
        return self._loop(
            variable, conditions.calling("_products", _MADE, self._keep(wanted), nodes.Const(variable)), node.body, at
        )
