"""Is this really from them? Signatures are checked on the bytes as they came, in constant time.

Standard Webhooks 1.0 (https://www.standardwebhooks.com), Shopify
(https://shopify.dev/docs/apps/build/webhooks/subscribe/https) and WooCommerce
(https://woocommerce.github.io/woocommerce-rest-api-docs/#webhooks). While a secret is replaced, both keys are good.
"""

import hmac
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from mancrel.events import keys
from mancrel.events.models import Endpoint
from mancrel.kit import clock
from mancrel.kit.errors import UnauthorizedError

TOLERANCE = timedelta(minutes=5)
SHOPIFY_RETRIES = timedelta(hours=4)
"""For so long Shopify repeats a delivery, with the time of the first."""
_MOST_SIGNATURES = 16
_REFUSED = "the source is unknown, or its signature or time is not right"


@dataclass(frozen=True)
class Signed:
    """What the headers of a genuine delivery say: the sender's id of the event, and what vendors tell beside it."""

    event_id: str
    topic: str = ""
    triggered_at: str = ""


def verified(endpoint: Endpoint | None, headers: Mapping[str, str], raw: bytes, scheme: str = "standard") -> Signed:
    """Check a delivery to *endpoint*. Header names are lower case; one that was given twice holds a line break.

    Args:
        endpoint: None when there is none; then as much is computed, and the answer is the same.
        scheme: ``standard``, ``shopify`` or ``woocommerce``.

    Raises:
        UnauthorizedError: whatever is wrong; which of the checks failed is not said.
    """
    secrets = keys.live(endpoint) if endpoint is not None else [keys.new_secret()]
    signed = read(secrets, headers, raw, scheme)
    if signed is None or endpoint is None:
        raise UnauthorizedError(_REFUSED)
    return signed


def read(secrets: Sequence[str], headers: Mapping[str, str], raw: bytes, scheme: str = "standard") -> Signed | None:
    """What a delivery says of itself if one of *secrets* signed it, else None."""
    return _SCHEMES[scheme](secrets, headers, raw)


def _standard(secrets: Sequence[str], headers: Mapping[str, str], raw: bytes) -> Signed | None:
    event_id, stamp, given = (headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature"))
    if not re.fullmatch(r"[!-~]{1,255}", event_id) or not re.fullmatch(r"[0-9]{1,12}", stamp):
        return None
    if abs(clock.now().timestamp() - int(stamp)) > TOLERANCE.total_seconds():
        return None
    content = f"{event_id}.{stamp}.".encode() + raw
    signing = [key for key in map(keys.signing_bytes, secrets) if key is not None]
    candidates = [each.removeprefix("v1,") for each in given.split(" ")[:_MOST_SIGNATURES] if each.startswith("v1,")]
    return Signed(event_id) if _matches(candidates, signing, content) else None


def _shopify(secrets: Sequence[str], headers: Mapping[str, str], raw: bytes) -> Signed | None:
    if not _matches([headers.get("x-shopify-hmac-sha256", "")], [each.encode() for each in secrets], raw):
        return None
    triggered_at = headers.get("x-shopify-triggered-at", "")
    if triggered_at and not _is_recent(triggered_at):
        return None
    topic = headers.get("x-shopify-topic", "")
    return Signed(headers.get("x-shopify-webhook-id") or _fingerprint(topic, raw), topic, triggered_at)


def _woocommerce(secrets: Sequence[str], headers: Mapping[str, str], raw: bytes) -> Signed | None:
    if not _matches([headers.get("x-wc-webhook-signature", "")], [each.encode() for each in secrets], raw):
        return None
    topic = headers.get("x-wc-webhook-topic", "")
    # Its delivery id is a hash of webhook and second: products saved in the same second share it.
    event_id = f"{headers.get('x-wc-webhook-delivery-id', '')}:{_fingerprint(topic, raw)}"
    return Signed(event_id, topic)


_SCHEMES = {"standard": _standard, "shopify": _shopify, "woocommerce": _woocommerce}


def _matches(candidates: Sequence[str], signing: Sequence[bytes], content: bytes) -> bool:
    """Whether a candidate is the signature of *content* by one of the keys. All are compared, whichever fits."""
    found = False
    for key in signing:
        expected = b64encode(hmac.digest(key, content, "sha256"))
        for candidate in candidates:
            found |= hmac.compare_digest(expected, candidate.encode("utf-8", "surrogatepass"))
    return found


def _is_recent(text: str) -> bool:
    try:
        age = clock.now() - clock.parse(_MICROSECONDS.sub(r"\1", text))
    except ValueError:
        return False
    return -TOLERANCE <= age <= SHOPIFY_RETRIES + TOLERANCE


_MICROSECONDS = re.compile(r"(\.\d{6})\d+")  # Shopify counts nanoseconds, which datetime does not read


def _fingerprint(topic: str, raw: bytes) -> str:
    return sha256(topic.encode("utf-8", "surrogatepass") + b"\n" + raw).hexdigest()


def sign(secret: str, event_id: str, moment: datetime, raw: bytes) -> str:
    """The ``webhook-signature`` of Standard Webhooks.

    Raises:
        ValueError: *secret* is no such secret.
    """
    key = keys.signing_bytes(secret)
    if key is None:
        raise ValueError("this is no secret of Standard Webhooks")
    content = f"{event_id}.{int(moment.timestamp())}.".encode() + raw
    return "v1," + b64encode(hmac.digest(key, content, "sha256")).decode()
