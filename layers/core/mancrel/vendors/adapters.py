"""Who carries the messages of a channel. One interface for all: `outgoing.Adapter`."""

from __future__ import annotations

from collections.abc import Callable

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.vendors.mail import Mail
from mancrel.vendors.outgoing import Accepted, Adapter, CannotTellError, Found, Outgoing
from mancrel.vendors.simulator import Simulator
from mancrel.vendors.sms import Sms
from mancrel.vendors.whatsapp import WhatsApp

__all__ = ["Accepted", "Adapter", "CannotTellError", "Found", "Outgoing", "lookup", "of"]

_BY_KIND: dict[str, Callable[[Channel], Adapter]] = {
    "simulator": Simulator,
    "email": Mail,
    "sms": Sms,
    "whatsapp": WhatsApp,
}


def of(tenant_id: str, channel: str) -> Adapter:
    """The adapter of the tenant's oldest channel of the kind *channel*. Keep it for a whole batch.

    Raises:
        InvalidError: the tenant has connected no such channel, or without credentials.
        NotFoundError: a simulator, in production.
    """
    row = channels.sender(tenant_id, channel)
    return _BY_KIND[row.kind](row)


def lookup(tenant_id: str, channel: str, message_id: str) -> Found | None:
    """What became of a message of ours; None when the vendor never took it.

    Raises:
        CannotTellError: this vendor cannot be asked.
        Exception: it did not answer.
    """
    return of(tenant_id, channel).lookup(tenant_id, message_id)
