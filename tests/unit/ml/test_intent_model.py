"""The estimator keeps scikit-learn's contract, and knows what it does not know."""

from typing import Any

import numpy as np
import pytest
from sklearn.dummy import DummyClassifier
from sklearn.metrics import f1_score
from sklearn.pipeline import Pipeline
from sklearn.utils.estimator_checks import parametrize_with_checks

from mancrel_ml.language.evaluation import measures
from mancrel_ml.language.mail import written_text
from mancrel_ml.language.model import IntentModel
from mancrel_ml.language.training import Labelled


@parametrize_with_checks([IntentModel(folds=3)])
@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_it_keeps_the_contract_of_estimators(estimator: IntentModel, check: Any) -> None:
    check(estimator)


def test_the_model_beats_the_trivial_predictor(fitted: Pipeline, starter: Labelled, held_out: Labelled) -> None:
    texts = [written_text(text) for text in held_out.texts]
    trivial = DummyClassifier(strategy="stratified", random_state=0).fit(starter.texts, starter.labels)

    learnt = f1_score(held_out.labels, fitted.predict(texts), average="macro")

    assert learnt > 0.75
    assert learnt > 3 * f1_score(held_out.labels, trivial.predict(texts), average="macro")


def test_what_it_is_sure_of_is_right(fitted: Pipeline, held_out: Labelled) -> None:
    rows = fitted["vectors"].transform([written_text(text) for text in held_out.texts])
    model = fitted["intent"]

    found = measures(np.array(held_out.labels), model.predict_intent(rows), model.confidence(rows))

    assert found["precisionAt90"] >= 0.95
    assert found["coverageAt90"] >= 0.25
    assert found["oosAt90"] <= 0.05
    assert found["oosAuroc"] >= 0.9
    assert found["ece"] <= 0.12


def test_learning_twice_gives_the_same_model(starter: Labelled, fitted: Pipeline) -> None:
    rows = fitted["vectors"].transform([written_text(text) for text in starter.texts])

    again = IntentModel(background="oos").fit(rows, starter.labels)

    assert np.array_equal(again.confidence(rows[:50]), fitted["intent"].confidence(rows[:50]))


def test_without_background_rows_it_still_learns_doubt(starter: Labelled, fitted: Pipeline) -> None:
    inside = np.array(starter.labels) != "oos"
    rows = fitted["vectors"].transform(starter.texts)

    model = IntentModel().fit(rows[inside], np.array(starter.labels)[inside])

    assert model.confidence(rows[~inside]).mean() < 0.5 < model.confidence(rows[inside]).mean()
