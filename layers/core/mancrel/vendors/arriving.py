"""Mail that came in by whatever way: kept once, as a message to be or as the report of a mail server."""

from __future__ import annotations

from collections.abc import Mapping

from mancrel.channels.models import Channel
from mancrel.events import service as events
from mancrel.events.schemas import Receipt
from mancrel.kit import clock
from mancrel.messages.jobs import ReceiveMail
from mancrel.vendors import reports
from mancrel.vendors.jobs import FoldReceipts

RAW = "message/rfc822"


def keep(
    channel: Channel, provider_id: str, body: bytes, media_type: str, about: Mapping[str, str] | None = None
) -> Receipt:
    """Keep the mail *body* that came for *channel*; one by which a mail server reports of a message of ours is a
    receipt. A raw one is read later, by the worker: it is kept even if nobody can make sense of it.

    Args:
        provider_id: the same for the same mail by the same way.

    Raises:
        UnavailableError: it is being stored by others again and again; try again.
    """
    tenant_id = channel.tenant_id
    if media_type == RAW and reports.read(body, clock.now(), {}):
        return events.receive(
            tenant_id,
            channel.channel_id,
            "receipts",
            provider_id,
            body,
            media_type,
            lambda event_id: FoldReceipts(tenant_id=tenant_id, event_id=event_id),
            {"vendor": "report"},
        )
    return events.receive(
        tenant_id,
        channel.channel_id,
        "mail",
        provider_id,
        body,
        media_type,
        lambda event_id: ReceiveMail(tenant_id=tenant_id, event_id=event_id),
        about,
    )
