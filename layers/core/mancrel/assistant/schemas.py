"""What the assistant is told, and what it answers."""

from typing import Annotated, Any, Literal

from pydantic import Field

from mancrel.intents.schemas import IntentKey
from mancrel.kit.schema import Moment, Shape

Sentiment = Literal["positive", "neutral", "negative"]
Priority = Literal["low", "normal", "high", "urgent"]
Band = Literal["auto", "review", "escalate"]
Action = Literal["reply", "escalate", "task", "log", "route"]
SuggestionStatus = Literal["sent", "waiting", "escalated", "approved", "rejected", "logged"]
Questions = Annotated[list[Annotated[str, Field(min_length=1, max_length=300)]], Field(max_length=50)]


class Understanding(Shape):
    """What the local model reads in one message.

    *confidence* is the calibrated probability that *intent* is right; the bands apply to it. *raw* is the model's own
    score before calibration. *scores* holds the calibrated probability of each intent, and *alarms* what must reach a
    person whatever the intent is: ``legal``, ``fraud``, ``safety``. *said* is what was read, without quoted history;
    *hidden* are the intents of the model that count as ``other``.
    """

    intent: IntentKey
    confidence: float
    raw: float
    scores: dict[str, float] = Field(default_factory=dict)
    sentiment: Sentiment = "neutral"
    priority: Priority = "normal"
    language: str = "en"
    alarms: list[str] = Field(default_factory=list)
    said: str | None = None
    hidden: list[str] = Field(default_factory=list)
    model_version: str
    mood_version: str = "lexicon"
    took_ms: float = 0.0


class ProductHit(Shape):
    """One catalogue row that the message may be about, as it stood at *version*.

    *price* is in minor units (cents) of *currency*. *score* only ranks; *certainty* is the probability (0…1) that the
    customer means it. *checked_at* is when its source last confirmed it, if known; *why* the description speaks for it.
    """

    product_id: str
    source_id: str
    sku: str
    version: int
    title: str
    description: str = ""
    price: int | None
    currency: str
    stock: int | None
    url: str | None = None
    attributes: dict[str, str] = Field(default_factory=dict)
    checked_at: Moment | None = None
    why: str = ""
    score: float
    certainty: float


class AnswerHit(Shape):
    """One approved answer that may fit, as it stood at *version*. *certainty* is the probability (0…1) that it does."""

    answer_id: str
    version: int
    title: str
    text: str
    intent: IntentKey | None = None
    language: str = "en"
    score: float
    certainty: float


class SourceOut(Shape):
    """A catalogue row, an approved answer, or what a person answered to somebody else (without a title), that a draft
    quotes."""

    product_id: str | None = None
    answer_id: str | None = None
    reply_id: str | None = None
    conversation_id: str | None = None
    answered_at: Moment | None = None
    version: int
    title: str
    price: float | None = None
    currency: str | None = None
    stock: int | None = None


class SuggestionOut(Shape):
    """What the assistant suggested for one message, and what became of it."""

    id: str
    conversation_id: str
    message_id: str
    contact_id: str | None
    intent: IntentKey
    sentiment: Sentiment
    priority: Priority
    confidence: float
    band: Band
    action: Action
    draft: str | None
    sources: list[SourceOut]
    status: SuggestionStatus
    reason: str
    gates: list[str]
    team: str | None
    task_id: str | None
    reply_message_id: str | None
    envelope_id: str
    decided_by: str | None
    decided_at: Moment | None
    edited: bool
    rejection: str | None
    corrected_intent: IntentKey | None
    sends_at: Moment | None
    past: int
    version: int
    created_at: Moment
    changed_at: Moment


class PastOut(Shape):
    """A question of another conversation that is alike, and what *author* (a user's id) answered there. Both are
    without greeting and signature, with gaps for what tells who the other customer is. *score* is how alike (0…1)."""

    message_id: str
    reply_id: str
    conversation_id: str
    score: float
    question: str
    text: str
    author: str
    answered_at: Moment


class SuggestionQuery(Shape):
    """Which suggestions to list."""

    status: SuggestionStatus | None = None
    conversation_id: str | None = None
    intent: IntentKey | None = None
    limit: int = 50
    cursor: str | None = None


class EnvelopeEvent(Shape):
    """What happened to a decision later: ``approved``, ``rejected``, ``held``, ``corrected``, ``replayed``."""

    kind: str
    at: Moment
    by: str
    content: dict[str, Any]


class EnvelopeOut(Shape):
    """One decision, whole: what went in, what each step said, what came of it."""

    id: str
    suggestion_id: str
    message_id: str
    conversation_id: str
    digest: str
    content: dict[str, Any]
    events: list[EnvelopeEvent]
    outcome: dict[str, Any] | None
    created_at: Moment


class EnvelopeQuery(Shape):
    """Which decisions to list."""

    intent: IntentKey | None = None
    status: SuggestionStatus | None = None
    limit: int = 50
    cursor: str | None = None


class EnvelopeLine(Shape):
    """One decision in a line, as it was made, with how its draft begins."""

    id: str
    suggestion_id: str
    conversation_id: str
    intent: IntentKey
    confidence: float | None
    band: Band
    action: Action
    status: SuggestionStatus
    gates: list[str]
    reason: str
    draft: str
    created_at: Moment


class NewAnswer(Shape):
    """An approved answer: words that may be sent as they stand."""

    title: Annotated[str, Field(min_length=1, max_length=200)]
    questions: Questions = Field(default_factory=list)
    text: Annotated[str, Field(min_length=1, max_length=5000)]
    intent: IntentKey | None = None
    language: Annotated[str, Field(pattern="^[a-z]{2}$")] = "en"


class AnswerChange(Shape):
    """What to change of an answer; *version* is the one that was read."""

    version: int
    title: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    questions: Questions | None = None
    text: Annotated[str, Field(min_length=1, max_length=5000)] | None = None
    intent: IntentKey | None = None
    language: Annotated[str, Field(pattern="^[a-z]{2}$")] | None = None


class AnswerQuery(Shape):
    """Which answers to list."""

    intent: IntentKey | None = None
    limit: int = 50
    cursor: str | None = None


class AnswerOut(Shape):
    """An approved answer."""

    id: str
    title: str
    questions: list[str]
    text: str
    intent: IntentKey | None
    language: str
    version: int
    created_at: Moment
    changed_at: Moment
