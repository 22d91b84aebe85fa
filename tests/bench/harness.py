"""Timing: calls by one or more clients, percentiles, CPU, and whether anybody else was busy meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import psutil

MAX_OTHERS = 25.0
"""Per cent of the machine that others may use before a figure is called invalid."""


@dataclass
class Sample:
    """What was measured between `begin` and `end`."""

    seconds: float = 0.0
    cpu_seconds: dict[str, float] = field(default_factory=dict)
    others_pct: float = 0.0
    took_ms: list[float] = field(default_factory=list)
    errors: int = 0


class Watch:
    """Counts the CPU of this process and of *also* (each with its children) against that of the whole machine."""

    def __init__(self, also: Mapping[str, int] | None = None) -> None:
        own = "client" if also else "app"
        self.roots = {own: psutil.Process(os.getpid())} | {
            name: psutil.Process(pid) for name, pid in (also or {}).items()
        }
        self.busy, self.used = _busy(), self._used()
        self.began = time.perf_counter()

    def stop(self, sample: Sample) -> None:
        """Write down what happened since the watch was made."""
        sample.seconds = time.perf_counter() - self.began
        sample.cpu_seconds = {name: used - self.used[name] for name, used in self._used().items()}
        others = max(0.0, (_busy() - self.busy) - sum(sample.cpu_seconds.values()))
        sample.others_pct = 100 * others / (sample.seconds * (psutil.cpu_count() or 1))

    def _used(self) -> dict[str, float]:
        return {name: _cpu([root, *root.children(recursive=True)]) for name, root in self.roots.items()}


def _cpu(processes: Iterable[psutil.Process]) -> float:
    total = 0.0
    for process in processes:
        try:
            used = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += used.user + used.system + used.children_user + used.children_system
    return total


def _busy() -> float:
    times = psutil.cpu_times()
    return float(sum(times) - times.idle - getattr(times, "iowait", 0.0) - getattr(times, "guest", 0.0))


def calls(call: Callable[[int], object], n: int, clients: int = 1, also: Mapping[str, int] | None = None) -> Sample:
    """Time *n* calls by *clients* threads; an exception counts as an error."""
    sample = Sample()

    def one(number: int) -> float:
        began = time.perf_counter()
        try:
            call(number)
        except Exception:
            sample.errors += 1
        return 1000 * (time.perf_counter() - began)

    watch = Watch(also)
    if clients == 1:
        sample.took_ms = [one(number) for number in range(n)]
    else:
        with ThreadPoolExecutor(clients) as pool:
            sample.took_ms = list(pool.map(one, range(n)))
    watch.stop(sample)
    return sample


def report(
    name: str, sample: Sample, *, value: float, unit: str, clients: int = 1, target: str = "ours", **more: Any
) -> None:
    """Print one line: the contract's fields, and those of the harness."""
    ordered = sorted(sample.took_ms)
    n = len(ordered)
    line = {
        "name": name,
        "value": _round(value),
        "unit": unit,
        "n": n,
        "job": name,
        "target": target,
        "commit": commit(),
        "clients": clients,
        "requests": n,
        "seconds": _round(sample.seconds),
        "rps": _round(n / sample.seconds) if sample.seconds else None,
        **{f"p{q}_ms": _round(percentile(ordered, q)) for q in (50, 95, 99)},
        "max_ms": _round(ordered[-1]) if ordered else None,
        "errors": sample.errors,
        "cpu_ms_per_req": {who: _round(1000 * used / n) for who, used in sample.cpu_seconds.items()} if n else {},
        "rss_mb": round(psutil.Process().memory_info().rss / 2**20, 1),
        "others_cpu_pct": round(sample.others_pct, 1),
        "valid": sample.others_pct <= MAX_OTHERS and not sample.errors,
        **{key: _round(each) if isinstance(each, float) else each for key, each in more.items()},
    }
    emit(line)


def emit(line: dict[str, Any]) -> None:
    """Print *line* as JSON."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def percentile(ordered: list[float], q: float) -> float:
    """The *q*-th percentile (nearest rank) of a sorted list; 0 of none."""
    return ordered[min(len(ordered) - 1, round(q / 100 * (len(ordered) - 1)))] if ordered else 0.0


def median(sample: Sample) -> float:
    """The middle of what the calls took, in milliseconds."""
    return percentile(sorted(sample.took_ms), 50)


@cache
def commit() -> str:
    """The commit that is measured."""
    answer = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return answer.stdout.strip()


def _round(value: float) -> float:
    return float(f"{value:.4g}")
