"""Which conversations a caller may see, of many: those with contacts that they may see, and those assigned to them."""

from collections.abc import Callable

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations.models import Conversation
from mancrel.records.fields import FieldType
from mancrel.replica import service as replica
from mancrel.rules import grammar
from mancrel.rules.operators import Combinator, Operator
from mancrel.rules.tree import Condition, Group, Rule


def hidden_contacts(caller: Caller) -> frozenset[str]:
    """The contacts that *caller* may not see: those of colleagues, for whoever sees only their own."""
    reach = policy.visible_to(caller, CONTACTS.name)
    if reach is None:
        return frozenset()
    colleagues = {"operator": "AND", "conditions": [
        {"field": "ownerId", "operator": "is_not_empty"},
        {"field": "ownerId", "operator": "!=", "value": reach},
    ]}  # fmt: skip
    wanted = grammar.parse(colleagues, CONTACTS.by_name)
    return frozenset(row["id"] for row in replica.rows(caller.tenant_id, CONTACTS, wanted, ()))


def rule(caller: Caller) -> Rule | None:
    """What lists of conversations must meet for *caller* to see them; None where they see all."""
    hidden = hidden_contacts(caller)
    if not hidden:
        return None
    others = Condition("contactId", Operator.NOT_IN, tuple(hidden), FieldType.REFERENCE)
    own = Condition("assigneeId", Operator.EQUALS, caller.user_id, FieldType.USER)
    return Group(Combinator.OR, (others, own))


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
