"""The rows that retrieval found, as an envelope keeps them. Pure."""

from collections.abc import Sequence
from typing import Any

from mancrel.assistant.schemas import AnswerHit, ProductHit
from mancrel.assistant.trail import finite


def kept(products: Sequence[ProductHit], answers: Sequence[AnswerHit]) -> dict[str, Any]:
    """The *products* and *answers* that were found."""
    return {"products": [_product(hit) for hit in products], "answers": [_answer(hit) for hit in answers]}


def _product(hit: ProductHit) -> dict[str, Any]:
    return {
        "productId": hit.product_id,
        "version": hit.version,
        "title": hit.title,
        "price": hit.price,
        "currency": hit.currency,
        "stock": hit.stock,
        "score": finite(hit.score),
        "certainty": finite(hit.certainty),
        "why": hit.why,
    }


def _answer(hit: AnswerHit) -> dict[str, Any]:
    return {
        "answerId": hit.answer_id,
        "version": hit.version,
        "title": hit.title,
        "score": finite(hit.score),
        "certainty": finite(hit.certainty),
    }
