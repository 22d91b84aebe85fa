"""Processes of ours beside the emulator: started, waited for, and started again when they end by themselves."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from infra import machine, processes
from infra.place import ROOT, Place, SetupError


def start(
    place: Place, name: str, module: list[str], environment: dict[str, str], port: int
) -> subprocess.Popen[bytes]:
    """Start a module of ours in the background and wait until it listens on *port*.

    Raises:
        SetupError: it does not.
    """
    log = place.data / f"{name}.log"
    with log.open("ab") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", *module],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    processes.note(place.data / f"{name}.pid", process.pid)
    if not processes.wait_until(lambda: process.poll() is not None or _listens(port), 30) or process.poll() is not None:
        lines = log.read_text(errors="replace").strip().splitlines() or ["(nothing)"]
        raise SetupError(f"The {name} did not start; its log {log} ends with: {lines[-1]}")
    return process


def _listens(port: int) -> bool:
    return bool(machine.port_trouble("", port))


@dataclass
class Kept:
    """A process that is started again when it ends by itself, five times a minute at most."""

    process: subprocess.Popen[bytes]
    start: Callable[[], subprocess.Popen[bytes]]
    log: str
    restarted: list[float] = field(default_factory=list)

    def look(self, place: Place) -> None:
        """Start it again if it ended.

        Raises:
            SetupError: it cannot stay up.
        """
        if self.process.poll() is None:
            return
        self.restarted = [moment for moment in self.restarted if time.monotonic() - moment < 60] + [time.monotonic()]
        if len(self.restarted) > 5:
            raise SetupError(f"The {self.log} keeps ending; its log is {place.data / f'{self.log}.log'}.")
        self.process = self.start()
