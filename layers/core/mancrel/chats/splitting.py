"""A reply with files becomes several messages at Meta: one for each file, the words as the caption of the first."""

from __future__ import annotations

from dataclasses import replace

from mancrel.messages import files
from mancrel.messages.limits import on_whatsapp
from mancrel.messages.models import Message
from mancrel.vendors.outgoing import Enclosed, Outgoing

_CAPTION = 1024


def parts(message: Message, whole: Outgoing) -> list[Outgoing]:
    """*whole*, which *message* says, as it is handed over, in order.

    Raises:
        InvalidError: a file is gone.
    """
    if not message.attachments:
        return [whole]
    listed = zip(message.attachments, files.bytes_of(message), strict=True)
    enclosed = [replace(whole, text="", file=Enclosed(each["name"], each["type"], content)) for each, content in listed]
    if not whole.text.strip():
        return enclosed
    if _takes_caption(message):
        return [replace(enclosed[0], text=whole.text), *enclosed[1:]]
    return [whole, *enclosed]


def _takes_caption(message: Message) -> bool:
    """Messenger knows no captions, WhatsApp none beside a sound."""
    is_sound = on_whatsapp(message.attachments[0]["type"]) == "audio"
    return message.channel_kind == "whatsapp" and not is_sound and len(message.text) <= _CAPTION
