"""Moods: what ships, what it reads that the lexicon cannot, and that it is learnt from labels and from nothing else."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mancrel_ml.language import mood, predict
from mancrel_ml.language.artefact import NoModelError
from mancrel_ml.language.encoder import Encoder
from mancrel_ml.language.mood import MOODS
from mancrel_ml.language.mood_training import MoodModel, train
from mancrel_ml.language.sentiment import sentiment

UNSEEN = [
    ("The handle came off while I was pouring boiling water.", "negative"),
    ("Well, that was a great way to spoil a wedding.", "negative"),
    ("Two months and you keep sending me from one desk to the next.", "negative"),
    ("The stitching is coming undone already.", "negative"),
    ("Do you have the oak board in stock? Thanks, Ann", "neutral"),
    ("Which of the two kettles holds more water?", "neutral"),
    ("I need the invoice for order 20118.", "neutral"),
    ("Please send it to the office and not to my home.", "neutral"),
    ("It arrived before I even expected it, you are stars.", "positive"),
    ("My mother has not stopped talking about the vase since Sunday, she adores it.", "positive"),
    ("Honestly the nicest parcel I ever unpacked.", "positive"),
    ("You found my lost bag, I could hug you.", "positive"),
]


def test_the_shipped_head_is_that_of_corpus_and_code(network: Encoder) -> None:
    assert mood.is_current(mood.SHIPPED, mood.CORPUS.read_bytes()), "run python -m mancrel_ml.language train"


def test_it_reads_more_of_what_it_never_saw_than_the_lexicon(network: Encoder) -> None:
    corpus = mood.CORPUS.read_text()
    assert not [text for text, _ in UNSEEN if text in corpus]

    by_head, by_lexicon = (
        sum(read(text) == wanted for text, wanted in UNSEEN)
        for read in (lambda text: mood.read_mood(text, "en"), lambda text: sentiment(text)[0])
    )

    assert by_head >= 9
    assert by_head >= by_lexicon + 3


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(), max_size=300))
def test_any_text_has_a_mood(text: str) -> None:
    assert mood.read_mood(text, "en") in MOODS


def test_other_languages_are_left_to_the_lexicon(network: Encoder) -> None:
    assert mood.version_here("de") == mood.LEXICON
    assert mood.version_here("en").startswith("mood-")


def test_a_message_says_which_head_read_it(network: Encoder) -> None:
    read = predict.understand("Order 10482", "Three weeks now, and the parcel has still not come. I am fed up.")

    assert (read.sentiment, read.mood_version) == ("negative", mood.read().version)


def test_the_same_corpus_gives_the_same_bytes(network: Encoder, tmp_path: Path) -> None:
    for name in ("one", "two"):
        train(mood.CORPUS, tmp_path / name, network)

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_shares_add_up_and_follow_the_labels(network: Encoder) -> None:
    texts = [f"{word} number {number}" for number in range(8) for word in ("lamp", "chair", "vase")]
    model = MoodModel(network).fit(texts, [*MOODS] * 8)

    shares = model.shares(["lamp number 9", "chair number 9", "vase number 9"])

    np.testing.assert_allclose(shares.sum(axis=1), 1)
    assert [MOODS[best] for best in shares.argmax(axis=1)] == [*MOODS]


def test_a_head_that_is_missing_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(NoModelError, match=r"mancrel_ml\.language train"):
        mood.read(tmp_path / "mood.npz")
