"""Which conversations a caller may see, of many: those with contacts that they may see, and those assigned to them."""

from collections.abc import Callable

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations.models import Conversation
from mancrel.replica import service as replica
from mancrel.rules import grammar


def hidden_contacts(caller: Caller) -> frozenset[str]:
    """The contacts that *caller* may not see: those of colleagues, for whoever sees only their own."""
    reach = policy.visible_to(caller, CONTACTS.name)
    if reach is None:
        return frozenset()
    colleagues = {"operator": "AND", "conditions": [
        {"field": "ownerId", "operator": "is_not_empty"},
        {"field": "ownerId", "operator": "!=", "value": reach},
    ]}  # fmt: skip
    rule = grammar.parse(colleagues, CONTACTS.by_name)
    return frozenset(row["id"] for row in replica.rows(caller.tenant_id, CONTACTS, rule, ()))


def seen(caller: Caller) -> Callable[[Conversation], bool]:
    """Whether *caller* may see a conversation, for many of them."""
    hidden = hidden_contacts(caller)
    return lambda row: row.contact_id not in hidden or row.assignee_id == caller.user_id


def is_seen(caller: Caller, conversation: Conversation, contact: Contact | None) -> bool:
    """Whether *caller* may see *conversation*, which is with *contact*."""
    return (
        contact is None
        or conversation.assignee_id == caller.user_id
        or policy.sees(caller, CONTACTS.name, contact.owner_id)
    )
