"""A campaign in the worst of nights: workers killed, jobs and receipts doubled, the vendor away. The books balance.

In CI a thousand people and ten kills; ``CHAOS_PEOPLE=20000 CHAOS_KILLS=100`` for the whole of it.
"""

from __future__ import annotations

import json
import math
import os
import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

import httpx
import pytest

from infra import processes
from infra.demo.client import DemoError
from mancrel.contacts.models import Contact
from tests.stack.faults import SEED, kill_one
from tests.stack.machine import Machine, eventually
from tests.stack.shop import Shop, a_shop

PEOPLE = int(os.environ.get("CHAOS_PEOPLE", "1000"))
KILLS = int(os.environ.get("CHAOS_KILLS", "10"))
PATIENCE = 600 + PEOPLE / 5 + KILLS * 10
VICTIMS = ("campaign-ranges", "campaign-ranges", "receipts", "campaigns")
OUTAGE = timedelta(seconds=8)
MOST_AT_ONCE = 25
"""People whom a worker hands over at once; who dies leaves no more in doubt."""
TROUBLE = {
    "successRate": 0.9,
    "seed": 7,
    "retries": 0,
    "idempotent": False,
    "duplicateRate": 0.3,
    "outOfOrder": True,
    "lateRate": 0.05,
    "lateMs": 4000,
    "throttleRate": 0.03,
    "errorRate": 0.05,
    "timeoutRate": 0.001,
}
"""F6, and a vendor that takes the same message twice if it is handed over twice."""
STATES = ("delivered", "failed", "suppressed", "uncertain", "pending")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A stack that redelivers after twenty seconds what a dead worker had in hand."""
    machine = Machine(tmp_path_factory.mktemp("chaos"), settings="RetryAfterSeconds=20")
    machine.up()
    yield machine
    machine.down()


@pytest.fixture
def shop(machine: Machine) -> Iterator[Shop]:
    """A tenant there."""
    shop = a_shop(machine)
    yield shop
    shop.client.http.close()


@dataclass
class Night:
    """One campaign, and all that is done to it."""

    shop: Shop
    campaign_id: str
    over: Event = field(default_factory=Event)
    samples: list[dict[str, Any]] = field(default_factory=list)
    killed: Counter[str] = field(default_factory=Counter)

    def realtime(self) -> dict[str, Any]:
        """How it stands."""
        return dict(self.shop.client.call("GET", f"/api/campaigns/{self.campaign_id}/realtime"))

    def watch(self) -> None:
        """Take a sample twice a second."""
        while not self.over.wait(0.5):
            try:
                self.samples.append(self.realtime())
            except (httpx.HTTPError, DemoError):
                continue

    def kill(self) -> None:
        """Kill a worker now and then while messages go out, in the middle of whatever it does."""
        dice = random.Random(SEED)
        while not self.over.is_set() and self.killed.total() < KILLS:
            victim, sent = dice.choice(VICTIMS), self.samples[-1]["sent"] if self.samples else 0
            if sent >= 0.9 * PEOPLE * self.killed.total() / KILLS and kill_one(self.shop.machine, victim):
                self.killed[victim] += 1
            self.over.wait(dice.uniform(0.1, 0.6))

    def generation(self, number: int) -> int:
        """Of the job that goes on with a range."""
        key = {"tenant_id": {"S": self.shop.tenant_id}, "range_id": {"S": f"{self.campaign_id}#0#{number:04d}"}}
        found = self.shop.machine.aws("dynamodb").get_item(TableName="local-mancrel-campaign_ranges", Key=key)
        return int(found.get("Item", {}).get("generation", {"N": "0"})["N"])

    def repeat(self) -> None:
        """Put jobs on the queues once more, as SQS does some day, and let the clock strike more often."""
        sqs, dice = self.shop.machine.aws("sqs"), random.Random(SEED + 1)
        tenant = {"tenant_id": self.shop.tenant_id, "campaign_id": self.campaign_id}
        while not self.over.wait(5):
            number = dice.randrange(max(1, math.ceil(PEOPLE / 500)))
            send = {"job": "SendRange", **tenant, "number": number, "generation": self.generation(number)}
            tend = {"job": "TendCampaign", **tenant}
            for queue, job in (("campaign-ranges", send), ("campaigns", tend)):
                url = sqs.get_queue_url(QueueName=f"local-mancrel-{queue}")["QueueUrl"]
                sqs.send_message(QueueUrl=url, MessageBody=json.dumps(job))


def simulate(shop: Shop, **options: Any) -> None:
    shop.client.call("PATCH", "/api/channels/simulator", json=options)


def invite(shop: Shop, count: int) -> None:
    """Let *count* customers be known, at once: how they came is not what this is about."""
    now = datetime.now(UTC)
    domain = f"{shop.tenant_id[-6:].lower()}.test"
    for start in range(0, count, 25):
        rows = [
            Contact(
                shop.tenant_id,
                f"con_chaos{number:06d}",
                name=f"Person {number}",
                email=f"p{number}@{domain}",
                version=1,
                created_at=now,
                changed_at=now,
            )
            for number in range(start, min(count, start + 25))
        ]
        puts = [{"PutRequest": {"Item": row.to_dynamodb_dict()}} for row in rows]
        shop.machine.aws("dynamodb").batch_write_item(RequestItems={"local-mancrel-contacts": puts})
    eventually(lambda: shop.client.total("/api/contacts") == count)


def launch(shop: Shop) -> str:
    rules = {"operator": "AND", "conditions": [{"field": "email", "operator": "is_not_empty"}]}
    draft = {"name": "Night", "segmentRules": rules, "message": "Hi {name|there}, 10 % off"}
    campaign_id = str(shop.client.call("POST", "/api/campaigns", json=draft)["id"])
    assert shop.client.call("POST", f"/api/campaigns/{campaign_id}/launch", json={})["status"] == "sending"
    return campaign_id


def handed(shop: Shop, campaign_id: str) -> Counter[str]:
    """How often the vendor took a message for each address."""
    path = f"/api/channels/simulator/deliveries?campaignId={campaign_id}"
    return Counter(each["to"] for each in shop.client.call("GET", path))


def broke(doings: list[Future[None]]) -> bool:
    """Whether one of *doings* ended in an error, after which nothing more is to be waited for."""
    return any(each.done() and each.exception() for each in doings)


def holds(sample: dict[str, Any]) -> bool:
    return bool(sample["audience"] == sum(sample[state] for state in STATES))


def test_nobody_gets_it_twice_and_nobody_is_lost_whatever_dies(shop: Shop) -> None:
    invite(shop, PEOPLE)
    simulate(shop, **TROUBLE)
    night = Night(shop, launch(shop))

    with ThreadPoolExecutor(3) as pool:
        doings = [pool.submit(each) for each in (night.watch, night.kill, night.repeat)]
        assert processes.wait_until(lambda: night.realtime()["sent"] >= PEOPLE * 0.3, PATIENCE)
        now = datetime.now(UTC)
        outage = {"beginsAt": now.isoformat(), "endsAt": (now + OUTAGE).isoformat()}
        simulate(shop, outages=[outage])
        done = processes.wait_until(
            lambda: (night.realtime()["status"] == "done" and doings[1].done()) or broke(doings), PATIENCE, 1
        )
        night.over.set()
        for each in doings:
            each.result()

    last = night.realtime()
    assert night.killed.total() >= KILLS
    assert done, (last, night.killed)
    shop.settle(replay=True)
    last = night.realtime()
    taken = handed(shop, night.campaign_id)
    assert set(taken.values()) == {1}, taken.most_common(3)
    assert all(holds(sample) for sample in [*night.samples, last])
    assert len(night.samples) > 20
    assert {sample["audience"] for sample in night.samples} <= {0, PEOPLE}
    assert last["pending"] == 0
    assert last["suppressed"] == 0
    assert last["delivered"] + last["failed"] + last["uncertain"] == PEOPLE
    assert last["delivered"] + last["failed"] == len(taken)
    assert last["uncertain"] <= MOST_AT_ONCE * (1 + night.killed["campaign-ranges"])
    assert abs(last["deliveryRate"] - 0.9) <= max(0.01, 4 * math.sqrt(0.09 / PEOPLE))
    states = Counter(each["state"] for each in shop.client.all(f"/api/campaigns/{night.campaign_id}/deliveries"))
    assert states == Counter({state: last[state] for state in STATES if last[state]})


def test_a_pause_and_a_cancellation_are_kept_to_on_the_real_queues(shop: Shop) -> None:
    """What was handed over before arrives; who was not gets nothing, and both are told apart exactly."""
    invite(shop, 300)
    simulate(shop, latencyMs=100, perMinute=120)
    campaign_id = launch(shop)
    night = Night(shop, campaign_id)
    eventually(lambda: night.realtime()["sent"] > 0)

    shop.client.call("POST", f"/api/campaigns/{campaign_id}/pause", json={})
    shop.settle()
    paused = night.realtime()["sent"]
    assert paused < 300
    assert not processes.wait_until(lambda: night.realtime()["sent"] > paused, 3)
    shop.client.call("POST", f"/api/campaigns/{campaign_id}/cancel", json={})
    eventually(lambda: night.realtime()["pending"] == 0)

    last = night.realtime()
    assert holds(last)
    assert (last["status"], last["suppressedBy"]) == ("cancelled", {"cancelled": 300 - paused})
    assert len(handed(shop, campaign_id)) == paused
