"""The whole stack on this machine: emulator, simulator, deployment, demo shop, site, front door, as one command.

python -m infra.local run|up|down|demo|reset
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError

from infra import emulator, machine, processes, serving
from infra.place import ROOT, Place, SetupError, here

READY_SECONDS = 1800


class Stopped(BaseException):
    """Somebody asked us to end; not an error."""


def run(place: Place) -> None:
    """Bring everything up, stay in the foreground, and take everything down on Ctrl-C or SIGTERM."""
    _refuse_or_tidy(place)
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, _stop)
    processes.note(serving.run_note(place), os.getpid())
    try:
        serving.serve(place)
    except Stopped:
        pass
    finally:
        for signum in (signal.SIGINT, signal.SIGTERM):
            signal.signal(signum, signal.SIG_IGN)  # a second Ctrl-C must not interrupt the saving
        _take_down(place)
        serving.run_note(place).unlink(missing_ok=True)


def up(place: Place) -> None:
    """The same in the background; comes back when the stack answers.

    Raises:
        SetupError: it did not come up; the text is what it said.
    """
    if processes.noted(serving.run_note(place)) and serving.ready(place).exists():
        print(serving.welcome(place))
        return
    _refuse_or_tidy(place)
    place.data.mkdir(parents=True, exist_ok=True)
    log = place.data / "run.log"
    with log.open("wb") as out:
        child = subprocess.Popen(
            [sys.executable, "-m", "infra.local", "run"],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    processes.wait_until(lambda: child.poll() is not None or serving.ready(place).exists(), READY_SECONDS)
    said = log.read_text(errors="replace").strip()
    if child.poll() is not None or not serving.ready(place).exists():
        raise SetupError(said.splitlines()[-1] if said else "The stack did not come up.")
    print(said)


def down(place: Place) -> None:
    """Stop what `up` or `run` started, or what a crash of theirs left behind."""
    supervisor = processes.noted(serving.run_note(place))
    if supervisor is None and not emulator.running(place) and not _left(place):
        print("Nothing is running.")
        return
    if supervisor is not None:
        processes.stop(supervisor, emulator.STOP_SECONDS + 30)
    _take_down(place)
    print("Stopped; everything is saved.")


def demo(place: Place) -> None:
    """Load the demo shop (again) into the running stack."""
    if not serving.ready(place).exists():
        raise SetupError("The stack is not running: start it with `make up` first.")
    os.environ.update(place.aws())
    serving.load_demo(place)
    print(f"The demo shop is loaded. Sign in as {serving.SIGN_IN}")


def reset(place: Place) -> None:
    """Stop the stack and forget its state."""
    down(place)
    for name in ("state", "s3", "tmp", "pycache", "simulator"):
        shutil.rmtree(place.data / name, ignore_errors=True)
    print("The local state is gone; the next start begins with the demo shop.")


def _refuse_or_tidy(place: Place) -> None:
    """Refuse a second stack; save and remove what a killed one left.

    Raises:
        SetupError: a stack runs here already, or the machine is not fit.
    """
    trouble = machine.python_trouble() or machine.node_trouble()
    if trouble:
        raise SetupError(trouble)
    if processes.noted(serving.run_note(place)):
        raise SetupError(f"Mancrel is running already at {place.url}: stop it with `make down`.")
    if emulator.running(place) or _left(place):
        print("An earlier run was killed; saving what its emulator holds.", flush=True)
        _take_down(place)
    trouble = machine.port_trouble("PORT", place.port) or machine.port_trouble("SIMULATOR_PORT", place.simulator_port)
    if place.emulator == "ministack":
        trouble = trouble or machine.port_trouble("EMULATOR_PORT", place.emulator_port)
    if trouble:
        raise SetupError(trouble)


def _take_down(place: Place) -> None:
    serving.ready(place).unlink(missing_ok=True)
    for note in _notes(place):
        process = processes.noted(note)
        if process is not None:
            processes.stop(process, 10)
        note.unlink(missing_ok=True)
    emulator.stop(place)


def _notes(place: Place) -> list[Path]:
    """Of what runs beside the emulator."""
    return [serving.door_note(place), serving.simulator_note(place)]


def _left(place: Place) -> bool:
    """Whether some of it runs without whoever watched over it."""
    return any(processes.noted(note) for note in _notes(place))


def _stop(_signum: int, _frame: object) -> None:
    raise Stopped


COMMANDS: dict[str, Callable[[Place], None]] = {"run": run, "up": up, "down": down, "demo": demo, "reset": reset}


def main(arguments: list[str]) -> int:
    """The command line: one plain sentence and 1 when something must be mended first."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        COMMANDS[arguments[0]](here())
    except (SetupError, BotoCoreError, ClientError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
