"""Customers in clusters: by RFM or k-means, with what to call them, as the API keeps it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mancrel.rules import grammar
from mancrel_ml.audiences import kmeans, rfm
from mancrel_ml.audiences.features import Floats, Table
from mancrel_ml.audiences.rfm import Basis, Mask

TRAITS = ("days", "times", "average", "tenure")
"""What k-means looks at. Days are counted in quarters: yesterday and last week are the same to a shop."""
NO_CUSTOMER = "no_customer"
_QUARTER = 90.0
_TELLING = 0.4
_SAID = 2


@dataclass(frozen=True)
class Grouped:
    """The *result* to keep, and for each customer the key of the cluster; None for who is in none."""

    result: dict[str, Any]
    keys: list[str | None]


def by_rfm(found: Table, decimals: int) -> Grouped | None:
    """Customers by recency, frequency and spend; None when there are too few."""
    of = rfm.basis(found)
    among = rfm.customers(found, of)
    if among.sum() < rfm.LEAST:
        return None
    bounds = rfm.cuts(found, of, among, decimals)
    groups = rfm.members(found, of, bounds, among, decimals)
    keys: list[str | None] = [None] * len(found)
    lines: list[dict[str, Any]] = []
    for key, mask in groups.items():
        if mask.any():
            rules = grammar.to_json(rfm.rule(key, of, bounds), decimals)
            lines.append(_line(found, of, key, mask, [], rules))
            _mark(keys, mask, key)
    if not among.all():
        never = ~among
        figures = {"days": 0.0, "times": 0.0, "spends": 0.0, "spendsShare": 0.0}
        rules = grammar.to_json(rfm.others(of), decimals)
        lines.append({"key": NO_CUSTOMER, "traits": [], "count": int(never.sum()), "rules": rules, "figures": figures})
        _mark(keys, never, NO_CUSTOMER)
    result = {"basis": of.name, "customers": int(among.sum()), "total": len(found), "clusters": lines}
    return Grouped(result, keys)


def by_kmeans(found: Table, previous: Sequence[Sequence[float]] | None = None) -> Grouped | None:
    """Customers by what is alike in them; *previous* are the centres of last time. None when there are too few."""
    of = rfm.basis(found)
    among = rfm.customers(found, of)
    if among.sum() < rfm.LEAST:
        return None
    rows = shaped(found, of)[among]
    old = np.array(previous, dtype=float) if previous else None
    fitted = kmeans.fit(rows, old)
    labels = np.full(len(found), -1)
    labels[among] = fitted.labels
    named = traits(fitted.centres, rows)
    keys: list[str | None] = [None] * len(found)
    lines = []
    for number, told in enumerate(named):
        mask = labels == number
        if mask.any():
            key = f"cluster-{number + 1}"
            lines.append(_line(found, of, key, mask, told, None))
            _mark(keys, mask, key)
    result = {
        "basis": of.name,
        "customers": int(among.sum()),
        "total": len(found),
        "silhouette": round(fitted.silhouette, 4),
        "centres": [[round(float(each), 6) for each in centre] for centre in fitted.centres],
        "clusters": lines,
    }
    return Grouped(result, keys)


def shaped(found: Table, of: Basis) -> Floats:
    """What k-means looks at, as logarithms; who has no first order has the day on which we learnt of them."""
    values = found.values
    times = np.maximum(np.nan_to_num(values[of.frequency]), 1.0)
    average = np.nan_to_num(values["spends"]) / times
    tenure = np.where(np.isnan(values["tenure"]), np.nan_to_num(values["known"]), values["tenure"])
    days = np.nan_to_num(values[of.recency])
    return np.column_stack(
        [np.log1p(days / _QUARTER), np.log1p(times), np.log1p(np.maximum(average, 0.0)), np.log1p(tenure)]
    )


def traits(centres: Floats, rows: Floats) -> list[list[tuple[str, bool]]]:
    """What is most unlike the average in each cluster: enough of it that no two are called the same."""
    spread = np.maximum(rows.std(axis=0), 1e-9)
    apart = (centres - rows.mean(axis=0)) / spread
    told = [_told(line, _SAID) for line in apart]
    for said in range(_SAID, len(TRAITS) + 1):
        names = [tuple(each) for each in told]
        same = [place for place, each in enumerate(names) if names.count(each) > 1]
        if not same:
            break
        for place in same:
            told[place] = _told(apart[place], said + 1, least=0.0)
    return told


def agreement(before: Mapping[str, str], ids: npt.NDArray[np.str_], keys: Sequence[str | None]) -> float | None:
    """How much clusters are as last time, over the people who are in both (adjusted Rand index)."""
    both = [(before[str(one)], key) for one, key in zip(ids, keys, strict=True) if key and str(one) in before]
    if len(both) < 2:
        return None
    _, old = np.unique(np.array([one for one, _ in both]), return_inverse=True)
    _, new = np.unique(np.array([other for _, other in both]), return_inverse=True)
    return round(kmeans.agreement(old, new), 4)


def _told(apart: Floats, most: int, least: float = _TELLING) -> list[tuple[str, bool]]:
    order = np.argsort(-np.abs(apart), kind="stable")[:most]
    return [(TRAITS[place], bool(apart[place] > 0)) for place in order if abs(apart[place]) >= least]


def _line(
    found: Table, of: Basis, key: str, mask: Mask, told: Sequence[tuple[str, bool]], rules: dict[str, Any] | None
) -> dict[str, Any]:
    return {
        "key": key,
        "traits": [list(each) for each in told],
        "count": int(mask.sum()),
        "rules": rules,
        "figures": rfm.figures(found, of, mask),
    }


def _mark(keys: list[str | None], mask: Mask, key: str) -> None:
    for place in np.flatnonzero(mask):
        keys[place] = key
