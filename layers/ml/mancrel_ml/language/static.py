"""One text to one vector without a network: the mean of its word pieces' vectors (wordllama, MIT).

The middle way where the language layer's network could not be built: better than wording alone, worse than meaning.
"""

import sys
from functools import cache
from pathlib import Path

import numpy as np

from mancrel_ml.language.encoder import Vector

NAME = "wordllama-256-64b47a2d"
"""What decides the vectors: the table and the hash of the weights it was made from."""
WIDTH = 256
FOLDER = "wordllama"  # in the layer
FILES = ("vectors.npy", "tokenizer.json")


class StaticEncoder:
    """The table in *vectors* (pieces, 256) with the word pieces in *words*; vectors have length one, or are zero."""

    name = NAME
    width = WIDTH

    def __init__(self, vectors: Path, words: Path) -> None:
        from tokenizers import Tokenizer

        self._vectors = np.load(vectors, mmap_mode="r")
        self._tokenizer = Tokenizer.from_file(str(words))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def encode(self, text: str) -> Vector:
        """The vector (256,) of *text*."""
        known = text.encode(errors="replace").decode()
        pieces = self._tokenizer.encode(known, add_special_tokens=False).ids
        total = self._vectors[pieces].astype(np.float32).sum(axis=0)
        return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


def folder() -> Path | None:
    """Where the table lies: on the path, as in Lambda, or beside this layer, as in the repository."""
    beside = Path(__file__).resolve().parents[3] / "language"
    places = (Path(place) / FOLDER for place in [*sys.path, str(beside)])
    return next((place for place in places if all((place / name).is_file() for name in FILES)), None)


@cache
def find() -> StaticEncoder | None:
    """The encoder of this process; None where the table is missing."""
    place = folder()
    return StaticEncoder(*(place / name for name in FILES)) if place else None
