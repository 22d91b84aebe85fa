"""How good a model is on messages it has not seen, in the figures of the contract."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score, roc_auc_score

from mancrel_ml.language.encoder import Encoder, Reads
from mancrel_ml.language.evidence import Array
from mancrel_ml.language.mail import written_text
from mancrel_ml.language.mood import MOODS
from mancrel_ml.language.mood_training import MoodModel
from mancrel_ml.language.training import BACKGROUND, Labelled, fit

Read = Callable[[list[str]], tuple[NDArray[Any], Array]]
"""Texts to a label and the confidence in it, each."""
WORDING = "wording"  # the name of the model that reads no meaning
_BINS = 10


def evaluate(train: Labelled, test: Labelled, encoder: Reads | None = None) -> dict[str, Any]:
    """Fit on *train*, measure on *test*; ``model`` says what read them. Labels that are moods train a mood head.

    ``accuracy`` and ``macroF1`` are over messages in scope. A message counts as right when it is in scope and its
    intent is
    right: ``ece`` (10 equal-width bins), coverage and precision are over all messages, so one out of scope that gets a
    high confidence is an error. ``oosAuroc`` tells scope by confidence, ``oosAt90`` is the share of messages out of
    scope at or above 0.90. What cannot be measured on *test* is None.
    """
    of_moods = set(train.labels) <= set(MOODS)
    read = _moods(train, encoder) if of_moods and isinstance(encoder, Encoder) else _intents(train, encoder)
    began = time.perf_counter()
    intents, confidence = read([written_text(text) for text in test.texts])
    spent = (time.perf_counter() - began) * 1000 / len(test.texts)
    return {
        **measures(np.array(test.labels), intents, confidence),
        "msPerText": round(spent, 3),
        "model": encoder.name if encoder else WORDING,
    }


def _intents(train: Labelled, encoder: Reads | None) -> Read:
    fitted = fit(train, encoder)

    def read(texts: list[str]) -> tuple[NDArray[Any], Array]:
        vectors = fitted["vectors"].transform(texts)
        return fitted["intent"].predict_intent(vectors), fitted["intent"].confidence(vectors)

    return read


def _moods(train: Labelled, encoder: Encoder) -> Read:
    fitted = MoodModel(encoder).fit([written_text(text) for text in train.texts], train.labels)

    def read(texts: list[str]) -> tuple[NDArray[Any], Array]:
        shares = fitted.shares(texts)
        return np.array(MOODS)[shares.argmax(axis=1)], shares.max(axis=1)

    return read


def measures(truth: NDArray[Any], intents: NDArray[Any], confidence: Array) -> dict[str, Any]:
    """The figures that `evaluate` describes."""
    inside = truth != BACKGROUND
    right = inside & (truth == intents)
    known = inside.any()
    return {
        "accuracy": _mean(right[inside]),
        "macroF1": _rounded(f1_score(truth[inside], intents[inside], average="macro", zero_division=0))
        if known
        else None,
        "ece": _rounded(calibration_error(confidence, right)),
        "coverageAt90": _mean(confidence >= 0.90),
        "precisionAt90": _mean(right[confidence >= 0.90]),
        "coverageAt60": _mean(confidence >= 0.60),
        "precisionAt60": _mean(right[confidence >= 0.60]),
        "oosAuroc": _rounded(roc_auc_score(inside, confidence)) if known and not inside.all() else None,
        "oosAt90": _mean(confidence[~inside] >= 0.90),
        "messages": len(truth),
        "outOfScope": int((~inside).sum()),
    }


def calibration_error(confidence: Array, right: NDArray[np.bool_]) -> float:
    """Expected calibration error over equal-width bins (Guo et al. 2017)."""
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    gaps = [
        abs(confidence[bins == number].mean() - right[bins == number].mean()) * (bins == number).mean()
        for number in np.unique(bins)
    ]
    return float(np.sum(gaps))


def _mean(values: NDArray[Any]) -> float | None:
    return _rounded(float(np.mean(values))) if len(values) else None


def _rounded(value: float) -> float:
    return round(float(value), 4)
