"""One envelope per decision: everything that went in and came out, written once. What people do later is appended as
events of their own; nothing is ever changed. What became of the reply is read from the reply.
"""

import difflib
import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from mancrel.assistant import collection, drafting, licences, policy, prompt, repository, retrieved, trail
from mancrel.assistant.claims import Claim, claims_added
from mancrel.assistant.licences import Licence
from mancrel.assistant.models import Envelope, Suggestion
from mancrel.assistant.policy import Decision, Situation
from mancrel.assistant.schemas import EnvelopeEvent, EnvelopeLine, EnvelopeOut, EnvelopeQuery
from mancrel.assistant.thinking import Thought
from mancrel.assistant.trail import finite
from mancrel.intents import service as intents
from mancrel.kit import clock, ids
from mancrel.kit.errors import NotFoundError
from mancrel.kit.tables import Save
from mancrel.messages import service as messages
from mancrel.messages.models import Message


def id_for(message_id: str) -> str:
    """The id of the envelope of the decision on a message."""
    return ids.derived("env", message_id)


def of_decision(
    suggestion: Suggestion,
    message: Message,
    thought: Thought,
    decision: Decision,
    situation: Situation,
    licence: Licence,
) -> Save:
    """The envelope of a decision, to be written with its suggestion; it conflicts if there is one."""
    inputs = {"situation": trail.kept(situation), "licence": licences.kept(licence)}
    content = _content(message, thought, decision) | inputs
    return once(suggestion, suggestion.envelope_id, "decision", "assistant", content)


def of_approval(suggestion: Suggestion, by: str, text: str | None) -> Save:
    """The event that *by* approved, with the edit: its diff, and what it claims beyond the draft."""
    draft = suggestion.draft or ""
    content = {
        "text": text,
        "edited": suggestion.edited,
        "diff": _diff(draft, text) if suggestion.edited and text else [],
        "claimsAdded": [_claim(claim) for claim in claims_added(draft, text)] if suggestion.edited and text else [],
        "replyMessageId": suggestion.reply_message_id,
        "taskId": suggestion.task_id,
    }
    return once(suggestion, _event_id(suggestion, "approved"), "approved", by, content)


def of_rejection(suggestion: Suggestion, by: str, reason: str) -> Save:
    """The event that *by* rejected."""
    return once(suggestion, _event_id(suggestion, "rejected"), "rejected", by, {"reason": reason})


def of_hold(suggestion: Suggestion, by: str, why: str) -> Save:
    """The event that a reply was held just before it was sent; *by* a user, or ``policy``."""
    content = {"gate": why, "replyMessageId": suggestion.reply_message_id}
    return once(suggestion, _event_id(suggestion, "held"), "held", by, content)


def of_replay(suggestion: Suggestion, differences: Mapping[str, Sequence[str] | None]) -> Save:
    """The event that the decision was made again, and in what it came out otherwise."""
    return once(suggestion, f"{suggestion.envelope_id}#replayed", "replayed", "replay", dict(differences))


def get(tenant_id: str, envelope_id: str) -> EnvelopeOut:
    """A decision with all that followed.

    Raises:
        NotFoundError: the tenant has no such envelope.
    """
    envelope = repository.get_envelope(tenant_id, envelope_id)
    if envelope.kind != "decision":
        raise NotFoundError(f"there is no envelope {envelope_id}")
    events = sorted(repository.list_envelope_events(tenant_id, envelope_id), key=lambda event: event.created_at)
    return EnvelopeOut(
        id=envelope.envelope_id,
        suggestion_id=envelope.suggestion_id,
        message_id=envelope.message_id,
        conversation_id=envelope.conversation_id,
        digest=envelope.digest,
        content=envelope.content,
        events=[EnvelopeEvent(kind=each.kind, at=each.created_at, by=each.by, content=each.content) for each in events],
        outcome=_outcome(tenant_id, envelope),
        created_at=envelope.created_at,
    )


def search(
    tenant_id: str, query: EnvelopeQuery, hidden: Collection[str] = ()
) -> tuple[list[Envelope], int, str | None]:
    """One page of the decisions that *query* asks for, but for those on contacts who are *hidden*, the newest first;
    how many there are; the next cursor. Each is found by its suggestion, of which there is one.

    Raises:
        InvalidError: the tenant never had such an intent, the limit is out of range, or the cursor is not one of ours.
    """
    intents.check_filter(tenant_id, query.intent)
    wanted = collection.equal(intent=query.intent, decidedAs=query.status)
    made, total, cursor = collection.page(tenant_id, wanted, collection.but(hidden), query.limit, query.cursor)
    rows = repository.get_envelopes(tenant_id, (row.envelope_id for row in made))
    return [rows[row.envelope_id] for row in made if row.envelope_id in rows], total, cursor


def line(envelope: Envelope) -> EnvelopeLine:
    """*envelope* in a line."""
    decided = envelope.content["decided"]
    names = ("intent", "confidence", "band", "action", "status", "gates", "reason")
    return EnvelopeLine(
        id=envelope.envelope_id,
        suggestion_id=envelope.suggestion_id,
        conversation_id=envelope.conversation_id,
        draft=envelope.content["draft"]["text"][:200],
        created_at=envelope.created_at,
        **{name: decided[name] for name in names},
    )


def digest_of(content: dict[str, Any]) -> str:
    """SHA-256 of the canonical JSON of *content*."""
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _event_id(suggestion: Suggestion, kind: str) -> str:
    again = f".{suggestion.rounds:g}" if suggestion.rounds else ""
    return f"{suggestion.envelope_id}#{kind}{again}"


def once(suggestion: Suggestion, envelope_id: str, kind: str, by: str, content: dict[str, Any]) -> Save:
    """A decision or an event, to be written once."""
    row = Envelope(
        suggestion.tenant_id,
        envelope_id,
        kind=kind,
        suggestion_id=suggestion.suggestion_id,
        message_id=suggestion.message_id,
        conversation_id=suggestion.conversation_id,
        by=by,
        content=content,
        digest=digest_of(content),
        created_at=clock.now(),
    )
    return Save(row, Envelope.envelope_id.does_not_exist())


def _content(message: Message, thought: Thought, decision: Decision) -> dict[str, Any]:
    read, asked, draft = thought.understanding, thought.asked, thought.draft
    return {
        "inputHash": digest_of({"subject": message.subject, "text": message.text, "from": message.from_email}),
        "versions": {
            "model": read.model_version,
            "mood": read.mood_version,
            "policy": policy.VERSION,
            "drafter": drafting.VERSION,
            "prompt": prompt.VERSION if asked.path != "off" else None,
            "llm": asked.model or None,
        },
        "classified": {
            "intent": str(read.intent),
            "raw": finite(read.raw),
            "calibrated": finite(read.confidence),
            "scores": {name: finite(score) for name, score in read.scores.items()},
            "sentiment": read.sentiment,
            "priority": read.priority,
            "language": read.language,
            "alarms": list(thought.alarms),
            "hidden": read.hidden,
        },
        "llm": {
            "path": asked.path,
            "why": asked.why,
            "attempts": asked.attempts,
            "intent": asked.reading.intent if asked.reading else None,
            "confidence": finite(asked.reading.confidence) if asked.reading else None,
        },
        "retrieved": retrieved.kept(thought.products, thought.answers, thought.searched, thought.past),
        "draft": {
            "text": draft.text,
            "kind": draft.kind,
            "by": thought.drafted_by,
            "quotes": _quotes(draft),
            "certainty": finite(draft.certainty),
            "ungrounded": [_claim(claim) for claim in thought.claims],
        },
        "decided": {
            "intent": str(thought.intent),
            "confidenceOfReading": finite(thought.confidence),
            "confidence": finite(decision.confidence),
            "band": decision.band,
            "action": decision.action,
            "status": decision.status,
            "gates": [gate.value for gate in decision.gates],
            "automatic": message.auto_reason or ("auto-reply" if message.auto_submitted else None),
            "reason": decision.reason,
            "priority": decision.priority,
            "team": decision.team,
        },
        "tookMs": {
            "classify": finite(read.took_ms),
            "llm": asked.took_ms,
            "draft": round(thought.took_ms - asked.took_ms, 1),
        },
    }


def _quotes(draft: drafting.Draft) -> list[str]:
    past = [draft.past.reply_id] if draft.past else []
    return [*(hit.product_id for hit in draft.products), *(hit.answer_id for hit in draft.answers), *past]


def _claim(claim: Claim) -> dict[str, str]:
    return {"kind": claim.kind, "text": claim.text[:200]}


def _diff(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), "draft", "sent", lineterm="")
    return list(lines)[:500]


def _outcome(tenant_id: str, envelope: Envelope) -> dict[str, Any] | None:
    suggestion = repository.find_suggestion(tenant_id, envelope.suggestion_id)
    if suggestion is None or suggestion.reply_message_id is None:
        return None
    reply = messages.get(tenant_id, suggestion.reply_message_id)
    return {"messageId": reply.message_id, "status": reply.send_state, "reason": reply.reason}
