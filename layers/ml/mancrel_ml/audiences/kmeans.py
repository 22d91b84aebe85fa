"""Clusters by k-means: k-means++ with restarts, k by silhouette, and held to last week's unless the data object."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mancrel_ml.audiences.features import Floats

Labels = npt.NDArray[np.int64]
FEWEST, MOST = 3, 8
RESTARTS = 8
SAMPLE = 10_000
JUDGED = 2_000
STEPS = 100
STICKY = 0.05
"""So much better a new number of clusters must be, in silhouette, to give up the old one."""
CLOSE = 0.01
"""Silhouettes that differ by less are as good as each other: then fewer clusters say more."""


@dataclass(frozen=True)
class Clustering:
    """Each row's cluster, the clusters' middles (in the units of the rows), and how apart they are (-1 to 1)."""

    labels: Labels
    centres: Floats
    silhouette: float


def fit(rows: Floats, previous: Floats | None = None, seed: int = 0, k: int | None = None) -> Clustering:
    """The clusters of *rows*, which are standardised inside; *previous* are the middles of last time.

    The same rows and seed give the same clusters. Clusters are in the order of their sizes, or in that of last time.
    """
    middle, spread = rows.mean(axis=0), rows.std(axis=0)
    spread = np.where(spread > 1e-9, spread, 1.0)
    scaled = (rows - middle) / spread
    chance = np.random.default_rng(seed)
    seen = _some(scaled, SAMPLE, chance)
    judged = _some(scaled, JUDGED, chance)
    fresh = _best(seen, judged, chance, range(k, k + 1) if k else range(FEWEST, MOST + 1))
    centres = fresh
    if previous is not None and len(previous) and (k is None or len(previous) == k):
        kept = lloyd(seen, (previous - middle) / spread)
        if silhouette(judged, nearest(judged, kept)) >= silhouette(judged, nearest(judged, fresh)) - STICKY:
            centres = kept
    centres = lloyd(scaled, centres)
    labels = nearest(scaled, centres)
    if centres.shape == fresh.shape and (previous is None or len(previous) != len(centres)):
        order = np.argsort(-np.bincount(labels, minlength=len(centres)), kind="stable")
        centres, labels = centres[order], np.argsort(order)[labels]
    return Clustering(labels, centres * spread + middle, silhouette(judged, nearest(judged, centres)))


def _best(seen: Floats, judged: Floats, chance: np.random.Generator, numbers: range) -> Floats:
    """The middles for the number of clusters whose silhouette is best; of close ones the fewest."""
    tried = [_restarted(seen, k, chance) for k in numbers]
    scores = [silhouette(judged, nearest(judged, each)) for each in tried]
    good = max(scores) - CLOSE
    return next(each for each, score in zip(tried, scores, strict=True) if score >= good)


def _restarted(rows: Floats, k: int, chance: np.random.Generator) -> Floats:
    found = [lloyd(rows, seeds(rows, k, chance)) for _ in range(RESTARTS)]
    return min(found, key=lambda centres: inertia(rows, centres))


def seeds(rows: Floats, k: int, chance: np.random.Generator) -> Floats:
    """k-means++ (Arthur and Vassilvitskii 2007): each next middle is far from those before, by chance."""
    centres = [rows[chance.integers(len(rows))]]
    far = ((rows - centres[0]) ** 2).sum(axis=1)
    for _ in range(k - 1):
        whole = float(far.sum())
        place = chance.choice(len(rows), p=far / whole) if whole > 0 else chance.integers(len(rows))
        centres.append(rows[place])
        far = np.minimum(far, ((rows - centres[-1]) ** 2).sum(axis=1))
    return np.array(centres)


def lloyd(rows: Floats, centres: Floats) -> Floats:
    """Moved until nothing changes. A cluster that loses everybody stays where it was."""
    labels: Labels | None = None
    for _ in range(STEPS):
        found = nearest(rows, centres)
        if labels is not None and bool((found == labels).all()):
            break
        labels = found
        counts = np.bincount(labels, minlength=len(centres)).astype(float)
        sums = np.column_stack([np.bincount(labels, weights=column, minlength=len(centres)) for column in rows.T])
        centres = np.where(counts[:, None] > 0, sums / np.maximum(counts, 1.0)[:, None], centres)
    return centres


def nearest(rows: Floats, centres: Floats) -> Labels:
    """The cluster of each row."""
    return np.asarray(((centres**2).sum(axis=1) - 2 * rows @ centres.T).argmin(axis=1), dtype=np.int64)


def inertia(rows: Floats, centres: Floats) -> float:
    """How far the rows are from their middles."""
    labels = nearest(rows, centres)
    return float(((rows - centres[labels]) ** 2).sum())


def silhouette(rows: Floats, labels: Labels) -> float:
    """How much nearer rows are to their own cluster than to the next one, on average (Rousseeuw 1987)."""
    known = np.unique(labels)
    if len(known) < 2:
        return -1.0
    square = (rows**2).sum(axis=1)
    apart = np.sqrt(np.maximum(square[:, None] + square[None, :] - 2 * rows @ rows.T, 0.0))
    sums = np.column_stack([apart[:, labels == each].sum(axis=1) for each in known])
    counts = np.array([(labels == each).sum() for each in known], dtype=float)
    own = np.searchsorted(known, labels)
    places = np.arange(len(rows))
    alone = counts[own] <= 1
    inner = sums[places, own] / np.maximum(counts[own] - 1, 1.0)
    means = sums / counts
    means[places, own] = np.inf
    outer = means.min(axis=1)
    scores = np.where(alone, 0.0, (outer - inner) / np.maximum(np.maximum(outer, inner), 1e-12))
    return float(scores.mean())


def agreement(one: Labels, other: Labels) -> float:
    """The adjusted Rand index of two groupings of the same rows (Hubert and Arabie 1985): 1 is equal, 0 is chance."""
    _, left = np.unique(one, return_inverse=True)
    _, right = np.unique(other, return_inverse=True)
    counted = np.zeros((left.max() + 1, right.max() + 1))
    np.add.at(counted, (left, right), 1)
    pairs = _pairs(counted).sum()
    rows, columns = _pairs(counted.sum(axis=1)).sum(), _pairs(counted.sum(axis=0)).sum()
    expected = rows * columns / max(_pairs(np.array([len(one)])).sum(), 1e-12)
    best = (rows + columns) / 2
    return float((pairs - expected) / (best - expected)) if best != expected else 1.0


def _pairs(counts: Floats) -> Floats:
    return counts * (counts - 1) / 2


def _some(rows: Floats, most: int, chance: np.random.Generator) -> Floats:
    if len(rows) <= most:
        return rows
    return rows[np.sort(chance.choice(len(rows), most, replace=False))]
