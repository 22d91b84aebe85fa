"""The trained model as one file of arrays: what `train` writes and `predict` reads. numpy only."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from mancrel.intents import starter
from mancrel_ml.language.evidence import Array

STARTER_CORPUS = starter.CORPUS
SHIPPED = Path(__file__).parent / "artefact.npz"
_TRAINED_BY = ("correctness.py", "evidence.py", "features.py", "mail.py", "model.py", "training.py", "vectors.py")

Model = TypeVar("Model")


class NoModelError(RuntimeError):
    """There is no usable model where one is expected."""


@dataclass(frozen=True)
class Artefact:
    """A trained model. Columns are those of `columns`; classes those of `classes`.

    ``postings`` holds the training examples column by column: rows and values of column c stand between
    ``postings_start[c]`` and ``postings_start[c + 1]``. Rows are sorted by class; class k starts at ``class_start[k]``.
    """

    classes: list[str]
    background: int | None
    known: frozenset[str]
    columns: dict[str, int]
    weights: Array  # (columns,) inverse document frequency and block weight
    coef: Array  # (classes, columns)
    intercept: Array  # (classes,)
    centroids: Array  # (classes, columns)
    postings_start: NDArray[np.int64]
    postings_row: NDArray[np.int64]
    postings_value: Array
    class_start: NDArray[np.int64]
    examples: int
    correctness: Array  # weights of the evidence, then the bias
    corpus: str  # what it was trained from, see `corpus_hash`
    version: str  # hash of the file


def corpus_hash(corpus: bytes, code: Iterable[str] = _TRAINED_BY) -> str:
    """What decides a model: the *corpus* and the *code* that turns a message into numbers."""
    digest = hashlib.sha256(corpus)
    for name in code:
        digest.update(Path(__file__).with_name(name).read_bytes())
    return digest.hexdigest()[:16]


def is_current(path: Path, corpus: bytes) -> bool:
    """Whether *path* holds the model that *corpus* and this code make."""
    try:
        return read(path).corpus == corpus_hash(corpus)
    except NoModelError:
        return False


def write(path: Path, arrays: dict[str, Any], facts: dict[str, Any], columns: list[str], known: list[str]) -> None:
    """Write a model; the same input gives the same bytes."""
    path.write_bytes(packed(arrays, facts, columns, known))


def packed(arrays: dict[str, Any], facts: dict[str, Any], columns: list[str], known: list[str]) -> bytes:
    """A model as a file; the same input gives the same bytes."""
    texts = {"facts": json.dumps(facts, sort_keys=True), "columns": "\n".join(columns), "known": "\n".join(known)}
    letters: dict[str, Any] = {name: np.frombuffer(text.encode(), dtype=np.uint8) for name, text in texts.items()}
    file = BytesIO()
    np.savez_compressed(file, **arrays, **letters)
    return file.getvalue()


def read(path: Path = SHIPPED) -> Artefact:
    """The model in *path*.

    Raises:
        NoModelError: it is missing or cannot be read; says how to make it.
    """
    return load(path, _unpacked)


def load(path: Path, unpacked: Callable[[dict[str, Any], str], Model]) -> Model:
    """What *unpacked* makes of the arrays in *path* and the hash of the file.

    Raises:
        NoModelError: it is missing or cannot be read; says how to make it.
    """
    remedy = f"make it with `python -m mancrel_ml.language train --out {path}`"
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise NoModelError(f"there is no language model at {path}; {remedy}") from error
    try:
        return opened(content, unpacked)
    except NoModelError as error:
        raise NoModelError(f"the language model at {path} {error}; {remedy}") from error


def opened(content: bytes, unpacked: Callable[[dict[str, Any], str], Model]) -> Model:
    """What *unpacked* makes of the arrays in *content* and their hash.

    Raises:
        NoModelError: it cannot be read.
    """
    try:
        with np.load(BytesIO(content), allow_pickle=False) as file:
            return unpacked({name: file[name] for name in file.files}, hash_of(content))
    except (KeyError, ValueError, OSError, EOFError, BadZipFile) as error:
        raise NoModelError(f"cannot be read ({error})") from error


def hash_of(content: bytes) -> str:
    """What names the model in *content*."""
    return hashlib.sha256(content).hexdigest()[:12]


def _unpacked(arrays: dict[str, Any], version: str) -> Artefact:
    facts = json.loads(arrays["facts"].tobytes())
    names = arrays["columns"].tobytes().decode().split("\n")
    floats = {name: arrays[name].astype(np.float64) for name in _FLOATS}
    whole = {name: arrays[name].astype(np.int64) for name in _WHOLE}
    return Artefact(
        **facts,
        **floats,
        **whole,
        known=frozenset(arrays["known"].tobytes().decode().split("\n")),
        columns={name: number for number, name in enumerate(names)},
        version=f"wording-{version}",
    )


_FLOATS = ("weights", "coef", "intercept", "centroids", "postings_value", "correctness")
_WHOLE = ("postings_start", "postings_row", "class_start")
