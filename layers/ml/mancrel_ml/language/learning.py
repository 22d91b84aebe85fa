"""A tenant's own model: what it is to learn from, and when. How it is learnt and tried stands in `teaching`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from mancrel.assistant import repository as suggested
from mancrel.intents import service as intents
from mancrel.intents.jobs import LearnIntents
from mancrel.kit.errors import NotFoundError
from mancrel.kit.log import logger
from mancrel.learning import repository, service
from mancrel.learning.contest import FEWEST
from mancrel.learning.labels import Label
from mancrel.learning.models import IntentModel
from mancrel.messages import service as messages
from mancrel_ml.language import champions, encoder, mind, predict
from mancrel_ml.language.mind import MeaningReader
from mancrel_ml.language.teaching import Example, Topics, train

NAMED = 0.2
"""So sure that a message names a product, its title is kept from the intent model."""


def learn(job: LearnIntents) -> None:
    """See whether the tenant's model does worse than the one before; learn the intents that it changed, or anew if
    there is enough to learn from.

    Safe to run twice: a training is written down once, by what it learnt from.

    Raises:
        ConflictError: another worker changed the model meanwhile.
    """
    tenant_id = job.tenant_id
    service.watch(tenant_id)
    here = encoder.find()
    if here is None:
        return
    shipped, champion = MeaningReader(mind.read(), here), repository.current(tenant_id)
    reads = champion.model_version is None or champions.usable(tenant_id, champion.model_version)
    found = service.known(tenant_id)
    wanted = _topics(tenant_id, champion, reads)
    if wanted.asked:
        vetted = [each for each in found if champion.until and each.at <= champion.until]
        if _try(tenant_id, shipped, champion, vetted, wanted):
            return
    if service.is_due(tenant_id, found):
        _try(tenant_id, shipped, champion, found, replace(wanted, asked=False))


def _topics(tenant_id: str, champion: IntentModel, reads: bool) -> Topics:
    mine = intents.own(tenant_id)
    own = {key: list(row.examples) for key, row in mine.items()}
    names = {key: row.name for key, row in mine.items()}
    digest = intents.digest(tenant_id)
    asked = digest != champion.intents or (not reads and bool(own))
    return Topics(own, frozenset(champion.own if reads else ()), digest, asked, reads, names)


def _try(tenant_id: str, shipped: MeaningReader, champion: IntentModel, found: Sequence[Label], wanted: Topics) -> bool:
    """Whether there was a training; False when this one was written down before, or too few messages are left."""
    run = service.digest(shipped.version, found, wanted.digest)
    if repository.find_run(tenant_id, run):
        return False
    examples = list(read_again(tenant_id, found))
    if len(examples) < FEWEST and not wanted.asked:
        logger.info("too few messages are left to learn from", extra={"tenant_id": tenant_id})
        return False
    until = champion.until if champion.model_version and wanted.reads else None
    learnt = [until is not None and each.label.at <= until for each in examples]
    service.settle(tenant_id, run, [each.label for each in examples], train(shipped, examples, learnt, wanted))
    return True


def read_again(tenant_id: str, found: Sequence[Label]) -> list[Example]:
    """The messages of the labels, as they were read when they came; erased ones are left out."""
    there = messages.get_many(tenant_id, (each.message_id for each in found))
    told: list[Example] = []
    for label in found:
        message = there.get(label.message_id)
        if message is None:
            continue
        try:
            content = suggested.get_envelope(tenant_id, label.envelope_id).content
        except NotFoundError:
            continue
        text = predict.asked(message.subject, messages.said(message), titles(content))
        told.append(Example(label, text))
    return told


def titles(content: Mapping[str, Any]) -> list[str]:
    """The products whose names were kept from the intent model, by the *content* of an envelope."""
    products = content["retrieved"]["products"]
    return [each["title"] for each in products if (each["certainty"] or 0) >= NAMED]
