"""What holds where a file does not say, and what stands for nothing in any column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from mancrel.imports.staging import Path

Read = Callable[[str], Any]
"""From the text of a cell to what is stored; None is nothing. Raises ValueError: what is wrong with it."""
NOTHING = frozenset(
    {"-", "–", "—", "n/a", "na", "null", "none", "nil", "#n/a", "(empty)", "(none)", "?", "k.a.", "s/n"}
)
"""What people write into a cell that has nothing to say, in lower case."""


@dataclass(frozen=True)
class House:
    """What holds for a tenant where a file does not say.

    Attributes:
        country: where telephone numbers without a prefix are at home.
        people: ids of colleagues by address and by name, both in lower case.
        paths: its pipelines, the usual one first, where deals are imported.
        own_currencies: whether amounts are in the currency that their row names, or the tenant's if it names none.
        longest: how many characters a field takes, by name, where that is not what its type says.
    """

    currency: str
    country: str | None
    zone: ZoneInfo
    people: Mapping[str, str]
    longest: Mapping[str, int] = field(default_factory=dict)
    paths: Sequence[Path] = ()
    own_currencies: bool = False
