"""A tenant's model learnt from the shipped corpus, its own intents and what people decided, and tried against the one
that answers."""

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from mancrel.learning import service
from mancrel.learning.contest import Match, Read
from mancrel.learning.labels import Label
from mancrel_ml.language import artefact, lessons, mind, predict
from mancrel_ml.language.kernel import Floats, unit
from mancrel_ml.language.lessons import Lessons, Mask, Rows
from mancrel_ml.language.mail import written_text
from mancrel_ml.language.mind import MeaningReader, Mind

_SURELY, _PART = 0.5, 0.25  # so sure that a message is of the starter set, and such a share of an intent's
_WEIGHT = 3.0  # of a label or an example, against a message of the shipped corpus
_STAGED = 3.0  # the odds of an intent that is known from examples alone count so many times less
_FOLDS, _LATEST = 3, 0.2
_BACKGROUND = "oos"
_CORPUS = "corpus"


@dataclass(frozen=True)
class Example:
    """A labelled message as the intent model reads it."""

    label: Label
    text: str


@dataclass(frozen=True)
class Topics:
    """The tenant's own intents: messages by key, and *names*, which are learnt from as well. *known*: those that the
    model that answers can tell; *asked*: the list was changed since it learnt; *reads*: that model can be read."""

    examples: Mapping[str, Sequence[str]] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    digest: str | None = None
    asked: bool = False
    reads: bool = True
    names: Mapping[str, str] = field(default_factory=dict)


def train(
    shipped: MeaningReader, examples: Sequence[Example], champions: Sequence[bool], topics: Topics | None = None
) -> service.Trained:
    """The model learnt from *examples* and the *topics*, and how it does on messages that it had not learnt against the
    one that answers, which learnt those marked in *champions*.

    They are tried on the labelled messages; when the list of intents was changed on all there is, the shipped corpus
    and the topics' own messages as well, for there may be no labels yet.
    """
    topics = topics or Topics()
    names = [*shipped.mind.classes, *sorted(topics.examples)]
    own = [(text, key) for key in sorted(topics.examples) for text in topics.examples[key]]
    said = [(each.text, each.label.intent) for each in examples]
    base = starter(shipped)
    named = [(name, key) for key, name in sorted(topics.names.items())]
    rows = base + _lessons(shipped, [*said, *own, *named], names) if said or own else base
    more = np.array([*champions, *(key in topics.known for _, key in [*own, *named])], dtype=np.bool_)
    before = np.append(np.ones(len(base.classes), dtype=np.bool_), more)
    by = [_CORPUS] * len(base.classes) + [each.label.by for each in examples] + [_CORPUS] * len(own + named)
    common = {*shipped.mind.classes, *topics.known}

    def learnt(kept: Mask) -> Mind:
        return replace(taught(shipped.mind, names, rows[kept]), staged=_staged(said, topics.examples))

    def compared(out: Mask) -> list[Match]:
        challenger = learnt(~out)
        champion = learnt(before & ~out) if topics.asked or more.any() else shipped.mind
        return [
            Match(by[at], _read(champion, rows, names, at), _read(challenger, rows, names, at), wanted in common)
            for at in np.flatnonzero(out).tolist()
            for wanted in [names[rows.classes[at]]]
        ]

    folds = _dealt(len(base.classes), [*said, *own]) if topics.asked else _in_time(len(base.classes), said, len(own))
    folds = np.concatenate([folds, np.full(len(named), -1)])  # a name is no message to be tried on
    matches = [match for fold in range(_FOLDS) if (folds == fold).any() for match in compared(folds == fold)]
    late = np.arange(len(rows.classes)) - len(base.classes)
    latest = [] if topics.asked else compared((late >= len(said) * (1 - _LATEST)) & (late < len(said)))
    content = mind.content(learnt(np.ones(len(rows.classes), dtype=np.bool_)))
    version = f"{mind.LEARNT}{artefact.hash_of(content)}"
    return service.Trained(
        version,
        content,
        matches,
        latest,
        topics.digest,
        tuple(sorted(topics.examples)),
        topics.asked,
        _claimed(shipped.mind, rows, len(base.classes) + len(said), [key for _, key in own]),
    )


def _claimed(shipped: Mind, rows: Lessons, first: int, keys: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Of each own intent, whose messages are the *rows* of *keys* from the *first* on, the one of the starter set as
    which the shipped model reads a quarter of them or more, and how many: a part of that one, whose other messages are
    hard to tell from it."""
    counts: Counter[tuple[str, str]] = Counter()
    for at, key in enumerate(keys, first):
        found = mind.judged(shipped, _row(rows, at))
        if found.confidence >= _SURELY and not found.background:
            counts[key, found.intent] += 1
    ordered = reversed(counts.most_common())  # of two the commoner one stays
    return {key: (intent, count) for (key, intent), count in ordered if count >= _PART * keys.count(key)}


def taught(shipped: Mind, names: Sequence[str], rows: Lessons) -> Mind:
    """The model learnt from *rows*, whose classes are numbers of *names*; it knows those of which there is a row."""
    present, numbers = np.unique(rows.classes, return_inverse=True)
    classes = [names[at] for at in present.tolist()]
    background = classes.index(_BACKGROUND) if _BACKGROUND in classes else None
    learnt, correctness = lessons.fit(replace(rows, classes=numbers), background)
    return replace(shipped, classes=classes, background=background, field=learnt, correctness=correctness)


def _staged(said: Sequence[tuple[str, str]], examples: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Examples are written to be told apart, and nobody writes those that an intent near to them gets: from examples
    alone the doubt is learnt too small. The more messages of customers are *said* to be of an intent, the truer it is.
    """
    met = Counter(intent for _, intent in said)
    return {key: 1 + (_STAGED - 1) * len(told) / (len(told) + met[key]) for key, told in sorted(examples.items())}


def starter(shipped: MeaningReader) -> Lessons:
    """The shipped corpus; what it means stands in the shipped model, class by class in its order."""
    with artefact.STARTER_CORPUS.open(newline="", encoding="utf-8-sig") as file:
        pairs = [(written_text(row["text"]), row["label"].strip()) for row in csv.DictReader(file)]
    classes = np.array([shipped.mind.classes.index(label) for _, label in pairs])
    order = np.argsort(classes, kind="stable")
    wording = np.array([shipped.wording(pairs[at][0]) for at in order])
    return Lessons(shipped.mind.field.examples.rows, unit(wording), classes[order], np.ones(len(pairs)))


def _lessons(shipped: MeaningReader, said: Sequence[tuple[str, str]], names: Sequence[str]) -> Lessons:
    rows = np.array([shipped.row(text) for text, _ in said])
    known = [_BACKGROUND if intent == predict.OTHER else intent for _, intent in said]
    classes = np.array([names.index(name) for name in known])
    width = shipped.mind.field.landmarks.shape[1]
    return Lessons(rows[:, :width], unit(rows[:, width:]), classes, np.full(len(rows), _WEIGHT))


def _in_time(corpus: int, said: Sequence[tuple[str, str]], own: int) -> Rows:
    """The fold of each labelled message, later ones in later folds; nothing else is tried."""
    folds = lessons.groups([text for text, _ in said], _FOLDS)
    return np.concatenate([np.full(corpus, -1), folds, np.full(own, -1)])


def _dealt(corpus: int, said: Sequence[tuple[str, str]]) -> Rows:
    """The fold of each message of the corpus and of the tenant's, dealt out class by class; equal texts together."""
    places: dict[object, int] = {}
    texts: list[object] = [*range(corpus), *(text for text, _ in said)]
    return np.array([places.setdefault(text, len(places)) % _FOLDS for text in texts])


def _read(model: Mind, rows: Lessons, names: Sequence[str], at: int) -> Read:
    found = mind.judged(model, _row(rows, at))
    return Read((_BACKGROUND if found.background else found.intent) == names[rows.classes[at]], found.confidence)


def _row(rows: Lessons, at: int) -> Floats:
    return np.concatenate([rows.meaning[at], rows.wording[at]])
