"""What is done about a message: pure rules over a calibrated probability. No I/O, no clock, no text from outside.

Three half-open bands: ``c ≥ 0.90`` acts by itself, ``0.60 ≤ c < 0.90`` waits for a person, ``c < 0.60`` goes to one.
"""

import math
from dataclasses import dataclass, field
from datetime import timedelta

from mancrel.assistant.gates import DOUBTS, WHY, Gate
from mancrel.assistant.schemas import Action, Band, Priority, SuggestionStatus
from mancrel.intents.schemas import STARTER, Intent

VERSION = "policy-4"
AUTO = 0.90
REVIEW = 0.60
CLEAR = 0.80
"""How sure it must be which product (or approved answer) is meant before a reply goes out by itself."""
IN_DOUBT = 0.89
"""A reply can be no surer than what it says: one whose words are in doubt stays below the band that acts by itself."""


PERSON = "person"
"""The alarm that the customer asks for a person."""

ALARMS: dict[str, str] = {
    PERSON: "the customer asks for one",
    "harm": "it may be about harm to somebody",
    "legal": "it mentions legal steps",
    "fraud": "it may be about fraud",
    "safety": "it may be about someone's safety",
}

_FROM_PRODUCTS = {Intent.AVAILABILITY, Intent.PRICE, Intent.PRODUCT_ADVICE}
_FROM_ANSWERS = {Intent.DELIVERY, Intent.RETURN_REFUND, Intent.INVOICE, Intent.ACCOUNT}
REPLIES = _FROM_PRODUCTS | _FROM_ANSWERS
"""The intents that a reply can answer."""
_TO_A_PERSON = {Intent.DAMAGED_ITEM, Intent.COMPLAINT, Intent.OTHER}
TEAMS: dict[str, str] = {
    Intent.WHOLESALE: "sales",
    Intent.AVAILABILITY: "sales",
    Intent.PRICE: "sales",
    Intent.PRODUCT_ADVICE: "sales",
    Intent.INVOICE: "accounts",
}
"""Who looks after what; everything else is support's."""

_DUE: dict[Priority, timedelta] = {
    "urgent": timedelta(hours=1),
    "high": timedelta(hours=4),
    "normal": timedelta(hours=24),
    "low": timedelta(hours=72),
}
_RANK: list[Priority] = ["low", "normal", "high", "urgent"]


@dataclass(frozen=True, kw_only=True)
class Situation:
    """All that the decision depends on."""

    confidence: float
    intent: str
    priority: Priority = "normal"
    alarms: tuple[str, ...] = ()
    automatic: str | None = None
    """Why the message counts as written by a machine (``auto-reply``, ``bounce``, ``list``)."""
    answered_from_answers: bool = False
    """Whether the draft rests on an approved answer."""
    answered_from_past: bool = False
    """Whether it is what a person answered to somebody else."""
    gates: tuple[Gate, ...] = ()
    bands: tuple[float, float] = (AUTO, REVIEW)
    """Where they begin, from the tenant's policy."""


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What is done, why in one plain sentence, and what holds it back."""

    confidence: float
    """That the reading is right and, for a reply, that its words are."""
    band: Band
    action: Action
    status: SuggestionStatus
    reason: str
    priority: Priority
    team: str
    due_in: timedelta
    gates: tuple[Gate, ...] = field(default=())


def band_of(confidence: float, bands: tuple[float, float] = (AUTO, REVIEW)) -> Band:
    """The band of a calibrated probability; what is no probability at all (NaN, 1.2) goes to a person."""
    auto, review = bands
    if auto <= confidence <= 1:
        return "auto"
    if review <= confidence < auto:
        return "review"
    return "escalate"


def action_for(situation: Situation) -> Action:
    """What the message asks for, however sure we are of its intent."""
    intent = situation.intent
    if situation.automatic:
        return "log"
    if _alarming(situation) or intent in _TO_A_PERSON:
        return "escalate"
    if intent == Intent.SPAM:
        return "log"
    if intent == Intent.WHOLESALE:
        return "route"
    told = intent in _FROM_ANSWERS or intent not in STARTER
    answered = situation.answered_from_answers or situation.answered_from_past
    if intent in _FROM_PRODUCTS or (told and answered):
        return "reply"
    return "task"


def decide(situation: Situation) -> Decision:
    """What to do. Only a reply in the top band with no gate shut is sent without a person."""
    band = band_of(situation.confidence, situation.bands)
    action = action_for(situation)
    if band == "escalate" and not situation.automatic:
        action = "escalate"
    gates = situation.gates if action == "reply" else ()
    doubtful = band == "auto" and not DOUBTS.isdisjoint(gates)
    confidence = IN_DOUBT if doubtful else situation.confidence
    band = band_of(confidence, situation.bands)
    priority = _priority(situation, action)
    return Decision(
        confidence=confidence,
        band=band,
        action=action,
        status=_status(situation, band, action, gates),
        reason=_reason(situation, band, action, gates),
        priority=priority,
        team=TEAMS.get(situation.intent, "support"),
        due_in=due_in(priority),
        gates=gates,
    )


def due_in(priority: Priority) -> timedelta:
    """How long a person has for it."""
    return _DUE[priority]


def _alarming(situation: Situation) -> bool:
    """Alarms reach a person, unless the message is surely spam: that lives from alarming words. A wish for a person
    always does."""
    surely_spam = situation.intent == Intent.SPAM and band_of(situation.confidence, situation.bands) == "auto"
    return PERSON in situation.alarms or (bool(situation.alarms) and not surely_spam)


def _is_settled(situation: Situation, action: Action) -> bool:
    """Whether a person answered before this was decided, so that nothing is left to hand over. Alarms reach one all the
    same: that answer may have crossed with them."""
    return action not in ("reply", "log") and Gate.HUMAN_REPLIED in situation.gates and not _alarming(situation)


def _status(situation: Situation, band: Band, action: Action, gates: tuple[Gate, ...]) -> SuggestionStatus:
    if situation.automatic or _is_settled(situation, action):
        return "logged"
    if action == "escalate":
        return "escalated"
    if band != "auto" or gates:
        return "waiting"
    done: dict[Action, SuggestionStatus] = {"reply": "sent", "log": "logged"}
    return done.get(action, "escalated")


def _priority(situation: Situation, action: Action) -> Priority:
    least: Priority = "low"
    if _alarming(situation):
        least = "high" if set(situation.alarms) == {PERSON} else "urgent"
    elif action == "escalate" and situation.intent in (Intent.DAMAGED_ITEM, Intent.COMPLAINT):
        least = "high"
    return max(least, situation.priority, key=_RANK.index)


_TOPIC: dict[str, str] = {
    Intent.AVAILABILITY: "a question about stock",
    Intent.PRICE: "a question about a price",
    Intent.PRODUCT_ADVICE: "a request for product advice",
    Intent.ORDER_STATUS: "a question about an order",
    Intent.DELIVERY: "a question about delivery",
    Intent.RETURN_REFUND: "a request for a return or refund",
    Intent.DAMAGED_ITEM: "a report of a damaged item",
    Intent.COMPLAINT: "a complaint",
    Intent.INVOICE: "a question about an invoice",
    Intent.ACCOUNT: "a question about an account",
    Intent.WHOLESALE: "a wholesale or partnership request",
    Intent.SPAM: "spam",
    Intent.OTHER: "none of the usual requests",
}
_DONE: dict[Action, str] = {
    "reply": " and the reply rests on checked facts, so it was sent",
    "task": "; it became a task",
    "route": "; it went to the right team",
    "log": "; it is only logged",
}


def _reason(situation: Situation, band: Band, action: Action, gates: tuple[Gate, ...]) -> str:
    if situation.automatic:
        return f"This message was written by a machine ({situation.automatic}), so it is only logged."
    if _alarming(situation):
        told = " and ".join(ALARMS.get(alarm, alarm) for alarm in situation.alarms)
        return f"A person has to look at it, because {told}."
    topic, sure = _topic(situation.intent), _percent(situation.confidence)
    if _is_settled(situation, action):
        return f"It may be {topic} ({sure} sure). A person answered before it was read, so nothing is left to do."
    if band == "escalate":
        return f"It may be {topic}, but that is too unsure ({sure}), so a person looks at it."
    return f"It is {topic} ({sure} sure){_consequence(band, action, gates)}."


def _topic(intent: str) -> str:
    """Of an intent of the tenant's own by its key, which never changes: replaying it says the same."""
    return _TOPIC.get(intent) or f"a message about {intent.replace('_', ' ')}"


def _consequence(band: Band, action: Action, gates: tuple[Gate, ...]) -> str:
    if action == "escalate":
        return ", which a person has to look at"
    if gates:
        return f"; the reply waits for a person, because {WHY[gates[0]]}"
    if band == "review":
        return "; that is not sure enough to act alone, so it waits for a person"
    return _DONE[action]


def _percent(confidence: float) -> str:
    return f"{math.floor(confidence * 100 + 1e-9)} %" if 0 <= confidence <= 1 else "no probability"
