"""How messages are read and written, replies that leave later, and the files of replies."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError
from mancrel.messages.models import Message, ReplyFile, ScheduledReply

_SOME = 5


def get(tenant_id: str, message_id: str) -> Message:
    """Raises NotFoundError when the tenant has no such message."""
    found = find(tenant_id, message_id)
    if found is None:
        raise NotFoundError(f"no message {message_id}")
    return found


def find(tenant_id: str, message_id: str) -> Message | None:
    """The message, read consistently, if there is one."""
    try:
        return Message.get(tenant_id, message_id, consistent_read=True)
    except Message.DoesNotExist:
        return None


def list_of_conversation(tenant_id: str, conversation_id: str) -> Iterator[Message]:
    """The messages of a conversation, oldest first; the index follows a write by a moment."""
    rows = Message.by_conversation.query(conversation_id)
    return (row for row in rows if row.tenant_id == tenant_id)


def list_after(tenant_id: str, conversation_id: str, sent_at: datetime) -> Iterator[Message]:
    """The messages of a conversation that were sent later, the next one first, some at a time."""
    rows = Message.by_conversation.query(conversation_id, Message.sent_at > sent_at, page_size=_SOME)
    return (row for row in rows if row.tenant_id == tenant_id)


def list_times(tenant_id: str, conversation_id: str) -> Iterator[tuple[str, datetime]]:
    """The id of each message of a conversation and when it was sent: cheap for all of them."""
    wanted = ["tenant_id", "message_id", "sent_at"]
    rows = Message.by_conversation.query(conversation_id, attributes_to_get=wanted)
    return ((row.message_id, row.sent_at) for row in rows if row.tenant_id == tenant_id)


def get_many(tenant_id: str, message_ids: Iterable[str]) -> dict[str, Message]:
    """The messages that there are, by id, read consistently."""
    keys = [(tenant_id, message_id) for message_id in dict.fromkeys(message_ids)]
    return {row.message_id: row for row in Message.batch_get(keys, consistent_read=True)}


def list_in_state(send_state: str, before: datetime) -> Iterator[Message]:
    """The messages of all tenants that have been in *send_state* since *before*."""
    return iter(Message.by_status.query(send_state, Message.changed_at < before))


def save(message: Message) -> None:
    """Write *message*, unless someone changed it since it was read."""
    tables.save(message)


def get_scheduled(tenant_id: str, scheduled_reply_id: str) -> ScheduledReply:
    """Raises NotFoundError when the tenant has no such reply."""
    try:
        return ScheduledReply.get(tenant_id, scheduled_reply_id, consistent_read=True)
    except ScheduledReply.DoesNotExist as error:
        raise NotFoundError(f"no scheduled reply {scheduled_reply_id}") from error


def get_many_scheduled(tenant_id: str, scheduled_reply_ids: Iterable[str]) -> list[ScheduledReply]:
    """Those that there are, the next one first, read consistently."""
    keys = [(tenant_id, each) for each in scheduled_reply_ids]
    rows = ScheduledReply.batch_get(keys, consistent_read=True) if keys else ()
    return sorted(rows, key=lambda row: (row.send_at, row.scheduled_reply_id))


def find_files(tenant_id: str, file_ids: Iterable[str]) -> dict[str, ReplyFile]:
    """The files of replies that there are, by id, read consistently."""
    keys = [(tenant_id, file_id) for file_id in dict.fromkeys(file_ids)]
    return {row.file_id: row for row in ReplyFile.batch_get(keys, consistent_read=True)}
