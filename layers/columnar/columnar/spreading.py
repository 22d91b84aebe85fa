"""Columns of numbers and times in a few figures: how many values, their mean and how they vary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from columnar.masks import Mask
from columnar.segment import Segment


@dataclass(frozen=True)
class Spread:
    """*n* values that are not empty, their *mean*, and the sum of their *squares* of distances from it.

    Moments count in microseconds since 1970, dates in days.
    """

    n: int = 0
    mean: float = 0.0
    squares: float = 0.0

    @property
    def variance(self) -> float:
        """Of a sample, thus with n - 1; 0 of fewer than two."""
        return self.squares / (self.n - 1) if self.n > 1 else 0.0

    def __add__(self, other: Spread) -> Spread:
        """The figures of both together (Chan, Golub and LeVeque, 1979)."""
        n = self.n + other.n
        if not self.n or not other.n:
            return self if self.n else other
        apart = other.mean - self.mean
        squares = self.squares + other.squares + apart * apart * self.n * other.n / n
        return Spread(n, self.mean + apart * other.n / n, squares)


def spreads(parts: Sequence[tuple[Segment, Mask]], names: Sequence[str]) -> dict[str, Spread]:
    """The figures of the columns *names* over the rows of all *parts*."""
    found = dict.fromkeys(names, Spread())
    for segment, mask in parts:
        for name in names:
            found[name] += _spread(segment.column(name).filter(mask).drop_nulls().cast(pl.Float64))
    return found


def _spread(values: Any) -> Spread:
    if not values.len():
        return Spread()
    mean = float(values.mean())
    return Spread(values.len(), mean, float(((values - mean) ** 2).sum()))
