"""How much alike examples are by their wording."""

import pytest

from mancrel.intents import alike

OTHERS = {"engraving": ["Can you engrave a name on the mug?"], "gift_wrapping": ["Do you wrap gifts?"]}


def test_the_nearest_example_of_another_intent_is_named():
    (found,) = alike.warnings(["Could you engrave my name on a mug?", "Where is my parcel?"], OTHERS)

    assert (found.intent, found.nearest) == ("engraving", OTHERS["engraving"][0])
    assert not found.twice
    assert alike.MUCH <= found.likeness < 1


def test_what_stands_there_twice_is_told_whatever_its_case_and_accents():
    (found,) = alike.warnings(["¿Graban tazas?", "graban  TAZAS"], {})

    assert (found.example, found.twice, found.intent) == ("graban  TAZAS", True, None)


@pytest.mark.parametrize("text", ["???", "礼品包装吗", "a"])
def test_what_has_no_words_is_like_nothing(text):
    assert alike.warnings([text], OTHERS) == []
