"""How conversations are read and written."""

from collections.abc import Iterable, Iterator

from mancrel.conversations.models import Conversation
from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError


def get(tenant_id: str, conversation_id: str) -> Conversation:
    """Raises NotFoundError when the tenant has no such conversation, or it was erased."""
    try:
        found = Conversation.get(tenant_id, conversation_id, consistent_read=True)
    except Conversation.DoesNotExist as error:
        raise NotFoundError(f"no conversation {conversation_id}") from error
    if found.deleted_at:
        raise NotFoundError(f"conversation {conversation_id} was erased")
    return found


def get_many(tenant_id: str, conversation_ids: Iterable[str]) -> dict[str, Conversation]:
    """Those of *conversation_ids* that there are, by id, read consistently."""
    keys = [(tenant_id, each) for each in dict.fromkeys(conversation_ids)]
    rows = Conversation.batch_get(keys, consistent_read=True)
    return {row.conversation_id: row for row in rows if not row.deleted_at}


def list_all(tenant_id: str) -> Iterator[Conversation]:
    """All conversations of the tenant, oldest first."""
    return (row for row in Conversation.query(tenant_id) if not row.deleted_at)


def list_of_contact(tenant_id: str, contact_id: str) -> Iterator[Conversation]:
    """The conversations with one contact; the index follows a write by a moment."""
    rows = Conversation.by_contact.query(contact_id, scan_index_forward=False)
    return (row for row in rows if row.tenant_id == tenant_id and not row.deleted_at)


def save(conversation: Conversation) -> None:
    """Write *conversation*, unless someone changed it since it was read."""
    tables.save(conversation)
