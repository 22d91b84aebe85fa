"""Texts to a fitted model, with scikit-learn: build time only."""

import csv
import gzip
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from sklearn.pipeline import Pipeline

from mancrel_ml.language import artefact, mind
from mancrel_ml.language.encoder import Reads
from mancrel_ml.language.mail import written_text
from mancrel_ml.language.meaning import MeaningModel
from mancrel_ml.language.model import IntentModel
from mancrel_ml.language.vectors import Meanings, MessageVectors

BACKGROUND = "oos"
_MANY = 4000
_WORD = re.compile(r"[^\W\d_]{3}")
FEW = 40
"""Messages of an intent; with fewer its name is learnt from as one more. Where there are more it adds nothing."""


@dataclass(frozen=True)
class Labelled:
    """Messages and their labels, in step."""

    texts: list[str]
    labels: list[str]


def pipeline(rows: int, encoder: Reads | None = None) -> Pipeline:
    """The untrained model for *rows* messages: with an *encoder* it reads meaning, else wording alone."""
    if encoder:
        return Pipeline(
            [("vectors", Meanings(encoder)), ("intent", MeaningModel(background=BACKGROUND, meaning=encoder.width))]
        )
    model = IntentModel(background=BACKGROUND, folds=5 if rows < _MANY else 3)
    return Pipeline([("vectors", MessageVectors()), ("intent", model)])


def read(path: Path) -> Labelled:
    """A CSV file, plain or gzipped, with the columns ``text`` and ``label``.

    Raises:
        ValueError: a column is missing, or there are no rows.
    """
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", newline="", encoding="utf-8-sig") as file:
        rows = csv.DictReader(file)
        if not {"text", "label"} <= set(rows.fieldnames or ()):
            raise ValueError(f"{path} needs the columns text and label; it has {rows.fieldnames}")
        pairs = [(row["text"] or "", (row["label"] or "").strip()) for row in rows]
    if not pairs:
        raise ValueError(f"{path} holds no messages")
    return Labelled([text for text, _ in pairs], [label for _, label in pairs])


def fit(labelled: Labelled, encoder: Reads | None = None) -> Pipeline:
    """The model learnt from *labelled*; quotes and signatures do not count. With an *encoder* intents of `FEW` messages
    are learnt by their names too."""
    learner = pipeline(len(labelled.texts), encoder)
    texts, labels = [written_text(text) for text in labelled.texts], labelled.labels
    if encoder:
        names = named(labels)
        marks = np.repeat([False, True], [len(texts), len(names)])
        learner.fit([*texts, *map(spoken, names)], [*labels, *names], intent__named=marks)
    else:
        learner.fit(texts, labels)
    return learner


def named(labels: list[str]) -> list[str]:
    """The intents with fewer than `FEW` messages whose names are words."""
    counts = Counter(labels)
    return sorted(
        label for label, count in counts.items() if label != BACKGROUND and count < FEW and _WORD.search(label)
    )


def spoken(name: str) -> str:
    """The key of an intent as words: ``order_status`` is *order status*."""
    return " ".join(re.split(r"[_\W]+", name)).strip()


def train(corpus: Path, out: Path, encoder: Reads | None = None) -> Pipeline:
    """Fit on *corpus*, write the model to *out*, and return what was fitted. The same corpus gives the same bytes.

    Raises:
        ValueError: see `read`.
    """
    labelled = read(corpus)
    fitted = fit(labelled, encoder)
    keep = save_meaning if encoder else save
    keep(fitted, out, corpus.read_bytes())
    return fitted


def save_meaning(fitted: Pipeline, out: Path, corpus: bytes) -> None:
    """Write *fitted*, which reads meaning, as an artefact."""
    words, intent = fitted["vectors"].words_, fitted["intent"]
    arrays = {
        **mind.packed(intent.field_),
        "weights": words.vectorizer_.idf_ * words.scale_,
        "correctness": np.append(*intent.correctness_),
    }
    facts = {
        "classes": [str(name) for name in intent.classes_],
        "background": intent.background_,
        "encoder": fitted["vectors"].encoder.name,
        "corpus": artefact.corpus_hash(corpus, mind.TRAINED_BY),
    }
    names = [str(name) for name in words.vectorizer_.get_feature_names_out()]
    artefact.write(out, arrays, facts, names, sorted(words.known_))


def save(fitted: Pipeline, out: Path, corpus: bytes) -> None:
    """Write *fitted*, which reads wording alone, as an artefact."""
    vectors, intent = fitted["vectors"], fitted["intent"]
    seer = intent.seer_
    postings = sp.csc_matrix(seer.examples)
    weights, bias = intent.correctness_
    names = vectors.vectorizer_.get_feature_names_out()
    arrays = {
        "weights": (vectors.vectorizer_.idf_ * vectors.scale_)[seer.columns],
        "coef": seer.coef.astype(np.float16),
        "intercept": seer.intercept.astype(np.float16),
        "centroids": seer.centroids.astype(np.float16),
        "postings_start": postings.indptr.astype(np.uint32),
        "postings_row": postings.indices.astype(np.uint16),
        "postings_value": postings.data.astype(np.float16),
        "class_start": seer.starts.astype(np.uint32),
        "correctness": np.append(weights, bias),
    }
    facts = {
        "classes": [str(name) for name in intent.classes_],
        "background": intent.background_,
        "examples": seer.examples.shape[0],
        "corpus": artefact.corpus_hash(corpus),
    }
    artefact.write(out, arrays, facts, [str(names[at]) for at in seer.columns], sorted(vectors.known_))
