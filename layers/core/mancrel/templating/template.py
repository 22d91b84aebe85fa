"""A compiled template: filled in for one recipient after the other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from mancrel.kit.errors import InvalidError, Problem
from mancrel.templating import brief, looks
from mancrel.templating.brief import Fault, StopError
from mancrel.templating.running import Products, Run, Shelf
from mancrel.templating.values import Values

if TYPE_CHECKING:
    from mancrel.templating.language import Program
    from mancrel.templating.tree import Tree

Kind = Literal["text", "html"]
MOST_SOURCE = 300_000
_NEAR = 0.75


@dataclass(frozen=True)
class Template:
    """A text or a page with blanks.

    Attributes:
        names: what it shows of its values, each with whether it has a fallback everywhere it stands.
        asks: what its conditions and loops look at, besides.
        products: the product blocks in it.
    """

    kind: Kind
    program: Program = field(repr=False, compare=False)
    names: Mapping[str, bool]
    asks: frozenset[str]
    products: tuple[Products, ...]

    def render(self, values: Values, shelf: Shelf | None = None, gap: Callable[[str], str] | None = None) -> str:
        """The message for whoever has *values*; *shelf* tells of products as they are now, *gap* what stands where a
        reader would find nothing.

        Raises:
            InvalidError: it would become too large.
        """
        run = Run(values, shelf, gap=gap)
        return run.written(self.program.pieces(run))


def compile(  # noqa: A001 - as in `re`
    text: str, kind: Kind = "text", pointer: str = "", known: Collection[str] | None = None
) -> Template:
    """*text* ready to be filled in.

    Args:
        text: what a person wrote.
        kind: in ``html`` values are written so that they never become markup.
        pointer: where *text* stands in what was sent, for the errors.
        known: the names that there are; any other one is an error that tells the nearest.

    Raises:
        InvalidError: a placeholder or a tag is not right; each with its line and column.
    """
    if len(text) > MOST_SOURCE:
        raise _invalid(text, [Fault(f"it has {len(text)} characters; at most {MOST_SOURCE} are taken", 0)], pointer)
    faults, tree, program = _compiled(text, kind)
    if tree is not None and known is not None:
        faults += [
            Fault(f"there is no {name}{_nearest(name, known)}", at) for name, at in tree.asked if name not in known
        ]
    if faults or tree is None or program is None:
        raise _invalid(text, faults, pointer)
    shown: dict[str, bool] = {}
    for name, has_fallback in tree.shown:
        shown[name] = shown.get(name, True) and has_fallback
    asks = frozenset(name for name, _at in tree.asked) - shown.keys()
    return Template(kind, program, shown, asks, tuple(tree.products))


def _compiled(text: str, kind: Kind) -> tuple[list[Fault], Tree | None, Program | None]:
    from mancrel.templating.language import Program, parse  # with Jinja2: a tenth of a second of a cold start
    from mancrel.templating.tree import Tree

    faults: list[Fault] = []
    try:
        source = brief.read(text, kind == "html", faults)
        tree = Tree(source, kind == "html", lambda wanted: _Card(wanted, kind))
        rewritten = tree.rewritten(parse(source))
    except StopError as error:
        return sorted([*faults, Fault(error.detail, error.at)], key=lambda each: each.at), None, None
    if faults:
        return faults, None, None
    return faults, tree, Program(rewritten, tree.made)


@dataclass(frozen=True)
class _Card:
    """A product block in our own look; nothing when there are no products."""

    wanted: Products
    kind: Kind

    def __call__(self, run: Run) -> str:
        outer = run.values
        run.values = {**outer, "products": list(run.rows(self.wanted))}
        written = "".join(_look(self.kind).program.pieces(run))
        run.values = outer
        return written


@cache
def _look(kind: Kind) -> Template:
    return compile(looks.CARD if kind == "html" else looks.LINE, kind)


def missing(template: Template, values: Values, shelf: Shelf | None = None) -> list[str]:
    """The names for which somebody with *values* would read a gap: no value, no fallback, and no condition about it."""
    run = Run(values, shelf, lacking=[])
    run.written(template.program.pieces(run))
    return run.lacking or []


def _nearest(name: str, known: Collection[str]) -> str:
    found = process.extractOne(
        name.lower(), {each: each.lower() for each in sorted(known)}, scorer=JaroWinkler.similarity, score_cutoff=_NEAR
    )
    return f"; did you mean {found[2]}?" if found else ""


def _invalid(text: str, faults: list[Fault], pointer: str) -> InvalidError:
    problems: list[Problem] = []
    for fault in faults[: brief.MOST_FAULTS]:
        line = text.count("\n", 0, fault.at) + 1
        column = fault.at - text.rfind("\n", 0, fault.at)
        problems.append({"pointer": pointer, "detail": f"line {line}, column {column}: {fault.detail}"})
    return InvalidError(f"{pointer or 'the template'}: {problems[0]['detail']}", problems)
