"""The assistant's model: it comes with the repository, and is learnt anew where somebody removed it."""

from __future__ import annotations

import os
import subprocess
import sys

from infra.place import ROOT, SetupError

MODEL = ROOT / "layers" / "ml" / "mancrel_ml" / "language" / "artefact.npz"
PYTHONPATH = os.pathsep.join(str(ROOT / folder) for folder in ("layers/core", "layers/ml", "functions", "."))


def train() -> None:
    """Train the language model unless it is there.

    Raises:
        SetupError: training failed; the text ends with its last words.
    """
    if MODEL.exists():
        return
    answer = subprocess.run(
        [sys.executable, "-m", "mancrel_ml.language", "train"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": PYTHONPATH},
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:
        words = answer.stderr.strip().splitlines() or ["(nothing)"]
        raise SetupError(f"The language model could not be trained: {words[-1]}")
