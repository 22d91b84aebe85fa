"""Who writes: a number or a vendor's id of somebody leads to one contact, whoever comes first.

The claim ``chat:phone:<number>`` (WhatsApp and SMS share it), ``chat:messenger:<page>:<id>`` or
``chat:webchat:webchat:<visitor>`` names the contact; it is written with the message. A number that no claim knows is
looked for among the contacts' own numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

from mancrel.channels.models import Channel
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.schemas import NewContact
from mancrel.kit import claims
from mancrel.kit.tables import Save, Write
from mancrel.replica import service as replica
from mancrel.rules import grammar

_UNNAMED = {"messenger": "Messenger user", "webchat": "Web visitor"}
_BY_ID = frozenset(_UNNAMED)
"""Kinds whose people are known by an id of their own and no number."""


@dataclass(frozen=True)
class Person:
    """A contact, and the writes that remember who they are."""

    contact: Contact
    saves: list[Write]


def find(channel: Channel, sender: str) -> Contact | None:
    """The contact who is known to write from *sender*; None when nobody is yet."""
    held = claims.holder(channel.tenant_id, key(channel, sender))
    return contacts.get_many(channel.tenant_id, [held]).get(held) if held else None


def who(channel: Channel, sender: str, name: str) -> Person:
    """The contact who writes from *sender*: the one who did before, else one with this number, else a new one."""
    tenant_id, natural_key = channel.tenant_id, key(channel, sender)
    held = claims.holder(tenant_id, natural_key)
    known = contacts.get_many(tenant_id, [held]).get(held) if held else None
    if held and known and (channel.kind in _BY_ID or sender in _numbers(known)):
        return Person(known, _named(known, name))
    found = known if channel.kind in _BY_ID else _by_number(tenant_id, sender) or known
    if found is not None:
        return Person(found, [*_claiming(tenant_id, natural_key, held, found), *_named(found, name)])
    phone = None if channel.kind in _BY_ID else sender
    called = name[:200] or _UNNAMED.get(channel.kind, "")
    contact, saves = contacts.new_contact(tenant_id, NewContact(name=called, phone=phone, source=channel.kind))
    return Person(contact, [*saves, *_claiming(tenant_id, natural_key, held, contact)])


def key(channel: Channel, sender: str) -> str:
    """The natural key of *sender*. A page's ids of people are its own."""
    if channel.kind in _BY_ID:
        return f"chat:{channel.kind}:{channel.address}:{sender}"
    return f"chat:phone:{sender}"


def _claiming(tenant_id: str, natural_key: str, held: str | None, contact: Contact) -> list[Save]:
    if held == contact.contact_id:
        return []
    if held is None:
        return [claims.claim(tenant_id, natural_key, contact.contact_id)]
    return [claims.moving(tenant_id, natural_key, held, contact.contact_id)]


def _by_number(tenant_id: str, number: str) -> Contact | None:
    """The contact with this number; of several the one who was there first."""
    rule = grammar.parse(
        {"operator": "OR", "conditions": [
            {"field": "phone", "operator": "=", "value": number},
            {"field": "phones", "operator": "contains", "value": number},
        ]},
        CONTACTS.by_name,
    )  # fmt: skip
    ids = sorted(row["id"] for row in replica.rows(tenant_id, CONTACTS, rule, ()))
    people = contacts.get_many(tenant_id, ids[:20])
    return next((people[each] for each in ids if each in people and number in _numbers(people[each])), None)


def _numbers(contact: Contact) -> list[str]:
    return [each for each in (contact.phone, *(contact.phones or [])) if each]


def _named(contact: Contact, name: str) -> list[Write]:
    if not name or (contact.name and contact.name not in _UNNAMED.values()):
        return []
    contact.name = name[:200]
    return [Save(contact)]
