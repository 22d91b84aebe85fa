"""What a message costs, by the price that its channel names."""

from __future__ import annotations

from decimal import Decimal

from mancrel.channels import service as channels
from mancrel.channels.kinds import SmsOptions, WhatsAppOptions
from mancrel.channels.models import Channel
from mancrel.vendors import segments


def of(channel: Channel, text: str) -> Decimal:
    """What *text* costs to one person, in the tenant's currency: by segment for SMS, by message for WhatsApp."""
    options = channels.options(channel)
    if isinstance(options, SmsOptions):
        return Decimal(options.price) * segments.count(text).segments
    return Decimal(options.price) if isinstance(options, WhatsAppOptions) else Decimal(0)
