"""Files beside records. Who may see or change a record may see or change its files."""

from typing import Any

from api import records
from api.routing import Answer, Routes
from mancrel import nouns
from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.activities import attachments
from mancrel.activities.attaching import (
    AnnouncedFile,
    AttachmentQuery,
    FileForm,
    FileLink,
    NewAttachment,
    RecordFileOut,
    Verdict,
)
from mancrel.activities.files import Attachment
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.kit.schema import Page
from mancrel.records.nouns import Noun

routes = Routes(tag="Attachments")
_TAKING = ("contacts", "companies", "leads", "deals", "tasks", "activities", "orders")


@routes.get("/api/attachments", needs=Capability.SELF)
def list_attachments(caller: Caller, query: AttachmentQuery) -> Page[RecordFileOut]:
    """The files of a record, the newest first; without one, for an admin or a scanner, those changed last of all."""
    if not query.record_type and not query.record_id:
        policy.require(caller, Capability.OPS_MANAGE)
        newest = [attachments.shown(row) for row in attachments.list_newest(caller.tenant_id, query.scan)]
        return Page[RecordFileOut](items=newest, total=len(newest), next_cursor=None)
    noun = _noun(query.record_type)
    policy.require(caller, noun.reads)
    records.visible(caller, noun, query.record_id)
    rows = [attachments.shown(row) for row in attachments.list_of(caller.tenant_id, noun.name, query.record_id)]
    rows = [row for row in rows if query.scan in (None, row.scan)]
    return Page[RecordFileOut](items=rows, total=len(rows), next_cursor=None)


@routes.post("/api/attachments", needs=Capability.SELF, status=201)
def create_attachment(caller: Caller, body: NewAttachment) -> AnnouncedFile:
    """Announce a file of at most 25 MB: answers the signed form with which it is uploaded straight to storage."""
    noun = _noun(body.record_type)
    policy.require(caller, noun.writes)
    records.visible(caller, noun, body.record_id)
    attachment, form = attachments.begin(caller.tenant_id, noun, body)
    return AnnouncedFile(id=attachment.attachment_id, upload=FileForm(url=form.url, fields=form.fields))


@routes.post("/api/attachments/{attachment_id}/uploaded", needs=Capability.SELF, errors=(409,))
def finish_attachment(caller: Caller, attachment_id: str) -> RecordFileOut:
    """Say that the file was uploaded; from now on it is there."""
    attachment = _seen(caller, attachments.find(caller.tenant_id, attachment_id), writing=True)
    return attachments.shown(attachments.uploaded(attachment))


@routes.get("/api/attachments/{attachment_id}", needs=Capability.SELF)
def get_attachment_of_record(caller: Caller, attachment_id: str) -> RecordFileOut:
    """One file, without its content."""
    return attachments.shown(_seen(caller, attachments.get(caller.tenant_id, attachment_id)))


@routes.get("/api/attachments/{attachment_id}/file", needs=Capability.SELF, status=302, errors=(409,))
def get_attachment_file(caller: Caller, attachment_id: str) -> Answer[None]:
    """Redirects to a signed address, good for five minutes, from which the file can be downloaded."""
    attachment = _seen(caller, attachments.get(caller.tenant_id, attachment_id))
    return Answer(None, headers={"Location": attachments.link(attachment)})


@routes.get("/api/attachments/{attachment_id}/link", needs=Capability.SELF, errors=(409,))
def get_attachment_file_link(caller: Caller, attachment_id: str) -> FileLink:
    """The same address as JSON, for pages whose script cannot follow a redirect to another origin."""
    return FileLink(url=attachments.link(_seen(caller, attachments.get(caller.tenant_id, attachment_id))))


@routes.post("/api/attachments/{attachment_id}/verdict", needs=Capability.OPS_MANAGE, errors=(409,))
def judge_attachment(caller: Caller, attachment_id: str, body: Verdict) -> RecordFileOut:
    """What a virus scanner says of a file that waits for it, where the deployment has scanning on."""
    attachment = _seen(caller, attachments.get(caller.tenant_id, attachment_id))
    return attachments.shown(attachments.judge(attachment, body))


@routes.delete("/api/attachments/{attachment_id}", needs=Capability.SELF, errors=(409,))
def delete_attachment(caller: Caller, attachment_id: str) -> None:
    """Delete a file; it can be undone for 30 days, after which its bytes are removed for good."""
    attachments.remove(_seen(caller, attachments.get(caller.tenant_id, attachment_id), writing=True))


def _noun(name: str) -> Noun:
    if name not in _TAKING or name not in nouns.NOUNS:
        detail = f"must be one of {', '.join(_TAKING)}"
        raise InvalidError(f"/recordType: {detail}", [{"pointer": "/recordType", "detail": detail}])
    return nouns.NOUNS[name]


def _seen(caller: Caller, attachment: Any, writing: bool = False) -> Attachment:
    """*attachment*, if *caller* may see, or change, the record that it is of."""
    noun = nouns.NOUNS.get(attachment.about_noun)
    if noun is None or not policy.may(caller, noun.reads):
        raise NotFoundError(f"there is no attachment {attachment.attachment_id}")
    try:
        records.visible(caller, noun, attachment.about_id)
    except NotFoundError as error:
        raise NotFoundError(f"there is no attachment {attachment.attachment_id}") from error
    if writing:
        policy.require(caller, noun.writes)
    found: Attachment = attachment
    return found
