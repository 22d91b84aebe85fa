"""What texts mean, as vectors, each read once and kept. numpy only.

Shapes: n texts, w columns; a row has length one, or is zero where the text was not read yet.
"""

import hashlib
import io
from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Array = NDArray[np.float64]
_LONGEST = 300  # letters: what a thing is stands at its beginning
KEY = 16
Known = dict[bytes, NDArray[np.float16]]


class Encoder(Protocol):
    """What turns a text into a vector of length one."""

    @property
    def name(self) -> str:
        """What decides the vectors; those of another name cannot be compared."""

    def encode(self, text: str) -> Floats:
        """The vector (w,) of *text*."""


class Meanings:
    """The vectors of many texts, read by *encoder*; *kept* are bytes of `packed`, empty or of another encoder's too."""

    def __init__(self, encoder: Encoder, kept: bytes = b"") -> None:
        self.encoder = encoder
        self._known = _unpacked(kept, encoder.name) if kept else {}
        self.changed = False
        self.count = len(self._known)
        """How many were ever known: rows may be other ones when it is higher."""

    def encode(self, text: str) -> Floats:
        """The vector (w,) of *text*, which is not kept."""
        return self.encoder.encode(text)

    def rows(self, texts: Sequence[str], most: int = 0) -> Floats:
        """Vectors (n, w) of *texts*; of those that were never read at most *most* are read now."""
        keys = [_key(text) for text in texts]
        for key, text in zip(keys, texts, strict=True):
            if most > 0 and key not in self._known:
                self._known[key] = self.encoder.encode(text[:_LONGEST]).astype(np.float16)
                most, self.changed, self.count = most - 1, True, self.count + 1
        nothing = np.zeros_like(next(iter(self._known.values()), np.zeros(1, dtype=np.float16)))
        vectors = [self._known.get(key, nothing) for key in keys]
        return np.array(vectors, dtype=np.float32).reshape(len(keys), nothing.size)

    def known(self, texts: Iterable[str]) -> Known:
        """The vectors of those of *texts* that were read, by the hash of each."""
        return {key: self._known[key] for text in texts if (key := _key(text)) in self._known}

    def unread(self, texts: Iterable[str]) -> int:
        """How many of *texts* were never read."""
        return sum(_key(text) not in self._known for text in texts)

    def forget(self, but: Iterable[str]) -> None:
        """Let go of all texts *but* these."""
        wanted = {_key(text) for text in but}
        gone = self._known.keys() - wanted
        for key in gone:
            del self._known[key]
        self.changed = self.changed or bool(gone)

    def packed(self) -> bytes:
        """All that is known, for another process to begin with."""
        keys = np.frombuffer(b"".join(self._known), dtype=np.uint8).reshape(-1, KEY)
        vectors = np.array(list(self._known.values()), dtype=np.float16)
        file = io.BytesIO()
        np.savez(file, name=np.frombuffer(self.encoder.name.encode(), dtype=np.uint8), keys=keys, vectors=vectors)
        return file.getvalue()


class Still(Meanings):
    """What was *known* at one moment; nothing more is read."""

    def __init__(self, encoder: Encoder, known: Known) -> None:
        super().__init__(encoder)
        self._known, self.count = known, len(known)

    def rows(self, texts: Sequence[str], most: int = 0) -> Floats:
        """Vectors (n, w) of *texts*, whatever *most* says."""
        return super().rows(texts)


def _key(text: str) -> bytes:
    return hashlib.blake2b(text[:_LONGEST].encode(errors="replace"), digest_size=KEY).digest()


def _unpacked(kept: bytes, name: str) -> Known:
    arrays = np.load(io.BytesIO(kept), allow_pickle=False)
    if arrays["name"].tobytes().decode() != name:
        return {}
    return {key.tobytes(): vector for key, vector in zip(arrays["keys"], arrays["vectors"], strict=True)}
