"""Every decision of the assistant, whole."""

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import envelopes
from mancrel.assistant.schemas import EnvelopeOut

routes = Routes(tag="Inbox")


@routes.get("/api/envelopes/{envelope_id}", needs=Capability.INBOX_READ)
def get_envelope(caller: Caller, envelope_id: str) -> EnvelopeOut:
    """What went into a decision, what each step said, who decided what afterwards, and what became of the reply."""
    envelope = envelopes.get(caller.tenant_id, envelope_id)
    reach.conversation(caller, envelope.conversation_id)
    return envelope
