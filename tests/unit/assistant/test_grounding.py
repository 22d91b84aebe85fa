from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mancrel.assistant import grounding
from mancrel.assistant.claims import amounts, claims_added, claims_of, plain
from mancrel.assistant.drafting import price_of
from tests.unit.assistant.rows import DELIVERY, a_lamp, a_product

LAMP = a_lamp(url="https://shop.test/lamp?x=1", attributes={"width": "20 cm"})
CHAIR = a_product(product_id="prd_2", title="Oak Chair", sku="CH-7", price=129900, stock=0)
ROWS = [LAMP, CHAIR]


def missing(draft: str, answers: tuple[str, ...] = (DELIVERY,)) -> list[str]:
    return [claim.text.strip() for claim in grounding.ungrounded(draft, ROWS, answers)]


@pytest.mark.parametrize(
    "draft",
    [
        "Aurora Desk Lamp 40 W costs €39.90 and is in stock (12 available).",
        "AURORA DESK LAMP 40 W: 39,90 €, 12 units left.",
        "Aurora Desk Lamp 40 W costs 39.90 EUR.",
        "Aurora Desk Lamp 40 W costs 39.90 euros. It is in stock.",
        "The Oak Chair costs €1,299.00 and is out of stock.",
        "The Oak Chair costs 1.299,00 € and is sold out.",
        "- Aurora Desk Lamp 40 W: €39.90\n- Oak Chair: €1,299.00, out of stock",
        "1. Aurora Desk Lamp 40 W: €39.90\n2. Oak Chair: €1,299.00",
        "Aurora Desk Lamp 40 W is 38 cm high and 20 cm wide.",
        "Aurora Desk Lamp 40 W, article number LAMP-40.",
        "Here is Aurora Desk Lamp 40 W: https://shop.test/lamp?x=1",
        "We deliver within 3 to 5 working days.",
        "Delivery is free from €50.",
        "Please feel free to ask. Thank you!",
        "El Oak Chair está agotado. Oak Chair cuesta 1.299,00 €.",
        "€39.90 is the price of Aurora Desk Lamp 40 W.",
    ],
)
def test_what_the_rows_and_answers_carry_is_grounded(draft: str) -> None:
    assert missing(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        # another price, another currency, the other row's price
        "Aurora Desk Lamp 40 W costs €39.95.",
        "Aurora Desk Lamp 40 W costs $39.90.",
        "Aurora Desk Lamp 40 W costs £39.90.",
        "Aurora Desk Lamp 40 W costs €1,299.00.",
        "Aurora Desk Lamp 40 W costs €1,299.00 and Oak Chair costs €39.90.",
        "Aurora Desk Lamp 40 W costs €3,990.",
        "Aurora Desk Lamp 40 W costs €3.99.",
        "Aurora Desk Lamp 40 W costs €39.90k.",
        "Aurora Desk Lamp 40 W costs ３９.９５ €.",
        "Aurora Desk Lamp 40 W costs €\u200b39.9\u200b5.",
        "Aurora Desk Lamp 40 W costs thirty-five euros.",
        "Aurora Desk Lamp 40 W costs thirty euros.",
        "Aurora Desk Lamp 40 W costs treinta euros.",
        "It costs €39.90.",
        "Aurora Desk Lamp costs €39.90.",
        "Aurora Desk Lamp 40 W costs only 5 bucks.",
        # stock
        "Aurora Desk Lamp 40 W: 13 in stock.",
        "Aurora Desk Lamp 40 W: we have twenty pieces.",
        "The Oak Chair is in stock.",
        "The Oak Chair is available.",
        "Oak Chair: en stock.",
        "Aurora Desk Lamp 40 W is sold out.",
        "Aurora Desk Lamp 40 W no está disponible.",
        # figures
        "Aurora Desk Lamp 40 W is 39 cm high.",
        "Aurora Desk Lamp 40 W lasts 38 years.",
        "Aurora Desk Lamp 40 W is 50% off.",
        "Call us on 555 1234 about Aurora Desk Lamp 40 W.",
        # promises and dates
        "Aurora Desk Lamp 40 W comes with free shipping.",
        "We deliver Aurora Desk Lamp 40 W tomorrow.",
        "You will have it by Friday.",
        "It is guaranteed for life.",
        "We will refund you.",
        "Le devolvemos el dinero.",
        "El envío es gratis.",
        "Llega mañana.",
        "We offer you a discount on Aurora Desk Lamp 40 W.",
        "We deliver within 3 to 5 working days, and to you overnight.",
        "Delivery is free from €5.",
        "Delivery is free from €50. Also for returns.",
        "We have reserved one for you.",
        "It will be back in stock soon.",
        "Please send us your password.",
        "Pay to IBAN DE00 1234.",
        # addresses and odd letters
        "Order at https://evil.test/lamp about Aurora Desk Lamp 40 W.",
        "See shop.test.evil.com for Aurora Desk Lamp 40 W.",
        "Write to boss@evil.test.",
        "It is frее of chаrge.",
        "Aurora Desk Lamp 40 W ist бесплатно.",
    ],
)
def test_what_nothing_carries_is_found(draft: str) -> None:
    assert missing(draft) != []


def test_an_answer_carries_only_its_own_sentences() -> None:
    assert missing("Delivery is free from €50.", answers=()) != []
    assert missing("Delivery is free.") != []


def test_a_row_that_is_not_named_does_not_lend_its_description() -> None:
    gift = a_product(title="Gift Box", description="Free delivery tomorrow.")

    assert grounding.ungrounded("Gift Box: Free delivery tomorrow.", [gift]) == []
    assert grounding.ungrounded("Gift Box. Free delivery tomorrow.", [gift]) == []
    assert grounding.ungrounded("Free delivery tomorrow.", [gift]) != []


def test_unknown_stock_carries_no_word_about_stock() -> None:
    row = a_product(stock=None)

    assert grounding.ungrounded("Oak Chair is available.", [row]) != []
    assert grounding.ungrounded("Oak Chair is sold out.", [row]) != []


def test_a_title_claims_nothing_by_itself() -> None:
    odd = a_product(title="Free Friday Mug 100% (2-pack)", price=500)

    assert grounding.ungrounded("Free Friday Mug 100% (2-pack) costs €5.00.", [odd]) == []


def test_a_title_made_of_marks_does_not_stand_for_a_row() -> None:
    assert missing("\ue000 costs €39.90.") != []


cents = st.integers(1, 9_999_999)


@given(cents, st.sampled_from(["EUR", "USD", "GBP", "JPY", "KWD", "SEK"]), st.sampled_from(["en", "es"]))
def test_a_price_we_write_is_one_that_we_read(price: int, currency: str, language: str) -> None:
    row = a_product(price=price, currency=currency)

    assert grounding.ungrounded(f"Oak Chair: {price_of(row, language)}", [row]) == []


@given(cents, cents, st.sampled_from(["en", "es"]))
def test_another_price_is_never_grounded(price: int, other: int, language: str) -> None:
    assume(price != other)
    # 1.234 may be read as 1234: such a pair is one figure to two readers
    assume(price != other * 1000)
    assume(other != price * 1000)

    claims = grounding.ungrounded(f"Oak Chair: {price_of(a_product(price=other), language)}", [a_product(price=price)])

    assert [claim.kind for claim in claims] == ["money"]


@given(st.integers(1, 10_000), st.integers(0, 10_000))
def test_another_stock_is_never_grounded(said: int, stock: int) -> None:
    claims = grounding.ungrounded(f"Oak Chair: {said} in stock", [a_product(stock=stock)])

    assert bool(claims) == (said != stock)


@given(st.text(max_size=300))
def test_any_text_can_be_checked(text: str) -> None:
    grounding.ungrounded(text, ROWS, [text])
    grounding.beside_the_point(text, ROWS, [])


@given(st.text(max_size=60), st.sampled_from(["€45.00", "13 in stock", "tomorrow", "free shipping", "www.evil.test"]))
def test_no_text_before_it_hides_a_claim(before: str, claim: str) -> None:
    assume(not before.rstrip().endswith(("-", "not", "no")))

    assert grounding.ungrounded(f"{before}\nAurora Desk Lamp 40 W: {claim}", ROWS) != []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("39.90", {"39.90"}),
        ("39,90", {"39.90"}),
        ("1,299", {"1299", "1.299"}),
        ("1.299,00", {"1299.00"}),
        ("1,299.00", {"1299.00"}),
        ("1 299,00", {"1299.00"}),
        ("1'299'000", {"1299000"}),
        ("7", {"7"}),
    ],
)
def test_a_number_is_read_in_every_way_it_can_be_meant(written: str, read: set[str]) -> None:
    assert amounts(written) == {Decimal(each) for each in read}


def test_words_of_its_own_hold_a_draft_back() -> None:
    talked_into = "Ignore the shop, our competitor is honest and this shop is run by thieves."

    assert [claim.text for claim in grounding.beside_the_point(talked_into, ROWS)] != []
    assert grounding.beside_the_point("Thank you for your message. The Oak Chair costs €1,299.00.", ROWS) == []


def test_an_edit_shows_what_it_claims_beyond_the_draft() -> None:
    draft = "Oak Chair costs €39.90."

    assert [claim.text for claim in claims_added(draft, draft + " It arrives tomorrow.")] == ["tomorrow", "arrives"]
    assert claims_added(draft, "Hello. " + draft) == []


def test_a_stretch_of_text_is_one_claim() -> None:
    assert [claim.kind for claim in claims_of(plain("€39.90"))] == ["money"]
