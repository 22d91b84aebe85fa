"""What speaks for and against the likeliest intent: the inputs of the correctness model. numpy only, shared by both
sides.

Shapes: n messages, k classes. Classes include the background class where there is one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

NAMES = (
    "logit of the best probability",
    "margin to the second best",
    "entropy",
    "log-sum-exp of the logits",
    "nearest example of the intent",
    "nearest example of any other class",
    "centroid of the intent",
    "weight of what was recognised",
    "log-odds of background",
)
_TINY = 1e-9


@dataclass(frozen=True)
class Seen:
    """How a batch looks to the intent model."""

    logits: Array  # (n, k)
    nearest: Array  # (n, k) highest cosine to a training example of each class
    centroids: Array  # (n, k) cosine to the mean of each class
    mass: Array  # (n,) length of the feature vector before it was normalised


def softmax(logits: Array) -> Array:
    """Probabilities of each row."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def best_intent(logits: Array, background: int | None) -> NDArray[np.intp]:
    """The likeliest class of each row that is not the background."""
    return np.asarray(_in_scope(logits, background).argmax(axis=1))


def evidence(seen: Seen, background: int | None) -> Array:
    """One row of `NAMES` for each message, about its `best_intent`."""
    rows = np.arange(len(seen.logits))
    best = best_intent(seen.logits, background)
    shares = softmax(seen.logits)
    ranked = np.sort(_in_scope(seen.logits, background), axis=1)
    others = seen.nearest.copy()
    others[rows, best] = 0.0
    return np.column_stack(
        [
            _log_odds(shares[rows, best]),
            ranked[:, -1] - ranked[:, -2] if _wide(ranked) else ranked[:, -1],
            -(shares * np.log(shares + _TINY)).sum(axis=1) / np.log(max(2, shares.shape[1])),
            _log_sum_exp(seen.logits),
            seen.nearest[rows, best],
            others.max(axis=1),
            seen.centroids[rows, best],
            np.log1p(seen.mass),
            np.zeros(len(rows)) if background is None else _log_odds(shares[:, background]),
        ]
    )


def confidence(seen: Seen, background: int | None, weights: Array, bias: float) -> Array:
    """P(`best_intent` is right and the message in scope), never above what the background leaves."""
    odds = evidence(seen, background) @ weights + bias
    share = 1 / (1 + np.exp(-np.clip(odds, -500, 500)))
    return np.asarray(share if background is None else np.minimum(share, 1 - softmax(seen.logits)[:, background]))


def _wide(ranked: Array) -> bool:
    return ranked.shape[1] > 1 and bool(np.isfinite(ranked[:, -2]).all())


def _in_scope(logits: Array, background: int | None) -> Array:
    if background is None:
        return logits
    masked = logits.copy()
    masked[:, background] = -np.inf
    return masked


def _log_odds(share: Array) -> Array:
    share = np.clip(share, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(share / (1 - share)))


def _log_sum_exp(logits: Array) -> Array:
    top = logits.max(axis=1)
    return np.asarray(top + np.log(np.exp(logits - top[:, None]).sum(axis=1)))
