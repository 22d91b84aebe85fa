import pytest

from mancrel.assistant.masking import masked
from mancrel.templating import gaps

SHOP = "shop@mancrel.test"


def hidden(text: str, told: str = "", language: str = "en") -> str:
    return masked(text, ["Ana María Díaz"], told, [SHOP], language)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Yes, Ana, it is on its way.", "Yes, ⟦name⟧, it is on its way."),
        ("Do you?\n\nAna María", "Do you?"),
        ("Dear Ms Ana María Díaz, yes.", "Dear Ms ⟦name⟧, yes."),
        ("We wrote to ana.diaz+x@example.co.uk.", "We wrote to ⟦e-mail⟧."),
        ("Write to shop@mancrel.test.", "Write to shop@mancrel.test."),
        ("We called +34 600 123 456 twice.", "We called ⟦phone⟧ twice."),
        ("We called 030/123 45 67.", "We called ⟦phone⟧."),
        ("Your order 4711 left.", "Your order ⟦number⟧ left."),
        ("Your order #A-12 left.", "Your order ⟦number⟧ left."),
        ("The parcel 1Z999AA10123456784 left.", "The parcel ⟦number⟧ left."),
        ("Track it: https://post.test/t?id=9.", "Track it: ⟦link⟧"),
    ],
)
def test_what_tells_who_it_was_is_a_gap(text: str, left: str) -> None:
    assert hidden(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "It costs €1,299.00, or 12,500.00 EUR for ten.",
        "We deliver within 3 to 5 working days, since 2019.",
        "Open from 12-05-2026 and 2026-05-12 on.",
        "See https://shop.test/returns for more.",
        "Use the 40 W bulb and 2 order forms.",
        "Analysis of diazepam.",
    ],
)
def test_what_tells_nobody_stays(text: str) -> None:
    assert hidden(text) == text


def test_a_code_that_the_customer_wrote_is_theirs() -> None:
    assert hidden("B-204 is broken, sorry.", told="my B-204 broke in 2026") == "⟦number⟧ is broken, sorry."


def test_no_text_with_a_mask_may_leave() -> None:
    text = hidden("Ana, +34 600 123 456, order 4711", language="es")

    assert gaps.found(text) == ["nombre", "teléfono", "número"]
