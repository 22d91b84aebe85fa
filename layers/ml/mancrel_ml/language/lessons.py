"""Learning intents anew from the shipped corpus and a tenant's own examples, in a worker: numpy only.

The model is that of `meaning.MeaningModel` with every row as a landmark and rows that may weigh more than one. What it
would have said of rows that it had not learnt follows from one inverse, in closed form (Rifkin & Lippert 2007).
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from mancrel_ml.language import logistic
from mancrel_ml.language.evidence import Array, Seen, best_intent, evidence
from mancrel_ml.language.kernel import Examples, Field, Floats, likeness, seen, unit

_SHARE = 0.25  # of the wording in the kernel, against the meaning
_PENALTY = 0.1
_FOLDS = 5
_SURPRISE = 300.0  # see `meaning.MeaningModel`
_SHARPEST = 5.0  # exponent of e
_GOLDEN = (5**0.5 - 1) / 2
Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Lessons:
    """Messages to learn from: n rows of meaning (n, 384) and unit wording (n, 2048), classes (n,), weights (n,)."""

    meaning: Floats
    wording: Floats
    classes: Rows
    weights: Array

    def __add__(self, other: "Lessons") -> "Lessons":
        return Lessons(
            np.concatenate([self.meaning, other.meaning]),
            np.concatenate([self.wording, other.wording]),
            np.concatenate([self.classes, other.classes]),
            np.concatenate([self.weights, other.weights]),
        )

    def __getitem__(self, rows: Mask | Rows) -> "Lessons":
        return Lessons(self.meaning[rows], self.wording[rows], self.classes[rows], self.weights[rows])


def fit(lessons: Lessons, background: int | None) -> tuple[Field, Array]:
    """The model learnt from *lessons* of classes 0…k-1, each with at least one, and the weights of its doubt, the bias
    last. The same lessons give the same model."""
    ordered = lessons[np.argsort(lessons.classes, kind="stable")]
    return _Learner(ordered, background).learnt()


class _Learner:
    def __init__(self, lessons: Lessons, background: int | None) -> None:
        self.meaning = lessons.meaning.astype(np.float16).astype(np.float32)  # as the file keeps it
        self.wording, self.classes, self.weights = unit(lessons.wording), lessons.classes, lessons.weights
        self.background = background
        kinds = int(self.classes.max()) + 1
        self.targets = (np.eye(kinds) - 1 / kinds)[self.classes]
        gram = likeness(self.meaning, self.meaning) + _SHARE * (self.wording @ self.wording.T)
        self.inverse = np.linalg.inv(gram.astype(np.float64) + np.diag(_PENALTY / self.weights))
        self.pull = self.inverse @ self.targets

    def learnt(self) -> tuple[Field, Array]:
        dealt = [_Trial(self, out) for out in self._dealt()]
        sharpness = _sharpness(dealt)
        strange = [_Trial(self, np.isin(self.classes, group)) for group in self._left_out()]
        told = [trial.outcome(sharpness) for trial in [*dealt, *strange]]
        facts, right = np.vstack([each[0] for each in told]), np.concatenate([each[1] for each in told])
        known = np.concatenate([self.weights[trial.out] for trial in dealt])
        unknown = sum(int(trial.out.sum()) for trial in strange)
        novelty = np.full(unknown, self._novelty() * known.sum() / max(1, unknown))
        doubt = logistic.learn(facts, right, np.concatenate([known, novelty]))
        field = Field(
            examples=Examples.of(self.meaning, self.classes),
            chosen=np.arange(len(self.classes), dtype=np.int64),
            pull=self.pull.astype(np.float32),
            wording=(_SHARE * self.wording.T @ self.pull).astype(np.float16).astype(np.float32),
            sharpness=sharpness,
        )
        weights, bias = doubt or (np.zeros(facts.shape[1]), 0.0)
        return field, np.append(weights, bias)

    def _dealt(self) -> list[Mask]:
        """Each class dealt out in turn, in the order of the rows."""
        starts = np.searchsorted(self.classes, self.classes)
        folds = (np.arange(len(self.classes)) - starts) % _FOLDS
        return [folds == fold for fold in range(_FOLDS)]

    def _left_out(self) -> list[Rows]:
        """Groups of intents whose messages are of a kind that is not known."""
        intents = np.array([each for each in np.unique(self.classes) if each != self.background])
        np.random.RandomState(0).shuffle(intents)
        return np.array_split(intents, min(_FOLDS, len(intents))) if len(intents) > 2 else []

    def _novelty(self) -> float:
        """See `meaning.MeaningModel._novelty`."""
        rows, kinds = len(self.classes), len(np.unique(self.classes))
        background = int((self.classes == self.background).sum())
        expected = (_SURPRISE + kinds / 2) / (_SURPRISE + rows)
        return max(expected / 2, expected - background / max(1, rows - background))


class _Trial:
    """What a model that never saw the rows *out* says of them."""

    def __init__(self, learner: _Learner, out: Mask) -> None:
        self.learner, self.out = learner, out
        self.truth = learner.classes[out]
        self.known = np.unique(learner.classes[~out])
        scores = learner.targets[out] - np.linalg.solve(learner.inverse[np.ix_(out, out)], learner.pull[out])
        self.scores = np.asarray(scores[:, self.known], dtype=np.float32)

    @cached_property
    def examples(self) -> Examples:
        learner, kept = self.learner, ~self.out
        return Examples.of(learner.meaning[kept], np.searchsorted(self.known, learner.classes[kept]))

    def surprise(self, factor: float) -> float:
        """How unlikely the true classes are when scores are multiplied by *factor*."""
        logits = self.scores.astype(np.float64) * factor
        top = logits.max(axis=1)
        total = top + np.log(np.exp(logits - top[:, None]).sum(axis=1))
        return float((total - logits[np.arange(len(logits)), np.searchsorted(self.known, self.truth)]).sum())

    def outcome(self, sharpness: float) -> tuple[Array, Mask]:
        """The evidence of each row, and whether its best intent is right."""
        look: Seen = seen(self.scores * np.float32(sharpness), self.learner.meaning[self.out], self.examples)
        background = self.learner.background
        place = next((at for at, kind in enumerate(self.known.tolist()) if kind == background), None)
        right = self.known[best_intent(look.logits, place)] == self.truth
        return evidence(look, place), right & (self.truth != background)


def _sharpness(trials: list[_Trial]) -> float:
    """The factor from score to logit under which held-out rows are likeliest, by golden section."""
    shown = [trial for trial in trials if np.isin(trial.truth, trial.known).all()]
    low, high = 0.0, _SHARPEST
    for _cut in range(40):
        left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        worse = [sum(trial.surprise(float(np.exp(at))) for trial in shown) for at in (left, right)]
        low, high = (low, right) if worse[0] < worse[1] else (left, high)
    return float(np.exp((low + high) / 2))


def groups(texts: list[str], folds: int) -> Rows:
    """The fold of each of *texts*: equal ones are in the same, later ones in later folds."""
    places = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    edges = np.linspace(0, len(places), folds + 1)
    spans = list(pairwise(edges))
    return np.array([next(at for at, (_, end) in enumerate(spans) if places[text] < end) for text in texts])
