"""Mail in timelines: conversations, their messages and notes, what the assistant suggested."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial

from mancrel.accounts.policy import Capability
from mancrel.assistant import listing, presenting
from mancrel.contacts import service as contacts
from mancrel.conversations import service as conversations
from mancrel.messages import service as messages
from mancrel.notes import service as notes
from mancrel.timelines.marks import Entries, Mark, Source, Subject

_AT_ONCE = 8
Times = Callable[[str, str], list[tuple[str, datetime]]]


def _each(subject: Subject, times: Times) -> Iterator[tuple[str, datetime]]:
    """*times* of each conversation: several are asked at once, since each is mostly waiting."""
    if not subject.conversations:
        return
    with ThreadPoolExecutor(min(_AT_ONCE, len(subject.conversations))) as together:
        for found in together.map(partial(times, subject.tenant_id), subject.conversations):
            yield from found


def _conversations(subject: Subject) -> Iterator[Mark]:
    for row in subject.conversations.values():
        yield Mark("conversation", row.conversation_id, row.created_at)


def _load_conversations(subject: Subject, marks: Sequence[Mark]) -> Entries:
    rows = subject.conversations
    people = contacts.get_many(subject.tenant_id, {rows[mark.id].contact_id for mark in marks})
    found = {}
    for mark in marks:
        shown = conversations.shown(rows[mark.id], people.get(rows[mark.id].contact_id))
        found[mark] = mark.entry(shown, shown.subject, shown.last_preview, shown.id)
    return found


def _messages(subject: Subject) -> Iterator[Mark]:
    for message_id, at in _each(subject, messages.times):
        yield Mark("message", message_id, at)


def _load_messages(subject: Subject, marks: Sequence[Mark]) -> Entries:
    rows = messages.get_many(subject.tenant_id, [mark.id for mark in marks])
    found = {}
    for mark in marks:
        if mark.id in rows:
            shown = messages.shown(rows[mark.id]).model_copy(update={"html": None})
            found[mark] = mark.entry(shown, shown.subject, shown.said, shown.conversation_id)
    return found


def _suggestions(subject: Subject) -> Iterator[Mark]:
    for suggestion_id, at in _each(subject, listing.times):
        yield Mark("suggestion", suggestion_id, at)


def _load_suggestions(subject: Subject, marks: Sequence[Mark]) -> Entries:
    rows = listing.get_many(subject.tenant_id, [mark.id for mark in marks])
    found = {}
    for mark in marks:
        if mark.id in rows:
            shown = presenting.shown(rows[mark.id])
            found[mark] = mark.entry(shown, shown.action, shown.reason, shown.conversation_id)
    return found


def _notes(subject: Subject) -> Iterator[Mark]:
    for note_id, at in _each(subject, lambda _tenant_id, each: notes.times(subject.conversations[each])):
        yield Mark("note", note_id, at)


def _load_notes(subject: Subject, marks: Sequence[Mark]) -> Entries:
    rows = notes.get_many(subject.tenant_id, [mark.id for mark in marks])
    found = {}
    for mark in marks:
        if mark.id in rows:
            shown = notes.shown(rows[mark.id])
            found[mark] = mark.entry(shown, "", shown.text, shown.conversation_id)
    return found


INBOX = (
    Source("conversation", Capability.INBOX_READ, _conversations, _load_conversations),
    Source("message", Capability.INBOX_READ, _messages, _load_messages),
    Source("note", Capability.INBOX_READ, _notes, _load_notes),
    Source("suggestion", Capability.INBOX_READ, _suggestions, _load_suggestions),
)
