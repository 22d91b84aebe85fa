"""The channels that a customer wrote by, and until when each of them may be answered by.

WhatsApp takes free text for 24 hours after the customer's last message, then only approved templates
(https://developers.facebook.com/docs/whatsapp/pricing#opening-customer-service-windows). Messenger takes it for 24
hours, and with the tag HUMAN_AGENT what a person writes for 7 days
(https://developers.facebook.com/docs/messenger-platform/policy/policy-overview).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from mancrel.conversations.models import Conversation
from mancrel.kit import clock

WINDOW = timedelta(hours=24)
BY_PERSON = timedelta(days=7)
_WINDOWED = {"whatsapp", "messenger"}


@dataclass(frozen=True)
class Way:
    """A channel by which the customer wrote: from which address, and their last message by it."""

    channel_id: str
    kind: str
    address: str
    last_at: datetime
    message_id: str


@dataclass(frozen=True)
class Window:
    """Until when a channel takes free text; *by_person_until* is later where a person may still write."""

    closes_at: datetime
    by_person_until: datetime

    def is_open(self, now: datetime) -> bool:
        """Whether anybody may write, a machine included."""
        return now < self.closes_at

    def is_open_for_person(self, now: datetime) -> bool:
        """Whether a person may write."""
        return now < self.by_person_until


def of(conversation: Conversation) -> list[Way]:
    """The ways of *conversation*, the last used first."""
    found = [_read(each) for each in conversation.ways or ()]
    return sorted(found, key=lambda way: way.last_at, reverse=True)


def channels_of(conversation: Conversation) -> list[str]:
    """The ids of the channels that *conversation* goes over, the last used first."""
    return list(dict.fromkeys([conversation.channel_id, *(way.channel_id for way in of(conversation))]))


def channel_ids(kept: Iterable[Mapping[str, Any]] | None) -> list[str]:
    """The ids of the channels of ways as a conversation keeps them, in no order."""
    return [each["channel_id"] for each in kept or ()]


def kinds_of(conversation: Conversation) -> list[str]:
    """The kinds of those channels; a conversation from before there were others goes by mail."""
    return list(dict.fromkeys(way.kind for way in of(conversation))) or ["email"]


def by(conversation: Conversation, channel_id: str) -> Way | None:
    """The way by the channel *channel_id*, if the customer wrote by it."""
    return next((way for way in of(conversation) if way.channel_id == channel_id), None)


def note(conversation: Conversation, way: Way) -> bool:
    """Account for a message that came in by *way*, unwritten; whether it is the newest one that came in."""
    known = {each.channel_id: each for each in of(conversation)}
    is_newest = all(way.last_at >= each.last_at for each in known.values())
    before = known.get(way.channel_id)
    if before is None or way.last_at >= before.last_at:
        known[way.channel_id] = way
    conversation.ways = [_kept(each) for each in known.values()]
    if is_newest:
        conversation.channel_id = way.channel_id
    return is_newest


def window(way: Way | None) -> Window | None:
    """Until when *way* may be answered by; None where that never ends."""
    if way is None or way.kind not in _WINDOWED:
        return None
    closes_at = way.last_at + WINDOW
    return Window(closes_at, way.last_at + BY_PERSON if way.kind == "messenger" else closes_at)


def _read(kept: Mapping[str, Any]) -> Way:
    return Way(**{**kept, "last_at": clock.parse(kept["last_at"])})


def _kept(way: Way) -> dict[str, Any]:
    return {**asdict(way), "last_at": clock.stamp(way.last_at)}
