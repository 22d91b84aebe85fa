"""What goes into each zip: our code alone where the emulator brings the libraries, whole layers elsewhere (ADR 0008).

python -m infra.layers [x86_64|arm64]     build the full layers as for AWS and print their sizes
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from infra.place import ROOT, SetupError

BUILD = ROOT / ".build"
PYTHON = "3.13"
UNZIPPED_LIMIT = 250 * 1024 * 1024
IN_THE_RUNTIME = ("boto3", "botocore")
LIBRARIES_OF_ML = ("numpy", "rapidfuzz")
LIBRARIES_OF_LANGUAGE = ("onnxruntime", "tokenizers")  # numpy is in `ml`, which is always beside it
LIBRARIES_OF_COLUMNAR = ("polars", "polars-runtime-32", "rapidfuzz")  # the API searches and mends spelling
NEVER_TOGETHER = ("ml", "columnar")
"""Layers that no function has both of: together they are larger than Lambda takes. `language` is only beside `ml`."""
_PLATFORMS = {"x86_64": "x86_64-manylinux_2_28", "arm64": "aarch64-manylinux_2_28"}
_UNWANTED_FOLDERS = {"__pycache__", "tests", "test", "include", "geodata", "carrierdata", "tzdata"}  # of phonenumbers
_ONNXRUNTIME_TOOLS = {"backend", "datasets", "quantization", "tools", "transformers"}
_UNWANTED_FILES = (".pyi", ".c", ".h", ".pxd", ".pyx", ".a")
Contents = dict[str, Path]


def functions() -> Contents:
    """Every file of the functions' zip by its name in it."""
    return _files(ROOT / "functions")


def own_layers() -> dict[str, Contents]:
    """The layers without libraries, for an emulator whose Lambdas run this very Python."""
    return {
        "core": _files(ROOT / "layers" / "core", "python/"),
        "ml": _files(ROOT / "layers" / "ml", "python/"),
        "columnar": _files(ROOT / "layers" / "columnar", "python/"),
        "language": _files(ROOT / "layers" / "language", "python/"),
    }


def full_layers(architecture: str) -> dict[str, Contents]:
    """The layers with their libraries as wheels for Lambda's Python and *architecture*.

    Raises:
        SetupError: a library has no such wheel, or the layers together are larger than Lambda takes.
    """
    layers = own_layers()
    for name, requirements in _requirements().items():
        folder = _install(name, requirements, architecture)
        layers[name] |= _files(folder, "python/", prune=True)
    sizes = {name: _size(layer) for name, layer in layers.items()}
    largest = _size(functions()) + sizes["core"] + max(sizes["ml"] + sizes["language"], sizes["columnar"])
    if largest > UNZIPPED_LIMIT:
        raise SetupError(
            f"A function with its layers is {largest >> 20} MB unzipped; Lambda takes {UNZIPPED_LIMIT >> 20}: "
            "drop a library."
        )
    return layers


def _size(contents: Contents) -> int:
    return sum(path.stat().st_size for path in contents.values())


def pack(contents: Contents) -> Path:
    """A zip of *contents*, named after their hash: the same contents always give the same file."""
    digest = hashlib.sha256()
    for name, path in sorted(contents.items()):
        digest.update(f"{name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    target = BUILD / "zips" / f"{digest.hexdigest()[:32]}.zip"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_suffix(f".{os.getpid()}")  # two deployments may pack at once
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, path in sorted(contents.items()):
                entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
        draft.replace(target)
    return target


def _files(folder: Path, prefix: str = "", prune: bool = False) -> Contents:
    return {prefix + path.relative_to(folder).as_posix(): path for path in _walk(folder, prune)}


def _walk(folder: Path, prune: bool) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        whole = path.relative_to(folder).parts
        parts = set(whole[1:] if whole[0] == "tzdata" else whole)  # the zones themselves are wanted
        if not path.is_file() or (path.suffix == ".pyc" and not prune):
            continue
        if prune and (parts & _UNWANTED_FOLDERS - {"__pycache__"} or _is_unwanted(path, whole)):
            continue
        yield path


def _is_unwanted(path: Path, whole: tuple[str, ...]) -> bool:
    """What nobody loads: sources of C, the second build of rapidfuzz, the zones of pytz (tzdata has them), what
    onnxruntime has for making networks."""
    tools = whole[0] == "onnxruntime" and whole[1] in _ONNXRUNTIME_TOOLS
    return tools or path.name.endswith(_UNWANTED_FILES) or "_avx2." in path.name or whole[:2] == ("pytz", "zoneinfo")


def _requirements() -> dict[str, list[str]]:
    """The pinned libraries of each layer, cut from uv.lock. Of Chalice's own dependencies its runtime needs none."""
    elsewhere = ("chalice", *IN_THE_RUNTIME, *LIBRARIES_OF_ML, *LIBRARIES_OF_COLUMNAR, *LIBRARIES_OF_LANGUAGE)
    everything = _export()
    core = _export(*(flag for name in elsewhere for flag in ("--prune", name)))
    return {
        "core": core + [line for line in everything if line.startswith("chalice==")],
        "ml": [line for line in everything if line.split("==")[0] in LIBRARIES_OF_ML],
        "columnar": [line for line in everything if line.split("==")[0] in LIBRARIES_OF_COLUMNAR],
        "language": [line for line in everything if line.split("==")[0] in LIBRARIES_OF_LANGUAGE],
    }


def _export(*flags: str) -> list[str]:
    command = [
        *uv(),
        "export",
        "--frozen",
        "--no-default-groups",
        "--no-hashes",
        "--no-header",
        "--no-annotate",
        *flags,
    ]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [line for line in answer.stdout.splitlines() if line and not line.startswith(("#", "-e", " "))]


def _install(name: str, requirements: list[str], architecture: str) -> Path:
    wanted = "\n".join(sorted(requirements)) + "\n"
    mark = hashlib.sha256(f"{wanted}{PYTHON}{architecture}".encode()).hexdigest()[:16]
    folder = BUILD / "layers" / f"{name}-{architecture}-{mark}"
    if folder.exists():
        return folder
    listed = BUILD / f"{name}.requirements.txt"
    listed.parent.mkdir(parents=True, exist_ok=True)
    listed.write_text(wanted)
    draft = folder.with_suffix(f".{os.getpid()}")
    shutil.rmtree(draft, ignore_errors=True)
    command = [*uv(), "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:", "--target", str(draft)]
    command += ["--python-version", PYTHON, "--python-platform", _PLATFORMS[architecture], "-r", str(listed)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise SetupError(f"The {name} layer could not be built: {answer.stderr.strip().splitlines()[-1]}")
    _compile(draft)
    draft.rename(folder)
    return folder


def uv() -> list[str]:
    """The command that installs packages, wherever it is."""
    return ["uv"] if shutil.which("uv") else ["python3", "-m", "uv"]


def _compile(folder: Path) -> None:
    """Ship bytecode where the same Python is at hand: a cold start then costs half the CPU."""
    python = shutil.which(f"python{PYTHON}")
    if python:
        command = [python, "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", str(folder)]
        subprocess.run(command, check=False, capture_output=True)


def main(architecture: str = "arm64") -> None:
    """Build the full layers and print how large they are."""
    for name, contents in full_layers(architecture).items():
        size = sum(path.stat().st_size for path in contents.values())
        print(f"{name}: {size / 1e6:.1f} MB unzipped, {pack(contents).stat().st_size / 1e6:.1f} MB zipped")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except SetupError as error:
        sys.exit(str(error))
