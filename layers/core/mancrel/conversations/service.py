"""Conversations: opened by a mail, answered, closed, reopened by the next mail; assigned."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.contacts.schemas import ContactBrief
from mancrel.conversations import changing, repository, scheduled, snoozing, ways
from mancrel.conversations.models import Conversation
from mancrel.conversations.schemas import ConversationChange, ConversationOut
from mancrel.conversations.ways import Way
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError

PREVIEW = 140


def get(tenant_id: str, conversation_id: str) -> Conversation:
    """Raises NotFoundError when the tenant has no such conversation."""
    return repository.get(tenant_id, conversation_id)


def get_many(tenant_id: str, conversation_ids: Iterable[str]) -> dict[str, Conversation]:
    """Those of *conversation_ids* that there are, by id."""
    return repository.get_many(tenant_id, conversation_ids)


def list_all(tenant_id: str) -> Iterator[Conversation]:
    """All conversations of the tenant, oldest first."""
    return repository.list_all(tenant_id)


def of_contact(tenant_id: str, contact_id: str) -> list[Conversation]:
    """The conversations with one contact, and with those that were merged into them, the last changed first."""
    contact = contacts.get_many(tenant_id, [contact_id]).get(contact_id)
    everybody = dict.fromkeys([contact_id, *(contact.merged_from or [] if contact else [])])
    rows = (row for each in everybody for row in repository.list_of_contact(tenant_id, each))
    found = [row for row in rows if not row.merged_into]
    return sorted(found, key=lambda row: row.changed_at, reverse=True) if len(everybody) > 1 else found


def begin(tenant_id: str, contact_id: str, channel_id: str, subject: str, at: datetime) -> Conversation:
    """A new conversation, not written yet."""
    return Conversation(
        tenant_id, ids.new("cnv"), contact_id=contact_id, channel_id=channel_id, subject=subject, last_message_at=at
    )


def note_inbound(
    conversation: Conversation, message_id: str, text: str, at: datetime, reopens: bool = True, way: Way | None = None
) -> None:
    """Account for a message that came in, by *way*; unwritten. It reopens it unless it needs no answer."""
    _note(conversation, message_id, text, at, "inbound")
    if reopens:
        snoozing.end(conversation)
        scheduled.overtake(conversation)
        conversation.status = "open"
    if way is None or ways.note(conversation, way):
        conversation.last_inbound_id = message_id
    conversation.unread += 1


def note_outbound(
    conversation: Conversation, message_id: str, text: str, at: datetime, by_person: bool = False
) -> None:
    """Account for a message that goes out; unwritten. Now we wait for the customer; who answered looks after it."""
    _note(conversation, message_id, text, at, "outbound")
    snoozing.end(conversation)
    conversation.unread = 0
    conversation.status = "waiting"
    conversation.needs_person = None
    if by_person:
        conversation.person_since = conversation.person_since or at


def note_notice(conversation: Conversation) -> None:
    """Account for a message of ours that answers nothing; unwritten. The customer still waits."""
    conversation.message_count += 1


def note_escalation(conversation: Conversation, why: str, taken: bool = False) -> None:
    """Leave it to a person, and say why; unwritten. That lasts until somebody answers or closes it.

    *taken*: the assistant answers nothing more here, either, until it is closed or handed back.
    """
    conversation.needs_person = why[:500]
    conversation.status = "open"
    if taken:
        conversation.person_since = conversation.person_since or clock.now()


def close(tenant_id: str, conversation_id: str) -> Conversation:
    """Nothing is left to do here, until the customer writes again."""
    return change(tenant_id, conversation_id, ConversationChange(status="closed"))


def reopen(tenant_id: str, conversation_id: str) -> Conversation:
    """The customer waits for us."""
    return change(tenant_id, conversation_id, ConversationChange(status="open"))


def assign(tenant_id: str, conversation_id: str, user_id: str | None) -> Conversation:
    """Make it *user_id*'s, or nobody's."""
    return change(tenant_id, conversation_id, ConversationChange(assignee_id=user_id))


def change(tenant_id: str, conversation_id: str, wanted: ConversationChange, by: str = "") -> Conversation:
    """Change status or assignee, mark as read, or let *by* snooze it.

    Raises:
        NotFoundError: no such conversation.
        InvalidError: it cannot be snoozed until then, or the assignee is no colleague who may come in.
        ConflictError: it changed since it was read, or changes at this moment.
    """
    return change_read(repository.get(tenant_id, conversation_id), wanted, by)


def change_read(conversation: Conversation, wanted: ConversationChange, by: str) -> Conversation:
    """Like `change`, of a *conversation* that was read just now."""
    if wanted.version is not None and wanted.version != conversation.version:
        raise stale(conversation)
    changing.put(conversation, wanted, by)
    return save(conversation)


def save(conversation: Conversation) -> Conversation:
    """Write *conversation*. Raises ConflictError when it changed since it was read; *current* is how it stands now."""
    try:
        repository.save(conversation)
    except ConflictError as error:
        raise stale(repository.get(conversation.tenant_id, conversation.conversation_id)) from error
    return conversation


def shown(conversation: Conversation, contact: Contact | None) -> ConversationOut:
    """How *conversation* looks outside; *contact* is None when it was deleted."""
    return ConversationOut.model_validate(
        {
            **conversation.attribute_values,
            "id": conversation.conversation_id,
            "assignee_id": conversation.assignee_id,
            "needs_person": conversation.needs_person,
            "channel_ids": ways.channels_of(conversation),
            "channel_kinds": ways.kinds_of(conversation),
            "merged_into": conversation.merged_into,
            "snoozed_until": conversation.snoozed_until,
            "snoozed_by": conversation.snoozed_by,
            "back_since": conversation.back_since,
            "scheduled_for": scheduled.next_at(conversation),
            "scheduled_stopped": scheduled.is_stopped(conversation),
            "last_message_id": last_message_id(conversation),
            "handled_by": "assistant" if conversation.person_since is None else "person",
            "contact": brief(conversation.contact_id, contact),
        },
        extra="ignore",
    )


def brief(contact_id: str, contact: Contact | None) -> ContactBrief:
    """Who *contact* is, in three fields."""
    if contact is None or contact.deleted_at:
        return ContactBrief(id=contact_id, name="(deleted)", email=None)
    return ContactBrief(
        id=contact.contact_id, name=contact.name or contact.email or contact.phone or "", email=contact.email
    )


def last_message_id(conversation: Conversation) -> str | None:
    """The message that was written last; None where that was before it was noted."""
    if conversation.last_message_id is None and conversation.last_direction == "inbound":
        return conversation.last_inbound_id
    return conversation.last_message_id


def preview(text: str) -> str:
    """The beginning of *text* on one line."""
    return " ".join(text[: 4 * PREVIEW].split())[:PREVIEW]


def origins(conversation: Conversation) -> list[str]:
    """The conversations that messages of this one came from; what was suggested about those stays there."""
    return [*(conversation.absorbed or []), *([conversation.split_from] if conversation.split_from else [])]


def _note(conversation: Conversation, message_id: str, text: str, at: datetime, direction: str) -> None:
    conversation.message_count += 1
    conversation.last_message_id = message_id
    if at >= conversation.last_message_at or conversation.message_count == 1:
        conversation.last_message_at = at
        conversation.last_preview = preview(text)
        conversation.last_direction = direction


def stale(conversation: Conversation) -> ConflictError:
    """What to raise at whoever saw *conversation* otherwise than it stands now."""
    contact = contacts.get_many(conversation.tenant_id, [conversation.contact_id]).get(conversation.contact_id)
    current = shown(conversation, contact).model_dump(mode="json", by_alias=True)
    return ConflictError("this conversation was changed meanwhile; current is how it stands now", current)
