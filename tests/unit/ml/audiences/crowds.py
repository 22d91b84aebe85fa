"""Invented customers: some buy often, some left, most bought once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
Row = dict[str, Any]


def crowd(n: int, seed: int = 1, buyers: float = 0.8) -> list[Row]:
    """*n* contacts in the form of the replica's rows; amounts in minor units."""
    chance = np.random.default_rng(seed)
    rows: list[Row] = []
    for number in range(n):
        row: Row = dict.fromkeys(
            ("orderCount", "totalSpends", "averageOrder", "lastOrderAt", "firstOrderAt", "visits", "lastVisit")
        )
        known = chance.integers(30, 1000)
        row |= {"id": f"con_{number:06}", "createdAt": NOW - timedelta(days=int(known)), "lifecycle": "lead"}
        row["source"] = str(chance.choice(["web", "fair", "import", ""]))
        if chance.random() < buyers:
            row |= _bought(chance, int(known))
        rows.append(row)
    return rows


def _bought(chance: np.random.Generator, known: int) -> Row:
    kind = chance.choice(3, p=[0.2, 0.3, 0.5])
    count = int((8, 4, 1)[kind] + chance.poisson((6, 2, 0.3)[kind]))
    last = min(known, int(chance.exponential((15, 200, 120)[kind])))
    average = float(np.exp(chance.normal((4.5, 4.0, 3.5)[kind], 0.5)))
    spends = round(100 * count * average)
    return {
        "orderCount": count, "totalSpends": spends, "averageOrder": round(spends / count), "lifecycle": "customer",
        "lastOrderAt": NOW - timedelta(days=last, seconds=7), "firstOrderAt": NOW - timedelta(days=known),
        "visits": count * 3, "lastVisit": NOW - timedelta(days=last, seconds=7),
    }  # fmt: skip
