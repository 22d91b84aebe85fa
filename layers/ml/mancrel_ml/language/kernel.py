"""A message as a point among examples, and how each pulls it to its intent. numpy only, shared by both sides.

Shapes: n messages, m landmarks, k classes, w columns of meaning, d columns of wording. A row is the embedding of a
message followed by its words and word pieces, projected to d columns (Achlioptas 2003).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mancrel_ml.language.evidence import Seen
from mancrel_ml.search.naming import MASK

Floats = NDArray[np.float32]
MEANING = 384
WORDING = 2048
_WIDTH = 1.0  # of the Gaussian: likeness falls to 1/e² at a right angle
_PLACES = 4  # columns that each word or piece is spread over
_CHUNK = 512
_SEED = 0


def meant(text: str) -> str:
    """*text* as the encoder reads it: a masked title is a product."""
    return text.replace(MASK, "product")


def projection(features: int) -> tuple[NDArray[np.int64], Floats]:
    """Column and weight (features, 4) of each place that a word or piece is spread to; the same on every machine."""
    dice = np.random.RandomState(_SEED)
    columns = dice.randint(0, WORDING, (features, _PLACES))
    signs = dice.randint(0, 2, (features, _PLACES)) * 2 - 1
    return columns.astype(np.int64), (signs / np.sqrt(_PLACES)).astype(np.float32)


def likeness(rows: Floats, landmarks: Floats) -> Floats:
    """Gaussian kernel (n, m) of two sets of vectors."""
    squares = (rows * rows).sum(axis=1)[:, None] + (landmarks * landmarks).sum(axis=1)[None, :]
    return np.asarray(np.exp(-_WIDTH * np.maximum(squares - 2 * rows @ landmarks.T, 0)), dtype=np.float32)


def unit(rows: Floats) -> Floats:
    """*rows* at length one; one of zeros stays."""
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)


@dataclass(frozen=True)
class Examples:
    """Embedded training messages sorted by class; class c starts at ``starts[c]``, its centroid is a unit vector."""

    rows: Floats  # (n, w)
    starts: NDArray[np.int64]
    centroids: Floats  # (k, w)

    @classmethod
    def of(cls, rows: Floats, classes: NDArray[np.intp]) -> "Examples":
        """*rows* of *classes* 0…k-1, each with at least one."""
        order = np.argsort(classes, kind="stable")
        starts = np.searchsorted(classes[order], np.arange(classes.max() + 1))
        means = np.add.reduceat(rows[order], starts, axis=0)
        return cls(rows[order], starts, unit(means))

    def nearest(self, rows: Floats) -> Floats:
        """Highest product (n, k) with an example of each class."""
        parts = [
            np.maximum.reduceat(rows[at : at + _CHUNK] @ self.rows.T, self.starts, axis=1)
            for at in range(0, len(rows), _CHUNK)
        ]
        return np.vstack(parts)


@dataclass(frozen=True)
class Field:
    """A fitted kernel classifier and what it remembers."""

    examples: Examples
    chosen: NDArray[np.int64]  # (m,) the examples that are landmarks
    pull: Floats  # (m, k)
    wording: Floats  # (d, k)
    sharpness: float  # score to logit

    @cached_property
    def landmarks(self) -> Floats:
        """Embeddings (m, w) of the chosen examples."""
        return self.examples.rows[self.chosen]

    def see(self, rows: Floats) -> Seen:
        """How *rows* (n, w + d) look."""
        width = self.landmarks.shape[1]
        meaning, wording = rows[:, :width], unit(rows[:, width:])
        scores = likeness(meaning, self.landmarks) @ self.pull + wording @ self.wording
        return seen(np.asarray(scores * self.sharpness, dtype=np.float32), meaning, self.examples)


def seen(logits: Floats, meaning: Floats, examples: Examples) -> Seen:
    """*logits* beside what the examples say of the same rows, in double precision.

    How much of the wording was recognised says nothing here: the encoder knows words that no example has.
    """
    nothing = np.zeros(len(logits), dtype=np.float32)
    parts: tuple[Any, ...] = (logits, examples.nearest(meaning), meaning @ examples.centroids.T, nothing)
    return Seen(*(part.astype(np.float64) for part in parts))
