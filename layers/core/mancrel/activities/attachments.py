"""Files beside records: uploaded straight to the bucket with a signed form, listed, downloaded, deleted, counted.

Who may see one is who may see its record: doors ask. With the setting ``ATTACHMENT_SCAN=on`` a file is *pending*, and
cannot be downloaded, until a scanner (whatever the operator runs) said *clean* of it; what it refused never can.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from typing import Any

from mancrel.accounts.policy import Capability
from mancrel.activities.attaching import MAX_BYTES, NewAttachment, RecordFileOut, Verdict
from mancrel.activities.files import PURGE, Attachment, Usage
from mancrel.kit import acting, clock, ids, journal, storage, tables
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.settings import settings
from mancrel.kit.storage import Upload
from mancrel.kit.tables import Drop, Patch, Save, Write
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun

LINK_SECONDS = 300
_MOST_AT_ONCE = 100
_RUNS = ("html", "xml", "svg", "script")
"""Types that a browser might run: they are handed out as plain bytes."""


def begin(tenant_id: str, noun: Noun, wanted: NewAttachment) -> tuple[Attachment, Upload]:
    """Remember that a file is to come for a record, and sign the form that uploads it: that file and no other."""
    attachment_id = ids.new("att")
    key = f"attachments/{tenant_id}/{attachment_id}"
    attachment = Attachment(
        tenant_id,
        attachment_id,
        about_noun=noun.name,
        about_id=wanted.record_id,
        record_key=_record_key(tenant_id, noun.name, wanted.record_id),
        name=wanted.name,
        content_type=wanted.content_type,
        size=wanted.size,
        key=key,
        added_by=acting.current().by,
        deleted_at=clock.now(),
    )
    tables.save(attachment)
    return attachment, storage.upload(key, MAX_BYTES, wanted.content_type)


def uploaded(attachment: Attachment) -> Attachment:
    """The file came: from now on the attachment is there, and its bytes count. Said twice it is one.

    Raises:
        ConflictError: the file is not there (yet).
        InvalidError: it has more bytes than are taken.
    """
    if attachment.state == "stored":
        return attachment
    found = storage.find(attachment.key)
    if found is None:
        raise ConflictError("the file has not been uploaded; post it to the address that was given")
    if found.size > MAX_BYTES:
        raise InvalidError(f"the file has {found.size} bytes; at most {MAX_BYTES} are taken")
    attachment.size, attachment.state, attachment.deleted_at = found.size, "stored", None
    attachment.verdict = "pending" if settings().attachment_scan else "off"
    attachment.uploaded_at = clock.now()
    tables.commit([Save(attachment), _counted(attachment.tenant_id, 1, found.size)])
    return attachment


def find(tenant_id: str, attachment_id: str) -> Attachment:
    """The attachment, also one whose file is still to come.

    Raises:
        NotFoundError: there is none, or it was deleted.
    """
    try:
        attachment = Attachment.get(tenant_id, attachment_id, consistent_read=True)
    except Attachment.DoesNotExist as error:
        raise NotFoundError(f"there is no attachment {attachment_id}") from error
    if attachment.deleted_at is not None and attachment.state == "stored":
        raise NotFoundError(f"there is no attachment {attachment_id}")
    return attachment


def get(tenant_id: str, attachment_id: str) -> Attachment:
    """Raises NotFoundError: there is none, its file has not come, or it was deleted."""
    attachment = find(tenant_id, attachment_id)
    if attachment.deleted_at is not None:
        raise NotFoundError(f"there is no attachment {attachment_id}")
    return attachment


def hang(attachment: Attachment, noun_name: str, record_id: str) -> bool:
    """Put *attachment* beside another record; unwritten."""
    attachment.about_id = record_id
    attachment.record_key = _record_key(attachment.tenant_id, noun_name, record_id)
    return True


def list_of(tenant_id: str, noun_name: str, record_id: str) -> Iterator[Attachment]:
    """The attachments of a record, the newest first; the index follows a write by a moment."""
    rows = Attachment.by_record.query(_record_key(tenant_id, noun_name, record_id), scan_index_forward=False)
    return (row for row in rows if row.deleted_at is None)


def list_newest(tenant_id: str, scan: str | None = None) -> list[Attachment]:
    """The attachments of *tenant_id* that changed last, at most a hundred; those with *scan*, if it is said."""
    rows = Attachment.by_change.query(tenant_id, scan_index_forward=False)
    wanted = (row for row in rows if row.deleted_at is None and scan in (None, row.verdict))
    return list(islice(wanted, _MOST_AT_ONCE))


def link(attachment: Attachment) -> str:
    """A signed address, good for five minutes, from which the file can be downloaded; never one that shows it.

    Raises:
        ConflictError: it was not scanned yet, or the scanner refused it.
    """
    if attachment.verdict == "pending":
        raise ConflictError("this file is being scanned; try again in a moment")
    if attachment.verdict == "refused":
        raise ConflictError("the scanner refused this file; it cannot be downloaded")
    kind = attachment.content_type.lower()
    safe = "application/octet-stream" if any(word in kind for word in _RUNS) else kind
    return storage.link(attachment.key, attachment.name, LINK_SECONDS, safe)


def judge(attachment: Attachment, verdict: Verdict) -> Attachment:
    """Note what the scanner said.

    Raises:
        ConflictError: nobody asked: scanning is off for this file.
    """
    if attachment.verdict == "off":
        raise ConflictError("this file is not to be scanned")
    attachment.verdict, attachment.scan_note = verdict.scan, verdict.note or None
    tables.save(attachment)
    return attachment


def remove(attachment: Attachment) -> None:
    """Delete it; its file stays for as long as that can be undone."""
    attachment.deleted_at = clock.now()
    tables.save(attachment)


def moving(tenant_id: str, noun_name: str, from_id: str, to_id: str) -> list[Write]:
    """What gives the attachments of one record to another of the same noun, for merges."""
    writes: list[Write] = []
    for attachment in list_of(tenant_id, noun_name, from_id):
        attachment.about_id, attachment.record_key = to_id, _record_key(tenant_id, noun_name, to_id)
        writes.append(Save(attachment))
    return writes


def usage(tenant_id: str) -> Usage:
    """How much *tenant_id* stores."""
    try:
        return Usage.get(tenant_id, consistent_read=True)
    except Usage.DoesNotExist:
        return Usage(tenant_id, files=0, bytes=0)


def purge() -> int:
    """Remove for good what was deleted, or never came, so long ago that nobody can undo it; answers how many."""
    limit = clock.now() - journal.UNDOABLE_FOR - timedelta(days=1)
    rows = list(Attachment.by_deletion.query(PURGE, Attachment.deleted_at < limit, limit=_MOST_AT_ONCE))
    for row in rows:
        storage.remove(row.key)
        came = row.state == "stored"
        counted: list[Write] = [_counted(row.tenant_id, -1, -int(row.size))] if came else []
        tables.commit([Drop(row, Attachment.deleted_at == row.deleted_at), *counted])
    return len(rows)


def shown(attachment: Attachment) -> RecordFileOut:
    """*attachment* for outside."""
    values: dict[str, Any] = {
        "scan_note": None,
        **attachment.attribute_values,
        "id": attachment.attachment_id,
        "record_type": attachment.about_noun,
        "record_id": attachment.about_id,
        "scan": attachment.verdict,
    }
    return RecordFileOut.model_validate(values, extra="ignore")


def _record_key(tenant_id: str, noun_name: str, record_id: str) -> str:
    return f"{tenant_id}#{noun_name}#{record_id}"


def _counted(tenant_id: str, files: int, size: int) -> Patch:
    return Patch(Usage(tenant_id), [Usage.files.add(files), Usage.bytes.add(size)])


ATTACHMENTS = Noun(
    name="attachments",
    label="attachment",
    prefix="att",
    model=Attachment,
    reads=Capability.OPS_MANAGE,  # who may see one depends on its record: generic lists of them are for admins
    writes=Capability.CONTACTS_WRITE,
    owner=None,
    custom=False,
    title=lambda attachment: attachment.name,
    present=shown,
    fields=(
        Field("name", FieldType.TEXT, "Name", editable=False, searchable=True),
        Field("aboutNoun", FieldType.TEXT, "Of", editable=False),
        Field("size", FieldType.NUMBER, "Bytes", editable=False),
        Field("addedBy", FieldType.USER, "Added by", editable=False),
        *stamps(),
    ),
)
"""Declared for undo and the audit; its own doors are in api/attachments.py."""
