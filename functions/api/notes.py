"""Notes for colleagues in conversations, and where one was mentioned."""

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.conversations import joining
from mancrel.conversations.models import Conversation
from mancrel.kit import clock, paging
from mancrel.kit.schema import Page
from mancrel.notes import service
from mancrel.notes.models import Note
from mancrel.notes.schemas import MentionOut, MentionQuery, NewNote, NoteChange, NoteOut, Reading, Unread

routes = Routes(tag="Inbox")


@routes.post("/api/conversations/{conversation_id}/notes", needs=Capability.INBOX_REPLY, status=201)
def create_note(caller: Caller, conversation_id: str, body: NewNote) -> NoteOut:
    """Write a note for colleagues. No customer and no assistant reads it; who is mentioned is told."""
    return service.shown(service.write(caller, reach.conversation(caller, conversation_id), body))


@routes.get("/api/notes/{note_id}", needs=Capability.INBOX_READ)
def get_note(caller: Caller, note_id: str) -> NoteOut:
    """One note."""
    note = service.get(caller.tenant_id, note_id)
    _place(caller, note)
    return service.shown(note)


@routes.patch("/api/notes/{note_id}", needs=Capability.INBOX_REPLY, errors=(409,))
def change_note(caller: Caller, note_id: str, body: NoteChange) -> NoteOut:
    """Change the words of your note. Who is mentioned anew is told."""
    note = service.get(caller.tenant_id, note_id)
    return service.shown(service.change(caller, note, _place(caller, note), body))


@routes.delete("/api/notes/{note_id}", needs=Capability.INBOX_REPLY, errors=(409,))
def delete_note(caller: Caller, note_id: str) -> None:
    """Take your note out of the conversation. A colleague's takes the right to undo what others did."""
    note = service.ever(caller.tenant_id, note_id)
    _place(caller, note)
    service.delete(caller, note)


@routes.post("/api/notes/{note_id}/restore", needs=Capability.INBOX_REPLY, errors=(409,))
def restore_note(caller: Caller, note_id: str) -> NoteOut:
    """Bring a deleted note back."""
    note = service.ever(caller.tenant_id, note_id)
    _place(caller, note)
    service.restore(caller, note)
    return service.shown(note)


@routes.get("/api/mentions", needs=Capability.INBOX_READ)
def list_mentions(caller: Caller, query: MentionQuery) -> Page[MentionOut]:
    """Where you were mentioned, newest first."""
    rows, total, cursor = paging.page(
        service.mentions(caller, query.unread),
        lambda pair: (clock.stamp(pair[0].created_at), pair[0].mention_id),
        query.limit,
        query.cursor,
    )
    return Page[MentionOut](items=[service.mention_shown(*pair) for pair in rows], total=total, next_cursor=cursor)


@routes.post("/api/mentions/read", needs=Capability.INBOX_READ)
def read_mentions(caller: Caller, body: Reading) -> Unread:
    """Note that you read where you were mentioned: in one conversation, or everywhere."""
    found = reach.conversation(caller, body.conversation_id) if body.conversation_id else None
    return Unread(unread=service.read(caller, found))


def _place(caller: Caller, note: Note) -> Conversation:
    """The conversation that *note* is in now, if *caller* may see it. Raises NotFoundError."""
    return reach.conversation(caller, joining.standing(caller.tenant_id, note.conversation_id).conversation_id)
