"""A person says what a message is really about."""

from mancrel.assistant import envelopes, repository
from mancrel.assistant.models import Suggestion
from mancrel.intents import service as intents
from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.tables import Save

_TRIES = 5


def correct(tenant_id: str, suggestion_id: str, by: str, intent: str) -> Suggestion:
    """Note that the message of a suggestion wants *intent*, in place of what was noted before; the suggestion stays as
    it was decided. The same again by the same person changes nothing.

    Raises:
        NotFoundError: the tenant has no such suggestion.
        InvalidError: the tenant has no such intent, or hides it.
        ConflictError: it is being changed by others; try again.
    """
    if intent not in intents.offered(tenant_id):
        detail = f"there is no intent {intent}, or it is hidden"
        raise InvalidError(f"/intent: {detail}", [{"pointer": "/intent", "detail": detail}])
    for _try in range(_TRIES):
        suggestion = repository.get_suggestion(tenant_id, suggestion_id)
        if (suggestion.corrected_intent, suggestion.corrected_by) == (intent, by):
            return suggestion
        event = _event(suggestion, by, intent)
        suggestion.corrected_intent, suggestion.corrected_by = str(intent), by
        suggestion.corrected_at = clock.now()
        try:
            tables.commit([Save(suggestion), event])
        except ConflictError:
            continue
        return suggestion
    raise ConflictError("this suggestion is being changed by others; try again")


def _event(suggestion: Suggestion, by: str, intent: str) -> Save:
    """Each correction of a suggestion is an event of its own, by the version that it changes."""
    content = {"intent": str(intent), "before": suggestion.corrected_intent or suggestion.intent}
    event_id = f"{suggestion.envelope_id}#corrected#{suggestion.version}"
    return envelopes.once(suggestion, event_id, "corrected", by, content)
