"""Cursors: where a page ended, signed, and good only for the question that it was an answer to."""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

from mancrel.kit import secrets
from mancrel.kit.errors import InvalidError
from mancrel.replica.asking import Asked
from mancrel.rules import grammar

_MAC = 16
_LONGEST = 20_000


@dataclass(frozen=True)
class Cursor:
    """The values by which the last row was sorted, its id, and whether typing errors were forgiven."""

    place: tuple[Any, ...]
    forgiving: bool


def sign(tenant_id: str, noun: str, asked: Asked, cursor: Cursor) -> str:
    """*cursor* as text for outside."""
    body = json.dumps([list(cursor.place), cursor.forgiving], separators=(",", ":")).encode()
    return urlsafe_b64encode(_mac(tenant_id, noun, asked, body) + body).decode().rstrip("=")


def read(tenant_id: str, noun: str, asked: Asked) -> Cursor | None:
    """The cursor that *asked* brings; None when it brings none.

    Raises:
        InvalidError: it is not what `sign` gave for this very question.
    """
    if not asked.cursor:
        return None
    try:
        if len(asked.cursor) > _LONGEST:
            raise ValueError("longer than any of ours")
        content = urlsafe_b64decode(asked.cursor.encode("ascii") + b"=" * (-len(asked.cursor) % 4))
        mac, body = content[:_MAC], content[_MAC:]
        if not hmac.compare_digest(mac, _mac(tenant_id, noun, asked, body)):
            raise ValueError("signed by somebody else")
        place, forgiving = json.loads(body)
        return Cursor(tuple(place), bool(forgiving))
    except ValueError as error:
        raise InvalidError(
            "this cursor is not one of ours",
            [{"pointer": "/cursor", "detail": "take it from nextCursor of the page before, with the same question"}],
        ) from error


def _mac(tenant_id: str, noun: str, asked: Asked, body: bytes) -> bytes:
    rule = None if asked.filter is None else grammar.to_json(asked.filter)
    sort = [[name, descending] for name, descending in asked.sort]
    question = json.dumps([tenant_id, noun, rule, asked.q, sort, asked.visible_to], default=str).encode()
    return hmac.new(secrets.derive("replica cursors"), question + b"\0" + body, hashlib.sha256).digest()[:_MAC]
