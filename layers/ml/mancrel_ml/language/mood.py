"""The mood of a message from every layer of the network, its letters and the lexicon: numpy only.

The last layer of a sentence encoder is trained to match topics and forgets much of the tone; the layers before it keep
it. The shapes: n messages, m landmarks, 3 moods.
"""

import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from mancrel_ml.language import artefact, encoder
from mancrel_ml.language.encoder import LAYERS, NAME, WIDTH, Encoder, Vector
from mancrel_ml.language.evidence import Array, softmax
from mancrel_ml.language.sentiment import sentiment

MOODS = ("negative", "neutral", "positive")
SHIPPED = Path(__file__).with_name("mood.npz")
CORPUS = Path(__file__).parent / "corpus" / "moods.csv"
TRAINED_BY = ("mail.py", "mood.py", "mood_training.py", "sentiment.py")
LEXICON = "lexicon"
"""The version of what reads a mood where the language layer is missing."""
COLUMNS = 2**15  # that words and pieces are spread over
_NARROWNESS = 0.1  # of the Gaussian
_LEAST_SPREAD = 0.05  # of a unit: some hardly move in a small corpus
_WORDS = re.compile(r"\w+|[^\w\s]")
_PIECES = range(2, 6)  # letters


@dataclass(frozen=True)
class MoodHead:
    """A fitted kernel classifier of moods: a Gaussian of the layers, products of the letters and of the lexicon."""

    middle: Vector  # (2304,) of what the layers show
    spread: Vector  # (2304,)
    landmarks: Vector  # (m, 2304)
    pull: Vector  # (m, 3)
    rarity: Vector  # (COLUMNS,) inverse document frequency
    letters: Vector  # (COLUMNS, 3)
    lexicon: Vector  # (3,)
    sharpness: float  # score to logit
    version: str = ""

    def shares(self, layers: Vector, words: Iterable[tuple[Any, Vector]], scores: Vector) -> Array:
        """P(mood) (n, 3) of messages with these *layers* (n, 2304), *words* (columns and weights) and *scores* (n,)."""
        found = likeness(toned(layers, self.middle, self.spread), self.landmarks) @ self.pull
        found += np.array([values @ self.letters[columns] for columns, values in words])
        found += scores[:, None] * self.lexicon
        return softmax(np.asarray(found * self.sharpness, dtype=np.float64))


def toned(layers: Vector, middle: Vector, spread: Vector) -> Vector:
    """*layers* (n, 2304) in units of their spread, such that the square of a row's length is about six."""
    return np.asarray((layers - middle) / (spread + _LEAST_SPREAD) / np.sqrt(WIDTH), dtype=np.float32)


def likeness(rows: Vector, others: Vector) -> Vector:
    """Gaussian kernel (n, m)."""
    squares = (rows * rows).sum(axis=1)[:, None] + (others * others).sum(axis=1)[None, :]
    return np.asarray(np.exp(-_NARROWNESS * np.maximum(squares - 2 * rows @ others.T, 0)), dtype=np.float32)


def counted(text: str) -> tuple[Any, Vector]:
    """The columns of the words, pairs of words and pieces of words in *text*, and 1 + ln(how often) of each."""
    words = _WORDS.findall(text.lower())
    grams = [*words, *(" ".join(pair) for pair in pairwise(words))]
    for word in words:
        spaced = f" {word} "
        grams += [f"~{spaced[at : at + size]}" for size in _PIECES for at in range(len(spaced) - size + 1)]
    counts = Counter(zlib.crc32(gram.encode(errors="replace")) % COLUMNS for gram in grams)
    columns = np.array(sorted(counts), dtype=np.int64)
    return columns, np.array([1 + np.log(counts[column]) for column in sorted(counts)], dtype=np.float32)


def weighed(text: str, rarity: Vector) -> tuple[Any, Vector]:
    """The columns of *text* and their weights, a vector of length one."""
    columns, values = counted(text)
    values = values * rarity[columns]
    return columns, values / max(float(np.linalg.norm(values)), 1e-9)


class MoodReader:
    """Reads moods with one head and its encoder."""

    def __init__(self, head: MoodHead, found: Encoder) -> None:
        self.head, self.encoder = head, found

    def read(self, text: str) -> str:
        """The likeliest mood of *text*."""
        lexicon = np.array([sentiment(text)[1]], dtype=np.float32)
        words = [weighed(text, self.head.rarity)]
        return MOODS[int(self.head.shares(self.encoder.layers(text)[None, :], words, lexicon)[0].argmax())]


def read(path: Path = SHIPPED) -> MoodHead:
    """The head in *path*.

    Raises:
        NoModelError: it is missing or cannot be read; says how to make it.
    """
    return artefact.load(path, _unpacked)


@cache
def reader_here() -> MoodReader | None:
    """What reads moods in this process; None where the language layer is missing, and the lexicon is left.

    Raises:
        artefact.NoModelError: the head is missing or cannot be read.
    """
    found = encoder.find()
    return MoodReader(read(), found) if found else None


def _reader_of(language: str) -> MoodReader | None:
    """The head has read English only; all else is left to the lexicon."""
    return reader_here() if language == "en" else None


def version_here(language: str) -> str:
    """What reads moods of messages in *language* in this process, for the envelope."""
    found = _reader_of(language)
    return found.head.version if found else LEXICON


def read_mood(text: str, language: str) -> str:
    """``negative``, ``neutral`` or ``positive``."""
    found = _reader_of(language)
    return found.read(text) if found else sentiment(text)[0]


def is_current(path: Path, corpus: bytes) -> bool:
    """Whether *path* holds the head that *corpus*, this code and this encoder make."""
    try:
        return bool(artefact.load(path, _origin) == (artefact.corpus_hash(corpus, TRAINED_BY), NAME))
    except artefact.NoModelError:
        return False


def packed(head: MoodHead, corpus: bytes) -> bytes:
    """*head* as a file."""
    arrays = {name: getattr(head, name).astype(np.float16) for name in _ARRAYS}
    facts = {"corpus": artefact.corpus_hash(corpus, TRAINED_BY), "encoder": NAME, "sharpness": head.sharpness}
    return artefact.packed(arrays, facts, [], [])


_ARRAYS = ("middle", "spread", "landmarks", "pull", "rarity", "letters", "lexicon")


def _facts(arrays: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(arrays["facts"].tobytes())
    return found


def _origin(arrays: dict[str, Any], _: str) -> tuple[str, str]:
    facts = _facts(arrays)
    return facts["corpus"], facts["encoder"]


def _unpacked(arrays: dict[str, Any], version: str) -> MoodHead:
    floats = {name: arrays[name].astype(np.float32) for name in _ARRAYS}
    if floats["landmarks"].shape[1] != LAYERS * WIDTH:
        raise ValueError("landmarks of another network")
    return MoodHead(**floats, sharpness=_facts(arrays)["sharpness"], version=f"mood-{version}")
