"""What comes in by a chat, whatever vendor told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

_SECOND = 10
"""Digits of a moment in seconds until the year 2286; Messenger counts milliseconds."""


@dataclass(frozen=True)
class Media:
    """A file that can be fetched: *place* is the vendor's id of it, or its address; *noun* what the vendor says that it
    is, for one without a name."""

    place: str
    type: str
    name: str = ""
    noun: str = ""


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """Something a person wrote. *vendor_id* is the vendor's id of it, *account* the number or page that it came to.

    Attributes:
        sender: a number in E.164, or the vendor's id of the person.
        at: when it was written; None where the vendor does not say.
        mine: it was written by us in the vendor's own programs, to *sender*; *metadata* is what we sent along.
    """

    vendor_id: str
    account: str
    sender: str
    name: str = ""
    text: str = ""
    at: datetime | None = None
    files: tuple[Media, ...] = ()
    answers: str = ""
    mine: bool = False
    metadata: str = ""


@dataclass(frozen=True, kw_only=True)
class Reaction:
    """An emoji that a person put to the message that the vendor calls *vendor_id*; empty takes it back."""

    vendor_id: str
    account: str
    emoji: str
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Mark:
    """That a person got (*is_read*: read) messages: those called *vendor_ids*, by our own ids *ours*, or all up to
    *until*."""

    account: str
    sender: str
    is_read: bool
    vendor_ids: tuple[str, ...] = ()
    until: datetime | None = None
    ours: tuple[str, ...] = ()


Told = Incoming | Reaction | Mark


def part(content: Any, name: str) -> dict[str, Any]:
    """The object *name* of *content*; empty where it is none."""
    found = content.get(name) if isinstance(content, dict) else None
    return found if isinstance(found, dict) else {}


def words(content: Any, *names: str) -> str:
    """The first text among *names* of *content*."""
    for name in names:
        found = content.get(name) if isinstance(content, dict) else None
        if isinstance(found, str) and found.strip():
            return found.strip()
    return ""


def moment(stamp: Any) -> datetime | None:
    """A moment in epoch seconds or milliseconds."""
    text = str(stamp or "")
    if not text.isdecimal() or len(text) > _SECOND + 3:
        return None
    return datetime.fromtimestamp(int(text) / (1 if len(text) <= _SECOND else 1000), UTC)


def place(latitude: Any, longitude: Any, *named: str) -> str:
    """A spot on the map: what it is called, and where to look at it."""
    link = f"https://maps.google.com/?q={latitude},{longitude}"
    return "\n".join([each for each in named if each] + [link])
