"""What the shipped model and the rules read in whole messages."""

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from sklearn.pipeline import Pipeline

from mancrel_ml.language import artefact, mind, predict, training
from mancrel_ml.language.__main__ import main
from mancrel_ml.language.intents import IntentReader
from mancrel_ml.language.mail import written_text
from mancrel_ml.language.predict import Reader
from mancrel_ml.language.training import Labelled

PLAIN = [
    "Do you have the Oak Chopping Board in stock, and what does it cost?",
    "Is the Zanzibar Quokka Lamp in stock? How much is it?",
    "is the blue widget in stock? how much is it?",
    "Hello,\n\nis the Hand-Thrown Stoneware Mug in stock? How much is it?\n\nKind regards,\nJoe Bloggs",
    "Hi, how much is the Trailblazer 3000 Pro?",
    "What is the price of the Kensington Throw Pillow?",
    'Is "Moonlight Sonata Candle" available at the moment?',
    "Good morning, is the Fjord Rain Poncho (size M) in stock and what does it cost? Thanks, Mia",
    "Do you have SKU ZX-8812 in stock? What's the price?",
    "Could you tell me if the Copper Watering Can is in stock, please?",
]
ODD = [
    "What's the weather in Paris?",
    "Please find my CV attached for the warehouse job.",
    "lkjh asdf qwer",
    "Our football club wonders if you would sponsor our shirts.",
    "My laptop cannot connect to the wifi any more.",
    "Guten Tag, ist die Lampe noch auf Lager und was kostet sie?",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_question_about_an_unknown_product_is_sure(reader: Reader, text: str) -> None:
    found = predict.understand("Question", text, reader=reader)

    assert found.intent in {"availability", "price"}
    assert found.confidence >= 0.90
    assert not found.alarms


@pytest.mark.parametrize(
    "title",
    [
        "Cooking spoon in beech 30 cm",
        "Return Valve",
        "Wholesale Gift Box",
        "Hand-made invoice book A5",
        "Broken Heart Mug",
    ],
)
def test_the_words_of_a_title_do_not_count(reader: Reader, title: str) -> None:
    found = predict.understand(title, f"Hi, how much is the {title.lower()}?", [title], reader)

    assert found.intent == "price"
    assert found.confidence >= 0.90


@pytest.mark.parametrize("text", ODD)
def test_an_odd_message_is_unsure(reader: Reader, text: str) -> None:
    assert predict.understand("", text, reader=reader).confidence < 0.60


def test_a_second_request_keeps_a_message_from_being_answered_alone(reader: Reader) -> None:
    text = "Is the Oak Board in stock? How much is it? Also, how do I return an item?"

    found = predict.understand("", text, reader=reader)

    assert found.also == ("return_refund",)
    assert found.confidence < 0.90


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("If I hear nothing by Friday my solicitor will take this to court.", "legal"),
        ("Someone hacked my account and ordered three phones.", "fraud"),
        ("The heater caught fire and my son burnt his hand.", "safety"),
    ],
)
def test_what_a_person_must_see_is_urgent(text: str, alarm: str) -> None:
    found = predict.understand("", text)

    assert alarm in found.alarms
    assert found.priority == "urgent"
    assert found.priority_reason


def test_a_name_or_a_title_is_no_alarm() -> None:
    found = predict.understand("", "Hi, is the Court Shoe in stock? It is for Sue. Thanks", ["Court Shoe"])

    assert not found.alarms


def test_scores_add_up_and_hold_the_confidence() -> None:
    found = predict.understand("", "How much is the Copper Kettle?")

    assert sum(found.intent_scores.values()) == pytest.approx(1)
    assert found.intent_scores[found.intent] == found.confidence
    assert "other" in found.intent_scores


def test_nothing_at_all_is_understood_as_nothing(reader: Reader) -> None:
    assert predict.understand("", "", reader=reader).confidence < 0.60


def test_numpy_alone_gives_what_scikit_learn_gives(fitted: Pipeline, held_out: Labelled, tmp_path: Path) -> None:
    training.save(fitted, tmp_path / "model.npz", b"test")
    reader = IntentReader(artefact.read(tmp_path / "model.npz"))
    texts = [written_text(text) for text in held_out.texts] + ["", "?", "zzz qqq"]
    rows = fitted["vectors"].transform(texts)

    verdicts = [reader.read(text) for text in texts]

    assert [verdict.intent for verdict in verdicts] == list(fitted["intent"].predict_intent(rows))
    shares = np.array([[verdict.shares[name] for name in fitted["intent"].classes_] for verdict in verdicts])
    np.testing.assert_allclose(shares, fitted["intent"].predict_proba(rows), rtol=0, atol=1e-9)
    confidence = np.array([verdict.confidence for verdict in verdicts])
    np.testing.assert_allclose(confidence, fitted["intent"].confidence(rows), rtol=0, atol=1e-9)


def test_the_shipped_model_is_made_from_this_corpus_and_code() -> None:
    corpus = artefact.STARTER_CORPUS.read_bytes()

    assert artefact.is_current(artefact.SHIPPED, corpus), "run: python -m mancrel_ml.language train"
    assert mind.is_current(mind.SHIPPED, corpus), "run: python -m mancrel_ml.language train"


def test_training_is_deterministic(fitted: Pipeline, tmp_path: Path) -> None:
    digests = set()
    for name in ("one", "two"):
        training.save(fitted, tmp_path / name, b"test")
        digests.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())

    assert len(digests) == 1
    assert artefact.SHIPPED.stat().st_size + mind.SHIPPED.stat().st_size < 2_000_000


def test_prediction_loads_no_scikit_learn() -> None:
    program = (
        "import sys; from mancrel_ml.language.predict import understand; understand('', 'Is it in stock?');"
        "sys.exit(any(name.split('.')[0] in ('sklearn', 'scipy', 'joblib') for name in sys.modules))"
    )

    ran = subprocess.run([sys.executable, "-c", program], env={"PYTHONPATH": ":".join(sys.path)}, check=False)

    assert ran.returncode == 0


def test_a_missing_model_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(artefact.NoModelError, match=r"mancrel_ml\.language train"):
        artefact.read(tmp_path / "none.npz")


def test_a_broken_model_says_how_to_make_one(tmp_path: Path) -> None:
    (tmp_path / "broken.npz").write_bytes(b"PK nonsense")

    with pytest.raises(artefact.NoModelError, match=r"mancrel_ml\.language train"):
        artefact.read(tmp_path / "broken.npz")


def test_evaluate_names_a_missing_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.csv").write_text("sentence,label\nhello,oos\n")

    assert main(["evaluate", "--train", str(tmp_path / "bad.csv"), "--test", str(tmp_path / "bad.csv")]) == 2
    assert "columns text and label" in capsys.readouterr().err
