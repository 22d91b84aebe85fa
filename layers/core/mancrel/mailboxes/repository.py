"""How the state of mailboxes is read and written: only by whoever holds the lease."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from mancrel.kit import clock, tables
from mancrel.kit.errors import ConflictError
from mancrel.mailboxes.models import MailboxState


def find(tenant_id: str, mailbox_id: str) -> MailboxState:
    """The state; an empty one where nothing was read yet."""
    try:
        return MailboxState.get(tenant_id, mailbox_id, consistent_read=True)
    except MailboxState.DoesNotExist:
        return MailboxState(tenant_id, mailbox_id)


def list_all(tenant_id: str) -> dict[str, MailboxState]:
    """The states of the tenant's mailboxes by channel."""
    return {row.mailbox_id: row for row in MailboxState.query(tenant_id, consistent_read=True)}


def lease(tenant_id: str, mailbox_id: str, reader: str, until: datetime) -> MailboxState | None:
    """The state, held by *reader* until then; None when somebody else holds it."""
    state = MailboxState(tenant_id, mailbox_id)
    free = MailboxState.reader.does_not_exist() | (MailboxState.reading_until < clock.now())
    return (
        state if _note(state, [MailboxState.reader.set(reader), MailboxState.reading_until.set(until)], free) else None
    )


def advance(state: MailboxState, reader: str, lasting: timedelta) -> bool:
    """Write down how far *reader* got, and hold the lease for *lasting* from now; False when it was lost."""
    actions = [
        MailboxState.cursors.set(state.cursors),
        MailboxState.passed_over.set(state.passed_over),
        MailboxState.reading_until.set(clock.now() + lasting),
    ]
    return _note(state, actions, MailboxState.reader == reader)


def release(state: MailboxState, reader: str) -> None:
    """Let others read, if *reader* still holds the lease."""
    gone = [MailboxState.reader.remove(), MailboxState.reading_until.remove()]
    _note(state, gone, MailboxState.reader == reader)


def _note(state: MailboxState, actions: list[Any], condition: Any) -> bool:
    try:
        tables.note(state, actions, condition)
    except ConflictError:
        return False
    return True
