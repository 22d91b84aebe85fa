"""Unsupervised Fellegi–Sunter (1969): P(level | same) is fixed, P(level | different) comes from the data.

Equality of a rare value says more than of a frequent one (Winkler 1989), so for equal values u is the value's share;
for the other levels it is the share among random pairs.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mancrel_ml.matching.blocking import Pairs, codes_of
from mancrel_ml.matching.fields import MISSING, Levels, Measure

Bits = NDArray[np.float64]
_SAMPLE = 100_000
_SEED = 20_260_101
_FEW, _FEW_PAIRS = 200, 2_000


def random_pairs(rows: int, seed: int = _SEED) -> Pairs:
    """Pairs of different rows, drawn at random: nearly all of them differ."""
    random = np.random.default_rng(seed)
    drawn = random.integers(0, rows, size=(_SAMPLE, 2))
    return np.asarray(drawn[drawn[:, 0] != drawn[:, 1]], dtype=np.int64)


def weigh(found: Levels, values: Sequence[str], pairs: Pairs, measure: Measure, by_chance: Levels) -> Bits:
    """log2 of P(level | same) / P(level | different) for every pair; 0 where a value is missing.

    *by_chance* are the levels of random pairs.
    """
    codes = codes_of(values)
    filled = codes[codes >= 0]
    by_level = np.log2(np.asarray(measure.chances) / _among_strangers(by_chance, len(filled), measure))
    weights = np.where(found == MISSING, 0.0, by_level[found])
    equal = found == 0
    if equal.any():
        others = np.maximum(np.bincount(filled) - 1, 0.5) + _FEW * measure.usual
        share = others / (len(filled) + _FEW)
        weights[equal] = np.log2(measure.chances[0] / share[codes[pairs[equal, 0]]])
    return np.asarray(weights, dtype=np.float64)


def _among_strangers(by_chance: Levels, rows: int, measure: Measure) -> Bits:
    """The share of each level among random pairs; in a small list these are hardly random, so the usual counts more."""
    levels = len(measure.chances)
    counts = np.bincount(by_chance[by_chance != MISSING], minlength=levels) + 0.5
    usual = measure.usual * 2.0 ** np.arange(levels)
    usual[-1] = max(0.5, 1 - usual[:-1].sum())
    pairs = rows * (rows - 1) / 2
    return np.asarray((counts / counts.sum() * pairs + usual * _FEW_PAIRS) / (pairs + _FEW_PAIRS), dtype=np.float64)
