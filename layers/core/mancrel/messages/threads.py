"""Which mails belong together: every Message-ID that a conversation has seen is claimed for one of its messages.

A mail may arrive before the one it answers. So the ids that it refers to are claimed, too, and the late one finds them.
"""

import re
from collections.abc import Iterable

from mancrel.kit import claims, ids
from mancrel.kit.tables import Save
from mancrel.messages.models import Message

_BRACKETED = re.compile(r"<\s*([^<>\s]+)\s*>")
_LOOKED_AT = 20
LONGEST = 300


def message_ids(header: str) -> list[str]:
    """The Message-IDs in a header, without their angle brackets, in order; lenient where brackets are missing."""
    found = _BRACKETED.findall(header) or header.split()
    return [each.strip("<>")[:LONGEST] for each in found if each.strip("<>")]


def held(tenant_id: str, address: str, header_ids: Iterable[str]) -> dict[str, str]:
    """Which of *header_ids* the conversations of *address* have seen, with the message to ask for more."""
    keys = {each: _key(address, each) for each in header_ids}
    found = claims.holders(tenant_id, keys.values()) if keys else {}
    return {each: found[key] for each, key in keys.items() if key in found}


def claiming(tenant_id: str, address: str, header_ids: Iterable[str], message_id: str) -> list[Save]:
    """The writes that claim *header_ids* for the conversation of *message_id*."""
    keys = dict.fromkeys(_key(address, each) for each in header_ids)
    return [claims.claim(tenant_id, key, message_id) for key in keys]


def vendors_id(message: Message, provider_id: str) -> Save:
    """The write that remembers which message the vendor calls *provider_id*: receipts and reactions name it."""
    return claims.claim(message.tenant_id, _vendor_key(message.channel_id, provider_id), message.message_id)


def of_vendor(tenant_id: str, channel_id: str, provider_ids: Iterable[str]) -> dict[str, str]:
    """Our ids of the messages that the vendor of a channel calls *provider_ids* (at most 100)."""
    keys = {each: _vendor_key(channel_id, each) for each in provider_ids}
    found = claims.holders(tenant_id, keys.values()) if keys else {}
    return {each: found[key] for each, key in keys.items() if key in found}


def _vendor_key(channel_id: str, provider_id: str) -> str:
    return f"told:{ids.derived('tld', channel_id, provider_id)}"


def related(in_reply_to: str | None, references: list[str]) -> list[str]:
    """The ids that a mail refers to, the nearest first and the root last; at most 21."""
    nearest = ([in_reply_to] if in_reply_to else []) + references[::-1]
    ordered = list(dict.fromkeys(nearest))
    return ordered[:_LOOKED_AT] + ordered[-1:] if len(ordered) > _LOOKED_AT else ordered


def _key(address: str, header_id: str) -> str:
    """SES replaces our Message-ID by one of its own, whose domain depends on the region: only its local part counts."""
    local, _, domain = header_id.rpartition("@")
    known = local if domain.lower().endswith("amazonses.com") else header_id
    return f"thread:{ids.derived('thr', address, known)}"
