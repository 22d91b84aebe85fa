"""Logistic regression in numpy: what `correctness` learns with scikit-learn, for a worker that has none."""

import numpy as np
from numpy.typing import NDArray

from mancrel_ml.language.evidence import Array

_ROUNDS, _STILL = 50, 1e-10
_LEAST = 1e-12


def learn(facts: Array, right: NDArray[np.bool_], weight: Array) -> tuple[Array, float] | None:
    """Weights and bias over rows of *facts* that say how likely each is *right*; None when all or none are.

    Newton's method (IRLS) on the weighted log-loss plus half the squared weights of the standardised facts; the bias
    is free. The optimum is the one of scikit-learn's ``LogisticRegression(C=1)``.
    """
    if right.all() or not right.any():
        return None
    middle, spread = facts.mean(axis=0), facts.std(axis=0)
    spread = np.where(spread > _LEAST, spread, 1.0)
    rows = np.column_stack([(facts - middle) / spread, np.ones(len(facts))])
    ridge = np.append(np.ones(facts.shape[1]), 0.0)
    found = np.zeros(rows.shape[1])
    for _round in range(_ROUNDS):
        share = 1 / (1 + np.exp(-np.clip(rows @ found, -500, 500)))
        slope = rows.T @ (weight * (share - right)) + ridge * found
        bend = (rows * (weight * np.maximum(share * (1 - share), _LEAST))[:, None]).T @ rows + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < _STILL:
            break
    weights = found[:-1] / spread
    return weights, float(found[-1] - weights @ middle)
