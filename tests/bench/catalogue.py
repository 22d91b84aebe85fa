"""From a signed catalogue event to a product that can be read, through queue and worker of the emulator."""

from __future__ import annotations

import time

from tests.bench import harness
from tests.bench.harness import Sample
from tests.bench.shop import stack_processes
from tests.stack.shop import Shop

PATIENCE = 120.0


def run(shop: Shop, n: int = 200, clients: int = 4) -> None:
    """One line: events per second until the last product is there. The floor is the intake alone, in the same run."""
    before = shop.client.total("/api/products")
    deliveries = [shop.product(f"FLOW-{number}") for number in range(n)]

    def deliver(number: int) -> None:
        assert shop.deliver(deliveries[number])

    whole = Sample()
    watch = harness.Watch(stack_processes(shop))
    intake = harness.calls(deliver, n, clients, stack_processes(shop))
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
