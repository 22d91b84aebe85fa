"""Is this really Twilio, or Meta? Each signs in a way of its own; all is compared in constant time.

https://www.twilio.com/docs/usage/security#validating-requests,
https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
"""

import hmac
import secrets
from base64 import b64encode
from collections.abc import Sequence

from mancrel.channels.models import Channel
from mancrel.events import keys

REFUSED = "the channel is unknown, or the signature is not right"


def is_twilios(token: str | None, address: str, form: Sequence[tuple[str, str]], given: str) -> bool:
    """Whether *given* is the signature of a form posted to *address*; as much is computed when there is no *token*."""
    fields = sorted(set(form))
    content = address + "".join(f"{name}{value}" for name, value in fields)
    expected = b64encode(hmac.digest(_key(token), content.encode("utf-8", "replace"), "sha1"))
    return hmac.compare_digest(expected, given.encode("utf-8", "replace")) and token is not None


def is_metas(app_secret: str | None, raw: bytes, given: str) -> bool:
    """Whether *given* is the signature of *raw*, byte for byte."""
    expected = "sha256=" + hmac.new(_key(app_secret), raw, "sha256").hexdigest()
    return hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace")) and app_secret is not None


def knows_secret(channel: Channel | None, given: str) -> bool:
    """Whether *given* is a secret of *channel* that is good at this moment."""
    known = keys.live(channel) if channel is not None else [keys.new_secret()]
    found = False
    for each in known:
        found |= hmac.compare_digest(each.encode(), given.encode("utf-8", "replace"))
    return found and channel is not None


def _key(secret: str | None) -> bytes:
    return (secret or secrets.token_hex()).encode()
