"""The parts that read a message: quotes, mood, language, names."""

import pytest

from mancrel_ml.language.entities import entities
from mancrel_ml.language.features import known_words, simplified, spellings, tokens
from mancrel_ml.language.mail import message_text, written_text
from mancrel_ml.language.sentiment import sentiment
from mancrel_ml.language.tongue import language


@pytest.mark.parametrize(
    "quoted",
    [
        "On Mon, 3 Nov 2025 at 10:00, Shop <shop@shop.test> wrote:\n> old words",
        "On Mon, 3 Nov 2025 at 10:00, A Shop With A Long Name\n<shop@shop.test> wrote:\n> old words",
        "-----Original Message-----\nold words",
        "From: Shop\nSent: Monday\nTo: me\nSubject: old\n\nold words",
        "> old words",
        "Am 3. Nov. 2025 schrieb Shop:\n> old words",
        "-- \nJo, old words Ltd",
        "Kind regards,\nJo\nold words Ltd",
    ],
)
def test_only_what_was_written_now_counts(quoted: str) -> None:
    assert written_text(f"Hello,\nIs it in stock?\n\n{quoted}") == "Is it in stock?"


def test_a_message_that_is_only_decoration_stays() -> None:
    assert written_text("Thanks!") == "Thanks!"


def test_the_subject_of_a_reply_is_left_out() -> None:
    assert message_text("Re: My order", "Thanks, sorted") == "Thanks, sorted"
    assert message_text("Question", "Is it in stock?") == "Is it in stock?"
    assert message_text("Question about the Oak Board", "Is it in stock?") == "Is it in stock?"
    assert message_text("My order", "Where is it?") == "My order\nWhere is it?"


def test_names_codes_and_amounts_are_masked() -> None:
    found = tokens("Is the Oak Board, KT-4471, still £19.90?")

    assert found == ["is", "the", "_thing", "_thing", "_code", "still", "_money", "?"]


def test_unknown_words_become_one_thing_and_slips_are_mended() -> None:
    known = known_words([["is", "the", "in", "stock", "available"]], 1)

    simple = simplified(["is", "the", "oak", "board", "_number", "avialable"], known, spellings(known))

    assert simple == ["is", "the", "_thing", "available"]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("This is absolutely terrible, worst service ever!!!", "negative"),
        ("I am not happy with this at all.", "negative"),
        ("I love my new table, it is wonderful!", "positive"),
        ("Is the lamp in stock? Thanks, Ann", "neutral"),
    ],
)
def test_mood(text: str, mood: str) -> None:
    assert sentiment(text)[0] == mood


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Is the lamp in stock?", "en"),
        ("Wann kommt meine Bestellung an?", "de"),
        ("Bonjour, est-ce que la lampe est disponible?", "fr"),
        ("¿Cuándo llega mi pedido? Gracias", "es"),
        ("Когда придёт мой заказ?", "ru"),
        ("क्या यह उपलब्ध है", "hi"),
        ("???", "und"),
    ],
)
def test_language(text: str, tag: str) -> None:
    assert language(text) == tag


def test_entities() -> None:
    found = entities("Where is order #100482? I paid £34.99 on 3 May for the Copper Kettle.")

    assert found.orders == ("100482",)
    assert found.amounts == ("£34.99",)
    assert found.dates == ("3 May",)
    assert "Copper Kettle" in found.products
