"""May this caller do this to that tenant's record? The one answer, for every path. What is not granted is denied."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mancrel.kit.errors import ForbiddenError


class Role(StrEnum):
    """What a user is in their tenant. Each role may all that the one below it may."""

    ADMIN = "admin"
    MANAGER = "manager"
    REP = "rep"


class Capability(StrEnum):
    """One thing that a caller may or may not do."""

    SELF = "self"  # one's own account
    CATALOGUE_READ = "catalogue:read"
    CATALOGUE_MANAGE = "catalogue:manage"
    CONTACTS_READ = "contacts:read"
    CONTACTS_WRITE = "contacts:write"  # and companies
    LEADS_READ = "leads:read"
    LEADS_WRITE = "leads:write"
    DEALS_READ = "deals:read"
    DEALS_WRITE = "deals:write"
    ORDERS_READ = "orders:read"
    INGEST = "ingest"  # push customers and orders
    IMPORT = "import"
    EXPORT = "export"
    BULK_EDIT = "bulk:edit"
    FIELDS_MANAGE = "fields:manage"  # custom fields
    PIPELINES_MANAGE = "pipelines:manage"
    OTHERS_UNDO = "others:undo"  # what colleagues did
    AUDIT_READ = "audit:read"
    INBOX_READ = "inbox:read"
    INBOX_REPLY = "inbox:reply"
    SUGGESTIONS_DECIDE = "suggestions:decide"
    ANSWERS_MANAGE = "answers:manage"
    SAVED_REPLIES_MANAGE = "saved-replies:manage"
    ASSISTANT_MANAGE = "assistant:manage"  # what it may do by itself
    DESK_MANAGE = "desk:manage"  # teams, who takes what, when it is open
    TASKS_READ = "tasks:read"
    TASKS_WRITE = "tasks:write"
    SEGMENTS_READ = "segments:read"
    SEGMENTS_MANAGE = "segments:manage"
    CAMPAIGNS_READ = "campaigns:read"
    CAMPAIGNS_MANAGE = "campaigns:manage"  # draft them, and the templates
    CAMPAIGNS_SEND = "campaigns:send"  # launch, pause, resume, cancel
    JOURNEYS_MANAGE = "journeys:manage"
    CHANNELS_MANAGE = "channels:manage"
    USERS_MANAGE = "users:manage"
    PEOPLE_ERASE = "people:erase"  # for good: nothing brings them back
    OPS_MANAGE = "ops:manage"


_REP = frozenset(
    {
        Capability.SELF,
        Capability.CATALOGUE_READ,
        Capability.CONTACTS_READ,
        Capability.CONTACTS_WRITE,
        Capability.LEADS_READ,
        Capability.LEADS_WRITE,
        Capability.DEALS_READ,
        Capability.DEALS_WRITE,
        Capability.BULK_EDIT,
        Capability.INBOX_READ,
        Capability.INBOX_REPLY,
        Capability.SUGGESTIONS_DECIDE,
        Capability.TASKS_READ,
        Capability.TASKS_WRITE,
    }
)
_MANAGER = _REP | {
    Capability.CATALOGUE_MANAGE,
    Capability.ANSWERS_MANAGE,
    Capability.SAVED_REPLIES_MANAGE,
    Capability.ASSISTANT_MANAGE,
    Capability.DESK_MANAGE,
    Capability.INGEST,
    Capability.ORDERS_READ,  # reps see orders on the contacts that they may see
    Capability.IMPORT,
    Capability.EXPORT,
    Capability.FIELDS_MANAGE,
    Capability.PIPELINES_MANAGE,
    Capability.OTHERS_UNDO,
    Capability.AUDIT_READ,
    Capability.SEGMENTS_READ,
    Capability.SEGMENTS_MANAGE,
    Capability.CAMPAIGNS_READ,
    Capability.CAMPAIGNS_MANAGE,
    Capability.CAMPAIGNS_SEND,
    Capability.JOURNEYS_MANAGE,
}
_ADMIN = _MANAGER | {
    Capability.CHANNELS_MANAGE,
    Capability.USERS_MANAGE,
    Capability.PEOPLE_ERASE,
    Capability.OPS_MANAGE,
}

GRANTS: Mapping[str, frozenset[Capability]] = MappingProxyType(
    {Role.ADMIN: _ADMIN, Role.MANAGER: _MANAGER, Role.REP: _REP}
)
"""The presets. A role that is not here may nothing; a capability that nobody is given is nobody's."""

REACH_OWN: Mapping[str, frozenset[str]] = MappingProxyType(
    {Role.REP: frozenset({"contacts", "companies", "leads", "deals", "tasks", "activities"})}
)
"""Of which nouns a role sees only its own records and those that are nobody's."""


@dataclass(frozen=True)
class Caller:
    """Who asks: a signed-in user; *family_id* is the sign-in that they ask from."""

    tenant_id: str
    user_id: str
    role: str
    name: str = ""
    email: str = ""
    family_id: str = ""


def may(caller: Caller, capability: Capability, tenant_id: str | None = None) -> bool:
    """Whether *caller* may use *capability*, on a record of *tenant_id* if one is named."""
    if tenant_id is not None and tenant_id != caller.tenant_id:
        return False
    return capability in GRANTS.get(caller.role, frozenset())


def require(caller: Caller, capability: Capability, tenant_id: str | None = None) -> None:
    """Return quietly if `may`.

    Raises:
        ForbiddenError: the caller may not.
    """
    if not may(caller, capability, tenant_id):
        raise ForbiddenError(f"your role does not include {capability.value}; ask an admin of your organisation")


def visible_to(caller: Caller, noun: str) -> str | None:
    """Whose records alone, besides those that are nobody's, *caller* may see of *noun*; None when all of them.

    A role that is not known sees only what is its own.
    """
    if caller.role in GRANTS and noun not in REACH_OWN.get(caller.role, frozenset()):
        return None
    return caller.user_id


def sees(caller: Caller, noun: str, owner_id: str | None) -> bool:
    """Whether *caller* may see a record of *noun* that belongs to *owner_id*."""
    reach = visible_to(caller, noun)
    return reach is None or owner_id is None or owner_id == reach
