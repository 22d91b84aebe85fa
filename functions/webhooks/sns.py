"""Messages of Amazon SNS over HTTPS: whose signature is checked, and whose topic is the one that was named.

https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
"""

from __future__ import annotations

import hmac
import re
from base64 import b64decode
from binascii import Error as Base64Error
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import urllib3
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.x509 import load_pem_x509_certificate

from mancrel.kit import clock, strict_json
from mancrel.kit.errors import MalformedError, UnauthorizedError, UnavailableError

CERTIFICATES: dict[str, bytes] = {}
"""Those that were fetched, by their address."""
OLDEST = timedelta(hours=24)
_AMAZON = re.compile(r"sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?")
_SIGNED = {
    "Notification": ("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"),
    "SubscriptionConfirmation": ("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"),
    "UnsubscribeConfirmation": ("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"),
}
_REFUSED = "the channel is unknown, its topic is another one, or the signature is not right"


def verified(raw: bytes, topic_arn: str) -> dict[str, str]:
    """The message in *raw*, which SNS signed and *topic_arn* sent.

    Raises:
        MalformedError: it is no JSON object.
        UnauthorizedError: whatever else is wrong; which of the checks failed is not said.
        UnavailableError: the certificate cannot be fetched; SNS will try again.
    """
    content = strict_json.loads(raw)
    if not isinstance(content, dict):
        raise MalformedError("the body is no JSON object")
    message = {str(name): value for name, value in content.items() if isinstance(value, str)}
    if not topic_arn or not hmac.compare_digest(message.get("TopicArn", "").encode(), topic_arn.encode()):
        raise UnauthorizedError(_REFUSED)
    if message.get("Type") not in _SIGNED or not _is_recent(message) or not _is_signed(message):
        raise UnauthorizedError(_REFUSED)
    return message


def confirm(message: dict[str, str]) -> None:
    """Tell SNS that the topic may send to us, if that is what it asks.

    Raises:
        UnauthorizedError: the address to ask is not Amazon's.
        UnavailableError: it does not answer.
    """
    if message["Type"] == "SubscriptionConfirmation":
        _fetch(message.get("SubscribeURL", ""))


def _is_recent(message: dict[str, str]) -> bool:
    try:
        return abs(clock.now() - clock.parse(message.get("Timestamp", ""))) < OLDEST
    except ValueError:
        return False


def _is_signed(message: dict[str, str]) -> bool:
    named = _SIGNED[message["Type"]]
    content = "".join(f"{name}\n{message[name]}\n" for name in named if name in message)
    algorithm: Any = SHA256() if message.get("SignatureVersion") == "2" else SHA1()  # noqa: S303 - version 1 is that
    try:
        key = load_pem_x509_certificate(_certificate(message.get("SigningCertURL", ""))).public_key()
        if not isinstance(key, RSAPublicKey):
            return False
        key.verify(b64decode(message.get("Signature", ""), validate=True), content.encode(), PKCS1v15(), algorithm)
    except (InvalidSignature, Base64Error, ValueError):
        return False
    return True


def _certificate(url: str) -> bytes:
    if url not in CERTIFICATES:
        if not urlsplit(url).path.endswith(".pem"):
            raise UnauthorizedError(_REFUSED)
        CERTIFICATES[url] = _fetch(url)
    return CERTIFICATES[url]


def _fetch(url: str) -> bytes:
    parts = urlsplit(url)
    if parts.scheme != "https" or not _AMAZON.fullmatch(parts.netloc):
        raise UnauthorizedError(_REFUSED)
    try:
        answer = urllib3.request("GET", url, timeout=5.0, retries=False, redirect=False)
    except urllib3.exceptions.HTTPError as error:
        raise UnavailableError("SNS does not answer") from error
    if answer.status != 200:
        raise UnavailableError("SNS does not answer")
    return answer.data
