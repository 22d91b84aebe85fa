"""The way out that every message carries: one click, no sign-in, nothing personal in the link, good for ever.

RFC 8058 (https://www.rfc-editor.org/rfc/rfc8058): a mail program POSTs to it; what only looks at it changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from mancrel.kit import signed
from mancrel.kit.errors import NotFoundError
from mancrel.kit.settings import settings

_PURPOSE = "unsubscribe"


@dataclass(frozen=True)
class Exit:
    """Whom, what and which message a link is about: ids."""

    tenant_id: str
    contact_id: str
    channel: str
    topic: str
    campaign_id: str


def token(way: Exit) -> str:
    """*way* as a word for an address."""
    return signed.sign(_PURPOSE, way.tenant_id, way.contact_id, way.channel, way.topic, way.campaign_id)


def read(word: str) -> Exit:
    """What `token` was given.

    Raises:
        NotFoundError: it made no such word.
    """
    parts = signed.read(_PURPOSE, word)
    if parts is None:
        raise NotFoundError("this link is not one of ours; look whether all of it was copied")
    return Exit(*parts)


def unsubscribe_url(tenant_id: str, contact_id: str, channel: str, topic: str, campaign_id: str) -> str:
    """Where one click ends messages about *topic* on *channel*."""
    return f"{settings().public_url}/u/{token(Exit(tenant_id, contact_id, channel, topic, campaign_id))}"


def preferences_url(tenant_id: str, contact_id: str, channel: str, topic: str, campaign_id: str) -> str:
    """The page on which a person chooses what they want to hear of."""
    return f"{settings().public_url}/preferences/{token(Exit(tenant_id, contact_id, channel, topic, campaign_id))}"


def headers(url: str) -> dict[str, str]:
    """The headers of a mail whose one-click way out is *url*."""
    return {"List-Unsubscribe": f"<{url}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
