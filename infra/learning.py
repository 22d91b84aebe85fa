"""The assistant's models come with the repository, or are learnt anew; the network that they read with is built."""

from __future__ import annotations

import os
import subprocess
import sys

from infra import weights
from infra.place import ROOT, SetupError

MODELS = [ROOT / "layers" / "ml" / "mancrel_ml" / "language" / name for name in ("artefact.npz", "meaning.npz")]
PYTHONPATH = os.pathsep.join(str(ROOT / folder) for folder in ("layers/core", "layers/ml", "functions", "."))


def make() -> None:
    """Build the network where it can be had, and train the models unless they are there.

    Without the network the assistant reads wording alone, and says so in ``modelVersion``.

    Raises:
        SetupError: training failed; the text ends with its last words.
    """
    try:
        weights.make()
    except SetupError as error:
        print(f"{error} The assistant will read wording alone.", file=sys.stderr)
    if all(model.exists() for model in MODELS):
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
