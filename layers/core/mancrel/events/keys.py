"""The secrets that senders sign with: sealed at rest, two of them good while one is replaced."""

import secrets as random
from base64 import b64decode, b64encode
from datetime import timedelta

from mancrel.events.models import Endpoint
from mancrel.kit import clock, secrets

OVERLAP = timedelta(hours=24)


def new_secret() -> str:
    """A fresh secret of 32 bytes, written as Standard Webhooks writes them."""
    return "whsec_" + b64encode(random.token_bytes(32)).decode()


def install(endpoint: Endpoint, secret: str) -> None:
    """Make *secret* the endpoint's only one (unsaved)."""
    endpoint.secret = secrets.seal(secret)
    endpoint.previous_secret = endpoint.previous_until = None


def rotate(endpoint: Endpoint, secret: str) -> None:
    """Make *secret* the endpoint's current one and let the one before stay good for 24 hours (unsaved)."""
    endpoint.previous_secret = endpoint.secret
    endpoint.previous_until = clock.now() + OVERLAP
    endpoint.secret = secrets.seal(secret)


def current(endpoint: Endpoint) -> str:
    """The secret to sign with."""
    return secrets.unseal(endpoint.secret)


def live(endpoint: Endpoint) -> list[str]:
    """The secrets that are good at this moment, the current one first."""
    good = [endpoint.secret]
    if endpoint.previous_secret and endpoint.previous_until and clock.now() < endpoint.previous_until:
        good.append(endpoint.previous_secret)
    return [secrets.unseal(each) for each in good]


def signing_bytes(secret: str) -> bytes | None:
    """The key in a secret of Standard Webhooks; None when it is no such secret."""
    try:
        key = b64decode(secret.removeprefix("whsec_"), validate=True)
    except ValueError:
        return None
    return key if 24 <= len(key) <= 64 else None
