"""Messages to rows of numbers, by their wording alone or with what they mean: build time only."""

from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.feature_extraction.text import TfidfVectorizer

from mancrel_ml.language import features
from mancrel_ml.language.encoder import Reads
from mancrel_ml.language.kernel import WORDING, Floats, meant, projection


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


class Meanings(TransformerMixin, BaseEstimator):
    """Messages to rows (n, width + 2048): the embedding, then the wording of `MessageVectors`, projected.

    Parameters
    ----------
    encoder : what reads the meaning of a text

    Attributes
    ----------
    words_ : the fitted MessageVectors
    spread_ : sparse (columns of `words_`, 2048)
    """

    def __init__(self, encoder: Reads) -> None:
        self.encoder = encoder

    def fit(self, X: list[str], y: Any = None) -> Self:
        """Learn the vocabulary of the messages *X*."""
        self.words_ = MessageVectors().fit(X)
        places, signs = projection(len(self.words_.scale_))
        rows = np.repeat(np.arange(len(places)), places.shape[1])
        self.spread_ = sp.csr_matrix((signs.ravel(), (rows, places.ravel())), shape=(len(places), WORDING))
        return self

    def transform(self, X: list[str]) -> Floats:
        """Rows of the messages *X*, read one by one."""
        wording = (self.words_.transform(X) @ self.spread_).toarray()
        return np.hstack([[self.encoder.encode(meant(text)) for text in X], wording], dtype=np.float32)
