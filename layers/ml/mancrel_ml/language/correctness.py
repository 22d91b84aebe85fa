"""Learning when an intent model is right: a logistic model over `evidence`. scikit-learn, build time only."""

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from mancrel_ml.language.evidence import Array


def learn(facts: Array, right: NDArray[np.bool_], weight: Array) -> tuple[Array, float] | None:
    """Weights and bias over rows of *facts* that say how likely each is *right*; None when all or none are."""
    if right.all() or not right.any():
        return None
    scaler = StandardScaler().fit(facts)
    learner = LogisticRegression(C=1.0, max_iter=1000).fit(scaler.transform(facts), right, sample_weight=weight)
    weights = learner.coef_[0] / scaler.scale_
    return weights, float(learner.intercept_[0] - weights @ scaler.mean_)
