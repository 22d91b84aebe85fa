"""What happened with a contact, gathered from the features that know a part of it."""

from collections.abc import Callable, Iterable
from datetime import datetime

from mancrel.activities import service as tasks
from mancrel.assistant import presenting
from mancrel.assistant import service as assistant
from mancrel.contacts.models import Contact
from mancrel.contacts.schemas import TimelineEntry, TimelineKind
from mancrel.conversations import service as conversations
from mancrel.kit.schema import Shape
from mancrel.messages import service as messages

_SUMMARY = 200


def entries(tenant_id: str, contact: Contact, kind: TimelineKind | None) -> list[TimelineEntry]:
    """All entries of *kind*, or of every kind, in no order."""
    chosen = _SOURCES if kind is None else {kind: _SOURCES[kind]}
    return [entry for source in chosen.values() for entry in source(tenant_id, contact)]


def _conversations(tenant_id: str, contact: Contact) -> Iterable[TimelineEntry]:
    for row in conversations.of_contact(tenant_id, contact.contact_id):
        shown = conversations.shown(row, contact)
        yield _entry("conversation", shown, shown.created_at, shown.subject, shown.last_preview, shown.id)


def _messages(tenant_id: str, contact: Contact) -> Iterable[TimelineEntry]:
    for conversation in conversations.of_contact(tenant_id, contact.contact_id):
        for row in messages.of_conversation(tenant_id, conversation.conversation_id):
            shown = messages.shown(row).model_copy(update={"html": None})
            yield _entry("message", shown, shown.sent_at, shown.subject, shown.said, shown.conversation_id)


def _suggestions(tenant_id: str, contact: Contact) -> Iterable[TimelineEntry]:
    rows = (row for row in assistant.list_all(tenant_id) if row.contact_id == contact.contact_id)
    for row in rows:
        shown = presenting.shown(row)
        yield _entry("suggestion", shown, shown.created_at, shown.action, shown.reason, shown.conversation_id)


def _tasks(tenant_id: str, contact: Contact) -> Iterable[TimelineEntry]:
    for row in (row for row in tasks.list_all(tenant_id) if row.contact_id == contact.contact_id):
        shown = tasks.shown(row)
        yield _entry("task", shown, shown.created_at, shown.title, shown.note or "", shown.conversation_id)


_SOURCES: dict[TimelineKind, Callable[[str, Contact], Iterable[TimelineEntry]]] = {
    "conversation": _conversations,
    "message": _messages,
    "suggestion": _suggestions,
    "task": _tasks,
}


def _entry(
    kind: TimelineKind, shown: Shape, at: datetime, title: str, summary: str, conversation_id: str | None
) -> TimelineEntry:
    data = shown.model_dump(mode="json", by_alias=True)
    words = " ".join(summary[: 4 * _SUMMARY].split())[:_SUMMARY]
    return TimelineEntry(
        type=kind, id=data["id"], at=at, title=title, summary=words, conversation_id=conversation_id, data=data
    )
