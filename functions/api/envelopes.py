"""Every decision of the assistant, whole."""

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import envelopes
from mancrel.assistant.schemas import EnvelopeLine, EnvelopeOut, EnvelopeQuery
from mancrel.conversations.reach import hidden_contacts
from mancrel.kit.schema import Page

routes = Routes(tag="Inbox")


@routes.get("/api/envelopes", needs=Capability.INBOX_READ)
def list_envelopes(caller: Caller, query: EnvelopeQuery) -> Page[EnvelopeLine]:
    """Every decision of the assistant, newest first, in a line each."""
    rows, total, cursor = envelopes.search(caller.tenant_id, query, hidden_contacts(caller))
    return Page[EnvelopeLine](items=[envelopes.line(row) for row in rows], total=total, next_cursor=cursor)


@routes.get("/api/envelopes/{envelope_id}", needs=Capability.INBOX_READ)
def get_envelope(caller: Caller, envelope_id: str) -> EnvelopeOut:
    """What went into a decision, what each step said, who decided what afterwards, and what became of the reply."""
    envelope = envelopes.get(caller.tenant_id, envelope_id)
    reach.conversation(caller, envelope.conversation_id)
    return envelope
