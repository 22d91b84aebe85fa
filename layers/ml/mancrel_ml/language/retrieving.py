"""What of the catalogue and the approved answers a message is about, and the editions of them that were searched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from mancrel.assistant import answers
from mancrel.assistant.models import Answer
from mancrel.assistant.schemas import AnswerHit, ProductHit, Understanding
from mancrel.kit.errors import NotFoundError
from mancrel.messages import service as messages
from mancrel.messages.models import Message
from mancrel.products import service as products
from mancrel.products.models import Product
from mancrel_ml.language.mail import plain_subject, written_text
from mancrel_ml.search import answers as answering
from mancrel_ml.search import cache, editions, reasons, shelves
from mancrel_ml.search.answers import Approved, find_answers
from mancrel_ml.search.meanings import Meanings
from mancrel_ml.search.products import Catalogue, Hit
from mancrel_ml.search.products import Product as Row

_MOST_PRODUCTS, _MOST_ANSWERS = 5, 3
_SURE = 0.6  # the intent counts in the choice of an answer
Each = TypeVar("Each")


@dataclass(frozen=True)
class Found(Generic[Each]):
    """What was found in an *edition*; *gone* are ids of rows found there that were deleted in that moment."""

    hits: list[Each]
    edition: str
    gone: list[str]


def asked_in(message: Message) -> str:
    """What *message* asks, as it is searched for."""
    return f"{plain_subject(message.subject)}\n{written_text(messages.said(message))}"


def product_hits(tenant_id: str, asked: str) -> Found[ProductHit]:
    """The catalogue rows that *asked* may be about, each as it stands now."""
    catalogue = _catalogue(tenant_id)
    ranked = rank_products(catalogue, asked)
    edition = editions.keep(tenant_id, Row, catalogue.products, catalogue.meanings)
    standing = {hit.id: _as_it_stands(tenant_id, hit) for hit in ranked}
    gone = [each for each, row in standing.items() if row is None]
    return Found([row for row in standing.values() if row], edition, gone)


def recommended(tenant_id: str, hits: Iterable[ProductHit], asked: str) -> list[ProductHit]:
    """*hits*, each with what its description says to what was *asked*."""
    meanings = shelves.of(tenant_id)
    return [hit.model_copy(update={"why": reasons.reason(asked, hit.description, meanings)}) for hit in hits]


def answer_hits(tenant_id: str, asked: str, read: Understanding) -> Found[AnswerHit]:
    """The approved answers that may fit *asked*; one that was written for another intent fits half as well."""
    known = {answer.answer_id: answer for answer in answers.list_all(tenant_id)}
    rows, meanings = [_searched(known[each]) for each in sorted(known)], shelves.of(tenant_id)
    ranked = rank_answers(rows, meanings, asked, read.intent, read.confidence)
    edition = editions.keep(tenant_id, Approved, rows, meanings)
    return Found([_shown(known[hit.id], hit) for hit in ranked], edition, [])


def rank_products(catalogue: Catalogue, asked: str) -> list[Hit]:
    """What is found in *catalogue*: all that decides it is given."""
    return catalogue.find(asked, _MOST_PRODUCTS)


def rank_answers(
    rows: Sequence[Approved], meanings: Meanings | None, asked: str, intent: str, confidence: float
) -> list[answering.AnswerHit]:
    """What is found among *rows*: all that decides it is given."""
    return find_answers(asked, rows, _MOST_ANSWERS, intent if confidence >= _SURE else None, meanings)


def read_on(tenant_id: str) -> None:
    """Read what products and approved answers mean that nobody read yet, some at a time, and keep it."""
    written = [text for answer in answers.list_all(tenant_id) for text in _searched(answer).texts]
    shelves.fill(tenant_id, _catalogue(tenant_id), written)


def _catalogue(tenant_id: str) -> Catalogue:
    return cache.catalogue(tenant_id, lambda since: _changes(tenant_id, since), shelves.of(tenant_id))


def _changes(tenant_id: str, since: datetime | None) -> Iterable[cache.Change]:
    rows = products.list_all(tenant_id) if since is None else products.changed(tenant_id, since)
    for row in rows:
        searched = None if row.deleted_at is not None else _row(row)
        yield cache.Change(row.product_id, row.changed_at, searched)


def _row(product: Product) -> Row:
    details = {str(name): str(value) for name, value in (product.attributes or {}).items()}
    return Row(product.product_id, product.sku, product.title, product.description or "", details)


def _as_it_stands(tenant_id: str, hit: Hit) -> ProductHit | None:
    try:
        row = products.get(tenant_id, hit.id)
    except NotFoundError:
        return None
    return ProductHit(
        product_id=row.product_id,
        source_id=row.source_id or "",
        sku=row.sku,
        version=row.told_version,
        title=row.title,
        description=row.description or "",
        price=None if row.price is None else int(row.price),
        currency=row.currency,
        stock=None if row.stock is None else int(row.stock),
        url=row.url,
        attributes={str(name): str(value) for name, value in (row.attributes or {}).items()},
        score=hit.score,
        certainty=hit.certainty,
    )


def _searched(answer: Answer) -> Approved:
    return Approved(answer.answer_id, answer.title, tuple(answer.questions or ()), answer.text, answer.intent)


def _shown(answer: Answer, hit: answering.AnswerHit) -> AnswerHit:
    return AnswerHit(
        answer_id=answer.answer_id,
        version=int(answer.version),
        title=answer.title,
        text=answer.text,
        intent=answer.intent,
        language=answer.language,
        score=hit.score,
        certainty=hit.certainty,
    )
