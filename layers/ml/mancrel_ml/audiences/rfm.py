"""Customers by how lately (R), how often (F) and for how much (M) they buy: five steps each, at the quintiles.

Every group is a rule with the quintiles as its bounds, so it can be saved as a segment that stays up to date, and its
count is that of the rule. Each customer is in exactly one group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mancrel.rules.operators import Combinator, Operator
from mancrel.rules.tree import Condition, Group, Rule
from mancrel_ml.audiences.features import Floats, Table

Mask = npt.NDArray[np.bool_]
LEAST = 50
"""Fewer customers than this have no quintiles worth the name."""
_QUINTILES = (0.2, 0.4, 0.6, 0.8)
_MANY = 0.5


@dataclass(frozen=True)
class Basis:
    """Of what recency and frequency are taken: orders, or visits where orders do not come to us."""

    name: str
    recency: str
    frequency: str
    recency_field: str
    frequency_field: str


ORDERS = Basis("orders", "order_days", "orders", "lastOrderAt", "orderCount")
VISITS = Basis("visits", "visit_days", "visits", "lastVisit", "visits")


@dataclass(frozen=True)
class Cuts:
    """The bounds between the steps: whole days, counts, and amounts in minor units; ascending."""

    days: tuple[int, ...]
    counts: tuple[int, ...]
    amounts: tuple[int, ...]


@dataclass(frozen=True)
class Box:
    """At least these steps, and at most those: ``(low, high)`` of R, F and M."""

    r: tuple[int, int] = (1, 5)
    f: tuple[int, int] = (1, 5)
    m: tuple[int, int] = (1, 5)


GROUPS: Mapping[str, tuple[Box, ...]] = {
    "champions": (Box((4, 5), (4, 5), (4, 5)),),
    "loyal": (Box((4, 5), (4, 5), (1, 3)), Box((3, 3), (4, 5))),
    "potential_loyalists": (Box((4, 5), (2, 3)),),
    "new": (Box((4, 5), (1, 1)),),
    "need_attention": (Box((3, 3), (2, 3)),),
    "about_to_sleep": (Box((3, 3), (1, 1)),),
    "cannot_lose": (Box((1, 2), (4, 5), (4, 5)),),
    "at_risk": (Box((1, 2), (4, 5), (1, 3)), Box((1, 2), (3, 3))),
    "hibernating": (Box((1, 2), (1, 2)),),
}
"""Which steps make which group: together they are all 125, and no two overlap."""


def basis(found: Table) -> Basis:
    """Orders, if at least half of those who spent anything have some with us; else visits."""
    spent = np.nan_to_num(found.values["spends"]) > 0
    ordered = np.nan_to_num(found.values["orders"]) > 0
    return ORDERS if ordered.sum() >= max(1.0, _MANY * spent.sum()) else VISITS


def customers(found: Table, of: Basis) -> Mask:
    """Who bought (or visited) at all, and when is known."""
    return (np.nan_to_num(found.values[of.frequency]) > 0) & ~np.isnan(found.values[of.recency])


def cuts(found: Table, of: Basis, among: Mask, decimals: int) -> Cuts:
    """Where the steps end, among these customers."""
    days = np.ceil(np.quantile(found.values[of.recency][among], _QUINTILES))
    counts = np.floor(np.quantile(found.values[of.frequency][among], _QUINTILES))
    spends = np.nan_to_num(found.values["spends"][among])
    amounts = np.floor(np.quantile(spends, _QUINTILES) * 10.0**decimals)
    whole = [tuple(int(each) for each in part) for part in (np.maximum(days, 1), counts, amounts)]
    return Cuts(*whole)


def members(found: Table, of: Basis, bounds: Cuts, among: Mask, decimals: int) -> dict[str, Mask]:
    """Who is in which group."""
    days = found.values[of.recency]
    r = 1 + sum((days <= bound).astype(int) for bound in bounds.days)
    f = 1 + sum((found.values[of.frequency] > bound).astype(int) for bound in bounds.counts)
    amounts = np.round(np.nan_to_num(found.values["spends"]) * 10.0**decimals)
    m = 1 + sum((amounts > bound).astype(int) for bound in bounds.amounts)
    return {
        name: among & np.logical_or.reduce([_inside(r, box.r) & _inside(f, box.f) & _inside(m, box.m) for box in boxes])
        for name, boxes in GROUPS.items()
    }


def rule(name: str, of: Basis, bounds: Cuts) -> Rule:
    """The rule that describes a group."""
    boxes = [_box(box, of, bounds) for box in GROUPS[name]]
    return boxes[0] if len(boxes) == 1 else Group(Combinator.OR, tuple(boxes))


def others(of: Basis) -> Rule:
    """Who is no customer yet."""
    return Group(Combinator.NOT, (_customer(of),))


def figures(found: Table, of: Basis, mask: Mask) -> dict[str, Any]:
    """What is typical of some customers: the middle one's days, and averages."""
    spends = np.nan_to_num(found.values["spends"][mask])
    return {
        "days": _rounded(np.median(found.values[of.recency][mask]), 0),
        "times": _rounded(found.values[of.frequency][mask].mean(), 1),
        "spends": _rounded(spends.mean(), 2),
        "spendsShare": _rounded(spends.sum() / max(np.nan_to_num(found.values["spends"]).sum(), 1e-9), 4),
    }


def _inside(steps: Floats | Any, bounds: tuple[int, int]) -> Mask:
    return np.asarray((steps >= bounds[0]) & (steps <= bounds[1]))


def _box(box: Box, of: Basis, bounds: Cuts) -> Rule:
    asked: list[Rule] = [_customer(of)]
    asked += _within(of.recency_field, box.r, bounds.days)
    asked += _above(of.frequency_field, "number", box.f, bounds.counts)
    asked += _above("totalSpends", "money", box.m, bounds.amounts)
    return Group(Combinator.AND, tuple(asked))


def _customer(of: Basis) -> Rule:
    bought = Condition(of.frequency_field, Operator.GREATER, 0, "number")
    return Group(Combinator.AND, (bought, Condition(of.recency_field, Operator.IS_NOT_EMPTY, None, "moment")))


def _within(field: str, steps: tuple[int, int], bounds: Sequence[int]) -> list[Rule]:
    """Recency: step 5 is within the smallest bound, and step k within the (6 - k)th."""
    low, high = steps
    asked: list[Rule] = []
    if low > 1:
        asked.append(Condition(field, Operator.WITHIN_DAYS, bounds[5 - low], "moment"))
    if high < 5:
        asked.append(Group(Combinator.NOT, (Condition(field, Operator.WITHIN_DAYS, bounds[4 - high], "moment"),)))
    return asked


def _above(field: str, kind: str, steps: tuple[int, int], bounds: Sequence[int]) -> list[Rule]:
    """Step k is above the (k - 1)th bound. Nothing known counts as nothing."""
    low, high = steps
    asked: list[Rule] = []
    if low > 1:
        asked.append(Condition(field, Operator.GREATER, bounds[low - 2], kind))
    if high < 5:
        asked.append(Group(Combinator.NOT, (Condition(field, Operator.GREATER, bounds[high - 1], kind),)))
    return asked


def _rounded(value: Any, digits: int) -> float:
    return round(float(value), digits)
