"""The intent classifier that knows when it does not know: a scikit-learn estimator, arrays only."""

from collections.abc import Iterator
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data

from mancrel_ml.language import correctness
from mancrel_ml.language.evidence import Array, Seen, best_intent, confidence, evidence, softmax

_CHUNK = 512


class Prototypes:
    """Logistic regression over unit vectors, with its examples at hand: what `IntentModel` fits once per fold."""

    def __init__(self, strength: float, support: int, steps: int) -> None:
        self.strength, self.support, self.steps = strength, support, steps

    def fit(self, X: Any, y: NDArray[np.intp]) -> Self:
        """Learn from rows of *X* with the class numbers *y*."""
        counts = np.asarray((X != 0).sum(axis=0)).ravel()
        self.columns = np.flatnonzero(counts >= min(self.support, X.shape[0] // 4 + 1))
        if not len(self.columns):
            self.columns = np.arange(X.shape[1])
        order = np.argsort(y, kind="stable")
        self.examples, _ = self.unit(X[order])
        self.examples.data = _rounded(self.examples.data)
        self.classes, self.starts = np.unique(y[order], return_index=True)
        learner = LogisticRegression(C=self.strength, max_iter=self.steps, tol=1e-3).fit(self.examples, y[order])
        two = learner.coef_.shape[0] == 1
        coef, intercept = learner.coef_, learner.intercept_
        self.coef = _rounded(np.vstack([-coef / 2, coef / 2]) if two else coef)
        self.intercept = _rounded(np.concatenate([-intercept / 2, intercept / 2]) if two else intercept)
        means = np.vstack([_mean(part) for part in self._parts()])
        self.centroids = _rounded(means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-12))
        return self

    def unit(self, X: Any) -> tuple[Any, Array]:
        """Rows of *X* in the supported columns at length one, and their length before."""
        kept = sp.csr_matrix(X[:, self.columns])
        mass = np.sqrt(np.asarray(kept.multiply(kept).sum(axis=1)).ravel())
        return sp.diags(1 / np.maximum(mass, 1e-12)) @ kept, mass

    def see(self, X: Any) -> Seen:
        """How the rows of *X* look."""
        unit, mass = self.unit(X)
        nearest = [
            np.maximum.reduceat((unit[at : at + _CHUNK] @ self.examples.T).toarray(), self.starts, axis=1)
            for at in range(0, unit.shape[0], _CHUNK)
        ]
        return Seen(
            logits=np.asarray(unit @ self.coef.T) + self.intercept,
            nearest=np.vstack(nearest),
            centroids=np.asarray(unit @ self.centroids.T),
            mass=mass,
        )

    def _parts(self) -> Iterator[Any]:
        ends = [*self.starts[1:], self.examples.shape[0]]
        return (self.examples[start:end] for start, end in zip(self.starts, ends, strict=True))


class IntentModel(ClassifierMixin, BaseEstimator):
    """Multinomial logistic regression with a learnt estimate of being right.

    ``confidence(X)`` is P(the predicted intent is right and the message is in scope). Its logistic model learns from
    two kinds of out-of-fold rows: messages held out at random, and messages whose intent was held out whole, which are
    wrong by construction (Hendrycks & Gimpel 2017; Chow 1970).

    Parameters
    ----------
    background : label of the rows that belong to no intent, or None
    strength : inverse of the regularisation (scikit-learn's C)
    support : a column must be non-zero in so many rows to count
    novelty : messages out of scope to expect for each one in scope; rows of left-out intents stand for those that the
        background rows are too few for
    folds : out-of-fold splits; also the number of groups of intents that are left out
    steps : most iterations of each fit
    random_state : seed of the splits

    Attributes
    ----------
    classes_ : labels, in the order of the columns of ``predict_proba``
    background_ : number of the background class, or None
    seer_ : the fitted `Prototypes`
    correctness_ : (weights, bias) over `evidence`, or None when there was too little to learn it from
    """

    def __init__(
        self,
        *,
        background: str | None = None,
        strength: float = 12.0,
        support: int = 2,
        novelty: float = 0.15,
        folds: int = 5,
        steps: int = 200,
        random_state: int = 0,
    ) -> None:
        self.background = background
        self.strength = strength
        self.support = support
        self.novelty = novelty
        self.folds = folds
        self.steps = steps
        self.random_state = random_state

    def fit(self, X: ArrayLike, y: ArrayLike) -> Self:
        """Learn intents and confidence from rows *X* (n, columns) and labels *y* (n,)."""
        X, y = validate_data(self, X, y, accept_sparse="csr", dtype=np.float64)
        check_classification_targets(y)
        self.classes_, numbers = np.unique(y, return_inverse=True)
        if len(self.classes_) < 2:
            raise ValueError("cannot learn from only one class")
        rows = sp.csr_matrix(X)
        self.background_ = _place(self.classes_, self.background)
        self.seer_ = self._seer().fit(rows, numbers)
        self.correctness_ = self._learn_correctness(rows, numbers)
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
            return np.asarray(softmax(seen.logits)[np.arange(len(best)), best])
        return confidence(seen, self.background_, *self.correctness_)

    def __sklearn_tags__(self) -> Any:
        tags: Any = super().__sklearn_tags__()  # type: ignore[no-untyped-call]  # scikit-learn has no types
        tags.input_tags.sparse = True
        return tags

    def _see(self, X: ArrayLike) -> Seen:
        check_is_fitted(self)
        X = validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=False)
        return self.seer_.see(sp.csr_matrix(X))

    def _seer(self) -> Prototypes:
        return Prototypes(self.strength, self.support, self.steps)

    def _learn_correctness(self, X: Any, y: NDArray[np.intp]) -> tuple[Array, float] | None:
        parts = [*self._out_of_fold(X, y), *self._left_out(X, y)]
        if not parts:
            return None
        facts = np.vstack([part[0] for part in parts])
        right = np.concatenate([part[1] for part in parts])
        weight = np.concatenate([part[2] for part in parts])
        return correctness.learn(facts, right, weight)

    def _out_of_fold(self, X: Any, y: NDArray[np.intp]) -> Iterator[tuple[Array, NDArray[np.bool_], Array]]:
        splits = min(self.folds, int(np.bincount(y).min()))
        if splits < 2:
            return
        for train, test in StratifiedKFold(splits, shuffle=True, random_state=self.random_state).split(X, y):
            seen = self._seer().fit(X[train], y[train]).see(X[test])
            right = best_intent(seen.logits, self.background_) == y[test]
            yield evidence(seen, self.background_), right, np.ones(len(test))

    def _left_out(self, X: Any, y: NDArray[np.intp]) -> Iterator[tuple[Array, NDArray[np.bool_], Array]]:
        intents = np.array([number for number in range(len(self.classes_)) if number != self.background_])
        groups = min(self.folds, len(intents) // 2)
        if groups < 2:
            return
        np.random.RandomState(self.random_state).shuffle(intents)
        weight = self._left_out_weight(y)
        for group in np.array_split(intents, groups):
            out = np.isin(y, group)
            classes, numbers = np.unique(y[~out], return_inverse=True)
            background = _place(classes, self.background_)
            seen = self._seer().fit(X[~out], numbers).see(X[out])
            yield evidence(seen, background), np.zeros(out.sum(), dtype=bool), np.full(out.sum(), weight)

    def _left_out_weight(self, y: NDArray[np.intp]) -> float:
        background = int((y == self.background_).sum()) if self.background_ is not None else 0
        return max(self.novelty / 2, self.novelty - background / (len(y) - background))


def _place(classes: NDArray[Any], wanted: object) -> int | None:
    at = np.flatnonzero(classes == wanted) if wanted is not None else np.zeros(0, dtype=int)
    return int(at[0]) if len(at) else None


def _rounded(values: Array) -> Array:
    """*values* as the artefact stores them, so that what is measured is what is shipped."""
    return np.asarray(values.astype(np.float16).astype(np.float64))


def _mean(part: Any) -> Array:
    return np.asarray(part.mean(axis=0)).ravel()
