"""Names of organisations, word by word: a slip of the pen, a word more, or another firm of the same family name.

A name alone nearly says who it is, so how much it says is fixed as odds: given names like these, the same or not.
"""

from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import OSA, JaroWinkler

from mancrel_ml.matching.blocking import Pairs, codes_of
from mancrel_ml.matching.fields import MISSING, Levels
from mancrel_ml.matching.vectors import Vectors, with_pieces
from mancrel_ml.matching.weights import Bits

EQUAL, NEAR, MORE, FAINT, DIFFERENT = range(5)
_ODDS = np.array([3.0, 1.2, -0.6, -2.0])
"""log2 odds that two are the same whose names are equal, nearly equal, one with a word more, or nearly equal in
common words only."""
_DIFFERENT_BITS = -3.6
_SAME_WORD = 0.91
_RARE_IN_COMMON, _WORTH_A_LOOK = 0.3, 0.05
_LONG, _LONGER = 6, 12


class Names:
    """The names of all records, cleaned of their legal form."""

    def __init__(self, names: Sequence[str], source: Sequence[int]) -> None:
        weights = [with_pieces(name.split()) for name in names]
        self._names, self._codes = names, codes_of(names)
        self._share = np.bincount(self._codes[self._codes >= 0], minlength=1)
        self._vectors = Vectors(weights)
        self.keys = self._vectors.keys(weights, source)

    def levels(self, pairs: Pairs) -> Levels:
        """`EQUAL` to `DIFFERENT` of every pair, `MISSING` where one has no name."""
        left, right = self._codes[pairs[:, 0]], self._codes[pairs[:, 1]]
        found = np.full(len(pairs), DIFFERENT, dtype=np.int8)
        alike = self._vectors.cosines(pairs)
        for number in np.flatnonzero((left != right) & (alike >= _WORTH_A_LOOK)).tolist():
            found[number] = level(self._names[pairs[number, 0]], self._names[pairs[number, 1]])
        common = (alike < _RARE_IN_COMMON) & (left != right)
        found[common] = np.where(found[common] == NEAR, FAINT, DIFFERENT)
        found[left == right] = EQUAL
        found[(left < 0) | (right < 0)] = MISSING
        return found

    def bits(self, found: Levels, pairs: Pairs, prior: float) -> Bits:
        """What the names say, so that with *prior* they give the odds above; a name that many bear says less."""
        weights = np.where(found == DIFFERENT, _DIFFERENT_BITS, 0.0)
        said = (found >= EQUAL) & (found < DIFFERENT)
        weights[said] = _ODDS[found[said]] - prior
        equal = found == EQUAL
        weights[equal] -= np.log2(np.maximum(1, self._share[self._codes[pairs[equal, 0]]] - 1))
        return np.asarray(weights, dtype=np.float64)


def level(one: str, other: str) -> int:
    """How two different names compare."""
    if _slips(one.replace(" ", ""), other.replace(" ", "")):
        return NEAR
    left, right = one.split(), other.split()
    lacking, more = _unmatched(left, right), _unmatched(right, left)
    if lacking and more:
        return DIFFERENT
    return MORE if lacking or more else NEAR


def _slips(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    allowed = (shorter >= _LONG) + (shorter >= _LONGER)
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _unmatched(words: Sequence[str], others: Sequence[str]) -> bool:
    return any(all(not _same_word(word, other) for other in others) for word in words)


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or one.isdigit() or other.isdigit():
        return False
    return JaroWinkler.similarity(one, other) >= _SAME_WORD
