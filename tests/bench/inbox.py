"""How long a page of the inbox takes among 10,000 and 100,000 conversations, through the API's handler.

It is called as API Gateway calls it, warm, with DynamoDB faked by moto in the same process. All means are without what
moto itself takes (`moto_ms`), since on AWS each of the `calls` is a few milliseconds. Beside it what reading every
conversation takes, row by row, and how many calls of DynamoDB that is: one for each megabyte.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from typing import Any, cast

from tests.bench import harness
from tests.bench.audience import _moto_time

SIZES = (10_000, 100_000)
CALLS = 20
LISTS = {
    "open": "status=open&snoozed=false",
    "mine": "assignee=me&snoozed=false",
    "a channel": "channel=chn_1",
    "words": "q=blue+jug",
    "a name": "q=ana",
    "drafts": "drafts=true",
}
_TENANT, _SHOWN, _SEED = "acme", 50, 7
_SUBJECTS = ["Where is my order?", "The blue jug", "Can I return it?", "Invoice", "Is the lamp in stock?"]

_READ: dict[str, Any] = {
    "intent": "delivery",
    "sentiment": "neutral",
    "priority": "normal",
    "confidence": 0.8,
    "band": "review",
    "action": "reply",
    "sources": [],
    "reason": "",
    "envelope_id": "env",
}


def run() -> None:
    """A line for each list and size."""
    for size in SIZES:
        subprocess.run([sys.executable, "-m", "tests.bench.inbox", str(size)], check=True)


@contextmanager
def world(size: int) -> Iterator[None]:
    """A tenant with *size* conversations, each with a suggestion; every fiftieth one's waits for a person."""
    from tests.conftest import aws  # which also sets the environment

    moto = cast(Any, aws).__wrapped__()
    next(moto)
    try:
        _fill(size)
        yield
    finally:
        moto.close()


def _fill(size: int) -> None:
    from mancrel.assistant.collection import SUGGESTIONS
    from mancrel.assistant.models import Suggestion
    from mancrel.contacts import service as contacts
    from mancrel.contacts.schemas import NewContact
    from mancrel.conversations.listing import CONVERSATIONS
    from mancrel.conversations.models import Conversation
    from mancrel.kit import clock

    dice, now = random.Random(_SEED), clock.now()
    people = [contacts.create(_TENANT, NewContact(name=f"{name} {at}")) for at in range(20) for name in ("Ana", "Bo")]
    talks, drafts = list[Any](), list[Any]()
    for at in range(size):
        began = now - timedelta(minutes=2 * (size - at), days=1)
        stamps: dict[str, Any] = {"version": 1, "created_at": began, "changed_at": began}
        talks.append(
            Conversation(
                _TENANT,
                f"cnv_{at:026}",
                contact_id=dice.choice(people).contact_id,
                channel_id=dice.choice(["chn_1", "chn_2"]),
                subject=dice.choice(_SUBJECTS),
                last_preview="Thank you, that is all that I wanted to know. " * 2,
                status="open" if at % 50 == 0 else dice.choice(["closed", "closed", "waiting"]),
                assignee_id=dice.choice([None, "usr_1", "usr_2"]),
                last_message_at=began,
                **stamps,
            )
        )
        drafts.append(
            Suggestion(
                _TENANT,
                f"sug_{at:026}",
                conversation_id=f"cnv_{at:026}",
                message_id=f"msg_{at:026}",
                status="waiting" if at % 50 == 0 else "approved",
                gates=[],
                **(_READ | stamps),
            )
        )
    _snapshot(CONVERSATIONS, talks)
    _snapshot(SUGGESTIONS, drafts)
    wanted = talks if size <= SIZES[0] else [row for at, row in enumerate(talks) if at % 50 == 0 or at >= size - 5_000]
    with Conversation.batch_write() as batch:
        for row in wanted:
            batch.save(row)


def _snapshot(collection: Any, rows: list[Any]) -> None:
    from columnar import Store
    from mancrel.kit import clock
    from mancrel.replica import columns, snapshots

    shape = columns.shape(_TENANT, collection)
    store = Store(shape.columns)
    store.apply((shape.row(row.serialize()) for row in rows), {})
    snapshots.replace(_TENANT, collection, None, store, clock.now())


def measure(size: int) -> None:
    """A line for each list."""
    from mancrel.conversations import repository
    from tests.client import signed_in

    client = signed_in(_TENANT, "admin", "usr_1")
    if size == SIZES[0]:
        _told("row by row", size, lambda: list(repository.list_all(_TENANT)), 3)
    for name, query in LISTS.items():
        path = f"/api/conversations?{query}&limit={_SHOWN}"
        began = time.perf_counter()
        reply = client("GET", path)
        first = 1000 * (time.perf_counter() - began)
        assert reply.status == 200, reply
        assert 0 < len(reply.body["items"]) <= _SHOWN, name
        _told(name, size, partial(client, "GET", path), CALLS, total=reply.body["total"], first_ms=first)


def _told(name: str, size: int, call: Callable[[], object], n: int, **more: Any) -> None:
    with _moto_time() as spent:
        sample = harness.calls(lambda _at: call(), n)
    moto, moto_cpu = (1000 * sum(each) / n for each in zip(*spent, strict=True))
    own_cpu = 1000 * sum(sample.cpu_seconds.values()) / n - moto_cpu
    more |= {"conversations": size, "calls": len(spent) / n, "moto_ms": moto, "own_cpu_ms": own_cpu}
    harness.report("inbox.list", sample, value=sum(sample.took_ms) / n - moto, unit="ms", list=name, **more)


def main() -> None:
    """Measure among so many conversations."""
    size = int(sys.argv[1])
    with world(size):
        measure(size)


if __name__ == "__main__":
    main()
