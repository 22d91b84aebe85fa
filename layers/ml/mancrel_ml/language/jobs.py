"""The assistant's first half: read a message, find what it is about, and hand both over."""

import time
from collections.abc import Collection, Iterable
from datetime import datetime

from mancrel.assistant import answers, service
from mancrel.assistant.models import Answer
from mancrel.assistant.schemas import AnswerHit, ProductHit, Understanding
from mancrel.intents import service as intents
from mancrel.intents.schemas import Intent
from mancrel.kit.errors import NotFoundError
from mancrel.messages import service as messages
from mancrel.messages.jobs import SuggestReply
from mancrel.products import service as products
from mancrel.products.models import Product
from mancrel_ml.language import champions, predict
from mancrel_ml.language.learning import NAMED
from mancrel_ml.language.mail import plain_subject, written_text
from mancrel_ml.search import cache, reasons, shelves
from mancrel_ml.search.answers import Approved, find_answers
from mancrel_ml.search.products import Catalogue, Hit
from mancrel_ml.search.products import Product as Row

_MOST_PRODUCTS, _MOST_ANSWERS = 5, 3
_SURE = 0.6  # the intent counts in the choice of an answer


def suggest_reply(job: SuggestReply) -> None:
    """Classify the message of *job*, retrieve products and approved answers for it, and let the assistant decide.

    Safe to run twice: a message has one suggestion.

    Raises:
        NotFoundError: the tenant has no such message.
        InvalidError: the message is one of ours.
    """
    message = messages.get(job.tenant_id, job.message_id)
    said = messages.said(message)
    asked = f"{plain_subject(message.subject)}\n{written_text(said)}"
    found = product_hits(job.tenant_id, asked)
    reader = champions.reader(job.tenant_id)
    hidden = set(reader.classes) - intents.offered(job.tenant_id)
    understanding = read(message.subject, said, named(found), reader, hidden)
    if understanding.intent == Intent.PRODUCT_ADVICE:
        found = recommended(job.tenant_id, found, asked)
    service.suggest(
        job.tenant_id, job.message_id, understanding, found, answer_hits(job.tenant_id, asked, understanding)
    )
    read_on(job.tenant_id)


def read_on(tenant_id: str) -> None:
    """Read what products and approved answers mean that nobody read yet, some at a time, and keep it."""
    written = [text for answer in answers.list_all(tenant_id) for text in _searched(answer).texts]
    shelves.fill(tenant_id, _catalogue(tenant_id), written)


def named(hits: Iterable[ProductHit]) -> list[str]:
    """The titles that are kept from the intent model."""
    return [hit.title for hit in hits if hit.certainty >= NAMED]


def read(
    subject: str,
    said: str,
    titles: Iterable[str] = (),
    reader: predict.Reader | None = None,
    hidden: Collection[str] = (),
) -> Understanding:
    """What *reader* reads in one message about products called *titles*, as the assistant takes it; the shipped model
    unless told. What is read as one of *hidden* is `other`."""
    began = time.perf_counter()
    found = predict.understand(subject, said, titles, reader, hidden)
    return Understanding.model_validate(
        {
            "intent": found.intent,
            "confidence": found.confidence,
            "raw": found.raw_score,
            "scores": found.intent_scores,
            "sentiment": found.sentiment,
            "priority": found.priority,
            "language": found.language if len(found.language) == 2 else "en",
            "alarms": list(found.alarms),
            "said": f"{plain_subject(subject)}\n{written_text(said)}".strip(),
            "hidden": sorted(hidden),
            "model_version": found.model_version,
            "mood_version": found.mood_version,
            "took_ms": round((time.perf_counter() - began) * 1000, 2),
        }
    )


def product_hits(tenant_id: str, asked: str) -> list[ProductHit]:
    """The catalogue rows that *asked* may be about, each as it stands now."""
    hits = _catalogue(tenant_id).find(asked, _MOST_PRODUCTS)
    return [shown for hit in hits if (shown := _as_it_stands(tenant_id, hit))]


def recommended(tenant_id: str, hits: Iterable[ProductHit], asked: str) -> list[ProductHit]:
    """*hits*, each with what its description says to what was *asked*."""
    meanings = shelves.of(tenant_id)
    return [hit.model_copy(update={"why": reasons.reason(asked, hit.description, meanings)}) for hit in hits]


def answer_hits(tenant_id: str, asked: str, understanding: Understanding) -> list[AnswerHit]:
    """The approved answers that may fit *asked*; one that was written for another intent fits half as well."""
    known = {answer.answer_id: answer for answer in answers.list_all(tenant_id)}
    intent = understanding.intent if understanding.confidence >= _SURE else None
    hits = find_answers(asked, map(_searched, known.values()), _MOST_ANSWERS, intent, shelves.of(tenant_id))
    return [_shown(known[hit.id], hit.score, hit.certainty) for hit in hits]


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


def _shown(answer: Answer, score: float, certainty: float) -> AnswerHit:
    return AnswerHit(
        answer_id=answer.answer_id,
        version=int(answer.version),
        title=answer.title,
        text=answer.text,
        intent=answer.intent,
        language=answer.language,
        score=score,
        certainty=certainty,
    )
