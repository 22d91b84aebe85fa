"""The artefacts that are learnt at build time: made anew when what they are learnt from changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

from infra.place import ROOT, SetupError

SOURCE = ROOT / "layers" / "ml" / "mancrel_ml"
LANGUAGE = SOURCE / "language"
MARK = ROOT / ".build" / "language.sources"
PYTHONPATH = os.pathsep.join(str(ROOT / folder) for folder in ("layers/core", "layers/ml", "functions", "."))


def train() -> bool:
    """Train the language model unless it is newer than its sources; False when there is nothing to train yet.

    Raises:
        SetupError: training failed; the text ends with its last words.
    """
    if not (LANGUAGE / "__main__.py").exists():
        return False
    state = _sources()
    if MARK.exists() and MARK.read_text() == state and any(LANGUAGE.glob("artefact*")):
        return True
    answer = subprocess.run(
        [sys.executable, "-m", "mancrel_ml.language", "train"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": PYTHONPATH},
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:
        raise SetupError(
            f"The language model could not be trained: {(answer.stderr.strip().splitlines() or ['?'])[-1]}"
        )
    MARK.parent.mkdir(parents=True, exist_ok=True)
    MARK.write_text(state)
    return True


def _sources() -> str:
    digest = hashlib.sha256()
    for path in sorted(LANGUAGE.rglob("*")):
        if path.is_file() and path.suffix != ".pyc" and not path.name.startswith("artefact"):
            digest.update(path.relative_to(LANGUAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
