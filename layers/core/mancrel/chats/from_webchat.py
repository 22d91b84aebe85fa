"""Web chat: what a visitor of the shop's pages wrote or saw, as functions/webhooks/webchat.py keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mancrel.chats.incoming import Incoming, Mark, Told, part, words
from mancrel.kit import strict_json
from mancrel.visitors.models import Visitor


def said(visitor: Visitor, line_id: str, text: str) -> dict[str, Any]:
    """What `read` reads of something that *visitor* wrote."""
    return {"visitor": visitor.visitor_id, "name": visitor.name, "message": {"id": line_id, "text": text}}


def seen(visitor: Visitor, message_ids: Sequence[str], is_read: bool) -> dict[str, Any]:
    """What `read` reads of messages that *visitor* got, or read."""
    return {"visitor": visitor.visitor_id, "seen": {"ids": list(message_ids), "read": is_read}}


def read(body: bytes) -> list[Told]:
    """What *body* tells of.

    Raises:
        MalformedError: it is no JSON object.
    """
    told = strict_json.an_object(body)
    visitor = words(told, "visitor")
    if message := part(told, "message"):
        vendor_id = f"{visitor}:{words(message, 'id')}"
        text, name = words(message, "text"), words(told, "name")
        return [Incoming(vendor_id=vendor_id, account="", sender=visitor, name=name, text=text)]
    marks = part(told, "seen")
    return [Mark(account="", sender=visitor, is_read=marks.get("read") is True, ours=tuple(marks.get("ids", ())))]
