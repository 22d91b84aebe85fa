"""Coming, typing, leaving: each is one write that nobody waits for, and silence means gone."""

from __future__ import annotations

from datetime import timedelta

from mancrel.accounts.policy import Caller
from mancrel.conversations.models import Conversation
from mancrel.kit import clock, tables
from mancrel.presences.models import Presence
from mancrel.presences.schemas import PresenceOut

LOOKS = timedelta(seconds=45)
"""Twice as long as the site takes to say it again."""
TYPES = timedelta(seconds=7)


def be(caller: Caller, conversation: Conversation, typing: bool) -> None:
    """*caller* looks at a conversation, and *typing*: types in it, for a moment. Said again it lasts longer."""
    now = clock.now()
    tables.save(
        Presence(
            caller.tenant_id,
            _key(conversation, caller.user_id),
            conversation_id=conversation.conversation_id,
            user_id=caller.user_id,
            here_until=(now + LOOKS).timestamp(),
            typing_until=(now + TYPES).timestamp() if typing else 0,
            expires_at=int((now + LOOKS).timestamp()),
        )
    )


def leave(caller: Caller, conversation: Conversation) -> None:
    """*caller* looks elsewhere; who was not here is gone already."""
    tables.delete(Presence(caller.tenant_id, _key(conversation, caller.user_id)))


def others(caller: Caller, conversation: Conversation) -> list[PresenceOut]:
    """Who else is at a conversation, as far as they said it lately; by id, so that nobody jumps about."""
    now = clock.now().timestamp()
    rows = Presence.query(
        caller.tenant_id, Presence.presence_id.startswith(_key(conversation, "")), consistent_read=True
    )
    return [_shown(row, now) for row in rows if row.here_until > now and row.user_id != caller.user_id]


def _shown(row: Presence, now: float) -> PresenceOut:
    typing = row.typing_until > now
    return PresenceOut(
        user_id=row.user_id, typing=typing, seconds=round((row.typing_until if typing else row.here_until) - now, 3)
    )


def _key(conversation: Conversation, user_id: str) -> str:
    return f"{conversation.conversation_id}#{user_id}"
