"""Text → rules: texts of a gold file through the grammar, in this process."""

from __future__ import annotations

from pathlib import Path

from mancrel.phrases import offline
from mancrel_ml.rules import gold
from tests.bench import harness

GOLD = Path(gold.__file__).parent / "gold" / "development.jsonl"
GOAL_MS = 30.0
LONG = (
    "customers from Mumbai, Pune or Delhi who spent over ₹10 000 but less than 2 lakh, visited at least 5 times, "
    "have not ordered for 90 days or never, are tagged VIP or wholesale, and joined before March 2026, but not churned"
)


def run() -> None:
    """Lines: phrases.read and phrases.longest, a text of 42 words. The first one loads the grammar, uncounted."""
    lines = gold.read(GOLD)
    events = gold.events()
    offline.understand(LONG, lines[0].world, events)

    def one(number: int) -> None:
        line = lines[number % len(lines)]
        offline.understand(line.text, line.world, events)

    sample = harness.calls(one, 3 * len(lines))
    harness.report("phrases.read", sample, value=harness.median(sample), unit="ms", goal_ms=GOAL_MS)

    def long(_: int) -> None:
        assert offline.understand(LONG, lines[0].world, events).rule is not None

    longest = harness.calls(long, 50)
    harness.report("phrases.longest", longest, value=harness.median(longest), unit="ms", goal_ms=GOAL_MS)
