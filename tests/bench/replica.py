"""The replica at a million contacts: counts, pages, searches, refresh, load, memory, compaction, and how they grow.

Each size is measured in a process of its own; beside it the numpy limit of the same rule, and plain Python that goes
row by row over the same rows. No network: files and items are in memory, as S3 and DynamoDB would hand them over.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

import psutil

from tests.bench import harness
from tests.bench.harness import Sample

SIZES = (10_000, 100_000, 1_000_000, 5_000_000)
MAIN = 1_000_000
LARGEST = 5_000_000
CALLS = 40
TARGETS = {
    "count": 10.0,
    "page": 15.0,
    "substring": 15.0,
    "typo": 60.0,
    "refresh": 50.0,
    "load": 300.0,
    "memory": 450.0,
    "compaction": 3_000.0,
}
"""Milliseconds, and megabytes, at a million rows on two cores."""
SORT = [("totalSpends", True), ("name", False)]
WORDS = ("stromber", "shop", "quisa", "dofiga", "lojuka")
MISTYPED = ("stormberson", "quizano", "elfigal", "vodostrom", "jukabre")


def run() -> None:
    """One line per figure and size.

    Raises:
        AssertionError: a figure misses its target though nobody else was busy.
    """
    failed = []
    for size in SIZES:
        command = [sys.executable, "-m", "tests.bench.replica", str(size)]
        if subprocess.run(command, check=False).returncode:
            failed.append(size)
    if failed:
        raise AssertionError(f"the replica of {failed} rows misses a target")


class Bench:
    """One size: the snapshot of so many contacts, and what is asked of it."""

    def __init__(self, size: int) -> None:
        from tests.bench import crowd

        self.size, self.content = size, snapshot(size)
        self.shape = crowd.SHAPE
        gc.collect()

    def load(self) -> None:
        from columnar import Store

        def load(_: int) -> None:
            self.store, _notes = Store.load(self.content, self.shape.columns)

        self.told("load", timed(load, 5), mb=round(len(self.content) / 1e6, 1))

    def compile(self) -> None:
        from mancrel.replica import compiling
        from mancrel.rules import grammar
        from tests.bench import crowd

        types = {name: field.type.value for name, field in self.shape.fields.items()}
        self.rule = grammar.parse(crowd.RULE, self.shape.fields)
        self.where = compiling.predicate(self.rule, types, crowd.NOW)

    def questions(self) -> None:
        self.told("count", timed(lambda _: self.store.count(self.where)), found=self.store.count(self.where))
        self.told("page", timed(lambda _: self.store.select(self.where, sort=SORT, limit=50)))
        page = self.store.select(self.where, sort=SORT, limit=50)
        self.told(
            "page.next", timed(lambda _: self.store.select(self.where, sort=SORT, limit=50, after=page.places[-1]))
        )

    def searches(self) -> None:
        first = timed(lambda _: self.store.select(text=WORDS[0], limit=50), 1, warm=False)
        self.told("substring.first", first)
        found = [self.store.count(text=word) for word in WORDS]
        self.told("substring", timed(lambda at: self.store.select(text=WORDS[at % len(WORDS)], limit=50)), found=found)
        self.told("substring.short", timed(lambda _: self.store.select(text="an", limit=50)))
        first = timed(lambda _: self.store.select(text=MISTYPED[0], limit=50), 1, warm=False)
        self.told("typo.first", first)
        found = [self.store.select(text=word).total for word in MISTYPED]
        self.told("typo", timed(lambda at: self.store.select(text=MISTYPED[at % len(MISTYPED)], limit=50)), found=found)

    def changes(self) -> None:
        from tests.bench import crowd

        pages = [crowd.items(1_000, self.size, version) for version in range(12)]

        def refresh(at: int) -> None:
            self.store.apply((self.shape.row(item) for item in pages[at]), {})
            self.store.count(self.where)

        refresh(0)
        sample = harness.calls(lambda at: refresh(at + 1), len(pages) - 1)
        self.told("refresh", sample, changes=1_000, includes="decoding the items, one count")

    def compaction(self) -> None:
        from columnar import Store
        from tests.bench import crowd

        items = crowd.items(min(10_000, self.size // 2), self.size, 99)

        def compact(_: int) -> None:
            store, _notes = Store.load(self.content, self.shape.columns)
            store.apply((self.shape.row(item) for item in items), {})
            store.save()

        self.told("compaction", timed(compact, 3, warm=False), changes=len(items))

    def told(self, name: str, sample: Sample, **more: Any) -> None:
        """Print the figure, and hold it to its target at the main size."""
        value, target = harness.median(sample), TARGETS.get(name) if self.size == MAIN else None
        if target is not None:
            more |= {"target_ms": target, "met": value <= target}
        harness.report(f"replica.{name}.{self.size}", sample, value=value, unit="ms", rows=self.size, **more)
        if target is not None and sample.others_pct <= 5 and value > target:
            raise AssertionError(f"{name} takes {value:.1f} ms at {self.size} rows; at most {target:.0f} are allowed")


def timed(call: Callable[[int], object], n: int = CALLS, warm: bool = True) -> Sample:
    """*n* calls, after one that is not counted if *warm*."""
    if warm:
        call(0)
    return harness.calls(call, n)


def snapshot(size: int) -> bytes:
    """The snapshot file, made in a process of its own so that this one stays as small as a reader is."""
    code = (
        "import io, sys; from columnar import Store; from tests.bench import crowd; source = io.BytesIO();"
        f"crowd.frame({size}).write_parquet(source);"
        "sys.stdout.buffer.write(Store.load(source.getvalue(), crowd.SHAPE.columns)[0].save())"
    )
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout


def measure(size: int) -> None:
    """All figures of one size; the largest only counts, pages and memory."""
    import mancrel.contacts.noun  # noqa: F401 - what every function of ours has loaded

    before = psutil.Process().memory_info().rss
    bench = Bench(size)
    bench.load()
    bench.compile()
    bench.questions()
    if size < LARGEST:
        bench.searches()
        bench.changes()
    bench.content, kept = b"", bench.content
    del kept
    gc.collect()
    time.sleep(1)
    bench.store.count(bench.where)
    memory(size, before)
    if size < LARGEST:
        bench.content = snapshot(size)
        bench.compaction()
    if size == MAIN:
        subprocess.run([sys.executable, "-m", "tests.bench.replica_limits", str(size)], check=True)


def memory(size: int, before: int) -> None:
    """By how much the process grew since before the engine was imported."""
    grown = (psutil.Process().memory_info().rss - before) / 2**20
    more: dict[str, Any] = {"target_mb": TARGETS["memory"], "met": grown <= TARGETS["memory"]} if size == MAIN else {}
    harness.report(f"replica.memory.{size}", Sample(), value=grown, unit="MB", rows=size, **more)


def main(arguments: Iterable[str]) -> None:
    """Measure the sizes that are named."""
    for size in arguments:
        measure(int(size))


if __name__ == "__main__":
    main(sys.argv[1:])
