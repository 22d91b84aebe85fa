"""How a deal looks outside."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from mancrel.accounts import organisations
from mancrel.deals import amounts
from mancrel.deals.models import Deal
from mancrel.deals.schemas import DealOut
from mancrel.kit import clock

_ABSENT: dict[str, Any] = dict.fromkeys(DealOut.model_fields)
"""pynamodb leaves out what was never set."""


def weighted_amount(values: Mapping[str, Any]) -> int | None:
    """The amount times the probability, in minor units, halves rounded up. *values* are by attribute."""
    amount, probability = values.get("amount"), values.get("probability")
    if amount is None:
        return None
    return int((Decimal(int(amount)) * Decimal(str(probability or 0))).quantize(Decimal(1), ROUND_HALF_UP))


def shown(deal: Deal) -> DealOut:
    """*deal* for outside."""
    values = deal.attribute_values
    currency = deal.currency or organisations.profile(deal.tenant_id).currency
    figures = {
        "id": deal.deal_id,
        "currency": currency,
        "amount": amounts.outside(values.get("amount"), currency),
        "weighted_amount": amounts.outside(weighted_amount(values), currency),
        "rotting": deal.rots_at is not None and deal.rots_at < clock.now(),
    }
    return DealOut.model_validate({**_ABSENT, "provenance": {}, **values, **figures}, extra="ignore")
