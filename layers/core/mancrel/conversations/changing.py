"""What a person changes of a conversation by hand; nothing is written here."""

from mancrel.accounts import users
from mancrel.conversations import snoozing
from mancrel.conversations.models import Conversation
from mancrel.conversations.schemas import ConversationChange
from mancrel.kit import clock

_BY_THEMSELVES = {"version", "handled_by", "snoozed_until"}


def put(conversation: Conversation, wanted: ConversationChange, by: str) -> None:
    """Let *conversation* be as *by* wants it.

    Raises:
        InvalidError: it cannot be snoozed until then, or the assignee is no colleague who may come in.
    """
    _set(conversation, wanted)
    if wanted.handled_by is not None:
        conversation.person_since = (
            None if wanted.handled_by == "assistant" else conversation.person_since or clock.now()
        )
    if conversation.status == "closed":
        conversation.needs_person = conversation.person_since = None
        snoozing.end(conversation)
    if "snoozed_until" in wanted.model_fields_set:
        snoozing.put_off(conversation, wanted.snoozed_until, by)


def _set(conversation: Conversation, wanted: ConversationChange) -> None:
    """Whose it is already may stay, also when they have left."""
    if wanted.assignee_id and wanted.assignee_id != conversation.assignee_id:
        users.check_colleague(conversation.tenant_id, wanted.assignee_id, "/assigneeId")
    for field in ConversationChange.model_fields.keys() & wanted.model_fields_set - _BY_THEMSELVES:
        value = getattr(wanted, field)
        if value is not None or field == "assignee_id":
            setattr(conversation, field, value)
