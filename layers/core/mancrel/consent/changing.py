"""What a person says about being written to is added to what they said before: the rows are the proof."""

from __future__ import annotations

from collections.abc import Iterable

from mancrel.consent import deciding, suppressions
from mancrel.consent.schemas import ConsentChange
from mancrel.consent.topics import EVERYTHING
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.schemas import Consent
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError
from mancrel.records import service as records

MOST_ROWS = 400
_TRIES = 8


def say(tenant_id: str, contact_id: str, said: Iterable[ConsentChange]) -> Contact:
    """Add what a person *said*; what they said last already is not said again.

    Raises:
        NotFoundError: there is no such contact.
        ConflictError: the contact is being changed all the time.
    """
    wanted = [each.model_copy(update={"at": each.at or clock.now()}) for each in said]
    for _try in range(_TRIES):
        contact = contacts.get(tenant_id, contact_id)
        fresh = [Consent.model_validate(each.model_dump()) for each in wanted if _is_news(contact, each)]
        if not fresh:
            return contact
        rows = [*(contact.consent or ()), *(each.model_dump(mode="json") for each in fresh)]
        try:
            changed: Contact = records.change(
                tenant_id, CONTACTS, contact.contact_id, contact.version, {"consent": rows[-MOST_ROWS:]}
            )
        except ConflictError:
            continue
        _follow(tenant_id, changed, fresh)
        return changed
    raise ConflictError("this contact is being changed by others; try again")


def _is_news(contact: Contact, said: ConsentChange) -> bool:
    """Whether it differs from the last word, or proves what was only assumed."""
    if said.topic == EVERYTHING or said.channel == "any":
        return True
    last = deciding.last_word(contact, said.channel, said.topic)
    return last is None or last["status"] != said.status or last["channel"] != said.channel


def _follow(tenant_id: str, contact: Contact, said: Iterable[Consent]) -> None:
    """Whoever allows something again is written to again, unless the address itself is bad or they complained."""
    for each in said:
        address = deciding.address_of(contact, each.channel)
        if each.status == "given" and address:
            suppressions.lift(tenant_id, suppressions.key(address), only=("unsubscribed",))
