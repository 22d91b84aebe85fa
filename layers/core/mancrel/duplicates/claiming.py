"""Whose address a visitor of the web chat says they have. Nobody has checked it: it joins no contact, a person may."""

from __future__ import annotations

from dataclasses import dataclass

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.schemas import ContactBrief
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.duplicates import service
from mancrel.duplicates.schemas import DuplicateOut, Reason
from mancrel.kit.errors import NotFoundError
from mancrel.kit.schema import Moment, Shape
from mancrel.messages import service as messages
from mancrel.visitors import service as visitors
from mancrel.visitors.models import Visitor

_REASON = Reason(kind="claimed", text="says in a chat that this is their address")
_SCORE = 0.5


class ClaimOut(Shape):
    """What a visitor says of themselves, and since when they come; *contact* is whose address that is, if it is another
    contact's and nobody has said yet that the two are not the same."""

    name: str
    email: str | None
    page: str
    since: Moment | None
    visitor: ContactBrief
    contact: ContactBrief | None


@dataclass(frozen=True)
class _Claim:
    visitor: Visitor | None
    theirs: Contact | None
    known: Contact | None


def of(caller: Caller, conversation: Conversation) -> ClaimOut:
    """The claim of whoever wrote last from a web chat. A contact whom *caller* may not see is not named."""
    claim = _claim(caller, conversation)
    said, known = claim.visitor, claim.known
    if known is not None and claim.theirs is not None and _are_parted(claim.theirs, known):
        known = None
    return ClaimOut(
        name=said.name if said else "",
        email=said.email if said else None,
        page=said.page if said else "",
        since=said.created_at if said else None,
        visitor=conversations.brief(conversation.contact_id, claim.theirs),
        contact=conversations.brief(known.contact_id, known) if known else None,
    )


def dismiss(caller: Caller, conversation: Conversation) -> DuplicateOut:
    """The two are not the same: never offer to merge them again. Answers their pair, which can be reopened.

    Raises:
        NotFoundError: nobody claims anything here, or not for this caller.
    """
    claim = _claim(caller, conversation)
    if claim.theirs is None or claim.known is None:
        raise NotFoundError("nobody says here that they are another contact")
    found = service.suspect(caller.tenant_id, CONTACTS.name, _pair(claim.theirs, claim.known))
    return service.dismiss(caller, found.duplicate_id)


def _claim(caller: Caller, conversation: Conversation) -> _Claim:
    tenant_id = conversation.tenant_id
    thread = messages.of_conversation(tenant_id, conversation.conversation_id)
    theirs = (row.from_email for row in reversed(thread) if (row.direction, row.channel_kind) == ("inbound", "webchat"))
    said = visitors.find(tenant_id, next(theirs, ""))
    contact = contacts.get_many(tenant_id, [conversation.contact_id]).get(conversation.contact_id)
    known = contacts.find_by_email(tenant_id, said.email) if said and said.email else None
    is_other = known is not None and contact is not None and known.contact_id != contact.contact_id
    is_seen = known is not None and policy.sees(caller, CONTACTS.name, known.owner_id)
    return _Claim(said, contact, known if is_other and is_seen else None)


def _pair(theirs: Contact, known: Contact) -> service.Pair:
    return service.Pair(theirs.contact_id, known.contact_id, _SCORE, "maybe", [_REASON])


def _are_parted(theirs: Contact, known: Contact) -> bool:
    return service.is_dismissed(theirs.tenant_id, CONTACTS.name, theirs.contact_id, known.contact_id)
