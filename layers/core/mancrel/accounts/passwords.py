"""Passwords at rest: argon2id with the OWASP parameters (19 MiB, 2 passes, 1 lane)."""

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def digest(password: str) -> str:
    """What to keep of *password*."""
    return _hasher.hash(_canonical(password))


def matches(stored: str | None, password: str) -> bool:
    """Whether *stored* was made from *password*; for None (nobody there) it takes as long and says no."""
    try:
        return _hasher.verify(stored or _decoy(), _canonical(password)) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def outdated(stored: str) -> bool:
    """Whether *stored* was made with weaker parameters than today's."""
    return _hasher.check_needs_rehash(stored)


@cache
def _decoy() -> str:
    return _hasher.hash("nobody has this password")


def _canonical(password: str) -> bytes:
    """One form for what different keyboards compose differently (RFC 8265, 4.2)."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
