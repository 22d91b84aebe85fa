"""Refresh tokens: ``family.generation.secret.seal``. The seal tells a genuine old token from an invented one."""

import hashlib
import hmac
import secrets as randomness
from dataclasses import dataclass

from mancrel.kit import secrets
from mancrel.kit.errors import UnauthorizedError

_SAY = "this sign-in is not valid any more; sign in again"


@dataclass(frozen=True)
class RefreshToken:
    """One genuine refresh token: the *generation*-th of its family."""

    family_id: str
    generation: int
    secret: str

    @property
    def secret_hash(self) -> str:
        """What is kept of it at rest. The secret has 256 random bits, so a fast hash will do."""
        return hashlib.sha256(self.secret.encode()).hexdigest()

    def to_text(self) -> str:
        """The cookie's value."""
        return f"{self.family_id}.{self.generation}.{self.secret}.{_seal(self)}"


def mint(family_id: str, generation: int) -> RefreshToken:
    """A new token for *family_id*."""
    return RefreshToken(family_id, generation, randomness.token_urlsafe(32))


def read(text: str) -> RefreshToken:
    """The token in a cookie.

    Raises:
        UnauthorizedError: we never gave it out.
    """
    parts = text.split(".")
    if len(parts) != 4 or not (parts[1].isascii() and parts[1].isdigit() and len(parts[1]) < 10):
        raise UnauthorizedError(_SAY)
    token = RefreshToken(parts[0], int(parts[1]), parts[2])
    if not hmac.compare_digest(_seal(token).encode(), parts[3].encode()):
        raise UnauthorizedError(_SAY)
    return token


def _seal(token: RefreshToken) -> str:
    text = f"{token.family_id}.{token.generation}.{token.secret}"
    return hmac.new(secrets.derive("refresh-token"), text.encode(), hashlib.sha256).hexdigest()[:32]
