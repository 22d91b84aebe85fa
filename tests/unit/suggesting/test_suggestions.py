"""Three messages for an objective: recognised, truthful, different, and without claims that nobody may make."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mancrel import templating
from mancrel.suggesting import facts, linting, objectives, service, writing
from mancrel.suggesting.facts import Facts

TONES = ("formal", "casual", "friendly", "urgent")
KINDS = tuple(objectives.purposes("en"))

OBJECTIVES = [
    ("Win back customers who have not visited for 90 days", "win_back"),
    ("re-engage lapsed shoppers", "win_back"),
    ("bring back our inactive members", "win_back"),
    ("launch our new linen collection", "launch"),
    ("Introduce the new espresso machine", "launch"),
    ("20% off everything until Sunday", "discount"),
    ("promote the summer sale", "discount"),
    ("Black Friday deals", "discount"),
    ("tell people the mug is back in stock", "restock"),
    ("refill reminder for coffee beans, running low", "restock"),
    ("ask for a review after purchase", "review"),
    ("collect feedback with a survey", "review"),
    ("reward our loyal VIP customers", "loyalty"),
    ("exclusive thing for club members", "loyalty"),
    ("invite to our workshop on Friday", "event"),
    ("anniversary party at the store", "event"),
    ("remind about the abandoned cart", "reminder"),
    ("vouchers expire soon, last chance", "reminder"),
    ("welcome new customers", "thanks"),
    ("announce new opening hours", "news"),
    ("anounce news about delivery times", "news"),
    ("Recuperar clientes inactivos desde hace tiempo", "win_back"),
    ("lanzamiento de la nueva colección", "launch"),
    ("descuento del 15 % hasta el domingo", "discount"),
    ("pedir una reseña a los clientes", "review"),
    ("invitar a los clientes a un taller", "event"),
    ("dar la bienvenida a nuevos clientes", "thanks"),
    ("recordatorio del carrito abandonado", "reminder"),
    ("something completely else", "news"),
]


@pytest.mark.parametrize(("text", "kind"), OBJECTIVES)
def test_objectives_are_recognised_in_free_text(text, kind):
    assert objectives.recognised(text, objectives.language(text)) == kind


def made(kind, language="en", known=None, tone=None, city=""):
    return writing.suggestions(kind, language, known or Facts(), tone, city)


@pytest.mark.parametrize("language", objectives.LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tone", [None, *TONES])
def test_there_are_three_that_say_it_in_different_words(kind, language, tone):
    found = made(kind, language, tone=tone)

    assert len(service._different(found)) == 3
    assert {each.tone for each in found} == ({tone} if tone else {"friendly", "casual", "formal"})
    for each in found:
        assert "{name|" in each.message
        assert "{offer}" not in each.subject + each.message
        assert "{product}" not in each.subject + each.message
        assert set(templating.compile(f"{each.subject}\n{each.message}").names) <= {"name", "shop"}
        assert linting.problems(f"{each.subject}\n{each.message}") == []
        assert facts.invented(f"{each.subject}\n{each.message}", "") == []


def test_an_offer_is_repeated_as_it_was_said():
    known = facts.read("20% off until Sunday with code SUN20", "en")

    assert known == Facts(offer="20% off", until="until Sunday", code="SUN20")
    for each in made("discount", known=known):
        text = f"{each.subject} {each.message}"
        assert "20% off" in text
        assert "until Sunday" in text
        assert "SUN20" in text


@pytest.mark.parametrize(
    ("text", "offer"),
    [("₹500 off for all", "₹500 off"), ("give $10 discount", "$10 off"), ("free shipping week", "free shipping"),
     ("grow by thanking people", ""), ("customers who spent over 500", ""), ("15 percent for members", "15% off")],
)  # fmt: skip
def test_no_offer_is_made_that_the_objective_does_not_make(text, offer):
    assert facts.read(text, "en").offer == offer


@pytest.mark.parametrize(
    ("text", "product"),
    [('launch "Oak table"', "“Oak table”"), ("launch our new linen shirt for spring", "our new linen shirt"),
     ("welcome new customers", ""), ("win back people", "")],
)  # fmt: skip
def test_a_product_is_named_only_where_it_is_told(text, product):
    assert facts.read(text, "en").product == product


@pytest.mark.parametrize(
    "text",
    ["Guaranteed results", "100% free for all", "this cream cures acne", "risk-free trial", "a miracle for your skin",
     "clinically proven", "lose weight fast", "sin riesgo", "garantizado", "BUY THIS NOW FOLKS", "hurry!!"],
)  # fmt: skip
def test_claims_that_nobody_may_make_are_found(text):
    assert linting.problems(text)


@pytest.mark.parametrize("text", ["free shipping until Sunday", "a secure checkout", "we care about you", "20% off!"])
def test_plain_words_are_no_claims(text):
    assert linting.problems(text) == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from([text for text, _ in OBJECTIVES]), max_size=4).map(" ".join))
def test_whatever_is_asked_no_figure_is_made_up(text):
    language = objectives.language(text)
    known = facts.read(text, language)
    for each in writing.suggestions(objectives.recognised(text, language), language, known, None):
        assert facts.invented(f"{each.subject} {each.message}", text) == []


def test_messages_of_one_tone_differ_from_each_other_too():
    for one, other in itertools.combinations(made("win_back", tone="formal"), 2):
        assert service._likeness(one, other) < 0.6
