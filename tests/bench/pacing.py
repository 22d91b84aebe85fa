"""The pace of a channel: what a lease costs, and what ten workers that share a cap really send.

No stack is needed: the store is moto, in this process. Lines: pacing.lease (one read and one write for up to a
hundred messages), pacing.ten_workers (the fullest second and minute of a capped run), pacing.uncapped (how fast turns
are handed out when the cap is no limit).
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from moto import mock_aws
from samtranslator.yaml_helper import yaml_parse

from infra.place import ROOT
from mancrel.channels.models import Channel
from mancrel.kit import aws, clock
from mancrel.messages.transports import NotNowError
from mancrel.vendors import pacing
from mancrel.vendors.models import Lane
from mancrel.vendors.pacer import Pacer
from tests.bench import harness

TENANT = "ten_bench"
CAP = 600
SECONDS = 90
WORKERS = 10


def run() -> None:
    """Measure; fails when a window held more than its cap."""
    with _store():
        _lease()
        _capped()
        _uncapped()


def _lease(n: int = 300) -> None:
    sample = harness.calls(lambda _: pacing.lease(TENANT, "simulator", 100, clock.now(), per_minute=60_000_000), n)
    harness.report("pacing.lease", sample, value=harness.median(sample), unit="ms", messages_per_lease=100)


def _capped() -> None:
    """A cap of 600 a minute, ten workers that are always busy, the moments at which they were let go."""
    row = _channel("capped", CAP)
    ends = time.monotonic() + SECONDS

    def work(_worker: int) -> list[float]:
        sent: list[float] = []
        with Pacer(TENANT, "capped", 1_000, settings=row) as pacer:
            while time.monotonic() < ends:
                try:
                    pacer.turn(deadline=ends)
                except NotNowError as error:
                    time.sleep(min(0.25, error.retry_after or 0.25))
                    continue
                sent.append(time.time())
        return sent

    watch, sample = harness.Watch(), harness.Sample()
    with ThreadPoolExecutor(WORKERS) as pool:
        moments = sorted(moment for sent in pool.map(work, range(WORKERS)) for moment in sent)
    watch.stop(sample)
    minute, second = _fullest(moments, 60.0), _fullest(moments, 1.0)
    harness.report(
        "pacing.ten_workers", sample, value=60 * len(moments) / SECONDS, unit="messages/min", clients=WORKERS,
        cap=CAP, fullest_minute=minute, fullest_second=second, allowed_second=int(CAP * 1.02 / 60),
        writes=int(Lane.get(TENANT, "capped").writes), messages=len(moments),
    )  # fmt: skip
    assert minute <= CAP, f"{minute} messages in 60 s"
    assert second <= CAP * 1.02 / 60, f"{second} messages in one second"


def _uncapped(n: int = 20_000) -> None:
    row = _channel("free", 600_000)
    with Pacer(TENANT, "free", n, settings=row) as pacer:
        sample = harness.calls(lambda _: pacer.turn(), n)
    harness.report("pacing.uncapped", sample, value=60 * n / sample.seconds, unit="turns/min", cap=600_000)


def _fullest(moments: list[float], seconds: float) -> int:
    return max(bisect_left(moments, moment + seconds) - place for place, moment in enumerate(moments))


def _channel(kind: str, per_minute: int) -> Channel:
    return Channel(TENANT, f"{TENANT}.{kind}", kind="simulator", name=kind, address=kind, per_minute=per_minute)


@contextmanager
def _store() -> Iterator[None]:
    resources: Any = yaml_parse((ROOT / "template.yaml").read_text())["Resources"]
    table = resources["LanesTable"]["Properties"]
    with mock_aws():
        aws.dynamodb().create_table(
            TableName=Lane.Meta.table_name,
            AttributeDefinitions=table["AttributeDefinitions"],
            KeySchema=table["KeySchema"],
            BillingMode="PAY_PER_REQUEST",
        )
        yield
