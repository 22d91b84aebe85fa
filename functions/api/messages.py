"""One message: its files, and what became of it."""

from api import reach
from api.routing import Answer, Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import service as assistant
from mancrel.messages import service as messages
from mancrel.messages.models import Message
from mancrel.messages.schemas import AttachmentLink, MessageOut, Resolution

routes = Routes(tag="Inbox")


@routes.get("/api/messages/{message_id}", needs=Capability.INBOX_READ)
def get_message(caller: Caller, message_id: str) -> MessageOut:
    """One message."""
    return messages.shown(_seen(caller, message_id))


@routes.get("/api/messages/{message_id}/attachments/{number}", needs=Capability.INBOX_READ, status=302)
def get_attachment(caller: Caller, message_id: str, number: str) -> Answer[None]:
    """Redirects to a signed address, good for five minutes, from which the attachment can be downloaded."""
    _seen(caller, message_id)
    link = messages.attachment_link(caller.tenant_id, message_id, number)
    return Answer(None, headers={"Location": link.url})


@routes.get("/api/messages/{message_id}/attachments/{number}/link", needs=Capability.INBOX_READ)
def get_attachment_link(caller: Caller, message_id: str, number: str) -> AttachmentLink:
    """The same address as JSON, for pages whose script cannot follow a redirect to another origin."""
    _seen(caller, message_id)
    return messages.attachment_link(caller.tenant_id, message_id, number)


@routes.post("/api/messages/{message_id}/resolve", needs=Capability.INBOX_REPLY, errors=(409,))
def resolve_message(caller: Caller, message_id: str, body: Resolution) -> MessageOut:
    """Say that an uncertain message was sent, or have an uncertain or failed one sent again."""
    _seen(caller, message_id)
    return messages.shown(messages.resolve(caller.tenant_id, message_id, body.outcome))


@routes.post("/api/messages/{message_id}/take-back", needs=Capability.INBOX_REPLY, errors=(409,))
def take_back_message(caller: Caller, message_id: str) -> MessageOut:
    """Keep a reply that a person sent or approved from going out before its `leavesAt`. A draft waits again."""
    _seen(caller, message_id)
    return messages.shown(assistant.take_back_reply(caller.tenant_id, message_id, caller.user_id))


def _seen(caller: Caller, message_id: str) -> Message:
    """The message, if *caller* may see the conversation that it is in. Raises NotFoundError."""
    message = messages.get(caller.tenant_id, message_id)
    reach.conversation(caller, message.conversation_id)
    return message
