"""Replies that leave later."""

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import leaving
from mancrel.conversations.models import Conversation
from mancrel.messages import scheduling
from mancrel.messages import service as messages
from mancrel.messages.models import ScheduledReply
from mancrel.messages.schemas import (
    MessageOut,
    NewScheduledReply,
    ScheduledReplyChange,
    ScheduledReplyOut,
    SendingNow,
)

routes = Routes(tag="Inbox")


@routes.post(
    "/api/conversations/{conversation_id}/scheduled-replies", needs=Capability.INBOX_REPLY, status=201, errors=(409,)
)
def schedule_reply(caller: Caller, conversation_id: str, body: NewScheduledReply) -> ScheduledReplyOut:
    """Let a reply leave later. When the customer writes first it does not leave, and its words wait for its author;
    what colleagues write changes nothing. What the channel will not take at that time is refused. With *seenMessageId*
    it is a 409 *Newer message* when somebody wrote since."""
    reach.conversation(caller, conversation_id)
    return _shown(scheduling.schedule(caller.tenant_id, conversation_id, body, caller.user_id))


@routes.get("/api/scheduled-replies/{scheduled_reply_id}", needs=Capability.INBOX_READ)
def get_scheduled_reply(caller: Caller, scheduled_reply_id: str) -> ScheduledReplyOut:
    """One reply that leaves later, or was to. One that is over is kept for 30 days."""
    return scheduling.shown(*_seen(caller, scheduled_reply_id))


@routes.patch("/api/scheduled-replies/{scheduled_reply_id}", needs=Capability.INBOX_REPLY, errors=(409,))
def reschedule_reply(caller: Caller, scheduled_reply_id: str, body: ScheduledReplyChange) -> ScheduledReplyOut:
    """Let it leave at another time."""
    _seen(caller, scheduled_reply_id)
    return _shown(scheduling.put_off(caller.tenant_id, scheduled_reply_id, body.send_at))


@routes.post("/api/scheduled-replies/{scheduled_reply_id}/send", needs=Capability.INBOX_REPLY, errors=(409,))
def send_scheduled_reply(caller: Caller, scheduled_reply_id: str, body: SendingNow) -> MessageOut:
    """Let it leave now, in the name of its author. Again it answers the same message."""
    _seen(caller, scheduled_reply_id)
    return messages.shown(leaving.send_now(caller.tenant_id, scheduled_reply_id, body.undo_seconds))


@routes.post("/api/scheduled-replies/{scheduled_reply_id}/cancel", needs=Capability.INBOX_REPLY, errors=(409,))
def cancel_scheduled_reply(caller: Caller, scheduled_reply_id: str) -> ScheduledReplyOut:
    """Let it not leave, and answer its words; of one that was stopped, let it go. Again it changes nothing."""
    _seen(caller, scheduled_reply_id)
    return _shown(scheduling.cancel(caller.tenant_id, scheduled_reply_id))


def _shown(reply: ScheduledReply) -> ScheduledReplyOut:
    return scheduling.shown(reply, scheduling.place(reply))


def _seen(caller: Caller, reply_id: str) -> tuple[ScheduledReply, Conversation]:
    """The reply and its place, if *caller* may see that. Raises NotFoundError."""
    reply = scheduling.get(caller.tenant_id, reply_id)
    return reply, reach.conversation(caller, scheduling.place(reply).conversation_id)
