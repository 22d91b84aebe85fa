"""Decisions once more, from what their envelopes keep: as they were, and as another policy would have had them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from mancrel.assistant import deciding, licences, repository, trail
from mancrel.assistant.models import Envelope
from mancrel.assistant.policy import Decision
from mancrel.assistant.reports import Replay, ReplayChange, ReplayExample
from mancrel.autonomy import budget, evidence, permitting
from mancrel.autonomy import repository as judged
from mancrel.autonomy.models import Judgement
from mancrel.autonomy.schemas import AutonomyPolicy
from mancrel.kit.errors import NotFoundError
from mancrel.messages import service as messages

_EXAMPLES = 20


def again(content: Mapping[str, Any]) -> Decision:
    """The decision of an envelope with this *content*, made anew from what it keeps."""
    return deciding.decide(trail.read(content["situation"]), licences.read(content["licence"]))


def differences(content: Mapping[str, Any]) -> list[str]:
    """Where the decision made anew is not the one that was made; empty when it is the same, bit for bit."""
    now, then = again(content), content["decided"]
    anew = {
        "confidence": now.confidence if 0 <= now.confidence <= 1 else then["confidence"],
        "band": now.band,
        "action": now.action,
        "status": now.status,
        "gates": [gate.value for gate in now.gates],
        "reason": now.reason,
        "priority": now.priority,
        "team": now.team,
    }
    return [name for name, value in anew.items() if then[name] != value]


def under(content: Mapping[str, Any], policy: AutonomyPolicy, said: str, proved: bool) -> Decision:
    """The decision that *policy* would have led to, all else as it was.

    Args:
        said: the customer's words, for forbidden topics.
        proved: whether the intent was within the budget of *policy* at that moment.
    """
    was = licences.read(content["licence"])
    met = replace(was.met, topics=permitting.topics_in(policy, said), proved=proved, stopped=False)
    return deciding.decide(trail.read(content["situation"]), replace(was, policy=policy, met=met))


@dataclass
class _Tally:
    changes: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    wrong: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    judged: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    examples: list[ReplayExample] = field(default_factory=list)
    decisions: int = 0
    unreadable: int = 0


def replay(tenant_id: str, since: datetime, policy: AutonomyPolicy) -> Replay:
    """What *policy* would have changed since then. Evidence counts as it was known then, stops not at all."""
    rows = judged.list_judgements(tenant_id)
    apart = evidence.by_intent(rows)
    said: dict[str, set[str]] = {}
    for row in rows:
        said.setdefault(row.suggestion_id, set()).add(row.verdict)
    tally = _Tally()
    for envelope in _since(repository.list_envelopes(tenant_id), since):
        if "licence" not in envelope.content:
            tally.unreadable += 1
            continue
        tally.decisions += 1
        intent = envelope.content["situation"]["intent"]
        proved = _proved(apart.get(intent, []), policy, envelope)
        now = under(envelope.content, policy, _words(envelope), proved)
        _count(tally, envelope, intent, now, said.get(envelope.suggestion_id))
    return _told(tally, since)


def _since(envelopes: Iterable[Envelope], since: datetime) -> Iterator[Envelope]:
    wanted = (each for each in envelopes if each.created_at >= since)
    return iter(sorted(wanted, key=lambda each: (each.created_at, each.envelope_id)))


def _proved(rows: list[Judgement], policy: AutonomyPolicy, envelope: Envelope) -> bool:
    if policy.budget.proof != "required":
        return False
    model = envelope.content["versions"]["model"]
    return budget.follow(evidence.wrongs(rows, envelope.created_at, model), policy.budget.alpha).proved


def _words(envelope: Envelope) -> str:
    """Empty when the message was erased meanwhile."""
    try:
        return licences.said_in(messages.get(envelope.tenant_id, envelope.message_id))
    except NotFoundError:
        return ""


def _count(tally: _Tally, envelope: Envelope, intent: str, now: Decision, verdicts: set[str] | None) -> None:
    then = envelope.content["decided"]
    if now.status == then["status"]:
        return
    kind = (intent, str(then["status"]), str(now.status))
    tally.changes[kind] += 1
    if verdicts is not None:
        tally.judged[kind] += 1
        tally.wrong[kind] += evidence.is_wrong(verdicts)
    if len(tally.examples) < _EXAMPLES:
        tally.examples.append(
            ReplayExample(
                envelope_id=envelope.envelope_id,
                conversation_id=envelope.conversation_id,
                intent=intent,
                before=kind[1],
                after=kind[2],
                reason=now.reason,
                wrong=None if verdicts is None else evidence.is_wrong(verdicts),
                at=envelope.created_at,
            )
        )


def _told(tally: _Tally, since: datetime) -> Replay:
    changes = [
        ReplayChange(
            intent=kind[0],
            before=kind[1],
            after=kind[2],
            count=count,
            judged=tally.judged[kind],
            wrong=tally.wrong[kind],
        )
        for kind, count in sorted(tally.changes.items())
    ]
    more = [change for change in changes if change.after == "sent"]
    return Replay(
        since=since,
        decisions=tally.decisions,
        unreadable=tally.unreadable,
        more_sent=sum(change.count for change in more),
        more_judged=sum(change.judged for change in more),
        more_wrong=sum(change.wrong for change in more),
        fewer_sent=sum(change.count for change in changes if change.before == "sent"),
        changes=changes,
        examples=tally.examples,
    )
