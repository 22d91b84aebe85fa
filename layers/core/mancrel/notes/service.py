"""Notes: written, changed and taken back, and shown to those who are mentioned until they have read them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from mancrel.accounts import policy, users
from mancrel.accounts.policy import Caller, Capability
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import joining, reach
from mancrel.conversations.models import Conversation
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError, ForbiddenError, InvalidError, NotFoundError
from mancrel.kit.tables import Drop
from mancrel.notes import repository
from mancrel.notes.models import Mention, Note
from mancrel.notes.schemas import MentionOut, NewNote, NoteChange, NoteOut

_KEPT = 200
"""So many of the newest mentions are looked at."""


def write(caller: Caller, conversation: Conversation, wanted: NewNote) -> Note:
    """A note of *caller* in a conversation that they may see; who is mentioned is told, with the same commit.

    Raises:
        InvalidError: somebody who is mentioned is not here, or may not see the conversation; points to them.
    """
    _check(conversation, wanted.mentions)
    note = Note(
        caller.tenant_id,
        ids.new("not"),
        conversation_id=conversation.conversation_id,
        author_id=caller.user_id,
        text=wanted.text,
        mentions=list(dict.fromkeys(wanted.mentions)),
    )
    repository.commit([note, *repository.mentions_of(note, note.mentions)])
    return note


def change(caller: Caller, note: Note, conversation: Conversation, wanted: NoteChange) -> Note:
    """Let a note of *caller* say something else; who is mentioned anew is told, who no longer is need not read it.

    Raises:
        ForbiddenError: a colleague wrote it.
        ConflictError: it changed since it was read; *current* is how it stands.
        InvalidError: as `write`.
    """
    if note.author_id != caller.user_id:
        raise ForbiddenError("only who wrote a note may change its words")
    if note.version != wanted.version:
        raise _stale(note)
    before, after = list(note.mentions), list(dict.fromkeys(wanted.mentions))
    _check(conversation, wanted.mentions, before)
    told = repository.mentions_of(note, (each for each in after if each not in before))
    spared = repository.mentions_of(note, (each for each in before if each not in after))
    note.text, note.mentions, note.edited_at = wanted.text, after, clock.now()
    repository.commit([note, *told, *map(Drop, spared)])
    return note


def get(tenant_id: str, note_id: str) -> Note:
    """Raises NotFoundError: the tenant has no such note, or it was deleted."""
    note = repository.get(tenant_id, note_id)
    if note.deleted_at is not None:
        raise NotFoundError(f"no note {note_id}")
    return note


def ever(tenant_id: str, note_id: str) -> Note:
    """The note, also when it was deleted. Raises NotFoundError: the tenant never had it."""
    return repository.get(tenant_id, note_id)


def get_many(tenant_id: str, note_ids: list[str]) -> dict[str, Note]:
    """The notes that there are, by id."""
    return repository.get_many(tenant_id, note_ids)


def of_conversation(conversation: Conversation) -> list[Note]:
    """The notes of a conversation and of those that were merged into it, oldest first."""
    found = [
        row
        for place in joining.places(conversation)
        for row in repository.list_of_conversation(conversation.tenant_id, place)
    ]
    return sorted(found, key=lambda row: row.created_at)


def delete(caller: Caller, note: Note) -> None:
    """Take a note out of the thread; its row stays as a tombstone. One that is gone stays gone.

    Raises:
        ForbiddenError: a colleague wrote it, and *caller* may not undo what others did.
        ConflictError: it changed meanwhile.
    """
    _set_deleted(caller, note, clock.now())


def restore(caller: Caller, note: Note) -> None:
    """Bring a note back; one that is there stays.

    Raises: as `delete`.
    """
    _set_deleted(caller, note, None)


def mentions(caller: Caller, unread: bool) -> list[tuple[Mention, Note]]:
    """Where *caller* was mentioned and may look, newest first."""
    rows = _listed(caller, unread)
    notes = repository.get_many(caller.tenant_id, (row.note_id for row in rows))
    hidden = _hidden(caller, {note.conversation_id for note in notes.values()})
    found = [(row, notes[row.note_id]) for row in rows if row.note_id in notes]
    return [(row, note) for row, note in found if note.conversation_id not in hidden]


def read(caller: Caller, conversation: Conversation | None) -> int:
    """Note that *caller* read the mentions of a conversation, or all; answers how many still wait."""
    places = None if conversation is None else joining.places(conversation)
    rows = _listed(caller, unread=True)
    notes = repository.get_many(caller.tenant_id, (row.note_id for row in rows))
    for row in rows:
        if places is None or (row.note_id in notes and notes[row.note_id].conversation_id in places):
            row.read_at = clock.now()
            try:
                repository.commit([row])
            except ConflictError:  # read in another window at the same moment
                continue
    return len(mentions(caller, unread=True))


def shown(note: Note) -> NoteOut:
    """*note* for outside."""
    return NoteOut(
        id=note.note_id,
        conversation_id=note.conversation_id,
        author_id=note.author_id,
        text=note.text,
        mentions=note.mentions,
        edited_at=note.edited_at,
        version=note.version,
        created_at=note.created_at,
    )


def mention_shown(mention: Mention, note: Note) -> MentionOut:
    """*mention* for outside, with the note that it is in."""
    return MentionOut(id=mention.mention_id, note=shown(note), read_at=mention.read_at, created_at=mention.created_at)


def times(conversation: Conversation) -> list[tuple[str, datetime]]:
    """The id of each note of a conversation, and when it was written."""
    return [(row.note_id, row.created_at) for row in of_conversation(conversation)]


def _listed(caller: Caller, unread: bool) -> list[Mention]:
    rows = list(repository.list_mentions(caller.tenant_id, caller.user_id))[:_KEPT]
    return [row for row in rows if not (unread and row.read_at)]


def _hidden(caller: Caller, conversation_ids: set[str]) -> set[str]:
    """The conversations that *caller* may not see, or not any more."""
    if policy.visible_to(caller, CONTACTS.name) is None:
        return set()
    seen = reach.seen(caller)
    return {each for each, row in joining.standing_many(caller.tenant_id, conversation_ids).items() if not seen(row)}


def _check(conversation: Conversation, wanted: Sequence[str], known: Collection[str] = ()) -> None:
    """Whoever of *wanted* is not *known* is told, and so must be here and see the conversation."""
    asked = [(place, each) for place, each in enumerate(wanted) if each not in known]
    here = {user.user_id: user for user in users.list_all(conversation.tenant_id)} if asked else {}
    for place, user_id in asked:
        user = here.get(user_id)
        if user is None or user.disabled:
            raise _refused(place, "there is no such colleague")
        if not reach.seen(Caller(conversation.tenant_id, user_id, user.role))(conversation):
            raise _refused(place, f"{user.name} may not see this conversation; assign it to them first")


def _refused(place: int, detail: str) -> InvalidError:
    return InvalidError(detail, [{"pointer": f"/mentions/{place}", "detail": detail}])


def _stale(note: Note) -> ConflictError:
    current = shown(note).model_dump(mode="json", by_alias=True)
    return ConflictError("this note was changed meanwhile; current is how it stands now", current)


def _set_deleted(caller: Caller, note: Note, at: datetime | None) -> None:
    if note.author_id != caller.user_id:
        policy.require(caller, Capability.OTHERS_UNDO)
    if bool(note.deleted_at) != bool(at):
        note.deleted_at = at
        repository.commit([note])
