"""What a reply or a person changes of a conversation, so that taking it back can restore it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from mancrel.conversations.models import Conversation
from mancrel.kit import clock

_LAST = ("last_message_at", "last_message_id", "last_preview", "last_direction")
_SNOOZE = ("snooze", "snoozed_until", "snoozed_by", "back_since")
BY_HAND = ("status", "assignee_id", "needs_person", "person_since", *_SNOOZE)
_CHANGED = ("status", "needs_person", "person_since", *_LAST, *_SNOOZE)
_MOMENTS = {"person_since", "last_message_at", "snoozed_until", "back_since"}


def state(conversation: Conversation, names: Iterable[str] = _CHANGED) -> dict[str, Any]:
    """How *conversation* stands, as JSON."""
    return {name: _kept(getattr(conversation, name)) for name in names}


def restore(conversation: Conversation, was: dict[str, Any], became: dict[str, Any]) -> None:
    """Let *conversation* be as it *was*, unwritten; what others changed since it *became* so stays."""
    now = state(conversation, was)
    for name in (name for name in was if now[name] == became[name] != was[name]):
        value = was[name]
        setattr(conversation, name, clock.parse(value) if value and name in _MOMENTS else value)


def _kept(value: Any) -> Any:
    return clock.stamp(value) if isinstance(value, datetime) else value
