"""The rows that retrieval found, and in what, as an envelope keeps them. Pure."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from mancrel.assistant.schemas import AnswerHit, ProductHit
from mancrel.assistant.trail import finite


@dataclass(frozen=True)
class Searched:
    """What was searched: the version of the *ranking*, and the editions of *products* and *answers* in the bucket.
    *gone* are the ids of products that were found and deleted in that moment."""

    ranking: str
    products: str
    answers: str
    gone: list[str]


def kept(
    products: Sequence[ProductHit], answers: Sequence[AnswerHit], searched: Searched | None = None
) -> dict[str, Any]:
    """The *products* and *answers* that were found, and in what."""
    rows = {"products": [_product(hit) for hit in products], "answers": [_answer(hit) for hit in answers]}
    return rows | ({"searched": asdict(searched)} if searched else {})


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
