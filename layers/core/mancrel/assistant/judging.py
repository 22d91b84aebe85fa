"""Blind judging: a person says whether a sampled reply is right, without knowing how it was decided."""

from collections.abc import Container, Iterable

from mancrel.assistant import licences, repository
from mancrel.assistant.gates import Gate
from mancrel.assistant.models import Suggestion
from mancrel.assistant.reports import Case, Cases, JudgementOut, NewJudgement
from mancrel.assistant.schemas import SourceOut
from mancrel.autonomy import repository as judged
from mancrel.autonomy.models import Judgement
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.messages import service as messages


def cases(tenant_id: str, judge: str, hidden: Container[str | None], limit: int) -> Cases:
    """What *judge* can judge, the oldest first: sampled, not judged by them, and not decided by anybody.

    Args:
        hidden: the contacts whose conversations the judge may not see.
    """
    rows = open_among(repository.list_suggestions(tenant_id), judged.list_judgements(tenant_id), judge)
    waiting = [row for row in rows if row.contact_id not in hidden]
    found: list[Case] = []
    for row in waiting:
        if len(found) == limit:
            break
        if case := _case(row):
            found.append(case)
    return Cases(items=found, total=len(waiting))


def open_among(
    suggestions: Iterable[Suggestion], judgements: Iterable[Judgement], judge: str | None
) -> list[Suggestion]:
    """The sampled ones of *suggestions* that still want a verdict, of *judge* or of anybody, the oldest first."""
    said: dict[str, dict[str, str]] = {}
    for each in judgements:
        said.setdefault(each.suggestion_id, {})[each.judge] = each.verdict
    sampled = (row for row in suggestions if row.sample is not None and row.draft)
    rows = (row for row in sampled if _wants(said.get(row.suggestion_id, {}), judge))
    return sorted(rows, key=lambda row: (row.created_at, row.suggestion_id))


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
