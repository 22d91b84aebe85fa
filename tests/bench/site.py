"""What the site weighs, and how smoothly its longest lists scroll, as its own scripts count it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.bench import harness

FRONTEND = Path(__file__).parents[2] / "frontend"


def run() -> None:
    """The lines of `npm run size` and `npm run frames`, or one that says why there is none."""
    scripts = json.loads((FRONTEND / "package.json").read_text()).get("scripts", {})
    if "size" not in scripts or shutil.which("npm") is None or not (FRONTEND / "dist").exists():
        _emit_none("site", "not built")
        return
    _told("size")
    if Path(os.environ.get("CHROMIUM", "/usr/bin/chromium")).exists():
        _told("frames")
    else:
        _emit_none("site-frames", "no Chromium")


def _told(script: str) -> None:
    answer = subprocess.run(
        ["npm", "run", "--silent", script], cwd=FRONTEND, capture_output=True, text=True, check=False
    )
    said = _lines(answer.stdout)
    for line in said:
        harness.emit({"commit": harness.commit(), **line})
    if answer.returncode or not said:
        _emit_none(f"site-{script}", (answer.stderr or answer.stdout)[-300:])


def _emit_none(name: str, why: str) -> None:
    harness.emit({"name": name, "value": None, "unit": "", "n": 0, "valid": False, "why": why})


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]
