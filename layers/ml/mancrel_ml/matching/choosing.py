"""From scored pairs to a decision: one partner each between two lists, groups within one."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mancrel_ml.matching.blocking import Pairs

_LARGEST_GROUP = 50
Floats = NDArray[np.float64]
Picked = NDArray[np.bool_]


def one_to_one(pairs: Pairs, scores: Floats, threshold: float) -> Picked:
    """The best pairs first, no record twice."""
    picked = np.zeros(len(pairs), dtype=bool)
    taken: set[int] = set()
    for number in np.argsort(-scores, kind="stable").tolist():
        if scores[number] < threshold:
            break
        left, right = int(pairs[number, 0]), int(pairs[number, 1])
        if left not in taken and right not in taken:
            taken |= {left, right}
            picked[number] = True
    return picked


def mutual(pairs: Pairs, scores: Floats, threshold: float) -> Picked:
    """Pairs of which each is the other's best."""
    best: dict[int, float] = defaultdict(lambda: -np.inf)
    for (left, right), score in zip(pairs.tolist(), scores.tolist(), strict=True):
        best[left], best[right] = max(best[left], score), max(best[right], score)
    highest = np.array([min(best[left], best[right]) for left, right in pairs.tolist()])
    lowest = np.array([max(best[left], best[right]) for left, right in pairs.tolist()])
    return np.asarray((scores >= threshold) & (scores >= highest) & (scores >= lowest), dtype=bool)


def groups(pairs: Pairs, scores: Floats, threshold: float, unknown: float) -> list[list[int]]:
    """Records that are one: joined while the mean of all pairs between two groups stays above *threshold*.

    A pair that was never compared counts as *unknown*, so that a chain of likely pairs does not join strangers.
    """
    home: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    known = {(left, right): score for (left, right), score in zip(pairs.tolist(), scores.tolist(), strict=True)}
    for number in np.argsort(-scores, kind="stable").tolist():
        if scores[number] < threshold:
            break
        left, right = (home.setdefault(int(row), int(row)) for row in pairs[number])
        one, other = members.setdefault(left, [left]), members.setdefault(right, [right])
        if left == right or len(one) + len(other) > _LARGEST_GROUP:
            continue
        between = [known.get((min(i, j), max(i, j)), unknown) for i in one for j in other]
        if sum(between) >= threshold * len(between):
            one += members.pop(right)
            home.update(dict.fromkeys(other, left))
    return [each for each in members.values() if len(each) > 1]


def pairs_of(found: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """All pairs within the groups."""
    return {(min(i, j), max(i, j)) for each in found for place, i in enumerate(each) for j in each[place + 1 :]}
