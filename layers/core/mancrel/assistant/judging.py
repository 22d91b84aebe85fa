"""Blind judging: a person says whether a sampled reply is right, without knowing how it was decided."""

from collections.abc import Collection, Iterable
from typing import Any

from mancrel.assistant import collection, licences, repository
from mancrel.assistant.collection import SUGGESTIONS
from mancrel.assistant.gates import Gate
from mancrel.assistant.models import Suggestion
from mancrel.assistant.reports import Case, Cases, JudgementOut, NewJudgement
from mancrel.assistant.schemas import SourceOut
from mancrel.autonomy import repository as judged
from mancrel.autonomy.models import Judgement
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.messages import service as messages
from mancrel.replica import service as replica
from mancrel.rules.tree import both

Row = dict[str, Any]


def cases(tenant_id: str, judge: str, hidden: Collection[str], limit: int) -> Cases:
    """What *judge* can judge, the oldest first: sampled, not judged by them, and not decided by anybody.

    Args:
        hidden: the contacts whose conversations the judge may not see.
    """
    waiting = open_for(tenant_id, judged.list_judgements(tenant_id), judge, hidden)
    found: list[Case] = []
    for start in range(0, len(waiting), limit):
        ids = [row["id"] for row in waiting[start : start + limit]]
        rows = repository.get_suggestions(tenant_id, ids)
        found += [case for each in ids if each in rows and (case := _case(rows[each]))]
        if len(found) >= limit:
            break
    return Cases(items=found[:limit], total=len(waiting))


def open_for(
    tenant_id: str, judgements: Iterable[Judgement], judge: str | None, hidden: Collection[str] = ()
) -> list[Row]:
    """Id and intent of the sampled suggestions that still want a verdict, of *judge* or of anybody, the oldest first;
    none on contacts who are *hidden*."""
    said: dict[str, dict[str, str]] = {}
    for each in judgements:
        said.setdefault(each.suggestion_id, {})[each.judge] = each.verdict
    sampled = both(collection.SAMPLED, collection.but(hidden))
    rows = replica.rows(tenant_id, SUGGESTIONS, sampled, ("intent",), sort=[("createdAt", False)])
    return [row for row in rows if _wants(said.get(row["id"], {}), judge)]


def judge(tenant_id: str, by: str, new: NewJudgement) -> JudgementOut:
    """Write down what *by* says of a reply; a second time the same changes nothing.

    Raises:
        NotFoundError: there is no such suggestion.
        InvalidError: it is not of the sample.
        ConflictError: they said otherwise before.
    """
    suggestion = repository.get_suggestion(tenant_id, new.suggestion_id)
    if suggestion.sample is None or not suggestion.draft:
        detail = "is not of the sample that is judged: whoever picks what is judged could pick what comes out"
        raise InvalidError(f"this reply {detail}", [{"pointer": "/suggestionId", "detail": detail}])
    row = Judgement(
        tenant_id,
        f"{suggestion.intent}#{suggestion.suggestion_id}#{by}",
        intent=suggestion.intent,
        suggestion_id=suggestion.suggestion_id,
        judge=by,
        verdict=new.verdict,
        reason=new.reason,
        counts=_counts(suggestion),
        sent=suggestion.status == "sent",
        confidence=suggestion.confidence,
        share=suggestion.sample,
        model=suggestion.model,
        created_at=clock.now(),
    )
    kept = judged.add_judgement(row)
    return JudgementOut(
        id=kept.judgement_id,
        suggestion_id=kept.suggestion_id,
        verdict=new.verdict,
        reason=kept.reason,
        at=kept.created_at,
    )


def _wants(verdicts: dict[str, str], judge: str | None) -> bool:
    """One verdict decides, unless it is unsure: then another person looks."""
    return judge not in verdicts and all(verdict == "unsure" for verdict in verdicts.values())


def _counts(suggestion: Suggestion) -> bool:
    """Whether it is evidence. That a reply was held after it was decided says nothing of its words."""
    late = {Gate.TAKEN_BACK}
    gates = tuple(gate for gate in map(Gate, suggestion.gates) if gate not in late)
    return licences.is_evidence(suggestion.band, gates)


def _case(suggestion: Suggestion) -> Case | None:
    """None when the message was erased."""
    try:
        message = messages.get(suggestion.tenant_id, suggestion.message_id)
    except NotFoundError:
        return None
    return Case(
        suggestion_id=suggestion.suggestion_id,
        subject=message.subject,
        text=messages.said(message),
        draft=suggestion.draft or "",
        sources=[SourceOut.model_validate(each) for each in suggestion.sources],
    )
