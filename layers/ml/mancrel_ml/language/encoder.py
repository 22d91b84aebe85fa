"""One text to one vector that says what it means: MiniLM-L6 with int8 weights on onnxruntime (ADR 0019).

One text a call: how a batch is quantised depends on its longest and largest member, one text on nothing else.
"""

import hashlib
import sys
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

NAME = "minilm-l6-int8-53aa5117"
"""What decides the vectors: the network, its arithmetic, and the hash of the weights it was made from."""
WIDTH = 384
FOLDER = "minilm"  # in the layer
FILES = ("network.onnx", "tokenizer.json")
LAYERS = 6
LONGEST = 256  # tokens
_KEPT = 4096
Vector = NDArray[np.float32]


class Reads(Protocol):
    """What turns a text into one vector of length one."""

    @property
    def name(self) -> str:
        """What decides the vectors."""

    @property
    def width(self) -> int:
        """Of a vector."""

    def encode(self, text: str) -> Vector:
        """The vector (width,) of *text*."""


class Encoder:
    """The network in *model* with the word pieces in *words*; vectors have length one, equal texts are read once."""

    name = NAME
    width = WIDTH

    def __init__(self, model: Path, words: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(words))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)
        self._known: dict[bytes, Vector] = {}

    def encode(self, text: str) -> Vector:
        """The vector (384,) of *text*."""
        key = hashlib.blake2b(text.encode(errors="replace"), digest_size=16).digest()
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.pop(next(iter(self._known)))
            found = self._known[key] = self._run(text)
        return found

    def layers(self, text: str) -> Vector:
        """The mean of each layer (6 x 384,) for *text*: what the last one, trained to match topics, leaves out."""
        return self._run(text, "layers")

    def _run(self, text: str, wanted: str = "vector") -> Vector:
        ids = np.array(self._tokenizer.encode(text.encode(errors="replace").decode()).ids, dtype=np.int64)
        return np.asarray(self._session.run([wanted], {"ids": ids})[0], dtype=np.float32)


def folder() -> Path | None:
    """Where the layer lies on this machine: on the path, as in Lambda, or beside this one, as in the repository."""
    beside = Path(__file__).resolve().parents[3] / "language"
    places = (Path(place) / FOLDER for place in [*sys.path, str(beside)])
    return next((place for place in places if all((place / name).is_file() for name in FILES)), None)


@cache
def find() -> Encoder | None:
    """The encoder of this process; None where the layer is missing."""
    place = folder()
    return Encoder(*(place / name for name in FILES)) if place else None
