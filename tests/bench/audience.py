"""How many of a million contacts a rule describes: in the replica, with what happened, and through the API's handler.

Beside it the same rules row by row in plain Python. The handler is called as API Gateway calls it, warm, with DynamoDB
faked by moto in the same process; what moto itself takes is told apart, since on AWS that is a few milliseconds a call.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from typing import Any, cast

import polars as pl

from tests.bench import harness

CONTACTS = 1_000_000
ORDERS = 3_000_000
CALLS = 40
TARGETS = {"count": 10.0, "api": 50.0}
TENANT = "acme"
PREVIEW = "/api/customers/preview"
WITH_EVENTS: dict[str, Any] = {
    "twice": {"event": "ordered", "operator": ">=", "value": 2, "withinDays": 60},
    "never": {"event": "ordered", "operator": "=", "value": 0},
    "dear": {
        "event": "ordered",
        "operator": ">",
        "value": 1,
        "where": {"field": "amount", "operator": ">", "value": 50},
    },
}


def run() -> None:
    """One line per figure.

    Raises:
        AssertionError: a figure misses its target though nobody else was busy.
    """
    if subprocess.run([sys.executable, "-m", "tests.bench.audience"], check=False).returncode:
        raise AssertionError("an audience takes longer to count than is allowed")


def orders(n: int, people: int, seed: int = 7) -> pl.DataFrame:
    """*n* orders as a snapshot has them, of *people* contacts, a third of whom never ordered."""
    from tests.bench import crowd

    pl.set_random_seed(seed)
    turn = random.Random(seed)

    def drawn(most: int) -> pl.Series:
        return pl.Series(range(most)).sample(n, with_replacement=True, seed=turn.randrange(2**31))

    number = pl.int_range(n, eager=True)
    who = drawn(people) * 2 // 3
    placed = crowd._moment(drawn(100_000) / 100_000 * 730)
    return pl.DataFrame(
        {
            "id": "ord_01H" + number.cast(pl.String).str.zfill(10) + "X7Q2M4K8ZPAB9",
            "version": pl.repeat(1, n, dtype=pl.Int64, eager=True),
            "externalId": "o-" + number.cast(pl.String),
            "customerId": "c-" + who.cast(pl.String),
            "contactId": "con_01H" + who.cast(pl.String).str.zfill(10) + "X7Q2M4K8ZPAB9",
            "amount": drawn(20_000).cast(pl.Int64),
            "currency": pl.repeat("EUR", n, eager=True),
            "items": pl.Series([f"\0item {each}\0" for each in range(500)]).sample(n, with_replacement=True),
            "placedAt": placed,
            "createdAt": placed,
            "changedAt": placed,
        }
    )


@contextmanager
def world() -> Iterator[None]:
    """A tenant with two snapshots, in tables and a bucket of moto."""
    import time_machine

    from tests.bench import crowd
    from tests.conftest import aws  # which also sets the environment

    with time_machine.travel(crowd.NOW, tick=True):
        moto = cast(Any, aws).__wrapped__()
        next(moto)
        try:
            _snapshot("contacts", crowd.frame(CONTACTS))
            _snapshot("orders", orders(ORDERS, CONTACTS))
            yield
        finally:
            moto.close()


def _snapshot(name: str, frame: pl.DataFrame) -> None:
    import io

    from columnar import Store
    from mancrel import nouns
    from mancrel.kit import clock
    from mancrel.records import defining
    from mancrel.records.schemas import NewField
    from mancrel.replica import columns, snapshots
    from tests.bench import crowd

    noun = nouns.NOUNS[name]
    if noun.custom:
        for each in crowd._CUSTOM:
            new = NewField(noun=name, label=each.label, key=each.key, type=each.type, choices=each.choices)
            defining.define(TENANT, noun, new, nouns.NOUNS)
    source = io.BytesIO()
    frame.write_parquet(source)
    shape = columns.shape(TENANT, noun)
    store, _ = Store.load(source.getvalue(), shape.columns)
    snapshots.replace(TENANT, noun, None, store, clock.now() + timedelta(minutes=30))


class Bench:
    """The questions, and what they take."""

    def __init__(self) -> None:
        from tests.bench import crowd

        self.failed: list[str] = []
        self.rule = crowd.RULE
        four = list(self.rule["conditions"])
        self.rules = {"four conditions": self.rule} | {
            name: {"operator": "AND", "conditions": [*four, event]} for name, event in WITH_EVENTS.items()
        }

    def replica(self) -> None:
        """Counts by a question that has been brought up to date."""
        from mancrel.contacts.noun import CONTACTS as NOUN
        from mancrel.kit import acting
        from mancrel.replica import service
        from mancrel.segments import ruling

        with acting.acting("bench"):
            for name, content in [*self.rules.items(), *((f"only {name}", each) for name, each in WITH_EVENTS.items())]:
                rule = ruling.rule(TENANT, content)
                began = time.perf_counter()
                found = service.count(TENANT, NOUN, rule)
                first = 1000 * (time.perf_counter() - began)
                sample = harness.calls(partial(_nth, service.count, TENANT, NOUN, rule), CALLS)
                self.told("count", name, sample, found=found, first_ms=first)

    def api(self) -> None:
        """The preview through the handler: count, total, five people, sentence."""
        from tests.client import signed_in

        client = signed_in(TENANT)
        for name, content in self.rules.items():
            body = {"rules": content}
            reply = client("POST", PREVIEW, body)
            assert reply.status == 200, reply
            with _moto_time() as spent:
                sample = harness.calls(partial(_nth, client, "POST", PREVIEW, body), CALLS)
            cpu = 1000 * sum(sample.cpu_seconds.values()) / CALLS
            moto, moto_cpu = (1000 * sum(each) / CALLS for each in zip(*spent, strict=True))
            more = {"moto_ms": moto, "calls": len(spent) / CALLS, "own_cpu_ms": cpu - moto_cpu}
            self.told("api", name, sample, found=reply.body["count"], **more)

    def told(self, kind: str, name: str, sample: harness.Sample, **more: Any) -> None:
        """Print the figure, and hold the four conditions to their target."""
        value = harness.median(sample)
        target = TARGETS[kind] if name == "four conditions" else None
        own = value - more.get("moto_ms", 0.0)
        if target is not None:
            more |= {"target_ms": target, "met": own <= target}
            if own > target and sample.others_pct <= 5:
                self.failed.append(name)
        more |= {"best_ms": min(sample.took_ms), "load_average": round(os.getloadavg()[0], 1)}
        harness.report(f"audience.{kind}", sample, value=value, unit="ms", rule=name, rows=CONTACTS, **more)

    def row_by_row(self) -> None:
        """The same in plain Python, over the same rows."""
        from mancrel.contacts.noun import CONTACTS as NOUN
        from mancrel.orders.noun import ORDERS as SOLD
        from mancrel.records import vocabulary
        from mancrel.replica import service
        from mancrel.rules import evaluating
        from mancrel.rules.events import count
        from mancrel.rules.tree import Happened
        from mancrel.segments import ruling
        from tests.bench import crowd

        events = vocabulary.events(NOUN)
        rows = list(service.rows(TENANT, NOUN, None, ["lastVisit", "totalSpends", "tags", "custom.plan"]))
        happened: defaultdict[str, list[Any]] = defaultdict(list)
        for row in service.rows(TENANT, SOLD, None, ["contactId", "placedAt", "amount"]):
            happened[row["contactId"]].append(row)

        def times(contact_id: str, asked: Happened) -> int:
            return count(asked, events[asked.event], happened[contact_id], crowd.NOW)

        for name, content in self.rules.items():
            rule, found = ruling.rule(TENANT, content), list[int]()

            def ask(_: int, rule: Any = rule, found: list[int] = found) -> None:
                hits = (
                    evaluating.matches(
                        rule, row, crowd.NOW,
                        partial(times, row["id"]),
                    )
                    for row in rows
                )  # fmt: skip
                found.append(sum(hits))

            sample = harness.calls(ask, 1)
            harness.report(
                "audience.python", sample, value=harness.median(sample), unit="ms", rule=name, target="row by row",
                found=found[0],
            )  # fmt: skip


def _nth(call: Callable[..., object], *arguments: Any) -> object:
    """*call* without the number of the call, which comes last."""
    return call(*arguments[:-1])


@contextmanager
def _moto_time() -> Iterator[list[tuple[float, float]]]:
    """How long each call to the faked AWS took, by the clock and of the CPU."""
    from botocore.endpoint import Endpoint

    spent, plain = list[tuple[float, float]](), Endpoint.make_request

    def timed(self: Any, *arguments: Any) -> Any:
        began, used = time.perf_counter(), time.thread_time()
        try:
            return plain(self, *arguments)
        finally:
            spent.append((time.perf_counter() - began, time.thread_time() - used))

    cast(Any, Endpoint).make_request = timed
    try:
        yield spent
    finally:
        cast(Any, Endpoint).make_request = plain


def main() -> int:
    """Measure; 1 when a target is missed."""
    with world():
        bench = Bench()
        bench.replica()
        bench.api()
        if "--quick" not in sys.argv:
            bench.row_by_row()
    if bench.failed:
        sys.stderr.write(json.dumps({"missed": bench.failed}) + "\n")
    return 1 if bench.failed else 0


if __name__ == "__main__":
    sys.exit(main())
