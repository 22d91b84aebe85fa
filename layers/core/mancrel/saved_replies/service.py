"""Saved replies: kept only when they can be filled in, one to a shortcut; filled in for a customer, and counted."""

from __future__ import annotations

from typing import Any

from mancrel import templating
from mancrel.accounts.policy import Caller
from mancrel.contacts import service as contacts
from mancrel.conversations.models import Conversation
from mancrel.kit import claims, clock, ids, tables
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.tables import Write
from mancrel.saved_replies import filling
from mancrel.saved_replies.models import SavedReply
from mancrel.saved_replies.schemas import Filled, NewSavedReply, SavedReplyChange, SavedReplyOut

MOST = 500


def list_all(tenant_id: str) -> list[SavedReply]:
    """The tenant's saved replies by name."""
    rows = (row for row in SavedReply.query(tenant_id, consistent_read=True) if row.deleted_at is None)
    return sorted(rows, key=lambda row: (row.name.casefold(), row.saved_reply_id))


def get(tenant_id: str, saved_reply_id: str) -> SavedReply:
    """Raises NotFoundError: the tenant has no such saved reply, or it was deleted."""
    row = _find(tenant_id, saved_reply_id)
    if row.deleted_at is not None:
        raise NotFoundError(f"there is no saved reply {saved_reply_id}")
    return row


def create(tenant_id: str, wanted: NewSavedReply) -> SavedReply:
    """Keep a reply.

    Raises:
        InvalidError: a blank in it is not right, another reply has the shortcut, or there are too many.
    """
    if len(list_all(tenant_id)) >= MOST:
        raise InvalidError(f"there are {MOST} saved replies already; delete one first")
    _check(tenant_id, wanted.text)
    row = SavedReply(tenant_id, ids.new("svr"), **wanted.model_dump())
    _write(row, [claims.claim(tenant_id, _key(row.shortcut), row.saved_reply_id)])
    return row


def change(tenant_id: str, saved_reply_id: str, wanted: SavedReplyChange) -> SavedReply:
    """Change what *wanted* sets; a null *language* is any.

    Raises:
        NotFoundError: the tenant has no such saved reply.
        ConflictError: it changed since it was read; *current* is how it stands.
        InvalidError: a blank in it is not right, or another reply has the shortcut.
    """
    row = get(tenant_id, saved_reply_id)
    if row.version != wanted.version:
        raise _stale(row)
    given = wanted.model_dump(exclude_unset=True, exclude={"version"})
    kept: dict[str, Any] = {name: value for name, value in given.items() if value is not None or name == "language"}
    _check(tenant_id, kept.get("text", row.text))
    before = row.shortcut
    for name, value in kept.items():
        setattr(row, name, value)
    if row.shortcut == before:
        _write(row, [])
    else:
        _write(row, [
            claims.claim(tenant_id, _key(row.shortcut), saved_reply_id),
            claims.freeing(tenant_id, _key(before), saved_reply_id),
        ])  # fmt: skip
    return row


def delete(tenant_id: str, saved_reply_id: str) -> None:
    """Take it out of the list; its shortcut is free again, and the row stays as a tombstone.

    Raises:
        NotFoundError: the tenant has no such saved reply.
        ConflictError: it changed meanwhile.
    """
    row = get(tenant_id, saved_reply_id)
    row.deleted_at = clock.now()
    _write(row, [claims.freeing(tenant_id, _key(row.shortcut), saved_reply_id)])


def restore(tenant_id: str, saved_reply_id: str) -> SavedReply:
    """Bring back one that was deleted; one that is there stays as it is.

    Raises:
        NotFoundError: the tenant never had it.
        InvalidError: another reply has its shortcut now.
    """
    row = _find(tenant_id, saved_reply_id)
    if row.deleted_at is not None:
        row.deleted_at = None
        _write(row, [claims.claim(tenant_id, _key(row.shortcut), saved_reply_id)])
    return row


def use(caller: Caller, saved_reply_id: str, conversation: Conversation) -> Filled:
    """What it says to the customer of *conversation*. Counted once for each answer that it may become.

    Raises:
        NotFoundError: the tenant has no such saved reply.
    """
    row = get(caller.tenant_id, saved_reply_id)
    contact = contacts.get_many(caller.tenant_id, [conversation.contact_id]).get(conversation.contact_id)
    filled = filling.fill(row, contact, caller)
    _count(row, conversation)
    return filled


def shown(row: SavedReply) -> SavedReplyOut:
    """*row* for outside."""
    values = {name: getattr(row, name) for name in SavedReplyOut.model_fields if name != "id"}
    return SavedReplyOut(id=row.saved_reply_id, **values)


def _find(tenant_id: str, saved_reply_id: str) -> SavedReply:
    try:
        return SavedReply.get(tenant_id, saved_reply_id, consistent_read=True)
    except SavedReply.DoesNotExist as error:
        raise NotFoundError(f"there is no saved reply {saved_reply_id}") from error


def _check(tenant_id: str, text: str) -> None:
    templating.compile(text, pointer="/text", known=filling.known(tenant_id))


def _count(row: SavedReply, conversation: Conversation) -> None:
    answer = f"{conversation.conversation_id}:{int(conversation.message_count)}"
    once = claims.claim(row.tenant_id, f"saved-reply:{row.saved_reply_id}:{answer}", row.saved_reply_id)
    try:
        tables.commit([once])
    except ConflictError:
        return
    tables.note(row, [SavedReply.uses.add(1), SavedReply.used_at.set(clock.now())])


def _write(row: SavedReply, also: list[Write]) -> None:
    """Raises ConflictError: it changed meanwhile; InvalidError: another one has the shortcut."""
    try:
        tables.commit([row, *also])
    except ConflictError as error:
        holder = claims.holder(row.tenant_id, _key(row.shortcut))
        if holder not in (None, row.saved_reply_id):
            detail = f"another saved reply has the shortcut /{row.shortcut}"
            raise InvalidError(detail, [{"pointer": "/shortcut", "detail": detail}]) from error
        raise _stale(_find(row.tenant_id, row.saved_reply_id)) from error


def _key(shortcut: str) -> str:
    return f"shortcut:{shortcut}"


def _stale(row: SavedReply) -> ConflictError:
    current = shown(row).model_dump(mode="json", by_alias=True)
    return ConflictError("this saved reply was changed meanwhile; current is how it stands now", current)
