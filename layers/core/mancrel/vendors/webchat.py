"""Web chat: we carry it ourselves. A message is handed over once the visitor may see it; their page fetches it."""

from __future__ import annotations

from mancrel.channels.models import Channel
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.messages.sentences import REFUSALS
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors.outgoing import Accepted, CannotTellError, Found, Outgoing
from mancrel.visitors import service as visitors


class Webchat:
    """The adapter of a chat on the shop's own pages."""

    channel = "webchat"

    def __init__(self, row: Channel) -> None:
        self._channel_id = row.channel_id

    def send(self, tenant_id: str, message: Outgoing) -> Accepted:
        """Hand it over; see `outgoing.Adapter`. The message's id at the vendor is our own."""
        visitor = visitors.find(tenant_id, message.to)
        if visitor is None or visitor.token_hash is None or visitor.channel_id != self._channel_id:
            raise RefusedError(REFUSALS.say("webchat_gone"), "", "webchat_gone")
        try:
            visitors.show(tenant_id, message.to, message.message_id)
        except (NotFoundError, ConflictError) as error:  # forgotten just now, or busy
            raise NotNowError(str(error), 2.0) from error
        return Accepted(message.message_id)

    def lookup(self, tenant_id: str, message_id: str) -> Found | None:
        """Raises CannotTellError: nothing but replies goes this way, and their visitors tell of them."""
        raise CannotTellError("a web chat cannot be asked")
