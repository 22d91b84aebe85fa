"""What a saved reply says to one customer: its blanks filled in, and a gap where nobody knows the value."""

from __future__ import annotations

from typing import Any

from mancrel import templating
from mancrel.accounts.policy import Caller
from mancrel.campaigns import personal
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.orders.noun import ORDERS
from mancrel.records import custom
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition
from mancrel.rules.operators import Operator
from mancrel.saved_replies.models import SavedReply
from mancrel.saved_replies.schemas import Blank, Filled
from mancrel.saved_replies.sentences import BLANKS
from mancrel.templates import shelf
from mancrel.templating import gaps

_OWN = ("firstName", "lastName", "orderNumber", "agentName", "agentFirstName", "shop")
"""Names that are no fields of contacts."""


def blanks(tenant_id: str) -> list[Blank]:
    """Every value that a text of this tenant may show; what people need most comes first."""
    own = [Blank(name=name, label=BLANKS.say(name)) for name in _OWN]
    return own + [Blank(name=name, label=field.label) for name, field in custom.all_fields(tenant_id, CONTACTS).items()]


def known(tenant_id: str) -> frozenset[str]:
    """The names of `blanks`."""
    return frozenset({*custom.all_fields(tenant_id, CONTACTS), *_OWN})


def fill(reply: SavedReply, contact: Contact | None, caller: Caller) -> Filled:
    """*reply* as *caller* would send it to *contact*."""
    template = templating.compile(reply.text)
    names = frozenset({*template.names, *template.asks})
    values: dict[str, Any] = {"agentName": caller.name, "agentFirstName": caller.name.partition(" ")[0]}
    if contact is not None:
        values |= personal.values(reply.tenant_id, names, [contact])[contact.contact_id]
        values["contactId"] = contact.contact_id
        if "orderNumber" in names:
            values["orderNumber"] = _last_order(contact)
    text = template.render(values, shelf.of(reply.tenant_id) if template.products else None, gaps.mark)
    return Filled(text=text, gaps=gaps.found(text))


def _last_order(contact: Contact) -> str | None:
    of_them = Condition("contactId", Operator.EQUALS, contact.contact_id, "reference")
    found = replica.rows(contact.tenant_id, ORDERS, of_them, ["externalId"], sort=[("placedAt", True)])
    return next((str(row["externalId"]) for row in found), None)
