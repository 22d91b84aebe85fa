"""The model that reads meaning: its network, its estimator, what it ships."""

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.dummy import DummyClassifier
from sklearn.metrics import f1_score
from sklearn.pipeline import Pipeline
from sklearn.utils.estimator_checks import parametrize_with_checks

from mancrel_ml.language import encoder, mind, training
from mancrel_ml.language.encoder import Encoder
from mancrel_ml.language.evaluation import measures
from mancrel_ml.language.mail import written_text
from mancrel_ml.language.meaning import MeaningModel
from mancrel_ml.language.mind import MeaningReader
from mancrel_ml.language.training import Labelled


@parametrize_with_checks(
    [MeaningModel(folds=3)],
    expected_failed_checks=lambda _: {
        "check_methods_subset_invariance": "products in single precision differ in the sixth digit with their number"
    },
)
def test_it_keeps_the_contract_of_estimators(estimator: MeaningModel, check: Any) -> None:
    check(estimator)


def test_texts_that_mean_the_same_are_near(network: Encoder) -> None:
    asked, same, other = map(
        network.encode, ["What does the lamp cost?", "lamp price please", "My parcel has not arrived"]
    )

    assert float(asked @ same) > 0.7
    assert float(asked @ other) < 0.3


def test_a_vector_depends_on_its_text_alone(network: Encoder) -> None:
    place = encoder.folder()
    assert place
    fresh = Encoder(*(place / name for name in encoder.FILES))
    first = fresh.encode("Where is my order?")
    for text in ("a", "much longer than that, and about something else altogether", ""):
        fresh.encode(text)

    np.testing.assert_array_equal(network.encode("Where is my order?"), first)


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(), max_size=300))
def test_any_text_has_a_vector_of_length_one(text: str) -> None:
    found = encoder.find()
    if not found:
        pytest.skip("the language layer is not built")

    assert np.linalg.norm(found.encode(text)) == pytest.approx(1, abs=1e-4)


def test_a_very_long_text_is_read_from_its_beginning(network: Encoder) -> None:
    said = "where is my order " * 200

    np.testing.assert_array_equal(network.encode(said), network.encode(said + "stop"))


def test_the_shipped_model_is_better_than_the_trivial_one(
    meaning: MeaningReader, starter: Labelled, held_out: Labelled
) -> None:
    trivial = DummyClassifier(strategy="stratified", random_state=0).fit(starter.texts, starter.labels)
    inside = np.array(held_out.labels) != "oos"

    found = [meaning.read(written_text(text)).intent for text in held_out.texts]

    learnt = f1_score(np.array(held_out.labels)[inside], np.array(found)[inside], average="macro")
    assert learnt > 0.9
    assert learnt > 3 * f1_score(held_out.labels, trivial.predict(held_out.texts), average="macro")


def test_what_the_shipped_model_is_sure_of_is_right(meaning: MeaningReader, held_out: Labelled) -> None:
    verdicts = [meaning.read(written_text(text)) for text in held_out.texts]

    found = measures(
        np.array(held_out.labels),
        np.array([verdict.intent for verdict in verdicts]),
        np.array([verdict.confidence for verdict in verdicts]),
    )

    assert found["precisionAt90"] >= 0.98
    assert found["coverageAt90"] >= 0.40
    assert found["oosAt90"] <= 0.02
    assert found["oosAuroc"] >= 0.98
    assert found["ece"] <= 0.10


def test_numpy_alone_gives_what_scikit_learn_gives(
    learnt: Pipeline, network: Encoder, held_out: Labelled, tmp_path: Path
) -> None:
    training.save_meaning(learnt, tmp_path / "model.npz", b"test")
    reader = MeaningReader(mind.read(tmp_path / "model.npz"), network)
    texts = [*map(written_text, held_out.texts[::3]), "", "?", "zzz qqq"]
    rows = learnt["vectors"].transform(texts)

    verdicts = [reader.read(text) for text in texts]

    assert [verdict.intent for verdict in verdicts] == list(learnt["intent"].predict_intent(rows))
    confidence = np.array([verdict.confidence for verdict in verdicts])
    np.testing.assert_allclose(confidence, learnt["intent"].confidence(rows), rtol=0, atol=1e-3)


def test_learning_twice_gives_the_same_file(
    learnt: Pipeline, network: Encoder, starter: Labelled, tmp_path: Path
) -> None:
    again = training.fit(Labelled(starter.texts[::4], starter.labels[::4]), network)
    for name, fitted in {"one": learnt, "two": again}.items():
        training.save_meaning(fitted, tmp_path / name, b"test")

    digests = {hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in ("one", "two")}

    assert len(digests) == 1


def test_the_name_of_an_intent_with_few_messages_is_learnt_from(network: Encoder) -> None:
    few = Labelled(
        ["My accountant needs it", "Something for my taxes", "Can you send the label?", "I want my money back"],
        ["invoice", "invoice", "return", "return"],
    )

    by_name = training.fit(few, network)
    without = Pipeline([("vectors", by_name["vectors"]), ("intent", MeaningModel())])
    without["intent"].fit(by_name["vectors"].transform(few.texts), few.labels)

    row = by_name["vectors"].transform(["Can you send the invoice?"])
    assert by_name["intent"].predict_intent(row)[0] == "invoice"
    assert without["intent"].predict_intent(row)[0] == "return"


def test_a_name_counts_where_messages_are_few_and_it_is_a_word() -> None:
    labels = ["many"] * training.FEW + ["few"] * (training.FEW - 1) + ["17", "b2", training.BACKGROUND]

    assert training.named(labels) == ["few"]
    assert training.spoken("order_status--late") == "order status late"


def test_labels_by_chance_make_nobody_sure(learnt: Pipeline, starter: Labelled, held_out: Labelled) -> None:
    rows = learnt["vectors"].transform([written_text(text) for text in starter.texts[::4]])
    labels = np.random.RandomState(1).permutation(starter.labels[::4])

    model = MeaningModel(background="oos").fit(rows, labels)

    assert model.confidence(learnt["vectors"].transform(held_out.texts)).max() < 0.90


def test_an_intent_with_a_single_example_can_be_learnt(learnt: Pipeline, starter: Labelled) -> None:
    rows = learnt["vectors"].transform([*starter.texts[:80:8], "Do you repair old watches?"])
    labels = [*starter.labels[:80:8][:5], *["other things"] * 5, "repair"]

    model = MeaningModel().fit(rows, labels)

    assert model.predict_intent(rows[-1:])[0] == "repair"


def test_what_learnt_from_two_messages_is_never_sure(learnt: Pipeline) -> None:
    rows = learnt["vectors"].transform(["Where is my order?", "Is it in stock?", "Where is my order?"])

    model = MeaningModel().fit(rows[:2], ["order_status", "availability"])

    assert model.predict_intent(rows[2:])[0] == "order_status"
    assert model.confidence(rows).max() < 0.90
