"""One conversation per person: whichever channel they write by, their messages come together.

The claim ``talk:<contact>`` names the conversation that a person's next message joins. It is moved by a conditional
write, so that of two messages at once only one begins a conversation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mancrel.contacts.models import Contact
from mancrel.conversations import repository
from mancrel.conversations.models import Conversation
from mancrel.kit import claims
from mancrel.kit.errors import NotFoundError
from mancrel.kit.tables import Save

_MERGES = 10


@dataclass(frozen=True)
class Current:
    """The conversation that a person's next message joins, if there is one, and what the claim says."""

    conversation: Conversation | None
    held: str | None


def current(contact: Contact) -> Current:
    """The conversation of *contact* now. Before there was a claim it is the one that changed last and is not closed."""
    tenant_id = contact.tenant_id
    everybody = [contact.contact_id, *(contact.merged_from or [])][:50]
    held = claims.holders(tenant_id, map(_key, everybody))
    mine = held.get(_key(contact.contact_id))
    for person in everybody:
        if found := _find(tenant_id, held.get(_key(person))):
            return Current(found, mine)
    if held:
        return Current(None, mine)
    rows = (row for person in everybody for row in repository.list_of_contact(tenant_id, person))
    last = next((row for row in rows if row.status != "closed" and not row.merged_into), None)
    return Current(_find(tenant_id, last.conversation_id) if last else None, mine)


def claiming(contact: Contact, now: Current, conversation: Conversation) -> list[Save]:
    """The writes that let *conversation* be the person's current one; they conflict when another became it since."""
    if now.held == conversation.conversation_id:
        return []
    key = _key(contact.contact_id)
    if now.held is None:
        return [claims.claim(contact.tenant_id, key, conversation.conversation_id)]
    return [claims.moving(contact.tenant_id, key, now.held, conversation.conversation_id)]


def standing(tenant_id: str, conversation_id: str) -> Conversation:
    """The conversation, or the one that it was merged into.

    Raises:
        NotFoundError: the tenant has no such conversation.
    """
    found = repository.get(tenant_id, conversation_id)
    for _merge in range(_MERGES):
        if not found.merged_into:
            break
        found = repository.get(tenant_id, found.merged_into)
    return found


def standing_many(tenant_id: str, conversation_ids: Iterable[str]) -> dict[str, Conversation]:
    """As `standing`, by the id that was asked for; without those that there are not."""
    found = repository.get_many(tenant_id, conversation_ids)
    return {each: standing(tenant_id, each) if row.merged_into else row for each, row in found.items()}


def places(conversation: Conversation) -> list[str]:
    """The ids of *conversation* and of all that were merged into it, directly or before in another one."""
    found, begun = [conversation.conversation_id], list(conversation.absorbed or [])
    while begun:
        found += begun
        rows = repository.get_many(conversation.tenant_id, begun)
        begun = [each for row in rows.values() for each in row.absorbed or [] if each not in found]
    return found


def _find(tenant_id: str, conversation_id: str | None) -> Conversation | None:
    try:
        return standing(tenant_id, conversation_id) if conversation_id else None
    except NotFoundError:
        return None


def _key(contact_id: str) -> str:
    return f"talk:{contact_id}"
