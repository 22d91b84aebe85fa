"""A contact's commerce figures, from what upserts said and what orders added. Pure; *values* are by attribute."""

from datetime import datetime

from mancrel.records.fields import Values


def total_spends(values: Values) -> int | None:
    """Baseline plus orders, in minor units; None when neither is known."""
    baseline, orders = values.get("baseline_spends"), values.get("order_spends")
    return None if baseline is None and orders is None else int(baseline or 0) + int(orders or 0)


def average_order(values: Values) -> int | None:
    """What an order that came to us was worth on average, in minor units, rounded."""
    count = int(values.get("order_count") or 0)
    return round(int(values.get("order_spends") or 0) / count) if count else None


def last_visit(values: Values) -> datetime | None:
    """The later of the last visit that an upsert told of and the last order."""
    seen: list[datetime] = [at for at in (values.get("baseline_visit"), values.get("last_order_at")) if at]
    return max(seen) if seen else None
