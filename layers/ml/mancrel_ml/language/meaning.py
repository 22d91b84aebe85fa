"""The intent classifier over meaning and wording: kernel ridge regression, a scikit-learn estimator, arrays only."""

from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.linalg import solve_triangular
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data

from mancrel_ml.language import correctness
from mancrel_ml.language.evidence import Array, Seen, best_intent, confidence, evidence, softmax
from mancrel_ml.language.kernel import MEANING, Examples, Field, Floats, seen, unit
from mancrel_ml.language.ridge import Ridge, Rows, turned

_SHARE = 0.25  # of the wording in the kernel, against the meaning
_MANY = 4000
_UNPROVEN = 0.89  # at most, where nothing was there to learn doubt from: nothing is sent on that
_DULLEST, _SHARPEST = 0.0, 5.0  # exponents of e


class MeaningModel(ClassifierMixin, BaseEstimator):
    """Kernel ridge regression with a learnt estimate of being right.

    The kernel is a Gaussian of the embedding plus the cosine of the wording; with many rows the Gaussian is taken
    through landmarks (Nyström; Williams & Seeger 2001). ``confidence(X)`` is P(the predicted intent is right and the
    message is in scope), learnt as in `model.IntentModel` from messages held out at random and from intents held out
    whole.

    Parameters
    ----------
    background : label of the rows that belong to no intent, or None
    meaning : so many columns are the embedding, the others the wording
    penalties : on the weights' squares: the usual one, and others for labels with more noise
    landmarks : most of them
    folds : out-of-fold splits; also the number of groups of intents that are left out
    surprise : how many messages it takes until half of what comes is of a kind that was seen (see `_novelty`)
    random_state : seed of splits and landmarks

    Attributes
    ----------
    classes_ : labels, in the order of the columns of ``predict_proba``
    background_ : number of the background class, or None
    field_ : the fitted `kernel.Field`
    correctness_ : (weights, bias) over `evidence`, or None when there was too little to learn it from
    """

    def __init__(
        self,
        *,
        background: str | None = None,
        meaning: int = MEANING,
        penalties: tuple[float, ...] = (0.1, 0.3, 1.0, 3.0),
        landmarks: int = 2500,
        folds: int = 5,
        surprise: float = 300.0,
        random_state: int = 0,
    ) -> None:
        self.background = background
        self.meaning = meaning
        self.penalties = penalties
        self.landmarks = landmarks
        self.folds = folds
        self.surprise = surprise
        self.random_state = random_state

    def fit(self, X: ArrayLike, y: ArrayLike, named: ArrayLike | None = None) -> Self:
        """Learn intents and confidence from rows *X* (n, columns) and labels *y* (n,).

        Those marked in *named* (n,) are the names of intents: learnt from, but no messages to be right about.
        """
        rows: Any
        rows, y = validate_data(self, X, y, dtype=np.float32)
        check_classification_targets(y)
        self.classes_, numbers = np.unique(y, return_inverse=True)
        if len(self.classes_) < 2:
            raise ValueError("cannot learn from only one class")
        self.background_ = _place(self.classes_, self.background)
        order = np.argsort(numbers, kind="stable")
        rows, numbers = rows[order], numbers[order]
        written = np.ones(len(rows), dtype=np.bool_) if named is None else ~np.asarray(named, dtype=np.bool_)[order]
        meaning, wording = _rounded(rows[:, : self.meaning]), unit(rows[:, self.meaning :])
        chosen = self._landmarks(len(rows))
        root, mapped = turned(meaning, meaning[chosen])
        ridge = Ridge(np.hstack([mapped, np.sqrt(_SHARE) * wording], dtype=np.float32), numbers)
        sharpness, self.correctness_ = self._learn_doubt(ridge, meaning, written)
        weights, _ = ridge.solve(np.ones(len(rows), dtype=np.bool_))
        self.field_ = Field(
            examples=Examples.of(meaning, numbers),
            chosen=chosen,
            pull=solve_triangular(root, weights[: len(chosen)], lower=True, trans="T").astype(np.float32),
            wording=_rounded(np.sqrt(_SHARE) * weights[len(chosen) :]),
            sharpness=sharpness,
        )
        return self

    def predict(self, X: ArrayLike) -> NDArray[Any]:
        """The likeliest class of each row, background included."""
        best = self._see(X).logits.argmax(axis=1)
        return np.asarray(self.classes_[best])

    def predict_proba(self, X: ArrayLike) -> Array:
        """Share of each class (n, k); not calibrated for messages out of scope: see `confidence`."""
        return softmax(self._see(X).logits)

    def predict_intent(self, X: ArrayLike) -> NDArray[Any]:
        """The likeliest intent of each row, background excluded."""
        seen = self._see(X)
        return np.asarray(self.classes_[best_intent(seen.logits, self.background_)])

    def confidence(self, X: ArrayLike) -> Array:
        """P(`predict_intent` is right and the message is in scope) of each row."""
        seen = self._see(X)
        if self.correctness_ is None:
            best = best_intent(seen.logits, self.background_)
            return np.minimum(softmax(seen.logits)[np.arange(len(best)), best], _UNPROVEN)
        return confidence(seen, self.background_, *self.correctness_)

    def _see(self, X: ArrayLike) -> Seen:
        check_is_fitted(self)
        return self.field_.see(validate_data(self, X, dtype=np.float32, reset=False))

    def _landmarks(self, rows: int) -> Rows:
        if rows <= self.landmarks:
            return np.arange(rows)
        return np.sort(np.random.RandomState(self.random_state).permutation(rows)[: self.landmarks])

    def _learn_doubt(
        self, ridge: Ridge, meaning: Floats, written: NDArray[np.bool_]
    ) -> tuple[float, tuple[Array, float] | None]:
        messages = ridge.classes[written]
        dealt = np.full(len(written), -1)
        dealt[written] = self._dealt(messages)
        held_out = [dealt == fold for fold in np.unique(dealt[written])]
        ridge.penalty = self._penalty(ridge, meaning, held_out)
        tried = [_Trial(ridge, out, meaning, written) for out in held_out]
        sharpness = _sharpness(tried)
        left_out = self._left_out(ridge.classes)
        tried += [_Trial(ridge, np.isin(ridge.classes, group), meaning, written) for group in left_out]
        facts, right = zip(*(trial.outcome(sharpness, self.background_) for trial in tried), strict=True)
        known = len(messages)
        strange = sum(len(each) for each in right) - known
        weight = np.ones(known + strange)
        weight[known:] = self._novelty(messages) * known / max(1, strange)
        return sharpness, correctness.learn(np.vstack(facts), np.concatenate(right), weight)

    def _penalty(self, ridge: Ridge, meaning: Floats, held_out: list[NDArray[np.bool_]]) -> float:
        """The first of `penalties`, unless another foretells more held-out rows by more than their standard error.

        Where there are many rows, one fold is enough to tell.
        """
        shown = held_out if len(meaning) <= _MANY else held_out[:1]
        hits = []
        for ridge.penalty in self.penalties:
            hits.append(np.concatenate([_Trial(ridge, out, meaning, out).hits() for out in shown]).mean())
        best, rows = int(np.argmax(hits)), sum(out.sum() for out in shown)
        clearly = hits[best] - hits[0] > np.sqrt(hits[0] * (1 - hits[0]) / rows)
        return self.penalties[best if clearly else 0]

    def _dealt(self, classes: Rows) -> Rows:
        """The fold of each row: every class is dealt out in turn."""
        order = np.random.RandomState(self.random_state).permutation(len(classes))
        order = order[np.argsort(classes[order], kind="stable")]
        folds = np.empty(len(classes), dtype=np.intp)
        folds[order] = np.arange(len(classes)) % min(self.folds, len(classes))
        return folds

    def _left_out(self, classes: Rows) -> list[Rows]:
        """Groups of intents; of three or more at least two stay each time."""
        intents = np.array([each for each in np.unique(classes) if each != self.background_])
        if len(intents) < 3:
            return []
        np.random.RandomState(self.random_state).shuffle(intents)
        return np.array_split(intents, min(self.folds, len(intents)))

    def _novelty(self, classes: Rows) -> float:
        """Messages of unknown kinds to expect for each known one, less those that the background rows stand for.

        After n messages of k kinds a new one is of a new kind with (surprise + k/2) in (surprise + n): the estimate of
        Pitman & Yor (1997) with discount 1/2. Few examples are a sketch of what customers write, many are a survey.
        """
        background = int((classes == self.background_).sum()) if self.background_ is not None else 0
        expected = (self.surprise + len(np.unique(classes)) / 2) / (self.surprise + len(classes))
        return max(expected / 2, expected - background / max(1, len(classes) - background))


class _Trial:
    """What a model that never saw the rows *out* says of those of them that were *written*."""

    def __init__(self, ridge: Ridge, out: NDArray[np.bool_], meaning: Floats, written: NDArray[np.bool_]) -> None:
        weights, self.known = ridge.solve(~out)
        asked = out & written
        self.truth = ridge.classes[asked]
        examples = Examples.of(meaning[~out], np.searchsorted(self.known, ridge.classes[~out]))
        self.seen = seen(ridge.mapped[asked] @ weights, meaning[asked], examples)

    def hits(self) -> NDArray[np.bool_]:
        """Whether the likeliest class of each row, background included, is its own."""
        return np.asarray(self.known[self.seen.logits.argmax(axis=1)] == self.truth)

    def outcome(self, sharpness: float, background: int | None) -> tuple[Array, NDArray[np.bool_]]:
        """`evidence` of each row, and whether its best intent is right."""
        sharp = Seen(self.seen.logits * sharpness, self.seen.nearest, self.seen.centroids, self.seen.mass)
        place = _place(self.known, background)
        right = self.known[best_intent(sharp.logits, place)] == self.truth
        return evidence(sharp, place), right & (self.truth != background)


def _sharpness(tried: list[_Trial]) -> float:
    """The factor from score to logit under which held-out rows are likeliest (temperature scaling, Guo et al. 2017)."""
    known = [np.isin(trial.truth, trial.known) for trial in tried]
    scores = [trial.seen.logits[rows] for trial, rows in zip(tried, known, strict=True)]
    places = [np.searchsorted(trial.known, trial.truth[rows]) for trial, rows in zip(tried, known, strict=True)]

    def surprise(exponent: float) -> float:
        total = 0.0
        for each, truth in zip(scores, places, strict=True):
            logits = each * np.exp(exponent)
            total += float((logsumexp(logits, axis=1) - logits[np.arange(len(logits)), truth]).sum())
        return total

    return float(np.exp(minimize_scalar(surprise, bounds=(_DULLEST, _SHARPEST), method="bounded").x))


def _place(classes: NDArray[Any], wanted: object) -> int | None:
    at = np.flatnonzero(classes == wanted) if wanted is not None else np.zeros(0, dtype=int)
    return int(at[0]) if len(at) else None


def _rounded(values: Floats) -> Floats:
    """*values* as the artefact stores them, so that what is measured is what is shipped."""
    return np.asarray(values.astype(np.float16).astype(np.float32))
