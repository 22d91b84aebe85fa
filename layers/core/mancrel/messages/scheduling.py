"""Replies that leave later: written, put off and cancelled. How they leave is in assistant/leaving.py.

Each time the row and its entry on the conversation are written together. A clock asks an index of what is to leave
(`models._ByDue`) every minute, never a tenant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from mancrel.contacts import service as contacts
from mancrel.conversations import joining, scheduled, ways
from mancrel.conversations.models import Conversation
from mancrel.kit import clock, ids, queue, tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.tables import Save
from mancrel.messages import replying, repository, seeing
from mancrel.messages.fitting import Manner, refused
from mancrel.messages.jobs import SendScheduledReply
from mancrel.messages.models import Message, ScheduledReply
from mancrel.messages.schemas import NewScheduledReply, ReplyFileOut, ScheduledReplyOut

SHARDS = 8
MOST = 10
"""In one conversation, with those that were stopped."""
LONGEST = timedelta(days=366)
KEPT = timedelta(days=30)
"""The words of what has left or was cancelled."""
_TRIES = 5
Done = TypeVar("Done")


def schedule(tenant_id: str, conversation_id: str, wanted: NewScheduledReply, author: str) -> ScheduledReply:
    """Let a reply leave at its time, unless the customer writes first. All that would refuse it now is refused now.

    Raises:
        NotFoundError: no such conversation, or channel.
        InvalidError: that is no time for it, the conversation is closed, the customer was deleted, or as `queue_reply`.
        NewerMessageError: somebody wrote since the author saw the conversation.
        ConflictError: the conversation is being changed by others at this moment.
    """
    _in_time(wanted.send_at)
    reply_id = ids.new("sch")
    files = tuple(wanted.attachment_ids)
    manner = Manner(wanted.channel_id, wanted.template, seen=wanted.seen_message_id, files=files)

    def once() -> ScheduledReply:
        conversation = joining.standing(tenant_id, conversation_id)
        _may(conversation)
        tried = replying.queue_reply(tenant_id, conversation.conversation_id, wanted.text, author, manner=manner)
        reply = _row(reply_id, tried.message, conversation, manner)
        _takes(conversation, reply, wanted.send_at)
        _put(reply, conversation, wanted.send_at, tried.kept)
        return reply

    return again(once)


def put_off(tenant_id: str, reply_id: str, at: datetime) -> ScheduledReply:
    """Let it leave at another time.

    Raises:
        NotFoundError: no such reply.
        InvalidError: that is no time for it.
        ConflictError: it has left, was stopped or cancelled.
    """
    _in_time(at)

    def once() -> ScheduledReply:
        reply = repository.get_scheduled(tenant_id, reply_id)
        conversation = place(reply)
        check_stands(reply, conversation)
        _takes(conversation, reply, at)
        _put(reply, conversation, at)
        return reply

    return again(once)


def cancel(tenant_id: str, reply_id: str) -> ScheduledReply:
    """Let it not leave; again it changes nothing. It answers the words.

    Raises:
        NotFoundError: no such reply.
        ConflictError: it has left.
    """

    def once() -> ScheduledReply:
        reply = repository.get_scheduled(tenant_id, reply_id)
        if reply.state == "cancelled":
            return reply
        if reply.state == "sent":
            raise _FinalError("this reply has left already")
        conversation = place(reply)
        scheduled.entry(conversation, reply_id)
        scheduled.take(conversation, reply_id)
        end(reply, "cancelled")
        tables.commit([Save(reply), Save(conversation)])
        return reply

    return again(once)


def get(tenant_id: str, reply_id: str) -> ScheduledReply:
    """Raises NotFoundError: the tenant has no such reply."""
    return repository.get_scheduled(tenant_id, reply_id)


def of_conversation(conversation: Conversation) -> list[ScheduledReply]:
    """What leaves *conversation* later or was stopped, the next one first."""
    return repository.get_many_scheduled(conversation.tenant_id, scheduled.entries(conversation))


def place(reply: ScheduledReply) -> Conversation:
    """The conversation that *reply* belongs to now."""
    anchor = repository.get(reply.tenant_id, reply.anchor_id)
    return joining.standing(reply.tenant_id, anchor.conversation_id)


def check_stands(reply: ScheduledReply, conversation: Conversation) -> None:
    """Raises ConflictError: it has left, was stopped or cancelled."""
    if reply.state != "scheduled":
        raise _FinalError(f"this reply is {reply.state} already")
    if "stopped" in scheduled.entry(conversation, reply.scheduled_reply_id):
        raise _FinalError("the customer wrote first; take its words back")


def end(reply: ScheduledReply, state: str) -> None:
    """Let it be over, unwritten; its words are kept for a while."""
    reply.state, reply.due, reply.expires_at = state, None, int((clock.now() + KEPT).timestamp())


def ask_all() -> None:
    """Ask that what is due leaves."""
    now = clock.now()
    for number in range(SHARDS):
        rows = ScheduledReply.by_due.query(f"due#{number}", ScheduledReply.send_at <= now)
        queue.enqueue(
            [SendScheduledReply(tenant_id=row.tenant_id, scheduled_reply_id=row.scheduled_reply_id) for row in rows]
        )


def shown(reply: ScheduledReply, conversation: Conversation) -> ScheduledReplyOut:
    """How *reply* looks outside; *conversation* is its place."""
    known = scheduled.entries(conversation).get(reply.scheduled_reply_id)
    return ScheduledReplyOut(
        id=reply.scheduled_reply_id,
        conversation_id=conversation.conversation_id,
        channel_id=reply.channel_id,
        author=reply.author,
        text=reply.text,
        template=reply.template,
        attachments=[ReplyFileOut.model_validate(each, extra="ignore") for each in reply.attachments],
        send_at=reply.send_at,
        state=known["stopped"] if known and "stopped" in known else reply.state,
        reason=reply.reason,
        message_id=reply.message_id,
        version=reply.version,
        created_at=reply.created_at,
    )


def again(work: Callable[[], Done]) -> Done:
    """*work*, once more when somebody changed something meanwhile.

    Raises:
        ConflictError: no other try mends it, or they change it all the time.
    """
    for _try in range(_TRIES):
        try:
            return work()
        except (_FinalError, seeing.NewerMessageError):
            raise
        except ConflictError:
            continue
    raise ConflictError("this conversation is being changed by others; try again")


class _FinalError(ConflictError):
    """No other try mends it."""


def _in_time(at: datetime) -> None:
    if not clock.now() < at <= clock.now() + LONGEST:
        raise refused("/sendAt", "later_time")


def _may(conversation: Conversation) -> None:
    if conversation.status == "closed":
        raise refused("/sendAt", "later_closed")
    if len(scheduled.entries(conversation)) >= MOST:
        raise refused("/sendAt", "later_many", most=MOST)
    if is_gone(conversation):
        raise refused("/sendAt", "later_gone")


def is_gone(conversation: Conversation) -> bool:
    """Whether its customer was deleted."""
    found = contacts.get_many(conversation.tenant_id, [conversation.contact_id]).get(conversation.contact_id)
    return found is None or found.deleted_at is not None


def _takes(conversation: Conversation, reply: ScheduledReply, at: datetime) -> None:
    """Whether the channel will take it then. If the customer writes until then it does not leave, so its window can
    only shut."""
    window = ways.window(ways.by(conversation, reply.channel_id))
    if reply.template is None and window is not None and not window.is_open_for_person(at):
        raise refused("/sendAt", "later_window")


def _row(reply_id: str, message: Message, conversation: Conversation, manner: Manner) -> ScheduledReply:
    answered = replying.last_from(conversation, manner.channel_id)
    anchor_id = answered.message_id if answered else conversation.last_inbound_id or conversation.last_message_id
    return ScheduledReply(
        message.tenant_id,
        reply_id,
        anchor_id=anchor_id,
        in_reply_to=answered.message_id if answered else None,
        contact_id=message.contact_id,
        channel_id=message.channel_id,
        author=message.author,
        text=message.text,
        template=message.template,
        attachments=message.attachments,
    )


def _put(reply: ScheduledReply, conversation: Conversation, at: datetime, also: Sequence[Save] = ()) -> None:
    reply.send_at, reply.due = at, f"due#{sum(reply.scheduled_reply_id.encode()) % SHARDS}"
    scheduled.put(conversation, reply.scheduled_reply_id, at, reply.anchor_id)
    tables.commit([Save(reply), Save(conversation), *also])
