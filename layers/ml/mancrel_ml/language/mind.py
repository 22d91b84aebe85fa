"""The model of meaning as one file of arrays, and what reads a text with it: numpy and an encoder, no scikit-learn."""

import json
from dataclasses import dataclass, replace
from dataclasses import field as field_of
from pathlib import Path
from typing import Any

import numpy as np

from mancrel_ml.language import artefact, features
from mancrel_ml.language.encoder import NAME, Reads
from mancrel_ml.language.evidence import Array
from mancrel_ml.language.intents import Verdict, verdict
from mancrel_ml.language.kernel import WORDING, Examples, Field, Floats, meant, projection

SHIPPED = Path(__file__).with_name("meaning.npz")
STATIC = Path(__file__).with_name("static.npz")
"""The model for where there is no network, but `static` vectors."""
LEARNT = "learnt-"
"""What the version of a tenant's own model begins with."""
TRAINED_BY = (
    "correctness.py",
    "evidence.py",
    "features.py",
    "kernel.py",
    "mail.py",
    "meaning.py",
    "ridge.py",
    "vectors.py",
)


@dataclass(frozen=True)
class Mind:
    """A trained model of meaning; ``encoder`` names the one whose vectors it learnt from."""

    classes: list[str]
    background: int | None
    encoder: str
    corpus: str  # what it was trained from, see `artefact.corpus_hash`
    known: frozenset[str]
    columns: dict[str, int]
    weights: Array  # (columns,) inverse document frequency and block weight
    field: Field
    correctness: Array  # weights of the evidence, then the bias
    version: str
    staged: dict[str, float] = field_of(default_factory=dict)
    """Of intents learnt from messages written to be learnt: how many times less the odds of being right count."""


def read(path: Path = SHIPPED) -> Mind:
    """The model in *path*.

    Raises:
        NoModelError: it is missing or cannot be read; says how to make it.
    """
    return artefact.load(path, _unpacked)


def learnt(content: bytes) -> Mind:
    """The model that a tenant's worker kept as *content*.

    Raises:
        NoModelError: it cannot be read, or was made for another encoder or by other code than this.
    """
    found, shipped = artefact.opened(content, _unpacked), read()
    if (found.encoder, found.corpus) != (shipped.encoder, shipped.corpus):
        raise artefact.NoModelError("was made for another release")
    return replace(found, version=f"{LEARNT}{artefact.hash_of(content)}")


def is_current(path: Path, corpus: bytes, name: str = NAME) -> bool:
    """Whether *path* holds the model that *corpus*, this code and the encoder *name* make."""
    try:
        made = read(path)
    except artefact.NoModelError:
        return False
    return made.corpus == artefact.corpus_hash(corpus, TRAINED_BY) and made.encoder == name


def packed(field: Field) -> dict[str, Any]:
    """The arrays of *field* for the file."""
    return {
        "chosen": field.chosen.astype(np.uint32),
        "pull": field.pull,
        "wording": field.wording.astype(np.float16),
        "sharpness": np.array(field.sharpness),
        "examples": field.examples.rows.astype(np.float16),
        "starts": field.examples.starts.astype(np.uint32),
        "centroids": field.examples.centroids,
    }


def _unpacked(arrays: dict[str, Any], version: str) -> Mind:
    facts = json.loads(arrays["facts"].tobytes())
    names = arrays["columns"].tobytes().decode().split("\n")
    floats = {name: arrays[name].astype(np.float32) for name in ("pull", "wording", "examples", "centroids")}
    examples = Examples(floats["examples"], arrays["starts"].astype(np.int64), floats["centroids"])
    return Mind(
        **facts,
        known=frozenset(arrays["known"].tobytes().decode().split("\n")),
        columns={name: number for number, name in enumerate(names)},
        weights=arrays["weights"].astype(np.float64),
        field=Field(
            examples, arrays["chosen"].astype(np.int64), floats["pull"], floats["wording"], float(arrays["sharpness"])
        ),
        correctness=arrays["correctness"].astype(np.float64),
        version=f"{'meaning' if facts['encoder'] == NAME else 'static'}-{version}",
    )


def judged(mind: Mind, row: Floats) -> Verdict:
    """The verdict of *mind* on one *row*."""
    found = verdict(mind.field.see(row[None, :]), mind.classes, mind.background, mind.correctness)
    less = mind.staged.get(found.intent)
    return replace(found, confidence=found.confidence / (less + (1 - less) * found.confidence)) if less else found


def content(mind: Mind) -> bytes:
    """*mind* as a file."""
    arrays = {**packed(mind.field), "weights": mind.weights, "correctness": mind.correctness}
    facts = {name: getattr(mind, name) for name in ("classes", "background", "encoder", "corpus", "staged")}
    return artefact.packed(arrays, facts, list(mind.columns), sorted(mind.known))


class MeaningReader:
    """Reads intents with one model and its encoder."""

    def __init__(self, mind: Mind, encoder: Reads) -> None:
        self.mind, self.encoder = mind, encoder
        self.spelled = features.spellings(mind.known)
        self.places, self.signs = projection(len(mind.columns))

    @property
    def version(self) -> str:
        """What read a text, for the envelope."""
        return self.mind.version

    @property
    def classes(self) -> list[str]:
        """The intents that it knows, without the background."""
        return [name for at, name in enumerate(self.mind.classes) if at != self.mind.background]

    def seen(self, intent: str) -> int:
        """From how many messages it learnt *intent*."""
        starts = [*self.mind.field.examples.starts.tolist(), len(self.mind.field.examples.rows)]
        at = self.mind.classes.index(intent)
        return int(starts[at + 1] - starts[at])

    def read(self, text: str) -> Verdict:
        """The verdict on *text*, as it was written: no quotes or signature are removed here."""
        return judged(self.mind, self.row(text))

    def row(self, text: str) -> Floats:
        """*text* as the model sees it: its meaning, then its wording."""
        return np.concatenate([self.encoder.encode(meant(text)), self.wording(text)])

    def wording(self, text: str) -> Floats:
        """The words and pieces (d,) of *text*."""
        mind = self.mind
        columns, values = features.weighed(text, mind.known, self.spelled, mind.columns, mind.weights)
        amounts = (self.signs[columns] * values[:, None]).ravel()
        return np.bincount(self.places[columns].ravel(), weights=amounts, minlength=WORDING).astype(np.float32)
