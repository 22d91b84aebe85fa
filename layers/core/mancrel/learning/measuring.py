"""How good a model is, from what it said of messages that it had not learnt, and how far messages drifted. Pure."""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from mancrel.autonomy.budget import upper_bound
from mancrel.learning.contest import SURE, Read
from mancrel.learning.schemas import ModelDrift, ModelFigures, ModelShare

_BINS = 10
_LEVEL = 0.025  # on either side
_ENOUGH = 50


def measured(reads: Sequence[Read]) -> ModelFigures:
    """The figures of a model."""
    sure = [each for each in reads if each.confidence >= SURE]
    return ModelFigures(
        accuracy=share(sum(each.right for each in reads), len(reads)),
        precision=share(sum(each.right for each in sure), len(sure)),
        coverage=share(len(sure), len(reads)),
        ece=_calibration_error(reads),
    )


def share(count: int, of: int) -> ModelShare:
    """*count* of *of*, with the two-sided 95 % Clopper–Pearson interval."""
    if not of:
        return ModelShare(count=0, of=0, low=0.0, high=1.0)
    low = 1 - upper_bound(of - count, of, _LEVEL)
    return ModelShare(count=count, of=of, low=low, high=upper_bound(count, of, _LEVEL))


def drift(before: Sequence[tuple[str, float]], recent: Sequence[tuple[str, float]]) -> ModelDrift:
    """How far the intents and confidences of the *recent* messages stand from those *before*."""
    if min(len(before), len(recent)) < _ENOUGH:
        return ModelDrift(recent=len(recent), before=len(before), intents=None, confidence=None)
    return ModelDrift(
        recent=len(recent),
        before=len(before),
        intents=stability([intent for intent, _ in before], [intent for intent, _ in recent]),
        confidence=stability([_bin(sure) for _, sure in before], [_bin(sure) for _, sure in recent]),
    )


def stability(before: Iterable[Hashable], recent: Iterable[Hashable]) -> float:
    """The population stability index; half a message more of each kind, so that none is impossible."""
    then, now = Counter(before), Counter(recent)
    kinds = then.keys() | now.keys()
    total = 0.0
    for kind in sorted(kinds, key=str):
        was, is_ = ((each[kind] + 0.5) / (each.total() + 0.5 * len(kinds)) for each in (then, now))
        total += (is_ - was) * math.log(is_ / was)
    return total


def _calibration_error(reads: Sequence[Read]) -> float:
    """Expected calibration error over equal-width bins (Guo et al. 2017)."""
    bins: dict[int, list[Read]] = {}
    for each in reads:
        bins.setdefault(_bin(each.confidence), []).append(each)
    gaps = (abs(sum(each.confidence - each.right for each in group)) for group in bins.values())
    return sum(gaps) / max(1, len(reads))


def _bin(confidence: float) -> int:
    return min(int(confidence * _BINS), _BINS - 1)
