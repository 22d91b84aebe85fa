"""What the assistant makes of one message before it looks at what happened round it: classify, retrieve, draft. Pure
but for the question to the language model.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mancrel.assistant import cues, drafting, grounding, llm, orders, policy, prompt
from mancrel.assistant.claims import Claim
from mancrel.assistant.drafting import Brief, Draft
from mancrel.assistant.gates import Gate
from mancrel.assistant.harms import harms
from mancrel.assistant.prompt import Reading
from mancrel.assistant.retrieved import PastHit, Searched
from mancrel.assistant.schemas import AnswerHit, ProductHit, Understanding
from mancrel.assistant.wishes import wants_person
from mancrel.intents.schemas import STARTER


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What is thought about: the words of one message, and who writes to whom."""

    text: str
    customer: str = ""
    sender: str = ""
    automatic: str | None = None
    short: bool = False
    """Whether it is answered by a chat, which has neither greeting nor signature."""


@dataclass(frozen=True, kw_only=True)
class Thought:
    """Intent, draft and doubts, with all that they rest on."""

    understanding: Understanding
    products: tuple[ProductHit, ...]
    answers: tuple[AnswerHit, ...]
    asked: llm.Outcome[Reading]
    intent: str
    confidence: float
    alarms: tuple[str, ...]
    draft: Draft
    drafted_by: str
    claims: tuple[Claim, ...]
    gates: tuple[Gate, ...]
    took_ms: float
    searched: Searched | None = None
    past: tuple[PastHit, ...] = ()


def think(
    subject: Subject,
    understanding: Understanding,
    products: Sequence[ProductHit],
    answers: Sequence[AnswerHit],
    topics: prompt.Topics | None = None,
    past: Sequence[PastHit] = (),
) -> Thought:
    """Ask the language model if there is one, draft, and find what a person should look at. *topics* are what a message
    can be about; the starter set unless told. *past* answers are kept from the language model: they are words of other
    conversations."""
    began = time.perf_counter()
    off = llm.Outcome[Reading](path="off", why="written by a machine")
    asked = off if subject.automatic else llm.ask(subject.text, products, answers, topics)
    disagree = asked.reading is not None and asked.reading.intent != understanding.intent
    brief = Brief(
        intent=understanding.intent,
        language=understanding.language,
        customer=subject.customer,
        sender=subject.sender,
        products=tuple(products),
        answers=tuple(answers),
        clear=policy.CLEAR,
        short=subject.short,
    )
    draft, drafted_by, claims = _best_draft(brief, asked, disagree)
    again = drafting.from_past(brief, past) if draft.kind == "nothing" and _can_reply(brief.intent) else None
    if again is not None:
        draft, claims = again, _missing_facts(brief, again.body)
    return Thought(
        understanding=understanding,
        products=tuple(products),
        answers=tuple(answers),
        asked=asked,
        intent=understanding.intent,
        confidence=_confidence(understanding, asked, disagree),
        alarms=(*understanding.alarms, *_further_alarms(subject.text)),
        draft=draft,
        drafted_by=drafted_by,
        claims=tuple(claims),
        gates=tuple(_doubts(subject, understanding, draft, claims, disagree)),
        took_ms=round((time.perf_counter() - began) * 1000, 1),
        past=tuple(past),
    )


def _can_reply(intent: str) -> bool:
    return intent in policy.REPLIES or intent not in STARTER


def _further_alarms(text: str) -> Iterator[str]:
    if harms(text):
        yield "harm"
    if wants_person(text):
        yield policy.PERSON


def _confidence(understanding: Understanding, asked: llm.Outcome[Reading], disagree: bool) -> float:
    """The local calibrated one. The language model can lower it by disagreeing, never raise it."""
    if asked.reading is None or not disagree:
        return understanding.confidence
    return min(understanding.confidence, asked.reading.confidence)


def _best_draft(brief: Brief, asked: llm.Outcome[Reading], disagree: bool) -> tuple[Draft, str, list[Claim]]:
    """The language model's draft if every word of it is carried, else the local one."""
    own = drafting.draft(brief)
    own_claims = _missing(brief, own.body)
    theirs = None if disagree else _theirs(brief, asked)
    if theirs is None:
        return own, "local", own_claims
    their_claims = _missing(brief, theirs.body)
    if their_claims and own.kind != "nothing" and not own_claims:
        return own, "local", own_claims
    return theirs, "llm", their_claims


def _missing(brief: Brief, body: str) -> list[Claim]:
    vouched = [hit.text for hit in brief.answers]
    return [*_missing_facts(brief, body), *grounding.beside_the_point(body, brief.products, vouched)]


def _missing_facts(brief: Brief, body: str) -> list[Claim]:
    return grounding.ungrounded(body, brief.products, [hit.text for hit in brief.answers])


def _theirs(brief: Brief, asked: llm.Outcome[Reading]) -> Draft | None:
    """The language model's draft with the rows that it says it rests on; None without both, or with unknown ones."""
    reading = asked.reading
    if reading is None or not reading.draft:
        return None
    products = tuple(hit for hit in brief.products if hit.product_id in reading.product_ids)
    answers = tuple(hit for hit in brief.answers if hit.answer_id in reading.answer_ids)
    named = len(set(reading.product_ids)) + len(set(reading.answer_ids))
    if not named or named != len(products) + len(answers):
        return None
    certainty = min([hit.certainty for hit in products] + [hit.certainty for hit in answers])
    kind: drafting.DraftKind = "products" if products else "answer"
    empty = drafting.wrapped(brief, kind, reading.draft)
    return replace(empty, products=products, answers=answers, certainty=certainty)


def _doubts(
    subject: Subject, understanding: Understanding, draft: Draft, claims: Sequence[Claim], disagree: bool
) -> list[Gate]:
    """The gates that the words alone shut."""
    shut = {
        Gate.NOTHING_TO_SAY: draft.kind == "nothing",
        Gate.PAST: draft.kind == "past",
        Gate.UNCLEAR: draft.kind != "nothing" and (draft.kind == "which" or not draft.certainty >= policy.CLEAR),
        Gate.INCOMPLETE: draft.incomplete,
        Gate.UNGROUNDED: bool(claims),
        Gate.COMMANDS: orders.commands(f"{subject.customer}\n{subject.text}"),
        Gate.ASKS_MORE: bool(cues.also_asks(subject.text, understanding.intent)),
        Gate.DISAGREEMENT: disagree,
        Gate.URGENT: understanding.priority == "urgent",
    }
    return [gate for gate, is_shut in shut.items() if is_shut]
