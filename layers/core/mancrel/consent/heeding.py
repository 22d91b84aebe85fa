"""Keeping to what vendors told when they refused messages: who is gone or said no is written to no more, with proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mancrel.consent import deciding, preferences, service, suppressions
from mancrel.consent.refusals import Meaning
from mancrel.consent.suppressions import Proof
from mancrel.contacts import service as contacts

MOST = 90
"""So many at once: one transaction."""


@dataclass(frozen=True)
class Word:
    """What a vendor said against writing to somebody: when, in which words, about which address (its
    `suppressions.key`)."""

    contact_id: str
    address_key: str
    means: Meaning
    at: datetime
    words: str


def heed(tenant_id: str, channel: str, told: Iterable[Word], source: str) -> None:
    """Keep to what was *told* about at most `MOST` people; again it changes nothing.

    Whose address is another one by now is not touched, nor is an address that somebody let go since then.

    Raises:
        ConflictError: somebody is being changed all the time; what was done stays done.
    """
    words = list(told)
    people = contacts.get_many(tenant_id, [each.contact_id for each in words])
    gone: dict[str, Proof] = {}
    for word in words:
        contact = people.get(word.contact_id)
        address = deciding.address_of(contact, channel) if contact else None
        if address is None or suppressions.key(address) != word.address_key:
            continue
        if word.means == "gone":
            gone[address] = Proof(word.words, word.at)
        elif word.means == "stopped":
            preferences.told_vendor(tenant_id, word.contact_id, channel, word.at, word.words)
        elif word.means == "soft":
            service.bounced(
                tenant_id, word.contact_id, channel, word.at, permanent=False, source=source, words=word.words
            )
    suppressions.add_proven(tenant_id, gone, "bounce", source)
