"""People like those of a segment: a regularised logistic regression, and the proof on people it has not seen.

Each member of the base is held out once (five folds). Among held-out people the best tenth by score is taken: if the
score knew nothing, a tenth of the held-out members would be in it. *Lift* is how many times as many there are, with
the 99 % interval of Wilson (1927). Where that includes 1, there is no lookalike.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mancrel_ml.audiences.features import Design, Floats, Table

Mask = npt.NDArray[np.bool_]
FOLDS = 5
TOP = 0.1
PENALTY = 1.0
LEAST_BASE = 50
"""Members needed: fewer cannot show a lift that is one."""
LEAST_OTHERS = 200
MOST_SHARE = 0.5
_Z = 2.576
"""99 %: the five folds learn from each other's people, which makes them agree more than chance would (measured: with
95 % one chance base in twenty passes, with 99 % one in a hundred)."""
_STEPS = 30
_EACH = 50_000
_TOLD = 3


@dataclass(frozen=True)
class Lift:
    """How many times as many held-out members the best tenth has, and between what that surely lies."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Found:
    """What came out: the *refused* reason, or the *others* as places in the table, the most alike first."""

    refused: str | None
    lift: Lift | None
    places: npt.NDArray[np.int64]
    scores: Floats
    reasons: tuple[tuple[str, str], ...]


def find(shaped: Design, base: Mask, size: int | None = None, seed: int = 0) -> Found:
    """The people most like those of *base*, at most *size* of them; as many as the base has without one.

    Never more than the best tenth of all: only of that the lift is known.
    """
    why = too_few(base)
    if why is None and not shaped.columns.shape[1]:
        why = "no_features"
    if why:
        return _refusal(why, None)
    measured = lift(shaped.columns, base, seed)
    if measured.low <= 1:
        return _refusal("no_lift", measured)
    weights = fitted(shaped.columns, base)
    scores = probability(shaped.columns, weights)
    most = min(size or int(base.sum()), max(1, int(TOP * len(base))))
    others = np.flatnonzero(~base)
    places = others[np.argsort(-scores[others], kind="stable")][:most]
    return Found(None, measured, places, scores[places], reasons(shaped, weights, places))


def too_few(base: Mask) -> str | None:
    """Why nothing can be learnt from so few, or so many; None when it can."""
    members, people = int(base.sum()), len(base)
    if members < LEAST_BASE:
        return "small_base"
    if people - members < LEAST_OTHERS:
        return "few_others"
    return "large_base" if members > MOST_SHARE * people else None


def lift(columns: Floats, base: Mask, seed: int = 0) -> Lift:
    """The lift in the best tenth of people that were held out, every one of them once."""
    chance = np.random.default_rng(seed)
    folds = np.empty(len(base), dtype=np.int64)
    for group in (np.flatnonzero(base), np.flatnonzero(~base)):
        folds[chance.permutation(group)] = np.arange(len(group)) % FOLDS
    caught = members = looked_at = 0
    for fold in range(FOLDS):
        held = folds == fold
        scores = probability(columns[held], fitted(columns[~held], base[~held]))
        order = np.lexsort((chance.random(len(scores)), -scores))
        top = order[: max(1, round(TOP * len(order)))]
        caught += int(base[held][top].sum())
        members += int(base[held].sum())
        looked_at += len(top)
    share = looked_at / len(base)
    low, high = wilson(caught, members)
    return Lift(caught / members / share, low / share, high / share)


def wilson(hits: int, n: int, z: float = _Z) -> tuple[float, float]:
    """The interval of a share."""
    share = hits / n
    middle = share + z * z / (2 * n)
    width = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (middle - width) / (1 + z * z / n), (middle + width) / (1 + z * z / n)


def fitted(columns: Floats, base: Mask) -> Floats:
    """Weights, the constant first, by Newton's method (iteratively reweighted least squares) with a ridge.

    Of very many people a part is looked at. That moves the constant, which decides no order.
    """
    kept = _some(base)
    rows = np.column_stack([np.ones(len(kept)), columns[kept]])
    wanted = base[kept].astype(float)
    ridge = np.full(rows.shape[1], PENALTY)
    ridge[0] = 0.0
    weights = np.zeros(rows.shape[1])
    share = min(max(wanted.mean(), 1e-9), 1 - 1e-9)
    weights[0] = math.log(share / (1 - share))
    loss = _loss(rows, wanted, weights, ridge)
    for _ in range(_STEPS):
        p = _sigmoid(rows @ weights)
        slope = rows.T @ (p - wanted) + ridge * weights
        curve = (rows * (p * (1 - p))[:, None]).T @ rows + np.diag(ridge + 1e-9)
        step = np.linalg.solve(curve, slope)
        weights, better = _stepped(rows, wanted, weights, ridge, step, loss)
        if loss - better < 1e-6 * max(1.0, abs(loss)):
            break
        loss = better
    return weights


def probability(columns: Floats, weights: Floats) -> Floats:
    """How likely each row is one of the base."""
    return _sigmoid(columns @ weights[1:] + weights[0])


def reasons(shaped: Design, weights: Floats, places: npt.NDArray[np.int64]) -> tuple[tuple[str, str], ...]:
    """The features that speak most for the chosen, and for words which one: the strongest first."""
    apart = shaped.columns[places].mean(axis=0) - shaped.columns.mean(axis=0)
    told: dict[tuple[str, str], float] = {}
    for name, label, speaks in zip(shaped.names, shaped.labels, weights[1:] * apart, strict=True):
        key = (name, label if name in ("lifecycle", "source") else "")
        told[key] = told.get(key, 0.0) + float(speaks)
    ordered = sorted(told.items(), key=lambda each: -each[1])
    return tuple(key for key, speaks in ordered[:_TOLD] if speaks > 0.05)


def compared(
    found: Table, places: npt.NDArray[np.int64], base: Mask, told: Collection[tuple[str, str]]
) -> list[dict[str, float | str]]:
    """Each reason in numbers: the middle of the chosen, and that of everybody else who is not in the base."""
    chosen = np.zeros(len(found), dtype=bool)
    chosen[places] = True
    rest = ~chosen & ~base
    lines: list[dict[str, float | str]] = []
    for name, word in told:
        if word:
            held = np.array(found.words[name]) == word
            values = {"listed": float(held[chosen].mean()), "others": float(held[rest].mean()) if rest.any() else 0.0}
        else:
            column = found.values[name]
            values = {"listed": _middle(column[chosen]), "others": _middle(column[rest])}
        lines.append({"feature": name, "word": word, **values})
    return lines


def _some(base: Mask) -> npt.NDArray[np.int64]:
    """At most `_EACH` members and as many others, drawn by chance."""
    chance = np.random.default_rng(len(base))
    parts = [np.flatnonzero(base), np.flatnonzero(~base)]
    drawn = [part if len(part) <= _EACH else chance.choice(part, _EACH, replace=False) for part in parts]
    return np.sort(np.concatenate(drawn))


def _stepped(
    rows: Floats, wanted: Floats, weights: Floats, ridge: Floats, step: Floats, loss: float
) -> tuple[Floats, float]:
    """Newton's step, halved until it does not make things worse."""
    for _ in range(10):
        moved = weights - step
        found = _loss(rows, wanted, moved, ridge)
        if found <= loss:
            return moved, found
        step = step / 2
    return weights, loss


def _loss(rows: Floats, wanted: Floats, weights: Floats, ridge: Floats) -> float:
    said = rows @ weights
    return float(np.logaddexp(0.0, said).sum() - wanted @ said + 0.5 * (ridge * weights**2).sum())


def _sigmoid(values: Floats) -> Floats:
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * values)))


def _middle(values: Floats) -> float:
    there = values[~np.isnan(values)]
    return round(float(np.median(there)), 4) if len(there) else 0.0


def _refusal(why: str, measured: Lift | None) -> Found:
    return Found(why, measured, np.empty(0, dtype=np.int64), np.empty(0), ())
