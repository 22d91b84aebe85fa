"""What receipts mean beyond the ledger: what people received is remembered, who bounced or complained is let be.

Done after the transaction and whenever a receipt is told again: each of it counts once, however often it is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mancrel.campaigns.deliveries import Delivery, MessageName
from mancrel.campaigns.entries import Range
from mancrel.consent import preferences
from mancrel.consent import service as consent
from mancrel.engagement import service as engagement
from mancrel.engagement.schemas import Engaged, Kind
from mancrel.kit import clock
from mancrel.vendors.receipts import Receipt

Told = Mapping[str, Sequence[tuple[MessageName, Receipt]]]
_KINDS: Mapping[str, tuple[Kind, ...]] = {
    "delivered": ("received",),
    "opened": ("received", "opened"),
    "bounced": ("bounced",),
    "complained": ("received", "complained"),
}


def remember(where: Range, told: Told, rows: Mapping[str, Delivery]) -> None:
    """Write down what *told* says that people did, and keep to it; *rows* are their deliveries."""
    found: list[Engaged] = []
    for contact_id, receipts in told.items():
        row = rows.get(contact_id)
        if row is not None:
            for _name, receipt in receipts:
                found += _engaged(where, row, receipt)
                _spare(where, row, receipt)
    engagement.record(where.tenant_id, found)


def _engaged(where: Range, row: Delivery, receipt: Receipt) -> list[Engaged]:
    return [
        Engaged(
            campaign_id=where.campaign_id,
            step=where.step,
            contact_id=row.contact_id,
            kind=kind,
            channel=row.channel,
            at=min(receipt.at, clock.now()),
        )
        for kind in _KINDS.get(receipt.status, ())
    ]


def _spare(where: Range, row: Delivery, receipt: Receipt) -> None:
    """Nothing more to who complained, nor to addresses that do not exist."""
    person = (where.tenant_id, row.contact_id, row.channel, receipt.at)
    if receipt.spare == "nobody":
        return
    if receipt.status == "bounced":
        consent.bounced(*person, permanent=receipt.is_permanent, source=where.campaign_id, words=receipt.reason)
    elif receipt.status == "complained" or receipt.spare == "complaint":
        consent.complained(*person, source=where.campaign_id, words=receipt.reason)
    elif receipt.spare == "unsubscribed":
        preferences.told_vendor(where.tenant_id, row.contact_id, row.channel, receipt.at, receipt.reason)
