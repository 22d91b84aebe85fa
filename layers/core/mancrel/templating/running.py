"""One message being written. What compiled templates call, every step counted: no template runs away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
    """One message being written; loops put what they go through into *values*. *gap* makes what stands for nothing."""

    values: Values
    shelf: Shelf | None = None
    lacking: list[str] | None = None
    gap: Callable[[str], str] | None = None
    characters: int = MOST_CHARACTERS
    steps: int = MOST_STEPS

    def spend(self, steps: int, characters: int = 0) -> None:
        """Count what was done.

        Raises:
            InvalidError: the message would be too large, or takes too long to write.
        """
        self.steps -= steps
        self.characters -= characters
        if self.steps < 0:
            raise InvalidError(f"the message takes more than {MOST_STEPS} steps to write")
        if self.characters < 0:
            raise InvalidError(f"the message would have more than {MOST_CHARACTERS} characters")

    def written(self, pieces: Iterable[str]) -> str:
        """The message of *pieces*, each counted as it comes.

        Raises:
            InvalidError: the message would be too large, or takes too long to write.
        """
        out = []
        for piece in pieces:
            self.spend(1, len(piece))
            out.append(piece)
        return "".join(out)

    def rows(self, wanted: Products) -> Sequence[Values]:
        """The products as they are now."""
        return self.shelf.rows(wanted, self.values) if self.shelf else ()


class Blank:
    """``{name|there}``, harmless where it stands."""

    __slots__ = ("fallback", "name", "safe")

    def __init__(self, name: str, fallback: str | None, safe: Write) -> None:
        self.name = name
        self.safe = safe
        self.fallback = None if fallback is None else safe(text(fallback))

    def written(self, run: Run) -> str:
        """The value, or what stands in for it."""
        value = text(run.values.get(self.name))
        if value:
            return self.safe(value)
        if self.fallback is None:
            if run.lacking is not None and self.name not in run.lacking:
                run.lacking.append(self.name)
            return run.gap(self.name) if run.gap else ""
        return self.fallback


Parts = tuple[str | Blank, ...]


def write(run: Run, made: Sequence[Parts], index: int) -> str:
    """The parts of that *index* filled in."""
    parts = made[index]
    run.steps -= len(parts)
    return "".join([part if part.__class__ is str else part.written(run) for part in parts])  # type: ignore[union-attr]


def value(run: Run, name: str) -> object:
    """What a condition looks at."""
    return run.values.get(name)


def rounds(run: Run, name: str, variable: str) -> Iterator[object]:
    """The first values of a list one after the other, each as *variable*; of a mapping, its names behind a dot."""
    found = run.values.get(name)
    return _each(run, found if isinstance(found, list | tuple) else [] if empty(found) else [found], variable)


def products(run: Run, made: Sequence[Products], index: int, variable: str) -> Iterator[object]:
    """The products that are wanted one after the other, as *variable*."""
    return _each(run, run.rows(made[index]), variable)


def _each(run: Run, items: Sequence[object], variable: str) -> Iterator[object]:
    outer = run.values
    for item in items[:MOST_ROUNDS]:
        run.spend(1)
        if isinstance(item, Mapping):
            run.values = {**outer, **{f"{variable}.{name}": one for name, one in item.items()}}
        else:
            run.values = {**outer, variable: item}
        yield item
    run.values = outer
