"""How suggestions, envelopes and answers are read and written."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from mancrel.assistant.models import Answer, Envelope, Suggestion
from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError


def find_suggestion(tenant_id: str, suggestion_id: str) -> Suggestion | None:
    """The suggestion, read consistently, or None."""
    return get_suggestions(tenant_id, [suggestion_id]).get(suggestion_id)


def get_suggestion(tenant_id: str, suggestion_id: str) -> Suggestion:
    """Raises NotFoundError: the tenant has no such suggestion."""
    found = find_suggestion(tenant_id, suggestion_id)
    if found is None:
        raise NotFoundError(f"there is no suggestion {suggestion_id}")
    return found


def list_suggestions(tenant_id: str) -> Iterator[Suggestion]:
    """Every suggestion of the tenant."""
    yield from (row for row in Suggestion.query(tenant_id) if not row.deleted_at)


def list_changed_suggestions(tenant_id: str, since: datetime) -> Iterator[Suggestion]:
    """The suggestions that changed since then (the index lags a little)."""
    rows = Suggestion.by_change.query(tenant_id, Suggestion.changed_at >= since)
    yield from (row for row in rows if not row.deleted_at)


def list_suggestions_of(tenant_id: str, conversation_id: str) -> Iterator[Suggestion]:
    """The suggestions of one conversation, the latest change first (the index lags a little)."""
    rows = Suggestion.by_conversation.query(conversation_id, scan_index_forward=False)
    yield from (row for row in rows if row.tenant_id == tenant_id and not row.deleted_at)


def list_suggestion_times(tenant_id: str, conversation_id: str) -> Iterator[tuple[str, datetime]]:
    """The id of each suggestion of a conversation and when it was made: cheap for all of them."""
    wanted = ["tenant_id", "suggestion_id", "created_at"]
    rows = Suggestion.by_conversation.query(conversation_id, attributes_to_get=wanted)
    return ((row.suggestion_id, row.created_at) for row in rows if row.tenant_id == tenant_id)


def get_suggestions(tenant_id: str, suggestion_ids: Iterable[str]) -> dict[str, Suggestion]:
    """The suggestions that there are, by id, read consistently."""
    keys = [(tenant_id, suggestion_id) for suggestion_id in dict.fromkeys(suggestion_ids)]
    rows = Suggestion.batch_get(keys, consistent_read=True)
    return {row.suggestion_id: row for row in rows if not row.deleted_at}


def get_envelope(tenant_id: str, envelope_id: str) -> Envelope:
    """Raises NotFoundError: the tenant has no such envelope."""
    try:
        return Envelope.get(tenant_id, envelope_id, consistent_read=True)
    except Envelope.DoesNotExist as error:
        raise NotFoundError(f"there is no envelope {envelope_id}") from error


def get_envelopes(tenant_id: str, envelope_ids: Iterable[str]) -> dict[str, Envelope]:
    """The decisions that there are, by id, read consistently."""
    keys = [(tenant_id, envelope_id) for envelope_id in dict.fromkeys(envelope_ids)]
    return {row.envelope_id: row for row in Envelope.batch_get(keys, consistent_read=True)}


def list_envelope_events(tenant_id: str, envelope_id: str) -> Iterator[Envelope]:
    """What followed a decision, in no order."""
    yield from Envelope.query(tenant_id, Envelope.envelope_id.startswith(f"{envelope_id}#"), consistent_read=True)


def list_envelopes(tenant_id: str) -> Iterator[Envelope]:
    """Every decision of the tenant, without what followed."""
    yield from (row for row in Envelope.query(tenant_id) if "#" not in row.envelope_id)


def get_answer(tenant_id: str, answer_id: str) -> Answer:
    """Raises NotFoundError: the tenant has no such answer, or it was deleted."""
    try:
        answer = Answer.get(tenant_id, answer_id, consistent_read=True)
    except Answer.DoesNotExist as error:
        raise NotFoundError(f"there is no answer {answer_id}") from error
    if answer.deleted_at is not None:
        raise NotFoundError(f"there is no answer {answer_id}")
    return answer


def list_answers(tenant_id: str) -> Iterator[Answer]:
    """The tenant's approved answers, without the deleted ones."""
    yield from (answer for answer in Answer.query(tenant_id) if answer.deleted_at is None)


def save_answer(answer: Answer) -> None:
    """Raises ConflictError: it changed since it was read."""
    tables.save(answer)
