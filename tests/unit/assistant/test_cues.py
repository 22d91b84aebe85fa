import pytest

from mancrel.assistant.cues import also_asks
from mancrel.intents.schemas import Intent


@pytest.mark.parametrize(
    ("text", "intent", "topics"),
    [
        ("Is the oak chair in stock? I would like to order one.", Intent.AVAILABILITY, []),
        ("Is it in stock and do you deliver to Norway?", Intent.AVAILABILITY, ["delivery"]),
        ("What does it cost, and is there a discount?", Intent.PRICE, ["terms"]),
        ("How much is it? My last one was broken.", Intent.PRICE, ["complaint"]),
        ("How long does delivery take?", Intent.DELIVERY, []),
        ("How long does delivery take and can I return it?", Intent.DELIVERY, ["returns"]),
        ("How do I return an item?", Intent.RETURN_REFUND, []),
        ("Please send me the invoice for order 10391.", Intent.INVOICE, ["a certain order"]),
        ("I return order no. AB-12345.", Intent.RETURN_REFUND, ["a certain order"]),
        ("¿Tienen la silla en stock? ¿Cuánto tarda el envío?", Intent.AVAILABILITY, ["delivery"]),
    ],
)
def test_questions_beside_the_main_one_are_noticed(text: str, intent: Intent, topics: list[str]) -> None:
    assert also_asks(text, intent) == topics
