"""Files of replies: uploaded straight to the bucket beside a conversation, chosen for a reply, kept with it.

An upload that no reply takes goes away: its row by its expiry, its bytes by the rule of ``reply-files/``. A reply that
takes it keeps a copy under ``attachments/``, as files that come in are kept; the same file may be chosen again after
the reply was taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from mancrel.channels.models import Channel
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.kit import acting, clock, ids, storage, tables
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.storage import Upload
from mancrel.kit.tables import Save
from mancrel.messages import limits, repository, sniffing
from mancrel.messages.fitting import refused
from mancrel.messages.models import Message, ReplyFile
from mancrel.messages.schemas import MOST_BYTES, NewReplyFile, ReplyFileOut

UNSENT = timedelta(days=2)
"""How long an upload waits for its reply; the lifecycle rule of its bytes says the same."""


def begin(tenant_id: str, conversation_id: str, wanted: NewReplyFile) -> tuple[ReplyFile, Upload]:
    """Remember that a file is to come, and sign the form that uploads it: that file and no other."""
    file = ReplyFile(
        tenant_id,
        ids.new("fil"),
        conversation_id=conversation_id,
        name=wanted.name,
        content_type=wanted.content_type,
        size=wanted.size,
        added_by=acting.current().by,
        expires_at=int((clock.now() + UNSENT).timestamp()),
    )
    tables.save(file)
    return file, storage.upload(_upload_key(file), MOST_BYTES, wanted.content_type)


def uploaded(tenant_id: str, conversation_id: str, file_id: str) -> ReplyFile:
    """The file came: what it is its bytes tell. Said twice it is one.

    Raises:
        NotFoundError: no such file was announced here.
        ConflictError: it is not there (yet).
    """
    file = repository.find_files(tenant_id, [file_id]).get(file_id)
    if file is None or file.conversation_id != conversation_id:
        raise NotFoundError(f"there is no file {file_id[:60]}")
    if file.state != "uploading":
        return file
    found = storage.find(_upload_key(file))
    if found is None:
        raise ConflictError("the file has not been uploaded; post it to the address that was given")
    head = storage.get_part(_upload_key(file), 0, sniffing.ENOUGH)
    file.content_type, file.size = sniffing.kind(head, file.name, file.content_type), found.size
    file.state = "uploaded"
    tables.save(file)
    return file


def chosen(conversation: Conversation, channel: Channel, file_ids: Sequence[str]) -> list[ReplyFile]:
    """The files that a reply in *conversation* by *channel* takes along.

    Raises:
        InvalidError: one is not there, or not what the channel takes, or they are too large; points to the file.
    """
    if not file_ids:
        return []
    rows = repository.find_files(conversation.tenant_id, file_ids)
    places = (conversation.conversation_id, *conversations.origins(conversation))
    most, together = limits.most_bytes(channel), 0
    files = []
    for number, file_id in enumerate(file_ids):
        pointer, file = f"/attachmentIds/{number}", rows.get(file_id)
        if file is None or file.conversation_id not in places:
            raise refused(pointer, "file_none")
        if file.state == "uploading":
            raise refused(pointer, "file_waits", name=file.name)
        limits.check(channel, file, pointer)
        together += int(file.size)
        if together > most:
            raise refused(pointer, "files_size", name=file.name, most=most // 1_000_000)
        files.append(file)
    return files


def keep(files: Sequence[ReplyFile]) -> list[Save]:
    """The writes by which *files* stay as long as their reply; their bytes are copied first, to the same place each
    time.

    Raises:
        InvalidError: the bytes of one are gone; points to it.
    """
    saves = []
    for number, file in enumerate(files):
        if file.state == "kept":
            continue
        try:
            storage.copy(_upload_key(file), _key(file), file.content_type)
        except NotFoundError as error:
            raise refused(f"/attachmentIds/{number}", "file_none") from error
        file.state, file.expires_at = "kept", None
        saves.append(Save(file))
    return saves


def entries(files: Sequence[ReplyFile]) -> list[dict[str, Any]]:
    """*files* as a message lists them."""
    return [
        {
            "id": file.file_id,
            "name": file.name,
            "type": file.content_type,
            "size": int(file.size),
            "key": _key(file),
            "inline": False,
        }
        for file in files
    ]


def names(message: Message) -> str:
    """The names of the files of *message*: what is said of one without words."""
    return ", ".join(str(each["name"]) for each in message.attachments)


def bytes_of(message: Message) -> list[bytes]:
    """The files of *message*, whole, in order.

    Raises:
        InvalidError: one is gone, so that it cannot be sent.
    """
    try:
        return [storage.get(each["key"]) for each in message.attachments]
    except NotFoundError as error:
        raise InvalidError("a file of this reply is gone; attach it again") from error


def keys(file: ReplyFile) -> tuple[str, str]:
    """Where its bytes are: as it was uploaded, and as a reply keeps it."""
    return _upload_key(file), _key(file)


def shown(file: ReplyFile) -> ReplyFileOut:
    """*file* for outside."""
    return ReplyFileOut(id=file.file_id, name=file.name, type=file.content_type, size=file.size)


def _upload_key(file: ReplyFile) -> str:
    return f"reply-files/{file.tenant_id}/{file.file_id}"


def _key(file: ReplyFile) -> str:
    return f"attachments/{file.tenant_id}/{file.file_id}"
