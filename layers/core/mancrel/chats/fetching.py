"""The files of what people write: fetched from the vendor and kept as a mail's are. A message waits for none of them:
one that cannot be had now stands in it as one to come, and is fetched later; one that is gone, as lost."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from typing import Any

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.chats import marking
from mancrel.chats.incoming import Media
from mancrel.chats.jobs import FetchFiles
from mancrel.kit import queue, storage
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.messages import repository, sniffing
from mancrel.messages.headers import plain
from mancrel.messages.models import Message
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import adapters
from mancrel.vendors.calling import SilenceError

MOST = 8
"""So often it is asked for again: at once, after 2, 4, 8 and then every 15 minutes, in all an hour and a quarter."""
_FIRST, _LONGEST = 60, 900
_EXTENSIONS = {"image/jpeg": ".jpg", "image/webp": ".webp", "audio/ogg": ".ogg", "audio/amr": ".amr"}
"""Those that Python does not know everywhere."""


def take(channel: Channel, message_id: str, files: Sequence[Media]) -> list[dict[str, Any]]:
    """*files* as the message *message_id* lists them, as far as they can be had now."""
    return [_fetched(channel, _announced(channel, message_id, n, media)) for n, media in enumerate(files, 1)]


def waits(message: Message) -> bool:
    """Whether a file of *message* is still to come."""
    return any(each.get("state") == "waits" for each in message.attachments)


def again(tenant_id: str, message_id: str, attempt: int) -> None:
    """Fetch the files that *message_id* still waits for; after the last *attempt* they are lost.

    Raises:
        ConflictError: others keep changing the message.
    """
    message = repository.find(tenant_id, message_id)
    if message is None or not waits(message):
        return
    files = [_later(tenant_id, message, each) for each in message.attachments]
    if attempt >= MOST:
        files = [_lost(each) if each.get("state") == "waits" else each for each in files]
    marking.change(tenant_id, message_id, lambda now: _put(now, files))
    if repository.find(tenant_id, message_id) is None:  # erased meanwhile
        for each in files:
            storage.remove(each["key"])
    elif any(each.get("state") == "waits" for each in files):
        job = FetchFiles(tenant_id=tenant_id, message_id=message_id, attempt=attempt + 1)
        queue.enqueue([job], delay=min(_LONGEST, _FIRST << attempt))


def _put(message: Message, files: Sequence[dict[str, Any]]) -> bool:
    """Put what is known of its files into *message*; one that another worker has fetched stays."""
    known = [new if old.get("state") == "waits" else old for old, new in zip(message.attachments, files, strict=True)]
    changed = known != message.attachments
    message.attachments = known
    return bool(changed)


def _later(tenant_id: str, message: Message, file: dict[str, Any]) -> dict[str, Any]:
    if file.get("state") != "waits":
        return file
    try:
        return _fetched(channels.get(tenant_id, message.channel_id), file)
    except NotFoundError:
        return _lost(file)


def _announced(channel: Channel, message_id: str, number: int, media: Media) -> dict[str, Any]:
    return {
        "name": plain(media.name)[:140],
        "type": media.type or "application/octet-stream",
        "size": 0,
        "key": f"attachments/{channel.tenant_id}/{message_id}/{number}",
        "inline": False,
        "state": "waits",
        "place": media.place,
        "stem": f"{media.noun or media.type.partition('/')[0] or 'file'}-{number}",
    }


def _fetched(channel: Channel, file: dict[str, Any]) -> dict[str, Any]:
    """*file* as it stands after it was asked for; what it is its bytes tell."""
    try:
        found = adapters.fetch(channel, file["place"])
    except (RefusedError, InvalidError):
        return _lost(file)
    except (NotNowError, SilenceError):
        return {**file, "name": _name(file, file["type"])}
    claimed = found.type if file["type"] == "application/octet-stream" else file["type"]
    kind = sniffing.kind(found.content[: sniffing.ENOUGH], file["name"], claimed)
    storage.put(file["key"], found.content, kind)
    return {**_bare(file), "name": _name(file, kind), "type": kind, "size": len(found.content)}


def _lost(file: dict[str, Any]) -> dict[str, Any]:
    return {**_bare(file), "name": _name(file, file["type"]), "state": "lost"}


def _bare(file: dict[str, Any]) -> dict[str, Any]:
    return {each: file[each] for each in ("name", "type", "size", "key", "inline")}


def _name(file: dict[str, Any], kind: str) -> str:
    """What its sender calls it, else what it is."""
    extension = _EXTENSIONS.get(kind) or mimetypes.guess_extension(kind) or ""
    return str(file["name"]) or f"{file['stem']}{'' if kind == 'application/octet-stream' else extension}"
