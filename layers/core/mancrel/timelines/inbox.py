"""Mail in timelines: conversations, their messages and notes, what the assistant suggested."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from typing import TypeVar

from mancrel.accounts.policy import Capability
from mancrel.assistant import listing, presenting
from mancrel.assistant.models import Suggestion
from mancrel.contacts import service as contacts
from mancrel.conversations import service as conversations
from mancrel.messages import service as messages
from mancrel.messages.models import Message
from mancrel.notes import service as notes
from mancrel.notes.models import Note
from mancrel.timelines.marks import Entries, Mark, Source, Subject
from mancrel.timelines.schemas import TimelineEntry

_AT_ONCE = 8
Row = TypeVar("Row")
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


def _message(mark: Mark, row: Message) -> TimelineEntry:
    shown = messages.shown(row).model_copy(update={"html": None})
    return mark.entry(shown, shown.subject, shown.said, shown.conversation_id)


def _suggestions(subject: Subject) -> Iterator[Mark]:
    for suggestion_id, at in _each(subject, listing.times):
        yield Mark("suggestion", suggestion_id, at)


def _suggestion(mark: Mark, row: Suggestion) -> TimelineEntry:
    shown = presenting.shown(row)
    return mark.entry(shown, shown.action, shown.reason, shown.conversation_id)


def _notes(subject: Subject) -> Iterator[Mark]:
    for note_id, at in _each(subject, lambda _tenant_id, each: notes.times(subject.conversations[each])):
        yield Mark("note", note_id, at)


def _note(mark: Mark, row: Note) -> TimelineEntry:
    shown = notes.shown(row)
    return mark.entry(shown, "", shown.text, shown.conversation_id)


def _loader(
    get_many: Callable[[str, list[str]], dict[str, Row]], entry: Callable[[Mark, Row], TimelineEntry]
) -> Callable[[Subject, Sequence[Mark]], Entries]:
    """Loads the marks whose rows are still there."""

    def load(subject: Subject, marks: Sequence[Mark]) -> Entries:
        rows = get_many(subject.tenant_id, [mark.id for mark in marks])
        return {mark: entry(mark, rows[mark.id]) for mark in marks if mark.id in rows}

    return load


INBOX = (
    Source("conversation", Capability.INBOX_READ, _conversations, _load_conversations),
    Source("message", Capability.INBOX_READ, _messages, _loader(messages.get_many, _message)),
    Source("note", Capability.INBOX_READ, _notes, _loader(notes.get_many, _note)),
    Source("suggestion", Capability.INBOX_READ, _suggestions, _loader(listing.get_many, _suggestion)),
)
