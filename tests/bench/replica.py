"""The replica at a million contacts: counts, pages, searches, refresh, load, memory, compaction, and how they grow.

Each size is measured in a process of its own; beside it the numpy limit of the same rule, and at the main size plain
Python that goes row by row over the same rows. No network: files and items are in memory, as S3 and DynamoDB would hand
them over. A line says what the middle and the best of the calls took, the least CPU, and how busy the machine was; the
middle is held to its target where nobody else was busy, and what misses it is told when all lines are there.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import psutil

from tests.bench import harness
from tests.bench.harness import Sample

SIZES = (10_000, 100_000, 1_000_000, 5_000_000)
MAIN = 1_000_000
LARGEST = 5_000_000
CALLS = 40
MOST_BYTES = 10 << 30
"""What a process may take: rather than all memory of a machine that others use too."""
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
QUIET = 5.0
"""Per cent of the machine that others may use before a miss is only told."""
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
        raise AssertionError(f"the replica of {failed} rows misses a target, or could not be measured")


@dataclass
class Timed(Sample):
    """A sample that also knows the CPU of its best call."""

    best_cpu_ms: float = 0.0


class Bench:
    """One size: the snapshot of so many contacts, and what is asked of it."""

    def __init__(self, size: int) -> None:
        from tests.bench import crowd

        self.size, self.content = size, snapshot(size)
        self.missed: list[str] = []
        self.shape = crowd.SHAPE
        gc.collect()

    def load(self) -> None:
        from columnar import Store

        def load(_: int) -> None:
            self.store, _notes = Store.load(self.content, self.shape.columns)

        self.told("load", timed(load, 9), mb=round(len(self.content) / 1e6, 1))

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
        sample = timed(lambda at: refresh(at + 1), len(pages) - 1, warm=False)
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

    def limit(self) -> None:
        """What numpy takes for the count, of rows as they were loaded."""
        from columnar import Store
        from tests.bench import replica_limits

        self.store, _notes = Store.load(self.content, self.shape.columns)
        replica_limits.limit(self.store)

    def told(self, name: str, sample: Sample, **more: Any) -> None:
        """Print the figure, and hold it to its target at the main size."""
        value, target = harness.median(sample), TARGETS.get(name) if self.size == MAIN else None
        if target is not None:
            more |= {"target_ms": target, "met": value <= target}
            if value > target and sample.others_pct <= QUIET:
                self.missed.append(f"{name} takes {value:.1f} ms; at most {target:.0f} are allowed")
        report(f"replica.{name}.{self.size}", sample, rows=self.size, **more)

    def weighed(self, before: int) -> None:
        """Print by how much the process grew since before the engine was imported, and hold it to its target."""
        grown = (psutil.Process().memory_info().rss - before) / 2**20
        more: dict[str, Any] = {}
        if self.size == MAIN:
            more = {"target_mb": TARGETS["memory"], "met": grown <= TARGETS["memory"]}
            if grown > TARGETS["memory"]:
                self.missed.append(f"the copy takes {grown:.0f} MB; at most {TARGETS['memory']:.0f} are allowed")
        harness.report(f"replica.memory.{self.size}", Sample(), value=grown, unit="MB", rows=self.size, **more)


def timed(call: Callable[[int], object], n: int = CALLS, warm: bool = True) -> Timed:
    """*n* calls, after one that is not counted if *warm*."""
    spent: list[float] = []

    def measured(at: int) -> None:
        began = time.process_time()
        call(at)
        spent.append(1000 * (time.process_time() - began))

    if warm:
        call(0)
    sample = harness.calls(measured, n)
    return Timed(**vars(sample), best_cpu_ms=min(spent, default=0.0))


def report(name: str, sample: Sample, **more: Any) -> None:
    """Print a line: the middle of the calls, the best one, and how busy the machine was."""
    if isinstance(sample, Timed) and sample.took_ms:
        more |= {"best_ms": min(sample.took_ms), "best_cpu_ms": sample.best_cpu_ms}
    load = round(os.getloadavg()[0], 1)
    harness.report(name, sample, value=harness.median(sample), unit="ms", load_average=load, **more)


def snapshot(size: int) -> bytes:
    """The snapshot file, made in a process of its own so that this one stays as small as a reader is."""
    code = (
        "import io, sys; from columnar import Store; from tests.bench import crowd; source = io.BytesIO();"
        f"crowd.frame({size}).write_parquet(source);"
        "sys.stdout.buffer.write(Store.load(source.getvalue(), crowd.SHAPE.columns)[0].save())"
    )
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout


def measure(size: int) -> list[str]:
    """All figures of one size, and which miss their target; the largest only counts, pages and memory."""
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
    bench.weighed(before)
    bench.content = snapshot(size)
    bench.limit()
    if size < LARGEST:
        bench.compaction()
    if size == MAIN:
        subprocess.run([sys.executable, "-m", "tests.bench.replica_limits", str(size)], check=True)
    return bench.missed


def main(arguments: Iterable[str]) -> int:
    """Measure the sizes that are named; 1 when a figure misses its target."""
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES))
    missed = [each for size in arguments for each in measure(int(size))]
    for each in missed:
        sys.stderr.write(each + "\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
