"""What a message says, by the shipped model and the rules: so that a worker starts without scikit-learn."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache

from mancrel.intents.schemas import ENOUGH, STARTER
from mancrel_ml.language import artefact, encoder, mind, mood, static, tongue
from mancrel_ml.language.entities import Entities, entities
from mancrel_ml.language.intents import IntentReader, Verdict
from mancrel_ml.language.mail import message_text
from mancrel_ml.language.mind import MeaningReader
from mancrel_ml.language.priority import urgency
from mancrel_ml.language.sentiment import sentiment
from mancrel_ml.search.naming import masked

OTHER = "other"
_FOREIGN_CAP = 0.59  # the model has read English only
_MIXED_CAP = 0.89  # a second request in the same message: a person should see that both are answered
_NEW_CAP = 0.89  # an own intent of which few messages were learnt: a person should see it first
_SURE = 0.7
_LONGEST = 4000
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_FEWEST_WORDS, _MOST_SENTENCES = 4, 8
_TOGETHER = frozenset({"availability", "price"})


@dataclass(frozen=True)
class Understanding:
    """What one message says.

    ``confidence`` is the calibrated probability that ``intent`` is right and the message in scope; ``raw_score`` is the
    share that the intent model gave it. ``intent_scores`` add up to one. ``also`` names further requests in the
    message.
    """

    intent: str
    intent_scores: dict[str, float]
    confidence: float
    raw_score: float
    sentiment: str
    sentiment_score: float
    priority: str
    priority_reason: str
    alarms: tuple[str, ...]
    language: str
    model_version: str
    mood_version: str
    also: tuple[str, ...] = ()
    entities: Entities = field(default_factory=Entities)


Reader = IntentReader | MeaningReader


def understand(
    subject: str,
    text: str,
    titles: Iterable[str] = (),
    reader: Reader | None = None,
    hidden: Collection[str] = (),
) -> Understanding:
    """Read one message; quoted replies, greetings and signatures do not count. What is read as one of *hidden* is none
    of the intents.

    *titles* are those of products that the message may name: what is sold says nothing of what is wanted. *reader* is
    `reader_here` unless told.

    Raises:
        artefact.NoModelError: the model was not built; says how to.
    """
    said = message_text(subject, text)[:_LONGEST]
    reader = reader or reader_here()
    read = asked(subject, text, titles)
    verdict = reader.read(read)
    spoken = tongue.language(said)
    also = _also(reader, read, verdict.intent)
    confidence = min(
        verdict.confidence,
        1.0 if spoken in ("en", tongue.UNKNOWN) else _FOREIGN_CAP,
        _MIXED_CAP if also else 1.0,
        _NEW_CAP if _is_new(reader, verdict.intent) else 1.0,
    )
    strength = sentiment(said)[1]
    intent = OTHER if verdict.background or verdict.intent in hidden else verdict.intent
    pressing = urgency(read, intent, confidence, strength)
    return Understanding(
        intent=intent,
        intent_scores=_scores(verdict, confidence, hidden),
        confidence=confidence,
        raw_score=verdict.raw,
        sentiment=mood.read_mood(said, spoken),
        sentiment_score=strength,
        priority=pressing.priority,
        priority_reason=pressing.reason,
        alarms=pressing.alarms,
        language=spoken,
        model_version=reader.version,
        mood_version=mood.version_here(spoken),
        also=also,
        entities=entities(said),
    )


def asked(subject: str, text: str, titles: Iterable[str] = ()) -> str:
    """What the intent model reads of a message: *titles* are masked."""
    names = tuple(titles)
    return message_text(masked(subject, names), masked(text, names))[:_LONGEST]


@cache
def reader_here() -> Reader:
    """What reads messages in this process: by meaning where the language layer's network is, else by the static vectors
    of its words where those are, else by wording."""
    if network := encoder.find():
        return MeaningReader(mind.read(), network)
    words = static.find()
    return MeaningReader(mind.read(mind.STATIC), words) if words else IntentReader(artefact.read())


def _also(reader: Reader, said: str, intent: str) -> tuple[str, ...]:
    parts = [part for part in _SENTENCES.split(said) if len(part.split()) >= _FEWEST_WORDS]
    if len(parts) < 2:
        return ()
    verdicts = map(reader.read, parts[:_MOST_SENTENCES])
    others = {verdict.intent for verdict in verdicts if verdict.confidence >= _SURE and not verdict.background} - {
        intent
    }
    return tuple(sorted(others - _TOGETHER if intent in _TOGETHER else others))


def _is_new(reader: Reader, intent: str) -> bool:
    """Whether it is one of the tenant's own of which too few messages were learnt, beside its name, to be sure."""
    return intent not in STARTER and isinstance(reader, MeaningReader) and reader.seen(intent) <= ENOUGH


def _scores(verdict: Verdict, confidence: float, hidden: Collection[str]) -> dict[str, float]:
    """The verdict's intent at its calibrated probability; the rest shared out as the model shared it. What is *hidden*
    is none of them."""
    shares = {OTHER if name == "oos" else name: share for name, share in verdict.shares.items()}
    rest = max(1e-12, 1 - shares[verdict.intent])
    scores: dict[str, float] = {}
    for name, share in shares.items():
        told = OTHER if name in hidden else name
        part = confidence if name == verdict.intent else (1 - confidence) * share / rest
        scores[told] = scores.get(told, 0.0) + part
    return scores
