"""The people a tenant deals with."""

from api import records, timeline
from api.records import Doors
from mancrel.accounts.policy import Caller, Capability
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.schemas import ContactChange, ContactOut, NewContact, TimelineEntry, TimelineQuery
from mancrel.kit import paging
from mancrel.kit.clock import stamp
from mancrel.kit.schema import Page

routes = records.declare(Doors(CONTACTS, "Contacts", new=NewContact, change=ContactChange, out=ContactOut))


@routes.get("/api/contacts/{contact_id}/timeline", needs=Capability.CONTACTS_READ)
def list_contact_timeline(caller: Caller, contact_id: str, query: TimelineQuery) -> Page[TimelineEntry]:
    """What happened with a contact, newest first."""
    contact = records.visible(caller, CONTACTS, contact_id)
    entries = timeline.entries(caller.tenant_id, contact, query.type)
    rows, total, cursor = paging.page(entries, lambda each: (stamp(each.at), each.id), query.limit, query.cursor)
    return Page[TimelineEntry](items=rows, total=total, next_cursor=cursor)
