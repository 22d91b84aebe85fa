"""By which channels a conversation can be answered now."""

from __future__ import annotations

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.contacts.models import Contact
from mancrel.conversations import ways
from mancrel.conversations.models import Conversation
from mancrel.conversations.schemas import ReplyByOut, WindowOut
from mancrel.kit import clock

_REACHES = {"email": "email", "whatsapp": "phone", "sms": "phone"}


def window(conversation: Conversation) -> WindowOut | None:
    """The window of the channel of the customer's last message; None where that never closes."""
    found = ways.window(ways.by(conversation, conversation.channel_id))
    if found is None:
        return None
    return WindowOut(channel_id=conversation.channel_id, closes_at=found.closes_at, open=found.is_open(clock.now()))


def channels_for(conversation: Conversation, contact: Contact | None) -> list[ReplyByOut]:
    """The channels that reach the customer: those they wrote by, the last one first, then the others."""
    rows = {row.channel_id: row for row in channels.list_all(conversation.tenant_id)}
    used = ways.channels_of(conversation)
    ordered = [*(each for each in used if each in rows), *(each for each in rows if each not in used)]
    found = (_shown(conversation, rows[each], contact) for each in ordered)
    return [each for each in found if each is not None]


def _shown(conversation: Conversation, channel: Channel, contact: Contact | None) -> ReplyByOut | None:
    way = ways.by(conversation, channel.channel_id)
    own = getattr(contact, _REACHES.get(channel.kind, ""), None) if contact else None
    address = way.address if way else own
    if not address or channel.kind == "simulator":
        return None
    found, now = ways.window(way), clock.now()
    is_open = found.is_open_for_person(now) if found else channel.kind in ("email", "sms")
    return ReplyByOut(
        channel_id=channel.channel_id,
        kind=channel.kind,
        name=channel.name,
        address=address,
        closes_at=found.by_person_until if found else None,
        needs_template=channel.kind == "whatsapp" and not is_open,
        takes_nothing=channel.kind == "messenger" and not is_open,
    )
