"""What each channel takes of files.

https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types,
https://developers.facebook.com/docs/messenger-platform/reference/send-api/#attachment
"""

from __future__ import annotations

from typing import Literal

from mancrel.channels.models import Channel
from mancrel.messages import transports
from mancrel.messages.fitting import refused
from mancrel.messages.models import ReplyFile
from mancrel.messages.schemas import MOST_BYTES

Media = Literal["image", "audio", "video", "document"]
_TAKE = ("email", "whatsapp", "messenger")
_MEGABYTE = 1_000_000
_ON_WHATSAPP: dict[str, Media] = {
    "image/jpeg": "image",
    "image/png": "image",
    "audio/aac": "audio",
    "audio/amr": "audio",
    "audio/mp4": "audio",
    "audio/mpeg": "audio",
    "audio/ogg": "audio",
    "video/3gpp": "video",
    "video/mp4": "video",
    "application/pdf": "document",
    "application/msword": "document",
    "application/vnd.ms-excel": "document",
    "application/vnd.ms-powerpoint": "document",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "document",
}
_MOST_ON_WHATSAPP: dict[Media, int] = {"image": 5, "audio": 16, "video": 16, "document": 100}
"""Megabytes."""


def most_bytes(channel: Channel) -> int:
    """How many bytes of files one reply by *channel* takes together.

    Raises:
        InvalidError: it takes none.
    """
    if channel.kind not in _TAKE:
        raise refused("/attachmentIds", "files_here")
    return transports.most_bytes(channel) if channel.kind == "email" else MOST_BYTES


def check(channel: Channel, file: ReplyFile, pointer: str) -> None:
    """Let only pass what *channel* takes.

    Raises:
        InvalidError: WhatsApp does not know such files, or it is too large; points to it.
    """
    if channel.kind != "whatsapp":
        return
    kind = on_whatsapp(file.content_type)
    if kind is None:
        raise refused(pointer, "file_kind", name=file.name)
    if file.size > _MOST_ON_WHATSAPP[kind] * _MEGABYTE:
        raise refused(pointer, "file_size", name=file.name, most=_MOST_ON_WHATSAPP[kind])


def on_whatsapp(content_type: str) -> Media | None:
    """As what WhatsApp takes a file; a table of commas is text to it."""
    return "document" if content_type.startswith("text/") else _ON_WHATSAPP.get(content_type)
