"""Where messages of a campaign arrived and where not: by reason, mail domain and hour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from mancrel.campaigns import audience, entries, figures
from mancrel.campaigns.deliveries import STEP, Delivery, State
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.results import DeliveryAnalysis, Share
from mancrel.contacts.noun import CONTACTS
from mancrel.records import repository

MOST = 2_000
"""So many people are looked at for domains and hours: enough for a share, and quick."""
_SHOWN = 20
_NO_DOMAIN = "other"


def analysis(campaign: Campaign) -> DeliveryAnalysis:
    """The failures of *campaign*, grouped."""
    if not campaign.audience_key:
        return DeliveryAnalysis(failed_by={}, suppressed_by={}, by_domain=[], by_hour=[], examined=0)
    counts = figures.standing(campaign).counts
    rows = _rows(campaign)
    domains = _domains(campaign.tenant_id, rows)
    by_domain, by_hour = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for contact_id, row in rows.items():
        if row.state in (State.DELIVERED, State.FAILED):
            by_domain[domains.get(contact_id, _NO_DOMAIN), row.state] += 1
            if row.sent_at:
                by_hour[f"{row.sent_at.hour:02}:00", row.state] += 1
    return DeliveryAnalysis(
        failed_by=_by_reason(counts, State.FAILED),
        suppressed_by=_by_reason(counts, State.SUPPRESSED),
        by_domain=sorted(_shares(by_domain), key=lambda each: -(each.delivered + each.failed))[:_SHOWN],
        by_hour=sorted(_shares(by_hour), key=lambda each: each.name),
        examined=len(rows),
    )


def _rows(campaign: Campaign) -> dict[str, Delivery]:
    found: dict[str, Delivery] = {}
    count = audience.range_count(int(campaign.audience or 0), int(campaign.range_size or 1))
    for each in entries.get_ranges(campaign.tenant_id, campaign.campaign_id, STEP, range(count)):
        if len(found) >= MOST:
            break
        people = audience.people(str(campaign.audience_key), each.number)[: MOST - len(found)]
        found |= entries.read(each.key, [person.contact_id for person in people])
    return found


def _domains(tenant_id: str, contact_ids: Mapping[str, object]) -> dict[str, str]:
    people = repository.get_many(tenant_id, CONTACTS, contact_ids)
    return {key: str(each.email).rpartition("@")[2] for key, each in people.items() if each.email}


def _by_reason(counts: Mapping[str, int], state: State) -> dict[str, int]:
    prefix = f"{state}:"
    return {name[len(prefix) :]: count for name, count in sorted(counts.items()) if name.startswith(prefix) and count}


def _shares(counted: Mapping[tuple[str, str], int]) -> list[Share]:
    names = dict.fromkeys(name for name, _state in counted)
    found = []
    for name in names:
        delivered, failed = counted.get((name, State.DELIVERED), 0), counted.get((name, State.FAILED), 0)
        rate = round(delivered / (delivered + failed), 4)
        found.append(Share(name=name, delivered=delivered, failed=failed, delivery_rate=rate))
    return found
