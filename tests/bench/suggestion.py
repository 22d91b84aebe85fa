"""From a customer's mail to the assistant's suggestion; and what the local model takes of that."""

from __future__ import annotations

import time

from infra.demo import content
from tests.bench import harness
from tests.bench.harness import Sample
from tests.bench.shop import stack_processes
from tests.stack.shop import Shop

PATIENCE = 60.0


def run(shop: Shop, n: int = 20) -> None:
    """Lines: suggestion.classify (in this process) and suggestion.latency (one mail after the other, emulator)."""
    stories = content.conversations()
    _classify([(story["subject"], story["text"]) for story in stories], 500)
    there = shop.client.total("/api/suggestions")

    def ask(number: int) -> None:
        nonlocal there
        story = stories[number % len(stories)]
        assert shop.deliver(shop.mail(f"customer{number}", story["text"], story["subject"]))
        deadline = time.monotonic() + PATIENCE
        while shop.client.total("/api/suggestions") <= there:
            if time.monotonic() > deadline:
                raise TimeoutError
            time.sleep(0.02)
        there += 1

    ask(n)  # the first one starts the workers
    sample = harness.calls(ask, n, also=stack_processes(shop))
    harness.report("suggestion.latency", sample, value=harness.median(sample), unit="ms")


def _classify(mails: list[tuple[str, str]], n: int) -> None:
    from mancrel_ml.language.predict import understand

    understand(*mails[0])
    sample: Sample = harness.calls(lambda number: understand(*mails[number % len(mails)]), n)
    harness.report("suggestion.classify", sample, value=harness.median(sample), unit="ms", goal_ms=8.0)
