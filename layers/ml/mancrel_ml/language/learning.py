"""A tenant's own model: learnt from the shipped corpus and what people decided, tried against the one that answers."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from mancrel.assistant import repository as suggested
from mancrel.kit.errors import NotFoundError
from mancrel.kit.log import logger
from mancrel.learning import repository, service
from mancrel.learning.contest import FEWEST, Match, Read
from mancrel.learning.jobs import LearnIntents
from mancrel.learning.labels import Label
from mancrel.messages import service as messages
from mancrel_ml.language import artefact, encoder, lessons, mind, predict
from mancrel_ml.language.kernel import unit
from mancrel_ml.language.lessons import Lessons, Mask
from mancrel_ml.language.mail import written_text
from mancrel_ml.language.mind import MeaningReader, Mind

NAMED = 0.2
"""So sure that a message names a product, its title is kept from the intent model."""
_WEIGHT = 3.0  # of a label, against a message of the shipped corpus
_FOLDS, _LATEST = 3, 0.2
_BACKGROUND = "oos"


@dataclass(frozen=True)
class Example:
    """A labelled message as the intent model reads it."""

    label: Label
    text: str


def learn(job: LearnIntents) -> None:
    """See whether the tenant's model does worse than the one before; learn anew if there is enough to learn from.

    Safe to run twice: a training is written down once, by what it learnt from.

    Raises:
        ConflictError: another worker changed the model meanwhile.
    """
    service.watch(job.tenant_id)
    found = service.known(job.tenant_id)
    here = encoder.find()
    if here is None or not service.is_due(job.tenant_id, found):
        return
    shipped = MeaningReader(mind.read(), here)
    run = service.digest(shipped.version, found)
    if repository.find_run(job.tenant_id, run):
        return
    examples = list(read_again(job.tenant_id, found))
    if len(examples) >= FEWEST:
        champion = repository.current(job.tenant_id)
        until = champion.until if champion.model_version else None
        trained = train(shipped, examples, [until is not None and each.label.at <= until for each in examples])
        service.settle(job.tenant_id, run, [each.label for each in examples], trained)
    else:
        logger.info("too few messages are left to learn from", extra={"tenant_id": job.tenant_id})


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


def train(shipped: MeaningReader, examples: Sequence[Example], champions: Sequence[bool]) -> service.Trained:
    """The model learnt from *examples*, and how it does on those that it had not learnt against the one that answers,
    which learnt those marked in *champions*; none of them: the shipped one."""
    base = starter(shipped)
    rows = _lessons(shipped, [each.text for each in examples], [each.label.intent for each in examples], _WEIGHT)
    before = np.array(champions, dtype=np.bool_)

    def compared(out: Mask) -> list[Match]:
        challenger = taught(shipped.mind, base, rows[~out])
        champion = taught(shipped.mind, base, rows[before & ~out]) if before.any() else shipped.mind
        return [
            Match(examples[at].label.by, *(_read(each, rows, at) for each in (champion, challenger)))
            for at in np.flatnonzero(out).tolist()
        ]

    folds = lessons.groups([each.text for each in examples], _FOLDS)
    matches = [match for fold in np.unique(folds) for match in compared(folds == fold)]
    latest = np.arange(len(examples)) >= len(examples) * (1 - _LATEST)
    content = mind.content(taught(shipped.mind, base, rows))
    return service.Trained(f"{mind.LEARNT}{artefact.hash_of(content)}", content, matches, compared(latest))


def taught(shipped: Mind, base: Lessons, more: Lessons) -> Mind:
    """The model learnt from the corpus and *more*."""
    field, correctness = lessons.fit(base + more, shipped.background)
    return replace(shipped, field=field, correctness=correctness)


def starter(shipped: MeaningReader) -> Lessons:
    """The shipped corpus; what it means stands in the shipped model, class by class in its order."""
    with artefact.STARTER_CORPUS.open(newline="", encoding="utf-8-sig") as file:
        pairs = [(written_text(row["text"]), row["label"].strip()) for row in csv.DictReader(file)]
    classes = np.array([shipped.mind.classes.index(label) for _, label in pairs])
    order = np.argsort(classes, kind="stable")
    wording = np.array([shipped.wording(pairs[at][0]) for at in order])
    return Lessons(shipped.mind.field.examples.rows, unit(wording), classes[order], np.ones(len(pairs)))


def _lessons(shipped: MeaningReader, texts: Sequence[str], intents: Sequence[str], weight: float) -> Lessons:
    rows = np.array([shipped.row(text) for text in texts])
    names = [_BACKGROUND if intent == predict.OTHER else intent for intent in intents]
    classes = np.array([shipped.mind.classes.index(name) for name in names])
    width = shipped.mind.field.landmarks.shape[1]
    return Lessons(rows[:, :width], unit(rows[:, width:]), classes, np.full(len(rows), weight))


def _read(model: Mind, rows: Lessons, at: int) -> Read:
    found = mind.judged(model, np.concatenate([rows.meaning[at], rows.wording[at]]))
    wanted = model.classes[rows.classes[at]]
    return Read((_BACKGROUND if found.background else found.intent) == wanted, found.confidence)
