"""A visitor begins, comes back with their token, is shown their messages, and leaves."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from mancrel.channels.models import Channel
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError, NotFoundError, UnauthorizedError
from mancrel.visitors import repository
from mancrel.visitors.models import Visitor
from mancrel.visitors.schemas import Introduction, NewVisitor

UNUSED, KEPT = timedelta(days=1), timedelta(days=90)
"""How long somebody is remembered who has written nothing yet, and after the last message."""
MOST = 200
"""So many messages are shown; older ones stay with the shop."""
_TRIES = 8


def begin(channel: Channel, new: NewVisitor) -> tuple[Visitor, str]:
    """A new visitor of *channel*, and the token that they come back with: shown now, and only its digest kept."""
    secret = secrets.token_urlsafe(32)
    visitor = Visitor(
        channel.tenant_id,
        ids.new("vis"),
        channel_id=channel.channel_id,
        token_hash=_digest(secret),
        name=new.name,
        email=new.email or None,
        language=new.language,
        page=new.page,
        expires_at=_in(UNUSED),
    )
    repository.save(visitor)
    return visitor, f"{visitor.visitor_id}.{secret}"


def admit(channel: Channel, token: str) -> Visitor:
    """Whose *token* it is.

    Raises:
        UnauthorizedError: nobody's here: it is of another chat, too old, or they have left.
    """
    visitor_id, _, secret = token.partition(".")
    visitor = repository.find(channel.tenant_id, visitor_id) if visitor_id and len(token) < 200 else None
    known = visitor.token_hash if visitor and visitor.channel_id == channel.channel_id else None
    is_theirs = hmac.compare_digest(known or "", _digest(secret))
    if visitor is None or not is_theirs or visitor.expires_at <= clock.now().timestamp():
        raise UnauthorizedError("this chat is over, or was never begun here")
    return visitor


def introduce(tenant_id: str, visitor_id: str, said: Introduction) -> Visitor:
    """Note who a visitor says they are.

    Raises:
        NotFoundError: there is no such visitor.
        ConflictError: others keep changing it.
    """

    def note(visitor: Visitor) -> bool:
        before = (visitor.name, visitor.email)
        visitor.name = visitor.name if said.name is None else said.name
        visitor.email = visitor.email if said.email is None else said.email or None
        return before != (visitor.name, visitor.email)

    return _change(tenant_id, visitor_id, note)


def leave(tenant_id: str, visitor_id: str) -> None:
    """Forget the token: nobody comes back with it. Raises as `introduce`."""

    def forget(visitor: Visitor) -> bool:
        had, visitor.token_hash = visitor.token_hash, None
        return had is not None

    _change(tenant_id, visitor_id, forget)


def show(tenant_id: str, visitor_id: str, message_id: str) -> Visitor:
    """Let a visitor see a message, once however often it is asked for. Raises as `introduce`."""

    def append(visitor: Visitor) -> bool:
        if message_id in visitor.message_ids:
            return False
        visitor.message_ids = [*visitor.message_ids, message_id][-MOST:]
        visitor.expires_at = _in(KEPT)
        return True

    return _change(tenant_id, visitor_id, append)


def find(tenant_id: str, visitor_id: str) -> Visitor | None:
    """The visitor, unless they are forgotten."""
    return repository.find(tenant_id, visitor_id)


def until(visitor: Visitor) -> datetime:
    """Until when the token is good, if nothing more is written."""
    return datetime.fromtimestamp(int(visitor.expires_at), UTC)


def _change(tenant_id: str, visitor_id: str, apply: Callable[[Visitor], bool]) -> Visitor:
    for _try in range(_TRIES):
        visitor = repository.find(tenant_id, visitor_id)
        if visitor is None:
            raise NotFoundError("there is no such visitor any more")
        if not apply(visitor):
            return visitor
        try:
            repository.save(visitor)
        except ConflictError:
            continue
        return visitor
    raise ConflictError("this chat is being changed by others; try again")


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _in(span: timedelta) -> int:
    return int((clock.now() + span).timestamp())
