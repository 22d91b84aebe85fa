"""Two rankings made one, by places and not by scores, which cannot be compared (Cormack et al. 2009)."""

import numpy as np

from mancrel_ml.search.meanings import Array, Floats

VERSION = "ranking-1"
"""Another one once products or answers are ranked otherwise: what an older one found cannot be found again by it."""
_PATIENCE = 30.0  # the place that counts half as much as the first
_MEANING = 0.4  # a place by meaning, against one by wording: a thing is asked for by its name
_DEEPEST = 1000


def fused(wording: Array, meaning: Floats | None, limit: int) -> list[tuple[int, float]]:
    """Numbers and scores (at most 1) of the best *limit* things, ties in their order.

    *wording* and *meaning* (n,) are how well each thing fits; what fits no better than 0 has no place.
    """
    total = _places(wording)
    if meaning is not None:
        total = (total + _MEANING * _places(meaning)) / (1 + _MEANING)
    order = np.lexsort((np.arange(len(total)), -total))[:limit]
    return [(int(number), float(total[number])) for number in order if total[number] > 0]


def _places(fits: Array | Floats) -> Array:
    worth = np.zeros(len(fits))
    order = np.lexsort((np.arange(len(fits)), -fits))[:_DEEPEST]
    order = order[fits[order] > 0]
    worth[order] = (_PATIENCE + 1) / (_PATIENCE + 1 + np.arange(len(order)))
    return worth
