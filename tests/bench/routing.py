"""Giving out what waits at a large desk, against asking everybody about everything."""

from __future__ import annotations

import random

from mancrel.routing.matching import Person, Taking, Waiting, match
from tests.bench import harness

INTENTS = ("availability", "price", "delivery", "complaint", "invoice", "other")
LANGUAGES = ("en", "es", "de")
TEAMS = [f"tea_{number}" for number in range(8)]


def run(waiting: int = 10_000, people: int = 200) -> None:
    """Line: routing.match, milliseconds for all at once; `plain_ms` asks each person about each conversation."""
    chance = random.Random(7)
    items = [
        Waiting(f"cnv_{number}", chance.choice(TEAMS), chance.choice(INTENTS), chance.choice(LANGUAGES), since=number)
        for number in range(waiting)
    ]
    staff = [
        Person(
            f"usr_{number}",
            frozenset(chance.sample(TEAMS, 2)),
            Taking(frozenset(chance.sample(INTENTS, 3)), frozenset(chance.sample(LANGUAGES, 2))),
            load=chance.randrange(5),
        )
        for number in range(people)
    ]
    sample = harness.calls(lambda _number: match(items, staff), 10)
    plain = harness.calls(lambda _number: [[each.may_take(item) for each in staff] for item in items], 1)
    given = len(match(items, staff))
    harness.report(
        "routing.match",
        sample,
        value=1000 * sample.seconds / 10,
        unit="ms",
        waiting=waiting,
        people=people,
        given=given,
        plain_ms=1000 * plain.seconds,
    )
