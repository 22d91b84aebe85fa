"""Saved replies: what people answer often, with blanks; put into an answer by a person."""

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit.schema import Page
from mancrel.saved_replies import filling, service
from mancrel.saved_replies.schemas import Blank, Filled, NewSavedReply, SavedReplyChange, SavedReplyOut, Use

routes = Routes(tag="Saved replies")


@routes.get("/api/saved-replies", needs=Capability.INBOX_READ)
def list_saved_replies(caller: Caller) -> Page[SavedReplyOut]:
    """All saved replies, by name."""
    rows = [service.shown(row) for row in service.list_all(caller.tenant_id)]
    return Page[SavedReplyOut](items=rows, total=len(rows))


@routes.post("/api/saved-replies", needs=Capability.SAVED_REPLIES_MANAGE, status=201)
def create_saved_reply(caller: Caller, body: NewSavedReply) -> SavedReplyOut:
    """Keep a reply. A blank that there is not is refused by line and column, and so is a shortcut that is taken."""
    return service.shown(service.create(caller.tenant_id, body))


@routes.get("/api/saved-replies/blanks", needs=Capability.INBOX_READ)
def list_reply_blanks(caller: Caller) -> list[Blank]:
    """The values that a saved reply can show."""
    return filling.blanks(caller.tenant_id)


@routes.get("/api/saved-replies/{saved_reply_id}", needs=Capability.INBOX_READ)
def get_saved_reply(caller: Caller, saved_reply_id: str) -> SavedReplyOut:
    """One saved reply."""
    return service.shown(service.get(caller.tenant_id, saved_reply_id))


@routes.patch("/api/saved-replies/{saved_reply_id}", needs=Capability.SAVED_REPLIES_MANAGE, errors=(409,))
def change_saved_reply(caller: Caller, saved_reply_id: str, body: SavedReplyChange) -> SavedReplyOut:
    """Change it."""
    return service.shown(service.change(caller.tenant_id, saved_reply_id, body))


@routes.post("/api/saved-replies/{saved_reply_id}/use", needs=Capability.INBOX_REPLY)
def use_saved_reply(caller: Caller, saved_reply_id: str, body: Use) -> Filled:
    """The words for the customer of a conversation, to be looked at and sent by a person. It counts as a use."""
    return service.use(caller, saved_reply_id, reach.conversation(caller, body.conversation_id))


@routes.post("/api/saved-replies/{saved_reply_id}/restore", needs=Capability.SAVED_REPLIES_MANAGE, errors=(409,))
def restore_saved_reply(caller: Caller, saved_reply_id: str) -> SavedReplyOut:
    """Bring back one that was deleted, unless its shortcut is taken meanwhile."""
    return service.shown(service.restore(caller.tenant_id, saved_reply_id))


@routes.delete("/api/saved-replies/{saved_reply_id}", needs=Capability.SAVED_REPLIES_MANAGE, errors=(409,))
def delete_saved_reply(caller: Caller, saved_reply_id: str) -> None:
    """Delete it; answers that were sent with it stay as they are."""
    service.delete(caller.tenant_id, saved_reply_id)
