"""The parts of a compiled template, and how they are filled in. Every step is counted: no template runs away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from mancrel.kit.errors import InvalidError
from mancrel.templating.values import Values, Write, empty, text

MOST_CHARACTERS = 1_000_000
MOST_STEPS = 20_000
MOST_ROUNDS = 50
"""Of one loop."""


@dataclass(frozen=True)
class Products:
    """Which products a block wants: those with *skus*, or *recommended* for the recipient; what is sold out only when
    *sold_out*."""

    skus: tuple[str, ...] = ()
    recommended: int = 0
    sold_out: bool = False


class Shelf(Protocol):
    """Where product blocks take their rows from, as of the moment of sending."""

    def rows(self, wanted: Products, values: Values) -> Sequence[Values]:
        """The rows of *wanted* for the recipient with *values*: ``title price currency stock url image …``."""


@dataclass
class Run:
    """One message being written."""

    values: Values
    shelf: Shelf | None = None
    out: list[str] = field(default_factory=list)
    lacking: list[str] | None = None
    characters: int = MOST_CHARACTERS
    steps: int = MOST_STEPS

    def add(self, written: str) -> None:
        """Write *written*.

        Raises:
            InvalidError: the message would be too large.
        """
        self.characters -= len(written)
        if self.characters < 0:
            raise InvalidError(f"the message would have more than {MOST_CHARACTERS} characters")
        self.out.append(written)


class Node(Protocol):
    """A part that depends on the values."""

    def write(self, run: Run) -> None:
        """Write it."""


Part = str | Node
Parts = Sequence[Part]


def write(parts: Parts, run: Run) -> None:
    """Write all of *parts*."""
    run.steps -= len(parts)
    if run.steps < 0:
        raise InvalidError(f"the message takes more than {MOST_STEPS} steps to write")
    for part in parts:
        if part.__class__ is str:
            run.add(part)
        else:
            part.write(run)  # type: ignore[union-attr]


class Blank:
    """``{name|there}``."""

    __slots__ = ("fallback", "name", "safe")

    def __init__(self, name: str, fallback: str | None, safe: Write) -> None:
        self.name = name
        self.safe = safe
        self.fallback = None if fallback is None else safe(text(fallback))

    def write(self, run: Run) -> None:
        """Write the value, or what stands in for it."""
        value = text(run.values.get(self.name))
        if value:
            run.add(self.safe(value))
        elif self.fallback is not None:
            run.add(self.fallback)
        elif run.lacking is not None and self.name not in run.lacking:
            run.lacking.append(self.name)


@dataclass(frozen=True)
class Choice:
    """``{% if … %}``: the first of *branches* whose test holds."""

    branches: Sequence[tuple[Callable[[Values], bool], Parts]]

    def write(self, run: Run) -> None:
        """Write what applies."""
        for test, parts in self.branches:
            if test(run.values):
                write(parts, run)
                return


@dataclass(frozen=True)
class Loop:
    """``{% for tag in tags %}``."""

    variable: str
    name: str
    parts: Parts

    def write(self, run: Run) -> None:
        """Write it for each of the first values."""
        found = run.values.get(self.name)
        items = found if isinstance(found, list | tuple) else [] if empty(found) else [found]
        outer = run.values
        for item in items[:MOST_ROUNDS]:
            run.values = {**outer, self.variable: item}
            write(self.parts, run)
        run.values = outer


@dataclass(frozen=True)
class Block:
    """``{% products … %}``: *parts* for each product, between *before* and *after*; nothing when there are none."""

    wanted: Products
    parts: Parts
    variable: str
    before: str = ""
    after: str = ""

    def write(self, run: Run) -> None:
        """Write the products as they are now."""
        rows = run.shelf.rows(self.wanted, run.values)[:MOST_ROUNDS] if run.shelf else ()
        if not rows:
            return
        outer: Mapping[str, object] = run.values
        run.add(self.before)
        for row in rows:
            run.values = {**outer, **{f"{self.variable}.{name}": value for name, value in row.items()}}
            write(self.parts, run)
        run.values = outer
        run.add(self.after)
