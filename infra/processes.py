"""Background processes of the local stack: each leaves a note (pid, start time), so that later commands find it."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil


def note(path: Path, pid: int) -> None:
    """Write down that process *pid* is ours; the start time tells it from a later process of the same number."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"pid": pid, "started": psutil.Process(pid).create_time()}))


def noted(path: Path) -> psutil.Process | None:
    """The process that the note at *path* names, if it still runs."""
    try:
        content = json.loads(path.read_text())
        process = psutil.Process(content["pid"])
        if abs(process.create_time() - content["started"]) < 1 and process.status() != psutil.STATUS_ZOMBIE:
            return process
    except (OSError, ValueError, KeyError, psutil.NoSuchProcess):
        pass
    return None


def stop(process: psutil.Process | subprocess.Popen[bytes], patience: float) -> None:
    """Ask *process* to end, wait, and take its children along; kill what has not ended after *patience* seconds."""
    family = []
    with suppress(psutil.NoSuchProcess):
        family = psutil.Process(process.pid).children(recursive=True)
    with suppress(psutil.NoSuchProcess, ProcessLookupError):
        process.terminate()
    try:
        process.wait(timeout=patience)
    except (psutil.TimeoutExpired, subprocess.TimeoutExpired):
        with suppress(psutil.NoSuchProcess, ProcessLookupError):
            process.kill()
            process.wait(timeout=5)
    _end_all(family)


def _end_all(family: list[psutil.Process]) -> None:
    _gone, alive = psutil.wait_procs(family, timeout=2)
    for child in alive:
        with suppress(psutil.NoSuchProcess):
            child.kill()
    psutil.wait_procs(alive, timeout=2)


def wait_until(ready: Callable[[], bool], seconds: float, pause: float = 0.1) -> bool:
    """Whether *ready* came true within *seconds*."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if ready():
            return True
        time.sleep(pause)
    return ready()
