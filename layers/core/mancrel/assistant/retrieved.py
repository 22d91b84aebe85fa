"""The rows that retrieval found, and in what, as an envelope keeps them. Pure."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
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


@dataclass(frozen=True, kw_only=True)
class PastHit:
    """A message of another conversation that asked alike, and what a person answered there, at *version* of the reply.

    *score* is the cosine (0…1) of the two questions. *text* is the answer without greeting and signature, masked.
    *shared*: whoever may see who asks now may see that conversation, too.
    """

    message_id: str
    reply_id: str
    conversation_id: str
    version: int
    score: float
    text: str
    answered_at: datetime
    shared: bool


def kept(
    products: Sequence[ProductHit],
    answers: Sequence[AnswerHit],
    searched: Searched | None = None,
    past: Sequence[PastHit] = (),
) -> dict[str, Any]:
    """The *products*, *answers* and *past* answers that were found, and in what. Of past answers no words."""
    rows = {
        "products": [_product(hit) for hit in products],
        "answers": [_answer(hit) for hit in answers],
        "past": [_past(hit) for hit in past],
    }
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


def _past(hit: PastHit) -> dict[str, Any]:
    return {
        "messageId": hit.message_id,
        "replyId": hit.reply_id,
        "version": hit.version,
        "score": finite(hit.score),
    }
