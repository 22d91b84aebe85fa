"""MiniStack as a process of ours: on 127.0.0.1, its state under the data folder, written when it is asked to stop.

Source of the settings: its own ``app.py``. It keeps rows in memory and writes them on SIGTERM only, so a
``kill -9`` loses everything since the last clean stop but S3 objects.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from infra import processes
from infra.place import REGION, Place, SetupError, clean_environment

START_SECONDS = 30
STOP_SECONDS = 120


def start(place: Place) -> subprocess.Popen[bytes]:
    """Start the emulator and wait until it answers.

    Raises:
        SetupError: it did not come up; the text ends with its last words.
    """
    scratch = place.data / "tmp"
    shutil.rmtree(scratch, ignore_errors=True)  # Lambda folders that an earlier run left
    for folder in (scratch, place.data / "state", place.data / "s3"):
        folder.mkdir(parents=True, exist_ok=True)
    _rewind_streams(place.data / "state" / "lambda.json")
    log = place.data / "emulator.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "ministack"],
            env=_environment(place),
            cwd=place.data,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for us; we stop it in order
        )
    processes.note(_note(place), process.pid)
    if not processes.wait_until(lambda: process.poll() is not None or healthy(place), START_SECONDS):
        processes.stop(process, 5)
    if process.poll() is not None or not healthy(place):
        raise SetupError(f"The emulator did not start; its log {log} ends with: {_last_line(log)}")
    return process


def stop(place: Place) -> None:
    """Stop the emulator that the data folder's note names, letting it write its state. Nothing to stop is fine."""
    process = processes.noted(_note(place))
    if process is not None:
        processes.stop(process, STOP_SECONDS)
    _note(place).unlink(missing_ok=True)


def running(place: Place) -> bool:
    """Whether the emulator of this data folder runs."""
    return processes.noted(_note(place)) is not None


def healthy(place: Place) -> bool:
    """Whether something answers as an emulator at this place."""
    path = "/_ministack/health" if place.emulator == "ministack" else "/_localstack/health"
    try:
        with urllib.request.urlopen(place.emulator_url + path, timeout=2) as answer:  # noqa: S310  # our own URL
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def _rewind_streams(saved: Path) -> None:
    """Let the readers of table streams begin at the first record that comes.

    MiniStack 1.5.33 saves how far each reader is and not the records themselves, whose count begins at 0 again: a
    reader that was at 40 would overlook the next 40 changes.
    """
    if not saved.exists():
        return
    content = json.loads(saved.read_text())
    positions = content["payload"].get("dynamodb_stream_positions", {}).get("data", {})
    if any(positions.values()):
        positions.update(dict.fromkeys(positions, 0))
        saved.write_text(json.dumps(content))


def _environment(place: Place) -> dict[str, str]:
    """What the emulator, and thus every Lambda it starts, sees of this machine: next to nothing."""
    kept = {name: value for name, value in clean_environment().items() if name in ("PATH", "HOME", "LANG", "LC_ALL")}
    return {
        **kept,
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(place.emulator_port),
        "MINISTACK_REGION": REGION,
        "PERSIST_STATE": "1",
        "STATE_DIR": str(place.data / "state"),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(place.data / "s3"),
        "SFTP_ENABLED": "0",
        "IOT_MTLS_ENABLED": "0",
        "TMPDIR": str(place.data / "tmp"),
        "LOG_LEVEL": "WARNING",
        "AUTH": "true",  # roles and policies count here, too: what a function may not do on AWS fails on the laptop
        "OMP_NUM_THREADS": "1",
        "PYTHONPYCACHEPREFIX": str(place.data / "pycache"),
    }


def _note(place: Place) -> Path:
    return place.data / "emulator.pid"


def _last_line(log: Path) -> str:
    lines = log.read_text(errors="replace").strip().splitlines()
    return lines[-1] if lines else "(nothing)"
