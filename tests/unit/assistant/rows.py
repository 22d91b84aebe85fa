"""Catalogue rows and answers for the assistant's unit tests."""

from typing import Any

from mancrel.assistant.schemas import AnswerHit, ProductHit
from mancrel.intents.schemas import Intent


def a_lamp(**more: Any) -> ProductHit:
    return a_product(title="Aurora Desk Lamp 40 W", sku="LAMP-40", description="A lamp of 38 cm.", **more)


def a_product(**more: Any) -> ProductHit:
    given = {
        "product_id": "prd_1", "source_id": "t.s", "sku": "X-1", "version": 3, "title": "Oak Chair", "price": 3990,
        "currency": "EUR", "stock": 12, "score": 1.0, "certainty": 0.97, **more,
    }  # fmt: skip
    return ProductHit(**given)


DELIVERY = "We deliver within 3 to 5 working days. Delivery is free from €50."


def an_answer(text: str = DELIVERY, **more: Any) -> AnswerHit:
    given = {
        "answer_id": "ans_1", "version": 1, "title": "Delivery times", "text": text, "intent": Intent.DELIVERY,
        "score": 1.0, "certainty": 0.95, **more,
    }  # fmt: skip
    return AnswerHit(**given)
