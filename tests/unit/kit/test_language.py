"""Sentences are in the reader's language."""

import pytest

from mancrel.kit import language
from mancrel.kit.sentences import Sentences, share

SAID = Sentences(
    en={"left": ("{count} person is left", "{count} people are left"), "over": "It is over, {name}."},
    es={"left": ("queda {count} persona", "quedan {count} personas"), "over": "Se acabó, {name}."},
)


@pytest.mark.parametrize(
    ("header", "wished"),
    [
        ("", "en"),
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("fr-CH, fr;q=0.9, ES;q=0.3", "es"),
        ("es;q=0.2, en;q=0.7", "en"),
        ("es;q=0", "en"),
        ("*", "en"),
        ("de", "en"),
        ("es;q=9, ,;;", "en"),
        ("x" * 10_000, "en"),
    ],
)
def test_the_header_says_the_language(header, wished):
    assert language.wished(header) == wished


def test_a_sentence_is_in_the_readers_language_and_counts():
    with language.read_in("es"):
        assert (SAID.say("left", count=1), SAID.say("left", count=12_345)) == (
            "queda 1 persona",
            "quedan 12.345 personas",
        )
        assert share(0.0123) == "1,2\u00a0%"
    assert (SAID.say("left", count=1), SAID.say("left", count=12_345)) == (
        "1 person is left",
        "12,345 people are left",
    )
    assert (share(0.0123), SAID.say("over", name="Ana")) == ("1.2%", "It is over, Ana.")
