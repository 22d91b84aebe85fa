"""The error budget: may an intent send by itself, by what people judged blind? Pure.

Two conditions, both exact. *Bound*: the one-sided 95 % Clopper–Pearson upper bound of its error is at most alpha
(Biometrika 26, 1934). *Checkpoint*: looking after every judgement would break that promise, so with k wrong ones it is
looked at once, at a number of judgements that spends a k-th part of the 5 %: over all looks together an intent whose
true error is alpha or more unlocks in at most 5 % of cases (error spending, Lan & DeMets, Biometrika 70, 1983).

Once unlocked a CUSUM of log-likelihood ratios (Page, Biometrika 41, 1954) over the same judgements watches for a
change; when it reaches its limit the intent is locked, and its evidence begins anew.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Literal

LEVEL = 0.05
"""What is risked: that an intent is unlocked though its error is above alpha."""
LIMIT = 2.0
"""Where the CUSUM locks; see tests/unit/autonomy/test_budget.py for what that finds, and how often in vain."""
MOST = 40
"""So many wrong ones, and it does not unlock any more."""
State = Literal["learning", "unlocked", "locked_again"]


@dataclass(frozen=True)
class Standing:
    """Where one intent stands.

    *judged* and *wrong* count since the evidence began (anew). *bound* is the upper bound of its error. *to_go*: so
    many right ones in a row unlock it; 0 when it is unlocked, None when no number does.
    """

    state: State
    judged: int
    wrong: int
    bound: float
    to_go: int | None
    drifts: int = 0

    @property
    def proved(self) -> bool:
        """Whether it may send by itself."""
        return self.state == "unlocked"


def upper_bound(wrong: int, judged: int, level: float = LEVEL) -> float:
    """The one-sided Clopper–Pearson upper bound, at 1 - *level*, of an error rate after *wrong* of *judged*."""
    if wrong >= judged:
        return 1.0
    low, high = 0.0, 1.0
    for _halving in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(wrong, judged, middle) > level else (low, middle)
    return high


@cache
def needed(wrong: int, alpha: float, level: float = LEVEL) -> int:
    """The fewest judgements of which *wrong* were wrong whose upper bound is at most *alpha*."""
    low, high = wrong, wrong + 1
    while _at_most(wrong, high, alpha) > level:
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _at_most(wrong, middle, alpha) > level else (low, middle)
    return high


@cache
def checkpoints(alpha: float) -> tuple[int, ...]:
    """With how many judgements it is looked, by the number of wrong ones (0, 1, …).

    The k-th is the first number at which an intent whose error is *alpha*, and that has not unlocked before, has k
    wrong ones with a probability of at most LEVEL/((k+1)(k+2)): these add up to LEVEL.
    """
    found: list[int] = []
    alive = [1.0] + [0.0] * MOST  # by the number of wrong ones, of those not unlocked before
    for judged in count(1):
        for wrong in range(MOST, 0, -1):
            alive[wrong] = alive[wrong] * (1 - alpha) + alive[wrong - 1] * alpha
        alive[0] *= 1 - alpha
        wrong = len(found)
        if judged >= needed(wrong, alpha) and alive[wrong] <= LEVEL / ((wrong + 1) * (wrong + 2)):
            found.append(judged)
            alive[wrong] = 0.0
        if len(found) == MOST:
            break
    return tuple(found)


def follow(wrongs: Iterable[bool], alpha: float) -> Standing:
    """Where an intent stands after judgements, each whether it was wrong, in the order in which they were made."""
    looks = checkpoints(alpha)
    judged = wrong = drifts = 0
    passed = unlocked = False
    score = 0.0
    for is_wrong in wrongs:
        judged, wrong = judged + 1, wrong + is_wrong
        score = max(0.0, score + _weight(is_wrong, alpha)) if unlocked else 0.0
        if score >= LIMIT:
            judged = wrong = 0
            passed, score, drifts = False, 0.0, drifts + 1
        passed = passed or (wrong < MOST and judged >= looks[wrong])
        unlocked = passed and judged >= needed(wrong, alpha)
    state: State = "unlocked" if unlocked else "locked_again" if passed or drifts else "learning"
    to_go = _to_go(judged, wrong, alpha, passed)
    return Standing(state, judged, wrong, upper_bound(wrong, judged) if judged else 1.0, to_go, drifts)


def abstain(error: float, alpha: float) -> float:
    """The share of cases that any method must leave to people whose *error* over all is to be *alpha* on the rest:
    (error - alpha)/(1 - alpha), https://arxiv.org/abs/2606.29054."""
    return max(0.0, (error - alpha) / (1 - alpha))


def _to_go(judged: int, wrong: int, alpha: float, passed: bool) -> int | None:
    if wrong >= MOST:
        return None
    look = 0 if passed else checkpoints(alpha)[wrong]
    return max(0, look - judged, needed(wrong, alpha) - judged)


@cache
def _weight(is_wrong: bool, alpha: float) -> float:
    """The log-likelihood ratio of one judgement: an error of five times alpha (at least 10 %) against alpha."""
    changed = min(0.5, max(0.10, 5 * alpha))
    return math.log(changed / alpha) if is_wrong else math.log((1 - changed) / (1 - alpha))


def _at_most(wrong: int, judged: int, error: float) -> float:
    """The probability of at most *wrong* of *judged* when each is wrong with probability *error*."""
    if wrong >= judged or error <= 0:
        return 1.0
    if error >= 1:
        return 0.0
    lean = math.log(error) - math.log1p(-error)
    term = judged * math.log1p(-error)
    total = math.exp(term)
    for number in range(1, wrong + 1):
        term += math.log((judged - number + 1) / number) + lean
        total += math.exp(term)
    return min(1.0, total)
