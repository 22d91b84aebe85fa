"""The inbox: conversations, and answering in them."""

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import presenting, queueing
from mancrel.assistant import service as assistant
from mancrel.assistant.schemas import SuggestionOut
from mancrel.contacts import service as contacts
from mancrel.conversations import listing, many, replying_by
from mancrel.conversations import reach as visible
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.conversations.schemas import (
    ConversationChange,
    ConversationOut,
    ConversationQuery,
    ManyBack,
    ManyChanges,
    ManyOut,
    Merging,
    ReplyByOut,
    Splitting,
    WindowOut,
)
from mancrel.duplicates import claiming
from mancrel.duplicates.claiming import ClaimOut
from mancrel.duplicates.schemas import DuplicateOut
from mancrel.kit.schema import Page
from mancrel.messages import arranging, scheduling
from mancrel.messages import service as messages
from mancrel.messages.schemas import MessageOut, NewReply, ScheduledReplyOut
from mancrel.notes import service as notes
from mancrel.notes.following import NOTES
from mancrel.notes.schemas import NoteOut
from mancrel.routing.presenting import Standing, standings
from mancrel.routing.schemas import SlaOut, TeamBrief
from mancrel.rules.tree import both
from mancrel.searching import written

routes = Routes(tag="Inbox")


class ConversationLine(ConversationOut):
    """A conversation, how the promise about it stands, and whose work it is, while the desk looks after it."""

    sla: SlaOut | None
    team: TeamBrief | None


class ConversationDetail(ConversationLine):
    """A conversation with its messages and the notes of colleagues, oldest first, and what the assistant last
    suggested in it.

    *scheduled* are the replies that leave later or were stopped, the next one first.
    *replyBy* are the channels that an answer can leave by, the usual one first; *window* is that one's.
    """

    messages: list[MessageOut]
    notes: list[NoteOut]
    scheduled: list[ScheduledReplyOut]
    suggestion: SuggestionOut | None
    window: WindowOut | None
    reply_by: list[ReplyByOut]


@routes.get("/api/conversations", needs=Capability.INBOX_READ)
def list_conversations(caller: Caller, query: ConversationQuery) -> Page[ConversationLine]:
    """The conversations that match, the one with the newest message first."""
    wanted = query.model_copy(update={"assignee": caller.user_id}) if query.assignee == "me" else query
    drafts = listing.among(queueing.waiting(caller.tenant_id)) if query.drafts else None
    said_in = written.said_in(caller.tenant_id, query.q) if query.q else ()
    rows, total, cursor = listing.search(caller.tenant_id, wanted, both(visible.rule(caller), drafts), said_in)
    people = contacts.get_many(caller.tenant_id, (row.contact_id for row in rows))
    found = standings(caller.tenant_id, (row.conversation_id for row in rows))
    items = [
        ConversationLine(
            **dict(conversations.shown(row, people.get(row.contact_id))), sla=standing.sla, team=standing.team
        )
        for row in rows
        for standing in [found.get(row.conversation_id, Standing())]
    ]
    return Page[ConversationLine](items=items, total=total, next_cursor=cursor)


@routes.get("/api/conversations/{conversation_id}", needs=Capability.INBOX_READ)
def get_conversation(caller: Caller, conversation_id: str) -> ConversationDetail:
    """One conversation, whole."""
    return _whole(reach.conversation(caller, conversation_id))


@routes.get("/api/conversations/{conversation_id}/claim", needs=Capability.INBOX_READ)
def get_claim(caller: Caller, conversation_id: str) -> ClaimOut:
    """Who the visitor of the web chat says they are, and whose address that is. Nobody has checked it; `/api/merges`
    makes one of the two."""
    return claiming.of(caller, reach.conversation(caller, conversation_id))


@routes.post("/api/conversations/{conversation_id}/claim/dismiss", needs=Capability.CONTACTS_WRITE, errors=(409,))
def dismiss_claim(caller: Caller, conversation_id: str) -> DuplicateOut:
    """The visitor is not whom they say they are: never offer to merge the two again. Reopening the pair undoes it."""
    return claiming.dismiss(caller, reach.conversation(caller, conversation_id))


@routes.patch("/api/conversations/{conversation_id}", needs=Capability.INBOX_REPLY, errors=(409,))
def change_conversation(caller: Caller, conversation_id: str, body: ConversationChange) -> ConversationDetail:
    """Close, reopen, assign or snooze it, or mark it read (``{"unread": 0}``)."""
    reach.conversation(caller, conversation_id)
    return _whole(conversations.change(caller.tenant_id, conversation_id, body, caller.user_id))


@routes.post("/api/conversations/batch", needs=Capability.INBOX_REPLY)
def change_conversations(caller: Caller, body: ManyChanges) -> ManyOut:
    """Close, reopen, assign or snooze up to a hundred, or mark them read: each by itself, as if it were alone."""
    return many.change(caller, body.changes)


@routes.post("/api/conversations/batch/undo", needs=Capability.INBOX_REPLY)
def undo_conversations(caller: Caller, body: ManyBack) -> ManyOut:
    """Let them be as they were before one's own *changeId*, but for those to which something happened since."""
    return many.take_back(caller, body.change_id, body.conversation_ids)


@routes.post("/api/conversations/{conversation_id}/messages", needs=Capability.INBOX_REPLY, status=201, errors=(409,))
def reply_in_conversation(caller: Caller, conversation_id: str, body: NewReply) -> MessageOut:
    """Answer the customer; it goes out in the background, and drafts that wait here are dropped. With *seenMessageId*
    it is a 409 *Newer message* when somebody wrote since; `current` is what they wrote."""
    reach.conversation(caller, conversation_id)
    files = tuple(body.attachment_ids)
    manner = messages.Manner(body.channel_id, body.template, body.undo_seconds, body.seen_message_id, files=files)
    by = caller.user_id
    return messages.shown(assistant.answer_by_hand(caller.tenant_id, conversation_id, body.text, by, manner))


@routes.post("/api/conversations/{conversation_id}/merge", needs=Capability.INBOX_REPLY, errors=(409,))
def merge_conversations(caller: Caller, conversation_id: str, body: Merging) -> ConversationDetail:
    """Bring the messages of another conversation into this one; the other is no longer listed. Splitting off what
    ``/unmerge`` names takes it back."""
    reach.conversation(caller, conversation_id)
    reach.conversation(caller, body.conversation_id)
    return _whole(arranging.merge(caller.tenant_id, conversation_id, body.conversation_id, NOTES))


@routes.post("/api/conversations/{conversation_id}/unmerge", needs=Capability.INBOX_REPLY, errors=(409,))
def unmerge_conversations(caller: Caller, conversation_id: str, body: Merging) -> ConversationDetail:
    """Undo a merge: what came from the other conversation goes back there, and it is listed again as it was. What came
    in since stays here."""
    reach.conversation(caller, conversation_id)
    reach.conversation(caller, body.conversation_id)
    return _whole(arranging.unmerge(caller.tenant_id, conversation_id, body.conversation_id))


@routes.post("/api/conversations/{conversation_id}/split", needs=Capability.INBOX_REPLY, status=201, errors=(409,))
def split_conversation(caller: Caller, conversation_id: str, body: Splitting) -> ConversationDetail:
    """Move some messages, and the notes after them, into a conversation of their own, which is answered. Merging it
    back undoes that."""
    reach.conversation(caller, conversation_id)
    return _whole(arranging.split(caller.tenant_id, conversation_id, body.message_ids, NOTES))


def _whole(conversation: Conversation) -> ConversationDetail:
    tenant_id, conversation_id = conversation.tenant_id, conversation.conversation_id
    contact = contacts.get_many(tenant_id, [conversation.contact_id]).get(conversation.contact_id)
    standing = standings(tenant_id, [conversation_id]).get(conversation_id, Standing())
    thread = messages.of_conversation(tenant_id, conversation_id)
    among = frozenset(each.message_id for each in thread)
    suggestion = assistant.latest_of(tenant_id, conversation_id, conversations.origins(conversation), among)
    return ConversationDetail(
        **dict(conversations.shown(conversation, contact)),
        sla=standing.sla,
        team=standing.team,
        messages=[messages.shown(each) for each in thread],
        notes=[notes.shown(each) for each in notes.of_conversation(conversation)],
        scheduled=[scheduling.shown(each, conversation) for each in scheduling.of_conversation(conversation)],
        suggestion=presenting.shown(suggestion) if suggestion else None,
        window=replying_by.window(conversation),
        reply_by=replying_by.channels_for(conversation, contact),
    )
