"""Who else is at a conversation."""

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.presences import service
from mancrel.presences.schemas import Being, PresenceOut

routes = Routes(tag="Inbox")


@routes.get("/api/conversations/{conversation_id}/presences", needs=Capability.INBOX_READ)
def list_presences(caller: Caller, conversation_id: str) -> list[PresenceOut]:
    """The colleagues who look at it or type in it now."""
    return service.others(caller, reach.conversation(caller, conversation_id))


@routes.put("/api/conversations/{conversation_id}/presence", needs=Capability.INBOX_READ, unkeyed=True)
def put_presence(caller: Caller, conversation_id: str, body: Being) -> list[PresenceOut]:
    """Say that you look at it, or type in it: every 20 seconds, not for each key. Answers who else is there."""
    place = reach.conversation(caller, conversation_id)
    service.be(caller, place, body.typing)
    return service.others(caller, place)


@routes.delete("/api/conversations/{conversation_id}/presence", needs=Capability.INBOX_READ, unkeyed=True)
def delete_presence(caller: Caller, conversation_id: str) -> None:
    """Say that you look elsewhere now; silence says it, too, a little later."""
    service.leave(caller, reach.conversation(caller, conversation_id))
