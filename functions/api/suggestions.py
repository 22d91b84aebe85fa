"""What the assistant suggests, and what people do with it."""

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import correcting, past, service
from mancrel.assistant.decisions import Approval, Correction, Rejection
from mancrel.assistant.models import Suggestion
from mancrel.assistant.presenting import shown
from mancrel.assistant.schemas import PastOut, SuggestionOut, SuggestionQuery
from mancrel.conversations.reach import hidden_contacts
from mancrel.kit.schema import Page
from mancrel.messages import service as messages

routes = Routes(tag="Inbox")


@routes.get("/api/suggestions", needs=Capability.INBOX_READ)
def list_suggestions(caller: Caller, query: SuggestionQuery) -> Page[SuggestionOut]:
    """What the assistant suggested, newest first; `status=waiting` is what waits for a decision."""
    rows, total, cursor = service.search(caller.tenant_id, query, hidden_contacts(caller))
    return Page[SuggestionOut](items=[shown(row) for row in rows], total=total, next_cursor=cursor)


@routes.get("/api/suggestions/{suggestion_id}", needs=Capability.INBOX_READ)
def get_suggestion(caller: Caller, suggestion_id: str) -> SuggestionOut:
    """One suggestion."""
    return shown(_seen(caller, suggestion_id))


@routes.get("/api/suggestions/{suggestion_id}/past", needs=Capability.INBOX_READ)
def list_past_answers(caller: Caller, suggestion_id: str) -> list[PastOut]:
    """What people answered before to who asked alike, the most alike first: at most three. What tells who the other
    customer is are gaps (`⟦name⟧`), and no text with a gap is sent."""
    return past.shown(caller, _seen(caller, suggestion_id))


@routes.post("/api/suggestions/{suggestion_id}/approve", needs=Capability.SUGGESTIONS_DECIDE, errors=(409,))
def approve_suggestion(caller: Caller, suggestion_id: str, body: Approval) -> SuggestionOut:
    """Do what it proposes; with `text` the reply is sent in these words."""
    _seen(caller, suggestion_id)
    manner = messages.Manner(undo=body.undo_seconds, seen=body.seen_message_id)
    return shown(service.approve(caller.tenant_id, suggestion_id, caller.user_id, body.text, manner))


@routes.post("/api/suggestions/{suggestion_id}/reject", needs=Capability.SUGGESTIONS_DECIDE, errors=(409,))
def reject_suggestion(caller: Caller, suggestion_id: str, body: Rejection) -> SuggestionOut:
    """Drop it, and say why."""
    _seen(caller, suggestion_id)
    return shown(service.reject(caller.tenant_id, suggestion_id, caller.user_id, body.reason))


@routes.put("/api/suggestions/{suggestion_id}/intent", needs=Capability.SUGGESTIONS_DECIDE, errors=(409,))
def correct_intent(caller: Caller, suggestion_id: str, body: Correction) -> SuggestionOut:
    """Say what the message is really about, to learn from; what was decided stays."""
    _seen(caller, suggestion_id)
    return shown(correcting.correct(caller.tenant_id, suggestion_id, caller.user_id, body.intent))


@routes.post("/api/suggestions/{suggestion_id}/take-back", needs=Capability.SUGGESTIONS_DECIDE, errors=(409,))
def take_back_suggestion(caller: Caller, suggestion_id: str) -> SuggestionOut:
    """Keep a reply that the assistant sent from going out, while it waits to; it waits for a decision then."""
    _seen(caller, suggestion_id)
    return shown(service.take_back(caller.tenant_id, suggestion_id, caller.user_id))


def _seen(caller: Caller, suggestion_id: str) -> Suggestion:
    """The suggestion, if *caller* may see the conversation that it is in. Raises NotFoundError."""
    suggestion = service.get(caller.tenant_id, suggestion_id)
    reach.conversation(caller, suggestion.conversation_id)
    return suggestion
