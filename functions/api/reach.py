"""Which conversations a caller may see: those with contacts that they may see, and those that are assigned to them."""

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.conversations.reach import is_seen
from mancrel.kit.errors import NotFoundError
from mancrel.records import repository


def conversation(caller: Caller, conversation_id: str) -> Conversation:
    """The conversation, if *caller* may see it.

    Raises:
        NotFoundError: there is none, or it is not for this caller.
    """
    found = conversations.get(caller.tenant_id, conversation_id)
    if policy.visible_to(caller, CONTACTS.name) is None or found.assignee_id == caller.user_id:
        return found
    if not is_seen(caller, found, repository.find(caller.tenant_id, CONTACTS, found.contact_id)):
        raise NotFoundError(f"no conversation {conversation_id}")
    return found
