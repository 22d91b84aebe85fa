import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.assistant import grounding
from mancrel.assistant.drafting import Brief, Draft, draft, first_name, price_of
from mancrel.assistant.schemas import AnswerHit, ProductHit
from mancrel.intents.schemas import Intent
from tests.unit.assistant.rows import DELIVERY, a_lamp, a_product, an_answer


def drafted(
    *products: ProductHit,
    intent: Intent = Intent.AVAILABILITY,
    language: str = "en",
    answers: tuple[AnswerHit, ...] = (),
    customer: str = "Ana García",
) -> Draft:
    return draft(
        Brief(
            intent=intent,
            language=language,
            customer=customer,
            sender="Lumen & Oak",
            products=products,
            answers=answers,
        )
    )


def test_a_product_in_stock_is_answered_whole() -> None:
    assert drafted(a_lamp()).text == (
        "Hello Ana,\n\nThank you for your message.\n\n"
        "Yes, Aurora Desk Lamp 40 W is in stock (12 available) and costs €39.90.\n\n"
        "If you have another question, just reply to this message.\n\nKind regards\nLumen & Oak"
    )


def test_spanish_is_answered_in_spanish() -> None:
    assert "está en stock (12 disponibles) y cuesta 39,90 €." in drafted(a_lamp(), language="es").text


def test_a_price_question_is_answered_with_the_price_first() -> None:
    assert "Aurora Desk Lamp 40 W costs €39.90 and is in stock" in drafted(a_lamp(), intent=Intent.PRICE).text


def test_out_of_stock_is_said() -> None:
    body = drafted(a_lamp(stock=0)).body

    assert "out of stock" in body
    assert "Yes" not in body


def test_stock_below_none_counts_as_none() -> None:
    assert "out of stock" in drafted(a_lamp(stock=-3)).body


def test_which_of_two_is_answered_with_both() -> None:
    reply = drafted(a_lamp(), a_product(product_id="prd_2", price=129900, stock=0))

    assert "- Aurora Desk Lamp 40 W: €39.90, in stock (12 available)" in reply.body
    assert "- Oak Chair: €1,299.00, out of stock" in reply.body
    assert [hit.title for hit in reply.products] == ["Aurora Desk Lamp 40 W", "Oak Chair"]


def test_advice_names_at_most_three_that_can_be_had() -> None:
    rows = [a_product(product_id=f"prd_{n}", title=f"Chair {name}", stock=n) for n, name in enumerate("ABCDE")]

    assert [hit.title for hit in drafted(*rows, intent=Intent.PRODUCT_ADVICE).products] == ["Chair B", "Chair C"]


def test_an_unsure_product_is_asked_back() -> None:
    reply = drafted(a_lamp(certainty=0.6))

    assert (reply.kind, reply.certainty) == ("which", 0.6)
    assert "Is this the one you mean?" in reply.body


def test_nothing_found_is_said_without_a_claim() -> None:
    reply = drafted(a_lamp(certainty=0.05))

    assert reply.kind == "nothing"
    assert reply.products == ()


def test_a_row_without_the_asked_fact_is_incomplete() -> None:
    assert drafted(a_lamp(stock=None)).incomplete
    assert drafted(a_lamp(price=None), intent=Intent.PRICE).incomplete
    assert not drafted(a_lamp(price=None)).incomplete


def test_an_approved_answer_is_quoted_as_it_stands() -> None:
    reply = drafted(intent=Intent.DELIVERY, answers=(an_answer(),))

    assert DELIVERY in reply.text
    assert [hit.answer_id for hit in reply.answers] == ["ans_1"]


def test_an_answer_to_something_else_is_not_quoted() -> None:
    assert drafted(intent=Intent.INVOICE, answers=(an_answer(),)).kind == "nothing"


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Ana García", "Ana"),
        ("García, Ana", "Ana"),
        ("Jan Novák", "Jan"),
        ("April", "April"),
        ("Jean-Luc Picard", "Jean-Luc"),
        ("O'Brien", "O'Brien"),
        ("", ""),
        ("Free Refund", ""),
        ("Tomorrow", ""),
        ("FREE MONEY €500", ""),
        ("Visit www.evil.test", ""),
        ("info", ""),
        ("Ana\nBcc: all@evil.test", ""),
        ("<script>", ""),
        ("ana@example.com", ""),
        ("x" * 60, ""),
    ],
)
def test_only_a_name_is_greeted(name: str, greeted: str) -> None:
    assert first_name(name) == greeted


titles = st.text(st.characters(blacklist_categories=("Cs", "Co", "Cn", "Cc")), min_size=1, max_size=40).filter(
    lambda title: any(char.isalpha() for char in title)
)
rows = st.builds(
    a_product,
    title=titles,
    price=st.none() | st.integers(0, 10**8),
    stock=st.none() | st.integers(-5, 10**5),
    certainty=st.floats(0, 1),
    currency=st.sampled_from(["EUR", "USD", "GBP", "JPY", "SEK"]),
    url=st.sampled_from([None, "https://shop.test/p/1?a=b&c=d"]),
)


@given(
    st.lists(rows, max_size=4),
    st.sampled_from([Intent.AVAILABILITY, Intent.PRICE, Intent.PRODUCT_ADVICE]),
    st.sampled_from(["en", "es"]),
)
def test_whatever_the_local_drafter_writes_about_plain_rows_is_grounded(
    products: list[ProductHit], intent: Intent, language: str
) -> None:
    plain = [
        hit.model_copy(update={"title": f"Lamp {chr(65 + n)}", "product_id": f"p{n}"}) for n, hit in enumerate(products)
    ]
    reply = drafted(*plain, intent=intent, language=language)

    assert grounding.ungrounded(reply.body, plain) == []
    assert grounding.beside_the_point(reply.body, plain) == []


@given(st.lists(rows, max_size=4), st.text(max_size=40))
def test_no_row_and_no_name_breaks_the_drafter(products: list[ProductHit], customer: str) -> None:
    reply = drafted(*products, customer=customer)

    assert reply.text.startswith("Hello")
    assert "{" not in reply.text or any("{" in hit.title for hit in products)


@given(st.text(max_size=80))
def test_a_greeting_never_carries_a_claim(name: str) -> None:
    greeted = first_name(name)

    assert len(greeted) <= 40
    assert "\n" not in greeted
    assert not any(char.isdigit() for char in greeted)


def test_prices_read_as_people_write_them() -> None:
    assert price_of(a_product(price=129900)) == "€1,299.00"
    assert price_of(a_product(price=129900), "es-ES") == "1.299,00 €"
    assert price_of(a_product(price=500, currency="JPY")) == "¥500"
    assert price_of(a_product(price=1234, currency="SEK")) == "12.34 SEK"
    assert price_of(a_product(price=None)) == ""


def test_advice_says_why_in_the_words_of_the_description() -> None:
    row = a_product(
        description="Stackable. Light enough to carry with one hand.", why="Light enough to carry with one hand."
    )

    reply = drafted(row, intent=Intent.PRODUCT_ADVICE)

    assert "- Oak Chair: €39.90, in stock (12 available)\nLight enough to carry with one hand.\n" in reply.body
    assert grounding.ungrounded(reply.body, [row]) == []
    assert grounding.beside_the_point(reply.body, [row]) == []
    assert "Light enough" not in drafted(row).body


@pytest.mark.parametrize(
    "why", ["Free delivery within two days.", "Now only €10.", "Write to sales@shop.test for more."]
)
def test_advice_repeats_no_promise_price_or_address(why: str) -> None:
    row = a_product(description=why, why=why)

    assert why not in drafted(row, intent=Intent.PRODUCT_ADVICE).body
