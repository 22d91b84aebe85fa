"""Keys derived from the one application secret, and sealing of what must be kept but not read at rest."""

import json
from base64 import urlsafe_b64encode
from functools import cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mancrel.kit import aws
from mancrel.kit.settings import settings


@cache
def _root() -> bytes:
    stored = aws.secretsmanager().get_secret_value(SecretId=settings().app_secret_id)["SecretString"]
    key = str(json.loads(stored)["key"]).encode()
    if len(key) < 32:
        raise RuntimeError("the application secret is shorter than 32 characters")
    return key


@cache
def derive(purpose: str) -> bytes:
    """A 32-byte key for one *purpose* (HKDF-SHA256, RFC 5869); different purposes give unrelated keys."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"mancrel:{purpose}".encode()).derive(_root())


def stored(name: str) -> str:
    """What an operator keeps under *name* in the application secret, such as ``smtp_password``; empty when nothing."""
    content = aws.secretsmanager().get_secret_value(SecretId=settings().app_secret_id)["SecretString"]
    return str(json.loads(content).get(name, ""))


@cache
def _box() -> Fernet:
    return Fernet(urlsafe_b64encode(derive("sealing")))


def seal(text: str) -> str:
    """*text* encrypted and authenticated, fit for a table."""
    return _box().encrypt(text.encode()).decode()


def unseal(token: str) -> str:
    """What `seal` was given.

    Raises:
        ValueError: *token* was not sealed with this deployment's secret.
    """
    try:
        return _box().decrypt(token.encode()).decode()
    except InvalidToken as error:
        raise ValueError("this was sealed with another secret") from error
