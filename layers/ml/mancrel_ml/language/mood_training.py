"""The mood head learnt from messages and their moods: build time only."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp
from sklearn.model_selection import StratifiedKFold

from mancrel_ml.language.encoder import Encoder, Vector
from mancrel_ml.language.evidence import Array
from mancrel_ml.language.mood import COLUMNS, MOODS, MoodHead, counted, likeness, packed, toned, weighed
from mancrel_ml.language.sentiment import sentiment

_LETTERS, _LEXICON = 0.1, 0.3  # shares in the kernel, against the layers
_DULLEST, _SHARPEST = 0.0, 4.0  # exponents of e


class MoodModel:
    """Kernel ridge regression from messages to moods, the shares calibrated on held-out messages.

    Parameters
    ----------
    encoder : the network whose layers are read
    penalty : on the weights' squares
    folds : out-of-fold splits, for the sharpness (temperature scaling; Guo et al. 2017)
    most : messages to learn from; of more a random part is taken
    random_state : seed of splits and part

    Attributes
    ----------
    head_ : the fitted `mood.MoodHead`
    """

    def __init__(
        self, encoder: Encoder, *, penalty: float = 0.3, folds: int = 5, most: int = 10_000, random_state: int = 0
    ) -> None:
        self.encoder = encoder
        self.penalty = penalty
        self.folds = folds
        self.most = most
        self.random_state = random_state

    def fit(self, messages: list[str], moods: list[str]) -> Self:
        """Learn from *messages* and the *moods* of each.

        Raises:
            ValueError: a mood has fewer messages than there are folds.
        """
        kept = np.sort(np.random.RandomState(self.random_state).permutation(len(messages))[: self.most])
        texts, truth = [messages[at] for at in kept], np.searchsorted(MOODS, np.asarray(moods)[kept])
        layers, scores = _layers(self.encoder, texts), _scores(texts)
        middle, spread = _rounded(layers.mean(axis=0)), _rounded(layers.std(axis=0))
        landmarks = _rounded(toned(layers, middle, spread))
        rarity = _rarity(texts)
        words = _rows(weighed(text, rarity) for text in texts)
        kernel = likeness(landmarks, landmarks) + _LEXICON * np.outer(scores, scores)
        kernel += (_LETTERS * (words @ words.T)).toarray().astype(np.float32)
        pull = _rounded(self._solved(kernel, truth))
        self.head_ = MoodHead(
            middle=middle,
            spread=spread,
            landmarks=landmarks,
            pull=pull,
            rarity=rarity,
            letters=_rounded(_LETTERS * (words.T @ pull)),
            lexicon=_rounded(_LEXICON * scores @ pull),
            sharpness=self._sharpness(kernel, truth),
        )
        return self

    def shares(self, texts: list[str]) -> Array:
        """P(mood) (n, 3), in the order of `mood.MOODS`."""
        words = (weighed(text, self.head_.rarity) for text in texts)
        return self.head_.shares(_layers(self.encoder, texts), words, _scores(texts))

    def _solved(self, kernel: Vector, truth: NDArray[np.intp]) -> Vector:
        wanted = (np.eye(len(MOODS)) - 1 / len(MOODS))[truth].astype(np.float32)
        factor = cho_factor(kernel + self.penalty * np.eye(len(kernel), dtype=np.float32), overwrite_a=True)
        return np.asarray(cho_solve(factor, wanted), dtype=np.float32)

    def _sharpness(self, kernel: Vector, truth: NDArray[np.intp]) -> float:
        """The factor from score to logit under which held-out moods are likeliest."""
        held_out = np.empty((len(truth), len(MOODS)), dtype=np.float32)
        splits = StratifiedKFold(self.folds, shuffle=True, random_state=self.random_state)
        for known, out in splits.split(kernel, truth):
            held_out[out] = kernel[np.ix_(out, known)] @ self._solved(kernel[np.ix_(known, known)], truth[known])

        def surprise(exponent: float) -> float:
            logits = held_out * np.exp(exponent)
            return float((logsumexp(logits, axis=1) - logits[np.arange(len(truth)), truth]).sum())

        return float(np.exp(minimize_scalar(surprise, bounds=(_DULLEST, _SHARPEST), method="bounded").x))


def train(corpus: Path, out: Path, encoder: Encoder) -> None:
    """Fit on *corpus*, a CSV of text and label, and write the head to *out*. The same corpus gives the same bytes."""
    with corpus.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    model = MoodModel(encoder).fit([row["text"] for row in rows], [row["label"] for row in rows])
    out.write_bytes(packed(model.head_, corpus.read_bytes()))


def _layers(encoder: Encoder, texts: list[str]) -> Vector:
    return np.vstack([encoder.layers(text) for text in texts])


def _scores(texts: list[str]) -> Vector:
    return np.array([sentiment(text)[1] for text in texts], dtype=np.float32)


def _rarity(texts: list[str]) -> Vector:
    """1 + ln((1 + n) / (1 + messages with the column)), smoothed as scikit-learn's TfidfVectorizer does."""
    seen = np.bincount(np.concatenate([counted(text)[0] for text in texts]), minlength=COLUMNS)
    return _rounded(1 + np.log((1 + len(texts)) / (1 + seen)))


def _rows(words: Iterator[tuple[Any, Vector]]) -> sp.csr_matrix:
    columns, values = zip(*words, strict=True)
    ends = np.cumsum([0, *map(len, columns)])
    return sp.csr_matrix((np.concatenate(values), np.concatenate(columns), ends), shape=(len(columns), COLUMNS))


def _rounded(values: Any) -> Vector:
    """*values* as the artefact stores them, so that what is measured is what is shipped."""
    return np.asarray(np.asarray(values).astype(np.float16).astype(np.float32))
