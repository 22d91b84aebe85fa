"""What is asked of a row: comparisons joined by and, or, not. Two-valued: nothing is ever unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Operator = Literal[
    "=", "!=", ">", ">=", "<", "<=", "between", "in", "not_in",
    "contains", "not_contains", "starts_with", "is_empty", "is_not_empty",
]  # fmt: skip
NEGATED: dict[Operator, Operator] = {
    "!=": "=",
    "not_in": "in",
    "not_contains": "contains",
    "is_empty": "is_not_empty",
}
"""True exactly where the other is false, thus also where the column is empty; all the rest is false there."""


@dataclass(frozen=True)
class Compare:
    """One comparison of a column with *value*: texts without case, lists (TAGS) by any of their texts.

    *value* is what the column holds (datetime for MOMENT, date for DATE, one text for TAGS); for ``in`` and ``not_in``
    several of these, for ``between`` the least and the greatest.
    """

    column: str
    operator: Operator
    value: Any = None


@dataclass(frozen=True)
class And:
    """All of *parts*; true when there are none."""

    parts: tuple[Predicate, ...]


@dataclass(frozen=True)
class Or:
    """Any of *parts*; false when there are none."""

    parts: tuple[Predicate, ...]


@dataclass(frozen=True)
class Not:
    """The opposite of *part*."""

    part: Predicate


@dataclass(frozen=True, eq=False)
class Counted:
    """How many rows that were found (`Store.found`), maybe of another store, name the row's id in their *column*."""

    found: Any
    column: str
    operator: Operator
    value: int


@dataclass(frozen=True, eq=False)
class Among:
    """Whether the row's id is one of *keys* (`linking.Keys`)."""

    keys: Any


Predicate = Compare | And | Or | Not | Counted | Among
EVERYTHING = And(())
"""What every row is."""
