"""Who of a lot is sent what, and who is not, and why. Asked at the last moment: what changed since launch counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mancrel.campaigns import personal, wording
from mancrel.campaigns.audience import Person
from mancrel.campaigns.deliveries import Delivery, State
from mancrel.campaigns.lots import Plan
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.ways import Outgoing
from mancrel.campaigns.wording import Content, Wording
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit.errors import InvalidError
from mancrel.records import repository as records


@dataclass(frozen=True)
class Sending:
    """What is sent by whom: a campaign, or one step of a journey.

    Attributes:
        key: of the range of the ledger.
        contents: what each variant says.
        rehearsal: only to see what would happen: nothing is taken of anybody's share of messages.
    """

    tenant_id: str
    source_id: str
    key: str
    channel: str
    topic: str
    contents: Mapping[str, Content]
    rehearsal: bool = False


def of(campaign: Campaign, key: str, rehearsal: bool = False) -> Sending:
    """What *campaign* sends to the range of *key*."""
    return Sending(
        campaign.tenant_id,
        campaign.campaign_id,
        key,
        campaign.channel,
        campaign.topic or "",
        wording.contents(campaign),
        rehearsal,
    )


def plans(sending: Sending, people: Sequence[Person], known: Mapping[str, Delivery]) -> list[Plan]:
    """What shall become of *people*, in order; *known* are the rows of those who were taken up before."""
    wordings = {name: wording.compiled(content) for name, content in sending.contents.items()}
    contacts = records.get_many(sending.tenant_id, CONTACTS, [each.contact_id for each in people])
    values = personal.values(sending.tenant_id, asked(wordings.values()), list(contacts.values()))
    found = []
    for person in people:
        before = known.get(person.contact_id)
        contact = contacts.get(person.contact_id)
        reason, outgoing = "deleted", None
        if contact is not None:
            row = before or Delivery(sending.key, person.contact_id, State.CLAIMED)
            reason, outgoing = _written(
                sending, row.message_id, contact, wordings[person.variant], values[person.contact_id]
            )
        found.append(Plan(person.contact_id, person.variant, outgoing, reason=reason, before=before))
    return found


def asked(wordings: Any) -> frozenset[str]:
    """Every name that one of *wordings* shows or looks at."""
    return frozenset(name for each in wordings for part in each.parts for name in {*part.names, *part.asks})


def _written(
    sending: Sending, message_id: str, contact: Contact, words: Wording, values: Mapping[str, Any]
) -> tuple[str, Outgoing | None]:
    """The message to *contact*; or why there is none."""
    to = address(sending.channel, contact)
    if not to:
        return "no_address", None
    if words.missing(values):
        return "missing_values", None
    try:
        outgoing = Outgoing(
            message_id=message_id,
            to=to,
            to_name=contact.name or "",
            subject=words.subject.render(values),
            text=words.message.render(values),
            html=words.html.render(values) if words.html else "",
            campaign_id=sending.source_id,
        )
    except InvalidError:
        return "too_large", None
    return "", outgoing


def address(channel: str, contact: Contact) -> str:
    """Where *channel* reaches *contact*; empty when it does not."""
    if channel == "email":
        return contact.email or ""
    if channel in ("sms", "whatsapp"):
        return contact.phone or ""
    return contact.email or contact.phone or contact.external_id or contact.contact_id


def give_back(sending: Sending, outcomes: Sequence[Delivery]) -> None:
    """Let what was not sent not count against what people may get."""
