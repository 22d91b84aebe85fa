"""The middle way: static vectors in place of the network."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra import weights
from infra.place import SetupError
from mancrel_ml.language import artefact, evaluation, mind, static, training
from mancrel_ml.language.mind import MeaningReader
from mancrel_ml.language.static import StaticEncoder

HELD_OUT = Path(__file__).parent / "data" / "heldout.csv"


@pytest.fixture(scope="module")
def words() -> StaticEncoder:
    try:
        place = weights.kept(weights.TABLE)
    except SetupError as error:
        pytest.skip(str(error))
    return StaticEncoder(*(place / name for name in static.FILES))


def test_texts_that_mean_the_same_are_near(words: StaticEncoder) -> None:
    asked, same, other = map(
        words.encode, ["What does the lamp cost?", "the lamp's price please", "My parcel has not arrived"]
    )

    assert float(asked @ same) > float(asked @ other) + 0.3
    assert asked.shape == (words.width,)


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(), max_size=300))
def test_any_text_has_a_vector_of_length_one_or_none(words: StaticEncoder, text: str) -> None:
    assert float(np.linalg.norm(words.encode(text))) == pytest.approx(1, abs=1e-4) or not text.strip()


def test_the_shipped_model_is_that_of_corpus_and_code() -> None:
    assert mind.is_current(mind.STATIC, artefact.STARTER_CORPUS.read_bytes(), static.NAME)
    assert mind.read(mind.STATIC).version.startswith("static-")


def test_it_is_between_wording_and_meaning(words: StaticEncoder) -> None:
    held_out = training.read(HELD_OUT)
    reader = MeaningReader(mind.read(mind.STATIC), words)

    verdicts = [reader.read(text) for text in held_out.texts]
    figures = evaluation.measures(
        np.array(held_out.labels),
        np.array([each.intent for each in verdicts]),
        np.array([each.confidence for each in verdicts]),
    )

    assert figures["accuracy"] > 0.9
    assert figures["precisionAt90"] == 1
    assert figures["oosAt90"] == 0


def test_other_weights_than_the_reviewed_ones_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "CACHE", tmp_path)
    changed = dict.fromkeys(weights.TABLE.checked, "0" * 64)
    source = weights.Source(weights.TABLE.package, changed, lambda *_: None, "wordllama", weights.TABLE.files)

    with pytest.raises(SetupError, match="wordllama"):
        weights.kept(source)

    assert list(tmp_path.iterdir()) == []
