"""From a thought to what is done: the scene, the policy, the decision, and its effects in one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mancrel.assistant import acting, away, envelopes, licences, policy, scenes
from mancrel.assistant.acting import Effects
from mancrel.assistant.gates import Gate
from mancrel.assistant.licences import Licence
from mancrel.assistant.models import Suggestion
from mancrel.assistant.policy import Decision, Situation
from mancrel.assistant.presenting import sources_of
from mancrel.assistant.thinking import Thought
from mancrel.autonomy import evidence
from mancrel.kit import clock, ids, outbox
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.log import logger
from mancrel.kit.tables import Save
from mancrel.messages import service as messages
from mancrel.messages.models import Message


def id_for(message_id: str) -> str:
    """The id of the one suggestion that a message can ever have."""
    return ids.derived("sug", message_id)


def decide_and_act(message: Message, thought: Thought) -> Suggestion:
    """Write the suggestion, its envelope and what follows from it.

    Raises:
        ConflictError: something changed meanwhile, or the message has its suggestion.
    """
    scene = scenes.look(message.tenant_id, message, thought.draft.products)
    licence = licences.of(message, thought)
    situation = _situation(message, thought, scene.gates, licence)
    decision, suggestion = _suggested(message, thought, situation, licence)
    try:
        effects = _effects(suggestion, message, decision, policy.PERSON in thought.alarms)
    except InvalidError:
        situation = _situation(message, thought, (*scene.gates, Gate.OWN_ADDRESS), licence)
        decision, suggestion = _suggested(message, thought, situation, licence)
        effects = Effects()
    language = thought.understanding.language
    effects = effects.beside(away.effects(message, suggestion, scene, licence, language))
    touched = effects.conversation
    if touched is not None and touched.version != scene.conversation.version:
        raise ConflictError("the conversation changed between the decision and its effects")
    envelope = envelopes.of_decision(suggestion, message, thought, decision, situation, licence)
    outbox.commit([Save(suggestion), envelope, *effects.saves], effects.jobs)
    logger.info("suggested", extra=trace(suggestion))
    return suggestion


def decide(situation: Situation, licence: Licence) -> Decision:
    """The decision: what the situation gives, held back by what the policy says. Pure."""
    return policy.decide(replace(situation, gates=(*situation.gates, *licence.gates), bands=licence.bands))


def trace(suggestion: Suggestion) -> dict[str, str]:
    """What of *suggestion* may stand in a log."""
    names = ("tenant_id", "suggestion_id", "message_id", "band", "action", "status")
    return {name: getattr(suggestion, name) for name in names}


def automatic(message: Message) -> str | None:
    """Why *message* counts as written by a machine."""
    return (message.auto_reason or "auto-reply") if message.auto_submitted else None


def _situation(message: Message, thought: Thought, gates: Sequence[Gate], licence: Licence) -> Situation:
    return Situation(
        confidence=thought.confidence,
        intent=thought.intent,
        priority=thought.understanding.priority,
        alarms=thought.alarms,
        automatic=automatic(message),
        answered_from_answers=bool(thought.draft.answers),
        answered_from_past=thought.draft.past is not None,
        gates=(*thought.gates, *gates),
        bands=licence.bands,
    )


def _suggested(
    message: Message, thought: Thought, situation: Situation, licence: Licence
) -> tuple[Decision, Suggestion]:
    decision = decide(situation, licence)
    drafted = thought.draft.kind != "nothing" or decision.action == "reply"
    suggestion_id = id_for(message.message_id)
    share = licences.share_judged(decision, licence.policy)
    return decision, Suggestion(
        message.tenant_id,
        suggestion_id,
        conversation_id=message.conversation_id,
        message_id=message.message_id,
        contact_id=message.contact_id,
        intent=str(thought.intent),
        sentiment=thought.understanding.sentiment,
        priority=decision.priority,
        confidence=decision.confidence if 0 <= decision.confidence <= 1 else 0.0,
        band=decision.band,
        action=decision.action,
        draft=thought.draft.text if drafted and decision.action != "log" else None,
        sources=sources_of(thought.draft),
        status=decision.status,
        decided_as=decision.status,
        reason=decision.reason,
        gates=[gate.value for gate in decision.gates],
        team=decision.team,
        envelope_id=envelopes.id_for(message.message_id),
        sample=share if share is not None and evidence.drawn(suggestion_id, share) else None,
        sends_at=_sends_at(decision, licence),
        model=thought.understanding.model_version,
        past=len(thought.past),
    )


def _sends_at(decision: Decision, licence: Licence) -> datetime | None:
    """When a reply goes out that can be taken back until then."""
    if decision.status != "sent" or licence.policy.rung(licence.met.intent) != "act_with_undo":
        return None
    return clock.now() + timedelta(seconds=licence.policy.undo)


def _effects(suggestion: Suggestion, message: Message, decision: Decision, asked_for: bool) -> Effects:
    if suggestion.status == "sent":
        return acting.reply(suggestion, suggestion.draft or "", messages.ASSISTANT)
    if suggestion.status == "escalated":
        return acting.hand_over(suggestion, message.subject, decision.due_in, decision.priority, asked_for)
    return Effects()
