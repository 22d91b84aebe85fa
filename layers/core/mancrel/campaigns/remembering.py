"""What campaigns brought, remembered: an overview of many does not measure each of them anew.

One file a tenant. It is a copy of what can be measured again, so two who write it at once do no harm.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from mancrel.campaigns import measuring
from mancrel.campaigns.models import Campaign
from mancrel.experiments import lifts
from mancrel.experiments.attributing import DAYS
from mancrel.experiments.numbers import Numbers
from mancrel.kit import clock, storage
from mancrel.kit.errors import NotFoundError

FRESH = timedelta(minutes=5)
"""So long what was measured stands while orders still come in."""
BUDGET = 2.0
"""Seconds that are spent on measuring before an answer says that more is to come."""
_KEPT = timedelta(days=400)


@dataclass(frozen=True)
class Outcome:
    """What came of a campaign, in minor units of *currency*, when it was looked at.

    Attributes:
        caused: revenue on top, against the hold-out: estimate, low, high; None where that is not known.
    """

    at: str
    currency: str
    orders: int
    revenue: int
    caused: tuple[float, float, float] | None


def outcomes(
    tenant_id: str, campaigns: Sequence[Campaign], currency: str, budget: float = BUDGET
) -> dict[str, Outcome]:
    """What came of *campaigns*, as far as *budget* seconds of measuring bring it; the newest are measured first."""
    known, now = _read(tenant_id), clock.now()
    until, measured = time.monotonic() + budget, False
    for campaign in sorted(campaigns, key=lambda each: str(each.campaign_id), reverse=True):
        if time.monotonic() > until:
            break
        if not _stands(known.get(campaign.campaign_id), campaign, currency, now):
            known[campaign.campaign_id] = _measured(campaign, currency, now)
            measured = True
    if measured:
        _write(tenant_id, {each: found for each, found in known.items() if now - clock.parse(found.at) < _KEPT})
    wanted = {each.campaign_id for each in campaigns}
    return {each: found for each, found in known.items() if each in wanted and found.currency == currency}


def _stands(found: Outcome | None, campaign: Campaign, currency: str, now: datetime) -> bool:
    if found is None or found.currency != currency:
        return False
    at = clock.parse(found.at)
    is_over = campaign.finished_at is not None and at > campaign.finished_at + timedelta(days=DAYS, hours=1)
    return is_over or now - at < FRESH


def _measured(campaign: Campaign, currency: str, now: datetime) -> Outcome:
    found = measuring.measured(campaign, DAYS, currency)
    lift = lifts.against_hold_out(found.everybody, found.held, Numbers("en", currency)).revenue
    orders, revenue = found.last_touch
    caused = None if lift is None or found.foreign else (lift.estimate, lift.low, lift.high)
    return Outcome(clock.stamp(now), currency, orders, revenue, caused)


def _read(tenant_id: str) -> dict[str, Outcome]:
    try:
        kept: dict[str, dict[str, Any]] = json.loads(storage.get(_key(tenant_id)))
    except NotFoundError:
        return {}
    return {
        each: Outcome(**{**row, "caused": tuple(row["caused"]) if row["caused"] else None})
        for each, row in kept.items()
    }


def _write(tenant_id: str, found: dict[str, Outcome]) -> None:
    body = {each: asdict(outcome) for each, outcome in found.items()}
    storage.put(_key(tenant_id), json.dumps(body).encode(), "application/json")


def _key(tenant_id: str) -> str:
    return f"campaigns/{tenant_id}/outcomes.json"
