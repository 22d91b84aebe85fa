"""Short texts that go out in links and come back unchanged, or not at all. Anybody can read them: ids only."""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error

from mancrel.kit import secrets

_MAC = 16
_LONGEST = 8_000


def sign(purpose: str, *parts: str) -> str:
    """*parts* as one word for an address, good for *purpose* alone, for ever."""
    content = json.dumps(parts, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
    return urlsafe_b64encode(_mac(purpose, content) + content).decode().rstrip("=")


def read(purpose: str, token: str) -> tuple[str, ...] | None:
    """What `sign` was given; None when it never signed *token* for *purpose*."""
    if len(token) > _LONGEST or not token.isascii():
        return None
    try:
        raw = urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (Base64Error, ValueError):
        return None
    if not hmac.compare_digest(raw[:_MAC], _mac(purpose, raw[_MAC:])):
        return None
    return tuple(json.loads(raw[_MAC:]))


def _mac(purpose: str, content: bytes) -> bytes:
    return hmac.digest(secrets.derive(f"link:{purpose}"), content, "sha256")[:_MAC]
