"""A recommended product comes with what its own description says to the question."""

import pytest

from mancrel_ml.language.encoder import Encoder
from mancrel_ml.search.meanings import Meanings
from mancrel_ml.search.reasons import reason

BAG = "Made of waxed canvas. Room for a notebook computer and two books.\nWashed by hand in cold water."


def test_the_sentence_that_speaks_to_the_question_is_the_reason(network: Encoder) -> None:
    meanings = Meanings(network)

    assert reason("which bag can I carry my laptop in?", BAG, meanings) == "Room for a notebook computer and two books."
    assert reason("how do I wash the bag?", BAG, meanings) == "Washed by hand in cold water."


def test_without_meaning_the_words_decide() -> None:
    assert reason("a bag of canvas", BAG) == "Made of waxed canvas."


@pytest.mark.parametrize(("asked", "said"), [("", BAG), ("a lamp", BAG), ("a bag", ""), ("a bag", "bag " * 80)])
def test_what_does_not_speak_to_it_is_no_reason(asked: str, said: str) -> None:
    assert reason(asked, said) == ""
