"""Who carries the messages of a channel. One interface for all: `outgoing.Adapter`."""

from __future__ import annotations

from collections.abc import Callable

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.messages.transports import RefusedError
from mancrel.vendors.calling import Bytes
from mancrel.vendors.mail import Mail
from mancrel.vendors.messenger import Messenger
from mancrel.vendors.outgoing import Accepted, Adapter, CannotTellError, Found, Outgoing
from mancrel.vendors.simulator import Simulator
from mancrel.vendors.sms import Sms
from mancrel.vendors.webchat import Webchat
from mancrel.vendors.whatsapp import WhatsApp

__all__ = ["Accepted", "Adapter", "CannotTellError", "Found", "Outgoing", "fetch", "lookup", "of", "of_channel"]

_BY_KIND: dict[str, Callable[[Channel], Adapter]] = {
    "simulator": Simulator,
    "email": Mail,
    "sms": Sms,
    "whatsapp": WhatsApp,
    "messenger": Messenger,
    "webchat": Webchat,
}


def of(tenant_id: str, channel: str) -> Adapter:
    """The adapter of the tenant's oldest channel of the kind *channel*. Keep it for a whole batch.

    Raises:
        InvalidError: the tenant has connected no such channel, or without credentials.
        NotFoundError: a simulator, in production.
    """
    return of_channel(channels.sender(tenant_id, channel))


def of_channel(row: Channel) -> Adapter:
    """The adapter of the channel *row*.

    Raises:
        InvalidError: it has no credentials.
    """
    return _BY_KIND[row.kind](row)


def fetch(row: Channel, place: str) -> Bytes:
    """The file that the vendor of the channel *row* keeps at *place*: an id of it, or an address.

    Raises:
        InvalidError: it has no credentials.
        RefusedError: it is gone, too large, or this vendor keeps no files.
        NotNowError: it cannot be had now.
        SilenceError: no answer; asking again harms nobody.
    """
    adapter = of_channel(row)
    if isinstance(adapter, Messenger | Sms | WhatsApp):
        return adapter.fetch(place)
    raise RefusedError("this vendor keeps no files")


def lookup(tenant_id: str, channel: str, message_id: str) -> Found | None:
    """What became of a message of ours; None when the vendor never took it.

    Raises:
        CannotTellError: this vendor cannot be asked.
        Exception: it did not answer.
    """
    return of(tenant_id, channel).lookup(tenant_id, message_id)
