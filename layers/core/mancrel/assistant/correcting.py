"""A person says what a message is really about."""

from mancrel.assistant import envelopes, repository
from mancrel.assistant.models import Suggestion
from mancrel.assistant.schemas import Intent
from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.tables import Save

_TRIES = 5


def correct(tenant_id: str, suggestion_id: str, by: str, intent: Intent) -> Suggestion:
    """Note that the message of a suggestion wants *intent*, in place of what was noted before; the suggestion stays as
    it was decided. The same again by the same person changes nothing.

    Raises:
        NotFoundError: the tenant has no such suggestion.
        ConflictError: it is being changed by others; try again.
    """
    for _try in range(_TRIES):
        suggestion = repository.get_suggestion(tenant_id, suggestion_id)
        if (suggestion.corrected_intent, suggestion.corrected_by) == (intent, by):
            return suggestion
        event = _event(suggestion, by, intent)
        suggestion.corrected_intent, suggestion.corrected_by = intent.value, by
        suggestion.corrected_at = clock.now()
        try:
            tables.commit([Save(suggestion), event])
        except ConflictError:
            continue
        return suggestion
    raise ConflictError("this suggestion is being changed by others; try again")


def _event(suggestion: Suggestion, by: str, intent: Intent) -> Save:
    """Each correction of a suggestion is an event of its own, by the version that it changes."""
    content = {"intent": intent.value, "before": suggestion.corrected_intent or suggestion.intent}
    event_id = f"{suggestion.envelope_id}#corrected#{suggestion.version}"
    return envelopes.once(suggestion, event_id, "corrected", by, content)
