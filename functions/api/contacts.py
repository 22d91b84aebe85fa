"""The people a tenant deals with."""

from api import timeline
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import (
    ContactChange,
    ContactOut,
    ContactQuery,
    NewContact,
    TimelineEntry,
    TimelineQuery,
)
from mancrel.kit import paging
from mancrel.kit.clock import stamp
from mancrel.kit.schema import Page

routes = Routes(tag="Contacts")


@routes.get("/api/contacts", needs=Capability.CONTACTS_READ)
def list_contacts(caller: Caller, query: ContactQuery) -> Page[ContactOut]:
    """The contacts that match."""
    rows, total, cursor = contacts.search(caller.tenant_id, query)
    return Page[ContactOut](items=[contacts.shown(row) for row in rows], total=total, next_cursor=cursor)


@routes.post("/api/contacts", needs=Capability.CONTACTS_WRITE, status=201, errors=(409,))
def create_contact(caller: Caller, body: NewContact) -> ContactOut:
    """Remember a person."""
    return contacts.shown(contacts.create(caller.tenant_id, body))


@routes.get("/api/contacts/{contact_id}", needs=Capability.CONTACTS_READ)
def get_contact(caller: Caller, contact_id: str) -> ContactOut:
    """One contact."""
    return contacts.shown(contacts.get(caller.tenant_id, contact_id))


@routes.patch("/api/contacts/{contact_id}", needs=Capability.CONTACTS_WRITE, errors=(409,))
def change_contact(caller: Caller, contact_id: str, body: ContactChange) -> ContactOut:
    """Change a contact."""
    return contacts.shown(contacts.change(caller.tenant_id, contact_id, body))


@routes.get("/api/contacts/{contact_id}/timeline", needs=Capability.CONTACTS_READ)
def list_contact_timeline(caller: Caller, contact_id: str, query: TimelineQuery) -> Page[TimelineEntry]:
    """What happened with a contact, newest first."""
    contact = contacts.get(caller.tenant_id, contact_id)
    entries = timeline.entries(caller.tenant_id, contact, query.type)
    rows, total, cursor = paging.page(entries, lambda each: (stamp(each.at), each.id), query.limit, query.cursor)
    return Page[TimelineEntry](items=rows, total=total, next_cursor=cursor)
