"""What the visitor of a web chat is shown: what they wrote, and what went out to them, wherever else we talk."""

from __future__ import annotations

from contextlib import suppress

from mancrel.kit.errors import NotFoundError
from mancrel.messages import repository
from mancrel.messages.models import Message
from mancrel.visitors import service as visitors
from mancrel.visitors.models import Visitor
from mancrel.visitors.schemas import Line


def show(message: Message) -> None:
    """Let the visitor see what they wrote, once they come back; one who is forgotten meanwhile sees nothing."""
    with suppress(NotFoundError):
        visitors.show(message.tenant_id, message.from_email, message.message_id)


def lines(visitor: Visitor) -> list[Line]:
    """What *visitor* may see, oldest first."""
    found = repository.get_many(visitor.tenant_id, visitor.message_ids).values() if visitor.message_ids else ()
    return [_line(row) for row in sorted(found, key=lambda row: (row.sent_at, row.message_id))]


def _line(message: Message) -> Line:
    is_theirs = message.direction == "inbound"
    return Line(
        id=message.message_id,
        client_id=message.message_id_header.partition(":")[2] if is_theirs else None,
        by="visitor" if is_theirs else "shop",
        automatic=not is_theirs and message.auto_submitted,
        text=message.text,
        at=message.sent_at,
    )
