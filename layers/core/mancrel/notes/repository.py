"""How notes and mentions are read and written."""

from collections.abc import Iterable, Iterator

from mancrel.kit import ids, tables
from mancrel.kit.errors import NotFoundError
from mancrel.kit.tables import Write
from mancrel.notes.models import Mention, Note


def get(tenant_id: str, note_id: str) -> Note:
    """Raises NotFoundError: the tenant has no such note."""
    try:
        return Note.get(tenant_id, note_id, consistent_read=True)
    except Note.DoesNotExist as error:
        raise NotFoundError(f"no note {note_id}") from error


def get_many(tenant_id: str, note_ids: Iterable[str]) -> dict[str, Note]:
    """The notes that there are, by id; without the deleted."""
    keys = [(tenant_id, note_id) for note_id in dict.fromkeys(note_ids)]
    return {row.note_id: row for row in Note.batch_get(keys, consistent_read=True) if row.deleted_at is None}


def list_of_conversation(tenant_id: str, conversation_id: str) -> Iterator[Note]:
    """The notes of one conversation, oldest first, without the deleted; the index follows a write by a moment."""
    rows = Note.by_conversation.query(conversation_id)
    return (row for row in rows if row.tenant_id == tenant_id and row.deleted_at is None)


def list_ever(tenant_id: str, conversation_id: str) -> list[Note]:
    """The notes of one conversation as they are at this moment, also the deleted."""
    keys = [(tenant_id, row.note_id) for row in Note.by_conversation.query(conversation_id)]
    rows = Note.batch_get(keys, consistent_read=True)
    return [row for row in rows if row.conversation_id == conversation_id]


def list_mentions(tenant_id: str, user_id: str) -> Iterator[Mention]:
    """Where a user was mentioned, newest first."""
    return iter(Mention.by_user.query(_user_key(tenant_id, user_id), scan_index_forward=False))


def mentions_of(note: Note, user_ids: Iterable[str]) -> list[Mention]:
    """The rows that tell *user_ids* of *note*; not written yet."""
    return [
        Mention(
            note.tenant_id,
            ids.derived("mnt", note.note_id, user_id),
            user_key=_user_key(note.tenant_id, user_id),
            user_id=user_id,
            note_id=note.note_id,
            conversation_id=note.conversation_id,
        )
        for user_id in user_ids
    ]


def commit(writes: Iterable[Write | Note | Mention]) -> None:
    """Raises ConflictError: one of them changed since it was read."""
    tables.commit(writes)


def _user_key(tenant_id: str, user_id: str) -> str:
    return f"{tenant_id}#{user_id}"
