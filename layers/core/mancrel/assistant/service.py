"""What the assistant does with one message, and what people do with its suggestion."""

from collections.abc import Iterator, Sequence

from mancrel.assistant import repository
from mancrel.assistant.models import Suggestion
from mancrel.assistant.schemas import AnswerHit, ProductHit, SuggestionQuery, Understanding


def suggest(
    tenant_id: str,
    message_id: str,
    understanding: Understanding,
    product_hits: Sequence[ProductHit],
    answer_hits: Sequence[AnswerHit],
) -> Suggestion:
    """Draft, decide and act on one inbound message; run twice it answers the suggestion of the first run.

    Raises:
        NotFoundError: the tenant has no such message.
        InvalidError: the message is one of ours, not a customer's.
    """
    raise NotImplementedError


def approve(tenant_id: str, suggestion_id: str, by: str, text: str | None = None) -> Suggestion:
    """Do what a waiting suggestion proposes, with *text* in place of its draft if it was edited.

    Raises:
        NotFoundError: the tenant has no such suggestion.
        ConflictError: someone decided it already, or the customer wrote again meanwhile; carries how it stands now.
        InvalidError: there is nothing to send.
    """
    raise NotImplementedError


def reject(tenant_id: str, suggestion_id: str, by: str, reason: str) -> Suggestion:
    """Drop a waiting suggestion; nothing is sent.

    Raises:
        NotFoundError: the tenant has no such suggestion.
        ConflictError: someone decided it already; carries how it stands now.
    """
    raise NotImplementedError


def get(tenant_id: str, suggestion_id: str) -> Suggestion:
    """Raises NotFoundError: the tenant has no such suggestion."""
    return repository.get_suggestion(tenant_id, suggestion_id)


def list_all(tenant_id: str, query: SuggestionQuery | None = None) -> Iterator[Suggestion]:
    """The tenant's suggestions that *query* asks for, in no order."""
    wanted = query.model_dump(exclude={"limit", "cursor"}, exclude_none=True) if query else {}
    for suggestion in repository.list_suggestions(tenant_id):
        if all(getattr(suggestion, name) == value for name, value in wanted.items()):
            yield suggestion


def latest_of(tenant_id: str, conversation_id: str) -> Suggestion | None:
    """The newest suggestion of a conversation, if it has one."""
    rows = list(repository.list_suggestions_of(tenant_id, conversation_id))
    return max(rows, key=lambda row: row.created_at, default=None)
