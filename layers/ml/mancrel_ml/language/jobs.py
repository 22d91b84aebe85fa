"""The assistant's first half: read a message, find what it is about, and hand both over."""

import time
from collections.abc import Collection, Iterable

from mancrel.assistant import service
from mancrel.assistant.retrieved import Searched
from mancrel.assistant.schemas import ProductHit, Understanding
from mancrel.intents import service as intents
from mancrel.intents.schemas import Intent
from mancrel.messages import service as messages
from mancrel.messages.jobs import SuggestReply
from mancrel_ml.language import champions, predict
from mancrel_ml.language.learning import NAMED
from mancrel_ml.language.mail import plain_subject, written_text
from mancrel_ml.language.remembering import past_hits
from mancrel_ml.language.retrieving import answer_hits, asked_in, product_hits, read_on, recommended
from mancrel_ml.search import ranking


def suggest_reply(job: SuggestReply) -> None:
    """Classify the message of *job*, retrieve products, approved and past answers for it, and let the assistant decide.

    Safe to run twice: a message has one suggestion.

    Raises:
        NotFoundError: the tenant has no such message.
        InvalidError: the message is one of ours.
    """
    message = messages.get(job.tenant_id, job.message_id)
    said = messages.said(message)
    asked = asked_in(message)
    sold = product_hits(job.tenant_id, asked)
    found = sold.hits
    reader = champions.reader(job.tenant_id)
    hidden = set(reader.classes) - intents.offered(job.tenant_id)
    understanding = read(message.subject, said, named(found), reader, hidden)
    if understanding.intent == Intent.PRODUCT_ADVICE:
        found = recommended(job.tenant_id, found, asked)
    approved = answer_hits(job.tenant_id, asked, understanding)
    searched = Searched(ranking.VERSION, sold.edition, approved.edition, sold.gone)
    before = past_hits(message, understanding.language)
    service.suggest(job.tenant_id, job.message_id, understanding, found, approved.hits, searched, before)
    read_on(job.tenant_id)


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
