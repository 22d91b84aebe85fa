"""What the site weighs, as its own script counts it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.bench import harness

FRONTEND = Path(__file__).parents[2] / "frontend"


def run() -> None:
    """The line that `npm run size` prints, or one that says why there is none."""
    scripts = json.loads((FRONTEND / "package.json").read_text()).get("scripts", {})
    if "size" not in scripts or shutil.which("npm") is None or not (FRONTEND / "dist").exists():
        harness.emit({"name": "site", "value": None, "unit": "KB gz", "n": 0, "valid": False, "why": "not built"})
        return
    answer = subprocess.run(
        ["npm", "run", "--silent", "size"], cwd=FRONTEND, capture_output=True, text=True, check=False
    )
    said = _lines(answer.stdout)
    if answer.returncode or not said:
        why = (answer.stderr or answer.stdout)[-300:]
        said = [{"name": "site", "value": None, "unit": "KB gz", "n": 0, "valid": False, "why": why}]
    for line in said:
        harness.emit({"commit": harness.commit(), **line})


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]
