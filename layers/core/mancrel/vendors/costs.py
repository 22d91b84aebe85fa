"""What a message costs, by the price that its channel names, in the currency of the tenant at that moment."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mancrel.accounts import organisations
from mancrel.channels import service as channels
from mancrel.channels.kinds import Priced
from mancrel.channels.models import Channel
from mancrel.vendors import segments

MICROS = 1_000_000
"""Parts of one unit of a currency in which prices are kept: a message costs less than a cent."""
_BY_SEGMENT = "sms"


@dataclass(frozen=True)
class Tariff:
    """What messages of a channel cost at a moment.

    Attributes:
        micros: of *currency*, for one message or for each segment of it; None: nobody said.
    """

    micros: int | None = None
    currency: str = ""
    by_segment: bool = False

    def of(self, text: str) -> int | None:
        """What *text* costs to one person, in micros; None when that is not known."""
        if not self.micros or not self.by_segment:
            return self.micros
        return self.micros * segments.count(text).segments


UNKNOWN = Tariff()


def tariff(channel: Channel) -> Tariff:
    """What messages by *channel* cost now."""
    options = channels.options(channel)
    price = options.price if isinstance(options, Priced) else None
    currency = organisations.profile(channel.tenant_id).currency
    micros = None if price is None else int(Decimal(price) * MICROS)
    return Tariff(micros, currency, by_segment=channel.kind == _BY_SEGMENT)
