"""How messages are read and written."""

from collections.abc import Iterator
from datetime import datetime

from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError
from mancrel.messages.models import Message


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


def list_in_state(send_state: str, before: datetime) -> Iterator[Message]:
    """The messages of all tenants that have been in *send_state* since *before*."""
    return iter(Message.by_status.query(send_state, Message.changed_at < before))


def save(message: Message) -> None:
    """Write *message*, unless someone changed it since it was read."""
    tables.save(message)
