"""The part of Jinja2 that templates are read and run with: its sandbox, without a filter, test or global of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mancrel.templating import brief, running
from mancrel.templating.brief import Source, StopError
from mancrel.templating.comparing import COMPARISONS
from mancrel.templating.running import Products, Run

MOST_SKUS = 20
MOST_RECOMMENDED = 12
_PRODUCTS = 'write {% products "sku1,sku2" %} or {% products recommended 3 %}'


class ProductsTag(Extension):
    """``{% products "sku1,sku2" sold_out as it %}…{% endproducts %}``: a loop over a constant, which only it makes."""

    tags = {"products"}  # noqa: RUF012 - as Jinja2 has it

    def parse(self, parser: Parser) -> nodes.For:
        """The loop; without a body when the products have our own look."""
        stream, line = parser.stream, next(parser.stream).lineno
        skus: tuple[str, ...] = ()
        count = 0
        if stream.current.type == "string":
            skus = tuple(dict.fromkeys(filter(None, map(str.strip, next(stream).value.split(",")))))
        elif stream.skip_if("name:recommended"):
            count = int(next(stream).value) if stream.current.type == "integer" else 3
        else:
            parser.fail(_PRODUCTS, line)
        if len(skus) > MOST_SKUS or not (skus or 0 < count <= MOST_RECOMMENDED):
            parser.fail(f"name 1 to {MOST_SKUS} products, or 1 to {MOST_RECOMMENDED} recommended ones", line)
        wanted = Products(skus, count, stream.skip_if("name:sold_out"))
        variable = stream.expect("name").value if stream.skip_if("name:as") else ""
        if stream.current.type != "block_end":
            parser.fail(_PRODUCTS, line)
        body = parser.parse_statements(("name:endproducts",), drop_needle=True) if variable else []
        target = nodes.Name(variable, "store", lineno=line)
        return nodes.For(target, nodes.Const(wanted), body, [], None, False, lineno=line)


_ENVIRONMENT = ImmutableSandboxedEnvironment(
    block_start_string=brief.TAG,
    block_end_string=brief.TAG_END,
    variable_start_string=brief.SHOW,
    variable_end_string=brief.SHOW_END,
    comment_start_string=brief.NOTE,
    comment_end_string=brief.NOTE_END,
    keep_trailing_newline=True,
    optimized=False,
    extensions=[ProductsTag],
)
_ENVIRONMENT.globals.clear()
_ENVIRONMENT.tests.clear()
_ENVIRONMENT.filters.clear()
_ENVIRONMENT.filters.update({f"_{name}": compare for name, compare in COMPARISONS.items()})
_ENVIRONMENT.filters.update(
    _write=running.write,
    _value=running.value,
    _rounds=running.rounds,
    _products=running.products,
    _cards=lambda run, made, index: made[index](run),
)
_TOLD = (
    (re.compile(r"Encountered unknown tag '(\w+)'"), r"{% \1 %} means nothing here"),
    (re.compile(r"expected token '([^']+)', got 'end of .*"), r"a \1 is missing"),
    (re.compile(r".*(?:got|unexpected) 'end of .*"), 'a name, a number or a "text" is missing'),
    (re.compile(f"unexpected char .[{brief.TAG_END}{brief.SHOW_END}]"), "a ) is missing"),
    (re.compile(r"unexpected char '\\ufdd[13]'"), "a ) is missing"),
    (re.compile(r".*(?:got|unexpected(?: char)?) ['\"](.+?)['\"](?: at \d+)?$"), r"\1 is out of place here"),
)
"""What Jinja2 says of what it does not understand, and how we say it."""


def parse(source: Source) -> nodes.Template:
    """*source* as Jinja2 understands it.

    Raises:
        StopError: it does not; told at the tag that it stopped at.
    """
    try:
        return _ENVIRONMENT.parse(source.text)
    except TemplateSyntaxError as error:
        raise _fault(source, error) from error
    except RecursionError as error:
        raise StopError("a condition is nested too deep", source.tags[-1][1]) from error


def _fault(source: Source, error: TemplateSyntaxError) -> StopError:
    said, (word, at) = str(error.message), source.tags[error.lineno - 1]
    if said.startswith("Unexpected end of template") and source.open:
        word, at = source.open[-1]
        return StopError(f"{{% {word} %}} is never closed", at)
    if word == "for":
        return StopError("write {% for tag in tags %}", at)
    for pattern, ours in _TOLD:
        found = pattern.match(said)
        if found:
            return StopError(found.expand(ours), at)
    return StopError(said, at)


class Program:
    """A template that Jinja2 compiled."""

    def __init__(self, tree: nodes.Template, made: list[Any]) -> None:
        code = _ENVIRONMENT.compile(tree)
        self._template = _ENVIRONMENT.template_class.from_code(_ENVIRONMENT, code, {"_made": tuple(made)})

    def pieces(self, run: Run) -> Iterator[str]:
        """The message of *run*, piece by piece."""
        return self._template.root_render_func(self._template.new_context({"_run": run}))
