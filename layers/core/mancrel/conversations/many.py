"""Many conversations at once: each by its own rules and in one write, and all of it taken back as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mancrel.accounts.policy import Caller
from mancrel.contacts import service as contacts
from mancrel.conversations import changing, restoring, service
from mancrel.conversations.models import Conversation
from mancrel.conversations.reach import is_seen
from mancrel.conversations.schemas import ConversationOut, ManyOut, OneChange, RefusedOut
from mancrel.kit import ids
from mancrel.kit.errors import ConflictError, DomainError, NotFoundError


def change(caller: Caller, wanted: Iterable[OneChange]) -> ManyOut:
    """Change each that *caller* sees; one that is refused stops none of the others."""
    change_id, changes = ids.new("chg"), {each.id: each for each in wanted}

    def put(conversation: Conversation) -> None:
        one = changes[conversation.conversation_id]
        if one.version is not None and one.version != conversation.version:
            raise service.stale(conversation)
        was = restoring.state(conversation, restoring.BY_HAND)
        changing.put(conversation, one, caller.user_id)
        conversation.changed_with = {
            "id": change_id,
            "by": caller.user_id,
            "was": was,
            "became": restoring.state(conversation, restoring.BY_HAND),
            "message": conversation.last_message_id,
        }

    return _each(caller, change_id, changes, put)


def take_back(caller: Caller, change_id: str, conversation_ids: Iterable[str]) -> ManyOut:
    """Let each be as it was before *caller* changed it with the others; refused where something happened since."""

    def put_back(conversation: Conversation) -> None:
        change = conversation.changed_with or {}
        if (change.get("id"), change.get("by")) != (change_id, caller.user_id):
            raise ConflictError(f"there is nothing of {change_id} to take back")
        now = restoring.state(conversation, restoring.BY_HAND)
        if (now, conversation.last_message_id) != (change["became"], change["message"]):
            raise service.stale(conversation)
        restoring.restore(conversation, change["was"], change["became"])
        conversation.changed_with = None

    return _each(caller, change_id, dict.fromkeys(conversation_ids), put_back)


def _each(
    caller: Caller, change_id: str, conversation_ids: Iterable[str], put: Callable[[Conversation], None]
) -> ManyOut:
    found = service.get_many(caller.tenant_id, conversation_ids)
    people = contacts.get_many(caller.tenant_id, (row.contact_id for row in found.values()))
    done, refused = list[Conversation](), list[RefusedOut]()
    for each in conversation_ids:
        conversation = found.get(each)
        try:
            if conversation is None or not is_seen(caller, conversation, people.get(conversation.contact_id)):
                raise NotFoundError(f"no conversation {each}")
            put(conversation)
            done.append(service.save(conversation))
        except DomainError as error:
            refused.append(_refused(each, error))
    shown = [service.shown(row, people.get(row.contact_id)) for row in done]
    return ManyOut(change_id=change_id, done=shown, refused=refused)


def _refused(conversation_id: str, error: DomainError) -> RefusedOut:
    current = error.current if isinstance(error, ConflictError) else None
    return RefusedOut(
        id=conversation_id,
        status=error.status,
        detail=error.detail,
        current=ConversationOut.model_validate(current, by_alias=True) if current else None,
    )
