"""Files that somebody puts beside a conversation, to send them with a reply."""

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.activities.attaching import FileForm
from mancrel.messages import files
from mancrel.messages.schemas import AnnouncedReplyFile, NewReplyFile, ReplyFileOut

routes = Routes(tag="Inbox")


@routes.post("/api/conversations/{conversation_id}/files", needs=Capability.INBOX_REPLY, status=201)
def create_reply_file(caller: Caller, conversation_id: str, body: NewReplyFile) -> AnnouncedReplyFile:
    """Announce a file of at most 20 MB for a reply: answers the signed form with which it is uploaded straight to
    storage. One that no reply takes goes away after two days."""
    reach.conversation(caller, conversation_id)
    file, form = files.begin(caller.tenant_id, conversation_id, body)
    return AnnouncedReplyFile(id=file.file_id, upload=FileForm(url=form.url, fields=form.fields))


@routes.post(
    "/api/conversations/{conversation_id}/files/{file_id}/uploaded", needs=Capability.INBOX_REPLY, errors=(409,)
)
def finish_reply_file(caller: Caller, conversation_id: str, file_id: str) -> ReplyFileOut:
    """Say that the file was uploaded. Its id can now stand in `attachmentIds` of a reply; its type is what its bytes
    show."""
    reach.conversation(caller, conversation_id)
    return files.shown(files.uploaded(caller.tenant_id, conversation_id, file_id))
