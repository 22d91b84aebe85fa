"""Texts to a fitted model, with scikit-learn: build time only."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import Pipeline

from mancrel_ml.language import artefact, features
from mancrel_ml.language.mail import written_text
from mancrel_ml.language.model import IntentModel

BACKGROUND = "oos"
_MANY = 4000


@dataclass(frozen=True)
class Labelled:
    """Messages and their labels, in step."""

    texts: list[str]
    labels: list[str]


class MessageVectors(TransformerMixin, BaseEstimator):
    """Messages to unnormalised TF-IDF rows (n, columns) of word runs and word pieces.

    Parameters
    ----------
    fewest : a word or piece must occur in so many messages
    letters : weight of the pieces against the words

    Attributes
    ----------
    known_ : words that stay themselves; all others become a placeholder
    vectorizer_ : the fitted TfidfVectorizer over `features.grams`
    scale_ : weight of each column
    """

    def __init__(self, fewest: int = 2, letters: float = 0.7) -> None:
        self.fewest = fewest
        self.letters = letters

    def fit(self, X: list[str], y: Any = None) -> Self:
        """Learn the vocabulary of the messages *X*."""
        self.known_ = features.known_words(map(features.tokens, X), self.fewest)
        self.spellings_ = features.spellings(self.known_)
        self.vectorizer_ = TfidfVectorizer(analyzer=self._grams, min_df=self.fewest, sublinear_tf=True, norm=None).fit(
            X
        )
        names = self.vectorizer_.get_feature_names_out()
        self.scale_ = np.where([name.startswith("c") for name in names], self.letters, 1.0)
        return self

    def transform(self, X: list[str]) -> sp.csr_matrix:
        """Rows of the messages *X*."""
        return sp.csr_matrix(self.vectorizer_.transform(X) @ sp.diags(self.scale_))

    def _grams(self, text: str) -> list[str]:
        return features.grams(features.tokens(text), self.known_, self.spellings_)


def pipeline(rows: int) -> Pipeline:
    """The untrained model, sized for *rows* messages."""
    model = IntentModel(background=BACKGROUND, folds=5 if rows < _MANY else 3)
    return Pipeline([("vectors", MessageVectors()), ("intent", model)])


def read(path: Path) -> Labelled:
    """A CSV file with the columns ``text`` and ``label``.

    Raises:
        ValueError: a column is missing, or there are no rows.
    """
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = csv.DictReader(file)
        if not {"text", "label"} <= set(rows.fieldnames or ()):
            raise ValueError(f"{path} needs the columns text and label; it has {rows.fieldnames}")
        pairs = [(row["text"] or "", (row["label"] or "").strip()) for row in rows]
    if not pairs:
        raise ValueError(f"{path} holds no messages")
    return Labelled([text for text, _ in pairs], [label for _, label in pairs])


def fit(labelled: Labelled) -> Pipeline:
    """The model learnt from *labelled*; quotes and signatures do not count."""
    learner = pipeline(len(labelled.texts))
    learner.fit([written_text(text) for text in labelled.texts], labelled.labels)
    return learner


def train(corpus: Path, out: Path) -> Pipeline:
    """Fit on *corpus*, write the artefact to *out*, and return what was fitted. The same corpus gives the same bytes.

    Raises:
        ValueError: see `read`.
    """
    labelled = read(corpus)
    fitted = fit(labelled)
    save(fitted, out, artefact.corpus_hash(corpus.read_bytes()))
    return fitted


def save(fitted: Pipeline, out: Path, corpus: str) -> None:
    """Write *fitted* as an artefact."""
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
        "corpus": corpus,
    }
    artefact.write(out, arrays, facts, [str(names[at]) for at in seer.columns], sorted(vectors.known_))
