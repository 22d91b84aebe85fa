"""Who a person is to us: the ids, addresses and conversations by which everything about them is found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import repository as conversations
from mancrel.conversations.models import Conversation
from mancrel.kit.errors import NotFoundError
from mancrel.leads.models import Lead
from mancrel.messages import repository as messages
from mancrel.messages.models import Message
from mancrel.records import repository as records

_MERGES = 10


@dataclass(frozen=True)
class Subject:
    """One person. *contacts* is who they are now, and whoever was merged into them; also when they were deleted."""

    tenant_id: str
    contacts: tuple[Contact, ...]

    @cached_property
    def ids(self) -> frozenset[str]:
        """Of their contacts."""
        return frozenset(each.contact_id for each in self.contacts)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Their mail addresses and telephone numbers."""
        rows = self.contacts
        found = (one for row in rows for one in (row.email, row.phone, *(row.emails or []), *(row.phones or [])))
        return frozenset(each for each in found if each)

    @cached_property
    def customers(self) -> frozenset[str]:
        """The ids by which their shops know them."""
        return frozenset(one for row in self.contacts for one in (row.external_id, *(row.absorbed or {})) if one)

    @cached_property
    def conversations(self) -> dict[str, Conversation]:
        """Their conversations, also those that were merged into others."""
        rows = (row for one in self.ids for row in conversations.list_of_contact(self.tenant_id, one))
        return {row.conversation_id: row for row in rows}

    @cached_property
    def messages(self) -> dict[str, Message]:
        """What they wrote, and what they were written."""
        rows = (row for one in self.conversations for row in messages.list_of_conversation(self.tenant_id, one))
        return {row.message_id: row for row in rows}

    @cached_property
    def leads(self) -> dict[str, Lead]:
        """Their leads, also deleted ones, and those that nobody has led to their contact yet."""
        rows = (row for row in Lead.query(self.tenant_id) if self._is_theirs(row))
        return {row.lead_id: row for row in rows}

    def _is_theirs(self, lead: Lead) -> bool:
        return lead.contact_id in self.ids or bool({lead.email, lead.phone} & self.addresses)


def who(tenant_id: str, contact_id: str) -> Contact:
    """The contact, or the one that it was merged into; also a deleted one.

    Raises:
        NotFoundError: there never was one.
    """
    found: Contact | None = records.find(tenant_id, CONTACTS, contact_id)
    for _merge in range(_MERGES):
        if found is None or not found.merged_into:
            break
        found = records.find(tenant_id, CONTACTS, found.merged_into)
    if found is None:
        raise NotFoundError(f"there is no contact {contact_id}")
    return found


def of(tenant_id: str, contact_id: str) -> Subject:
    """The person whose contact this is. Raises as `who`."""
    first = who(tenant_id, contact_id)
    found, waiting = {first.contact_id: first}, set(first.merged_from or ())
    while missing := waiting - found.keys():
        rows = [row for one in sorted(missing) if (row := records.find(tenant_id, CONTACTS, one))]
        found |= {row.contact_id: row for row in rows}
        waiting = {one for row in rows for one in row.merged_from or ()}
    return Subject(tenant_id, tuple(found.values()))


def holds(text: object, addresses: Iterable[str]) -> bool:
    """Whether *text* names one of *addresses*."""
    return any(each.casefold() in str(text or "").casefold() for each in addresses)
