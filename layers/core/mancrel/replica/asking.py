"""What can be asked of the replica, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mancrel.rules.grammar import Rule


@dataclass(frozen=True)
class Asked:
    """A question about the records of one noun.

    Attributes:
        filter: the rule that they must meet.
        q: words that must all be found.
        sort: field names, each with whether it is descending; by relevance when there is a *q* and no sort.
        limit: at most how many ids (1 to 200).
        cursor: where the page before ended.
        visible_to: only records of this user or of nobody (policy.visible_to); None for all.
        also: another rule, worked out from other records, so that it may read otherwise by the next page: a cursor of
            this question is good whatever it says.
    """

    filter: Rule | None = None
    q: str = ""
    sort: Sequence[tuple[str, bool]] = ()
    limit: int = 50
    cursor: str | None = None
    visible_to: str | None = None
    also: Rule | None = None


@dataclass(frozen=True)
class Found:
    """A page of ids, how many there are in all, and where the next page begins."""

    ids: list[str]
    total: int
    next_cursor: str | None


@dataclass(frozen=True)
class Group:
    """One group of an aggregate: its *key* by field name, how many records, and sums by field name."""

    key: dict[str, Any]
    count: int
    sums: dict[str, float] = field(default_factory=dict)
