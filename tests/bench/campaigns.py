"""Campaigns: what a worker hands out and what receipts cost in this process, and a whole campaign on the emulator."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from mancrel.accounts import organisations
from mancrel.campaigns import audience, entries, figures, receipts, repository, sending
from mancrel.campaigns.deliveries import STEP
from mancrel.campaigns.entries import Range
from mancrel.campaigns.jobs import SendRange
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.ways import Outgoing, Turn, Way
from mancrel.contacts.models import Contact
from mancrel.kit import clock
from mancrel.kit.settings import settings
from mancrel.vendors.costs import Tariff
from mancrel.vendors.receipts import Receipt
from tests.bench import harness, tables
from tests.bench.harness import Sample
from tests.bench.shop import stack_processes
from tests.stack.shop import Shop

TENANT = "bench"
PEOPLE = 10_000
PATIENCE = 600.0
CAP = 600
_BATCH = 100
_KEYS = {
    "campaigns": ("tenant_id", "campaign_id"),
    "campaign_ranges": ("tenant_id", "range_id"),
    "deliveries": ("key", "contact_id"),
    "contacts": ("tenant_id", "contact_id"),
    "tenants": ("tenant_id",),
    "fields": ("tenant_id", "noun"),
    "sending_policies": ("tenant_id",),
    "suppressions": ("tenant_id", "address_hash"),
    "pressures": ("person_key",),
    "engagements": ("tenant_id", "engagement_id"),
}
_numbers = count()


class Sink:
    """A vendor that takes everything at once."""

    lot = 25
    is_slow = False
    tariff = Tariff(900, "EUR")

    def __init__(self) -> None:
        self.taken: list[str] = []

    def soon(self, to: str, deadline: float) -> Turn:
        """Now."""
        return Turn()

    def turn(self, to: str, deadline: float, told: Turn | None = None) -> Turn:
        """Now."""
        return Turn()

    def send(self, outgoing: Outgoing) -> str:
        """Yes."""
        self.taken.append(outgoing.message_id)
        return "sink"

    def tell(self, healthy: bool, turn: Turn, retry_after: float | None = None) -> None:
        """Never mind."""

    def knows(self, message_id: str) -> str | None:
        """Never asked."""
        return None

    @contextmanager
    def opened(self, tenant_id: str, channel: str, wanted: int) -> Iterator[Way]:
        """This."""
        yield self


def run(shop: Shop, n: int = 3_000) -> None:
    """Five lines: handed out and folded in this process; through the emulator to the last receipt; and under a cap."""
    _in_process()
    _end_to_end(shop, n)


def _in_process() -> None:
    with tables.in_process({settings().table(name): keys for name, keys in _KEYS.items()}) as store:
        campaign = _prepared()
        sink, whole, watch = Sink(), Sample(), harness.Watch({})
        for number in range(audience.range_count(PEOPLE, int(campaign.range_size))):
            sending.work(SendRange(tenant_id=TENANT, campaign_id=campaign.campaign_id, number=number), sink.opened)
        watch.stop(whole)
        _report("campaigns.in_process", whole, len(sink.taken), PEOPLE - len(set(sink.taken)), store)
        _fold(store, sink.taken)
        standing = figures.standing(repository.get(TENANT, campaign.campaign_id))
        assert (standing.pending, standing.counts["delivered"]) == (0, PEOPLE), standing


def _fold(store: tables.Tables, taken: list[str]) -> None:
    now = clock.now()
    told = [Receipt(each, "delivered", now) for each in taken]
    whole, watch = Sample(), harness.Watch({})
    changed = sum(receipts.fold(TENANT, told[start : start + _BATCH]) for start in range(0, len(told), _BATCH))
    watch.stop(whole)
    _report("campaigns.receipts", whole, changed, len(told) - changed, store)


def _report(name: str, whole: Sample, done: int, lost: int, store: tables.Tables) -> None:
    whole.took_ms = [whole.seconds * 1000 / max(1, done)] * done
    whole.errors = lost
    harness.report(
        name, whole, value=60 * done / whole.seconds, unit="messages/min", writes=store.calls["TransactWriteItems"]
    )


def _prepared() -> Campaign:
    """A campaign that was fanned out to people who are there."""
    organisations._known[TENANT] = (clock.now(), organisations.Profile())  # no table is asked
    now = datetime.now(UTC)
    ids = [f"con_bench{number:06d}" for number in range(PEOPLE)]
    for number, contact_id in enumerate(ids):
        Contact(
            TENANT, contact_id, name=f"Person {number}", email=f"p{number}@example.test", city="Porto",
            created_at=now, changed_at=now,
        ).save()  # fmt: skip
    campaign = Campaign(TENANT, "cam_bench", name="bench", message="Hi {name|there}, 10 % off in {city|town}")
    campaign.status, campaign.paced_from = "sending", now
    frozen = audience.freeze(campaign, ids)
    campaign.audience_key, campaign.audience_hash = frozen.key, frozen.hash
    campaign.audience, campaign.held_out, campaign.range_size = frozen.audience, 0, frozen.range_size
    repository.save(campaign)
    entries.lay_out(
        [Range(TENANT, campaign.campaign_id, STEP, number, size=frozen.range_size) for number in range(frozen.ranges)]
    )
    return campaign


def _end_to_end(shop: Shop, n: int) -> None:
    """From the launch to the last receipt, and once more under a cap of 600 a minute, as the vendor saw it."""
    from tests.stack.test_campaigns import invite

    invite(shop, n)
    shop.client.call("PATCH", "/api/channels/simulator", json={"successRate": 0.9, "seed": 7, "retries": 0})
    few = {"field": "name", "operator": "starts_with", "value": "Person 11"}
    _measured(shop, "campaigns.first", few)  # by workers that start; what follows is theirs when they run
    _measured(shop, "campaigns.end_to_end", {"field": "email", "operator": "is_not_empty"})
    shop.client.call("PATCH", "/api/channels/simulator", json={"perMinute": CAP})
    _measured(shop, "campaigns.capped", {"field": "name", "operator": "starts_with", "value": "Person 1"})


def _measured(shop: Shop, name: str, condition: dict[str, Any]) -> None:
    rules = {"operator": "AND", "conditions": [condition]}
    draft = {"name": f"bench {next(_numbers)}", "segmentRules": rules, "message": "Hi {name|there}, 10 % off"}
    campaign_id = shop.client.call("POST", "/api/campaigns", json=draft)["id"]
    whole, watch = Sample(), harness.Watch(stack_processes(shop))
    shop.client.call("POST", f"/api/campaigns/{campaign_id}/launch", json={})
    seen: list[tuple[float, dict[str, Any]]] = []
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE:
        seen.append((time.monotonic(), shop.client.call("GET", f"/api/campaigns/{campaign_id}/realtime")))
        if seen[-1][1]["status"] == "done":
            break
        time.sleep(1)
    watch.stop(whole)
    last = seen[-1][1]
    handed = shop.client.call("GET", f"/api/channels/simulator/deliveries?campaignId={campaign_id}")
    taken = Counter(each["to"] for each in handed)
    left = sorted(clock.parse(each["at"]) for each in handed)
    whole.took_ms = [whole.seconds * 1000 / max(1, last["audience"])] * last["audience"]
    whole.errors = last["pending"] + sum(count != 1 for count in taken.values())
    harness.report(
        name,
        whole,
        value=60 * last["audience"] / whole.seconds,
        unit="messages/min",
        delivery_rate=last["deliveryRate"],
        eta_mape=_eta_error(seen),
        equation=all(_holds(each) for _at, each in seen),
        lost=last["audience"] - len(taken) - last["uncertain"],
        doubled=sum(count - 1 for count in taken.values()),
        most_in_60s=_most_within(left, timedelta(seconds=60)),
        lane_per_minute=60 * (len(left) - 1) / (left[-1] - left[0]).total_seconds(),
    )


def _most_within(moments: list[datetime], span: timedelta) -> int:
    """The most of *moments* in any window of *span*."""
    ordered, first, most = sorted(moments), 0, 0
    for last, moment in enumerate(ordered):
        while moment - ordered[first] >= span:
            first += 1
        most = max(most, last - first + 1)
    return most


def _holds(sample: dict[str, Any]) -> bool:
    states = ("delivered", "failed", "suppressed", "uncertain", "pending")
    return bool(sample["audience"] == sum(sample[each] for each in states))


def _eta_error(seen: list[tuple[float, dict[str, Any]]]) -> float | None:
    """How far the estimates were off, in shares of what was really left, once a twentieth was sent."""
    end = seen[-1][0]
    asked = [(end - at, each) for at, each in seen if each["audience"] and each["sent"] >= 0.05 * each["audience"]]
    errors = [abs(each["etaSeconds"] - left) / left for left, each in asked if left >= 5 and each["etaSeconds"]]
    return sum(errors) / len(errors) if errors else None
