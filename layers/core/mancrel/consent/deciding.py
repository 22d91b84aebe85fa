"""What a person's own words allow, and where a channel reaches them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mancrel.consent.topics import EVERYTHING
from mancrel.contacts.models import Contact

_ALSO: Mapping[str, tuple[str, ...]] = {"simulator": ("email",)}
"""The simulator pretends to be mail: what was said of that holds for it."""


def address_of(contact: Contact, channel: str) -> str | None:
    """Where *channel* reaches *contact*; None when it does not."""
    if channel == "email":
        return contact.email or None
    if channel == "simulator":
        return contact.email or contact.phone or None
    return contact.phone or None


def last_word(contact: Contact, channel: str, topic: str) -> Mapping[str, Any] | None:
    """The latest consent of *contact* that is about *channel* and *topic*; None when nothing was ever said."""
    return last_of(contact.consent or (), channel, topic)


def last_of(said: Iterable[Mapping[str, Any]], channel: str, topic: str) -> Mapping[str, Any] | None:
    """The same of the rows *said*."""
    about = (channel, "any", *_ALSO.get(channel, ()))
    return _latest(row for row in said if row["channel"] in about and row["topic"] in (topic, EVERYTHING))


def _latest(rows: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Of two at the same moment the one that forbids."""
    return max(rows, key=lambda row: (row["at"], row["status"] == "withdrawn"), default=None)
