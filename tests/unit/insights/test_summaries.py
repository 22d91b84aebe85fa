"""A summary says nothing that is not among the figures."""

import pytest

from mancrel.insights import checking, summarising
from mancrel.insights.summarising import Facts

FIGURES = {
    "audience": 12_345, "delivered": 11_000, "failed": 345, "suppressed": 900, "uncertain": 3, "pending": 97,
    "done": 12_248, "deliveryRate": 0.969590, "heldOut": 600, "opened": 4000, "clicked": 512, "clickRate": 512 / 11_000,
    "unsubscribed": 12, "complained": 1, "converted": 77, "revenue": 15_432.5,
}  # fmt: skip
TEST = "B wins: 7.2% of 5,000 people clicked with B; 5.0% of 5,000 people clicked with A."


def facts(status: str = "done", sentences: tuple[str, ...] = ()) -> Facts:
    return Facts("Spring 2026", status, FIGURES, sentences)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("status", ["draft", "scheduled", "sending", "paused", "done", "cancelled"])
def test_every_number_in_the_text_is_a_figure(status, language):
    said = summarising.summary(facts(status), language)

    assert said.written == "template"
    assert checking.invented(said.summary, said.figures, language, ["Spring 2026"]) == []
    assert "Spring 2026" in said.summary


def test_the_text_tells_what_matters():
    said = summarising.summary(facts("done", (TEST,)), "en").summary

    for part in ("12,345 people", "11,000 messages arrived (97.0%", "512 people clicked (4.7%", "€15,432", "B wins"):
        assert part in said


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("11,000 arrived, 96.96% of them; 4.65% clicked.", []),
        ("About 11,001 arrived.", ["11,001"]),
        ("Of 12,345, 89.1% arrived.", ["89.1%"]),
        ("It made €15,432.50, that is €1.40 each.", ["€1.40"]),
        ("512 of 11000 clicked, 3 unknown.", []),
        ("Up -6% since 1999.", ["-6%", "1999"]),
    ],
)
def test_a_number_that_is_no_figure_is_found(text, wrong):
    assert checking.invented(text, FIGURES) == wrong


def test_spanish_numbers_are_read_as_such():
    assert checking.invented("Llegaron 11.000 (el 96,96 %), por 15.432,50 €.", FIGURES, "es") == []
    assert checking.invented("Llegaron 11,000.", FIGURES, "es") == ["11,000"]


def test_a_models_text_with_an_invented_number_is_not_shown():
    good = "“Spring 2026” reached 11,000 of 12,345 people, and 512 of them clicked."
    known = {**FIGURES, "told": []}

    assert summarising.sound(good, facts(), known, "en")
    assert not summarising.sound(good + " That is 40% more than last year.", facts(), known, "en")
    assert not summarising.sound("Nice.", facts(), known, "en")


def test_the_numbers_of_the_tests_sentence_are_figures_too():
    said = summarising.summary(facts("done", (TEST,)), "en")

    assert checking.invented(TEST, said.figures) == []
    assert checking.numbers_in(TEST) == [0.072, 5000.0, 0.05, 5000.0]
