"""Customers and orders pushed in batches: what the handlers take, and what is worked in end to end on the emulator."""

from __future__ import annotations

import os
import time
from itertools import count
from typing import Any

from mancrel.accounts import organisations
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock, schema
from mancrel.orders import customers as upserting
from mancrel.orders.schemas import CustomerPush
from mancrel.records import service as records
from tests.bench import harness
from tests.bench.harness import Sample
from tests.bench.shop import stack_processes
from tests.stack.shop import Shop

BATCH = 100
PATIENCE = 300.0
_IN_PROCESS = 20_000
_numbers = count()


def customer(number: int) -> dict[str, Any]:
    """A customer as a shop pushes it."""
    return {
        "id": f"bench-{number}",
        "name": f"Customer {number}",
        "email": f"bench-{number}@example.test",
        "city": "Porto",
        "totalSpends": number % 10_000,
        "visits": number % 50,
        "lastVisit": "2026-01-15T10:30:00Z",
    }


def run(shop: Shop, n: int = 2_000, clients: int = 4) -> None:
    """Two lines: records per minute checked and made ready to write in this process; and pushed until all are there."""
    _in_process()
    _end_to_end(shop, n, clients)


def _in_process() -> None:
    """The path of a record without the network: read, checked, made a contact with its natural keys."""
    rows = [customer(number) for number in range(_IN_PROCESS)]
    whole, watch = Sample(), harness.Watch({})
    for number, row in enumerate(rows):
        if not number % BATCH:  # no table is asked, however long all of it takes
            organisations._known["bench"] = (clock.now(), organisations.Profile())
        pushed = schema.fit(CustomerPush, row)
        attributes = upserting._attributes("bench", pushed)
        drafted = records.draft("bench", CONTACTS, attributes)
        for write in records.create_writes(CONTACTS, drafted):
            write.record.to_dynamodb_dict()
    watch.stop(whole)
    whole.took_ms = [whole.seconds * 1000 / len(rows)] * len(rows)
    harness.report(
        "ingestion.in_process",
        whole,
        value=60 * len(rows) / whole.seconds,
        unit="records/min",
        per_minute_of_cpu=60 * len(rows) / whole.cpu_seconds["app"],
        load_average=round(os.getloadavg()[0], 1),
    )


def _end_to_end(shop: Shop, n: int, clients: int) -> None:
    start = next(_numbers) * 1_000_000
    before = shop.client.total("/api/contacts")

    def push(number: int) -> None:
        first = start + number * BATCH
        rows = [customer(each) for each in range(first, first + BATCH)]
        answer = shop.client.call("POST", "/api/customers/batch", json={"customers": rows})
        assert answer["accepted"] == BATCH, answer

    whole, watch = Sample(), harness.Watch(stack_processes(shop))
    intake = harness.calls(push, n // BATCH, clients, stack_processes(shop))
    deadline = time.monotonic() + PATIENCE
    while (there := shop.client.total("/api/contacts") - before) < n and time.monotonic() < deadline:
        time.sleep(0.25)
    watch.stop(whole)
    whole.took_ms, whole.errors = intake.took_ms, intake.errors + n - there
    harness.report(
        "ingestion.end_to_end",
        whole,
        value=60 * there / whole.seconds,
        unit="records/min",
        clients=clients,
        intake_per_min=60 * n / intake.seconds,
        lost=max(0, n - there),
        doubled=max(0, there - n),
    )
