"""How well clusters hold from week to week, and lookalikes on a real base: measured on a file of orders."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from mancrel_ml.audiences import clusters, features, lookalike

WEEKS = 12
_SHARE = 0.3
"""Of a larger base a part is taken: a lookalike audience is made from few."""
Order = tuple[str, datetime, float]


def read(path: Path) -> list[Order]:
    """Orders of a CSV file with the columns ``customer``, ``at`` (ISO 8601) and ``amount``, the earliest first.

    Raises:
        ValueError: a column is missing, or a value is none.
    """
    found: list[Order] = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not {"customer", "at", "amount"} <= row.keys():
                raise ValueError("the file needs the columns customer, at and amount")
            at = datetime.fromisoformat(row["at"])
            found.append((row["customer"], at if at.tzinfo else at.replace(tzinfo=UTC), float(row["amount"])))
    return sorted(found, key=lambda order: order[1])


def contacts(orders: Iterable[Order], now: datetime) -> list[dict[str, Any]]:
    """The customers as contacts, as they were known at *now*."""
    people: dict[str, dict[str, Any]] = {}
    for customer, at, amount in orders:
        if at > now:
            break
        known = people.setdefault(
            customer,
            {"id": customer, "orderCount": 0, "totalSpends": 0, "firstOrderAt": at, "createdAt": at, "visits": None},
        )
        known["orderCount"] += 1
        known["totalSpends"] += round(100 * amount)
        known["lastOrderAt"] = at
        known["averageOrder"] = round(known["totalSpends"] / known["orderCount"])
    return list(people.values())


def stability(orders: list[Order]) -> dict[str, Any]:
    """The adjusted Rand index of each week's clusters with those of the week before, over the last `WEEKS` weeks."""
    end = orders[-1][1]
    centres, before, found, made = None, dict[str, str](), list[float](), None
    for week in range(WEEKS, -1, -1):
        now = end - timedelta(weeks=week)
        table = features.table(contacts(orders, now), now)
        made = clusters.by_kmeans(table, centres)
        if made is None:
            continue
        if before:
            found.append(clusters.agreement(before, table.ids, made.keys) or 0.0)
        centres = made.result["centres"]
        before = {str(one): key for one, key in zip(table.ids, made.keys, strict=True) if key}
    if made is None or not found:
        raise ValueError("there are too few customers, or too few weeks")
    return {
        "customers": made.result["customers"],
        "weeks": len(found),
        "clusters": len(made.result["clusters"]),
        "silhouette": made.result["silhouette"],
        "ariMean": round(float(np.mean(found)), 4),
        "ariLeast": round(min(found), 4),
    }


def likeness(orders: list[Order], seed: int = 0) -> dict[str, Any]:
    """The lift of lookalikes of customers who came back.

    The base is who ordered in the last quarter, and what is known of everybody is how they stood before it: so the
    lift is that of a forecast, not of looking twice at the same thing.
    """
    end = orders[-1][1]
    now = end - timedelta(days=90)
    table = features.table(contacts(orders, now), now)
    later = {customer for customer, at, _amount in orders if at > now}
    base = np.array([str(each) in later for each in table.ids])
    if base.mean() > _SHARE:
        base &= np.random.default_rng(seed).random(len(base)) < _SHARE / base.mean()
    found = lookalike.find(features.design(table), base, seed=seed)
    lift = found.lift
    return {
        "customers": len(table),
        "base": int(base.sum()),
        "refused": found.refused,
        "lift": round(lift.value, 3) if lift else None,
        "low": round(lift.low, 3) if lift else None,
        "high": round(lift.high, 3) if lift else None,
    }
