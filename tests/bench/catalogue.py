"""From a signed catalogue event to a product that can be read, through queue and worker of the emulator."""

from __future__ import annotations

import time

from tests.bench import harness
from tests.bench.harness import Sample
from tests.bench.shop import Shop

PATIENCE = 120.0


def run(shop: Shop, n: int = 200, clients: int = 4) -> None:
    """One line: events per second until the last product is there. The floor is the intake alone, in the same run."""
    before = shop.client.total("/api/products")
    deliveries = [shop.product(number) for number in range(n)]
    path = f"/webhook/catalog?source={shop.source['id']}"

    def deliver(number: int) -> None:
        headers, body = deliveries[number]
        shop.client.http.post(path, content=body, headers=headers).raise_for_status()

    whole = Sample()
    watch = harness.Watch(shop.processes())
    intake = harness.calls(deliver, n, clients, shop.processes())
    deadline = time.monotonic() + PATIENCE
    while (there := shop.client.total("/api/products") - before) < n and time.monotonic() < deadline:
        time.sleep(0.25)
    watch.stop(whole)
    whole.took_ms, whole.errors = intake.took_ms, intake.errors + n - there
    harness.report(
        "catalogue",
        whole,
        value=there / whole.seconds,
        unit="events/s",
        clients=clients,
        intake_per_s=n / intake.seconds,
        ratio_to_intake=intake.seconds / whole.seconds,
    )
