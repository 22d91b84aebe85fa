"""Contacts as numbers. What may be used is listed here; everything else is not.

Left out on purpose: names, addresses, country and city, tags, notes, custom fields, what was bought, and how old
somebody is. They say, or let one guess, origin, health, faith, sex or poverty; and a free text may say anything.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Row = Mapping[str, Any]

FIELDS = (
    "orderCount", "totalSpends", "averageOrder", "lastOrderAt", "firstOrderAt", "visits", "lastVisit", "createdAt",
    "lifecycle", "source",
)  # fmt: skip
"""The fields of a contact that may be used, here and for clusters. A test holds them against what is sensitive."""
GROUPS: Mapping[str, tuple[str, ...]] = {
    "orders": ("orderCount",),
    "spends": ("totalSpends", "averageOrder", "lifetimeValue"),
    "average": ("averageOrder", "totalSpends", "lifetimeValue"),
    "order_days": ("lastOrderAt", "churnRisk"),
    "tenure": ("firstOrderAt",),
    "visits": ("visits",),
    "visit_days": ("lastVisit", "lastOrderAt", "churnRisk"),
    "known": ("createdAt",),
    "lifecycle": ("lifecycle",),
    "source": ("source",),
}
"""Each feature with the fields that tell the same: a feature is left out where a rule already asks for one of them."""
_MOST_WORDS = 6
_DAY = 86_400.0


@dataclass(frozen=True)
class Table:
    """Contacts by *ids*, and the *values* of each feature as people say them (NaN where there is none)."""

    ids: npt.NDArray[np.str_]
    values: Mapping[str, Floats]
    words: Mapping[str, Sequence[str]]

    def __len__(self) -> int:
        return len(self.ids)


def table(rows: Sequence[Row], now: datetime, decimals: int = 2) -> Table:
    """*rows* of contacts (as the replica gives them) as numbers: counts, amounts in major units, days before *now*."""
    scale = 10.0**decimals
    values = {
        "orders": _numbers(rows, "orderCount"),
        "spends": _numbers(rows, "totalSpends") / scale,
        "average": _numbers(rows, "averageOrder") / scale,
        "order_days": _days(rows, "lastOrderAt", now),
        "tenure": _days(rows, "firstOrderAt", now),
        "visits": _numbers(rows, "visits"),
        "visit_days": _days(rows, "lastVisit", now),
        "known": _days(rows, "createdAt", now),
    }
    words = {name: [str(row.get(name) or "") for row in rows] for name in ("lifecycle", "source")}
    return Table(np.array([str(row["id"]) for row in rows]), values, words)


@dataclass(frozen=True)
class Design:
    """What a model is fitted to: standardised columns, and of which feature each is."""

    columns: Floats
    names: tuple[str, ...]
    labels: tuple[str, ...]


def design(found: Table, without: Collection[str] = ()) -> Design:
    """*found* as columns: logarithms and their squares, whether there is a value at all, and frequent words.

    *without* are fields that may not help, since the question already names them.
    """
    kept = [name for name, fields in GROUPS.items() if not set(fields) & set(without)]
    columns: list[Floats] = []
    names: list[str] = []
    labels: list[str] = []
    for name in kept:
        parts = _of_words(found.words[name]) if name in found.words else _of_numbers(found.values[name])
        for label, column in parts:
            spread = float(column.std())
            if spread > 1e-9:
                columns.append((column - column.mean()) / spread)
                names.append(name)
                labels.append(label)
    whole = np.column_stack(columns) if columns else np.empty((len(found), 0))
    return Design(whole, tuple(names), tuple(labels))


def _of_numbers(values: Floats) -> list[tuple[str, Floats]]:
    there = ~np.isnan(values)
    if not there.any():
        return []
    logs = np.log1p(np.clip(np.nan_to_num(values), 0.0, None))
    middle = float(logs[there].mean())
    filled = np.where(there, logs, middle)
    parts = [("", filled), ("squared", (filled - middle) ** 2)]
    return parts if there.all() else [*parts, ("known", there.astype(float))]


def _of_words(words: Sequence[str]) -> list[tuple[str, Floats]]:
    held = np.array(words)
    known, counts = np.unique(held[held != ""], return_counts=True)
    frequent = known[np.argsort(-counts, kind="stable")][:_MOST_WORDS]
    return [(str(word), (held == word).astype(float)) for word in frequent]


def _numbers(rows: Sequence[Row], field: str) -> Floats:
    return np.array([np.nan if row.get(field) is None else float(row[field]) for row in rows], dtype=float)


def _days(rows: Sequence[Row], field: str, now: datetime) -> Floats:
    end = now.timestamp()
    found = [row.get(field) for row in rows]
    return np.array([np.nan if at is None else max(0.0, (end - at.timestamp()) / _DAY) for at in found], dtype=float)
