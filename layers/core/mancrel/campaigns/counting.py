"""What deliveries count for in their range: a function of the row alone, so counters are the sum of the rows. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from mancrel.campaigns.deliveries import AGAINST, DOUBT, REASONED, Delivery, State

PRICED = "priced"
"""What counts deliveries that a vendor took, each time at a known price."""
COST = "cost:"
"""Begins what counts micros of a currency."""
ATTEMPTED = "attempted"
"""What counts people for whom a vendor was asked, whatever came of it."""
_TRIED = frozenset({State.SENT, State.DELIVERED, State.FAILED, State.UNCERTAIN})


def counts(row: Delivery | None) -> Counter[str]:
    """What *row* counts for in its range."""
    if row is None:
        return Counter()
    found: Counter[str] = Counter({row.state: 1})
    if row.reason and row.state in REASONED:
        found[f"{row.state}:{row.reason}"] = 1
    if row.state is State.UNCERTAIN and row.until:
        found[DOUBT] = 1
    if row.against:
        found[AGAINST] = 1
    attempted = row.handed or row.state in _TRIED
    told = ("handed", row.handed), (ATTEMPTED, attempted), ("complained", row.complained), ("failures", row.failures)
    found.update({name: int(count) for name, count in told if count})
    if row.state is State.DELIVERED and row.sent_at and row.settled_at and not row.reason:  # or a person said so, later
        found["lag_ms"] = max(0, round((row.settled_at - row.sent_at).total_seconds() * 1000))
        found["lags"] = 1
    spent = _spent(row)
    found.update(spent)
    found.update(_of_variant(row, spent))
    return found


def _spent(row: Delivery) -> dict[str, int]:
    """What *row* counts for where cost is told."""
    if not row.charged:
        return {}
    found = {} if row.unpriced else {PRICED: 1}
    if row.cost:
        found[f"{COST}{row.currency}"] = row.cost
    return found


def _of_variant(row: Delivery, spent: Mapping[str, int]) -> dict[str, int]:
    """What *row* counts for where its variant is told."""
    if not row.variant:
        return {}
    counted = {str(row.state): 1, **({"handed": 1} if row.handed else {}), **spent}
    return {
        f"variant:{row.variant}": 1,
        **{f"variant:{row.variant}:{name}": count for name, count in counted.items()},
    }


def difference(before: Delivery | None, after: Delivery) -> Counter[str]:
    """How the counters change when *before* becomes *after*."""
    change = counts(after)
    change.subtract(counts(before))
    return Counter({name: count for name, count in change.items() if count})
