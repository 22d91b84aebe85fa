"""Products and other described things: the rare words and model numbers that two descriptions share."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mancrel_ml.matching.blocking import Pairs, candidates
from mancrel_ml.matching.roles import Role
from mancrel_ml.matching.tables import Table
from mancrel_ml.matching.vectors import Vectors, is_code, with_pieces, words_of

_COUNTS = {Role.DESCRIPTION: 0.2, Role.MAKER: 0.7, Role.OTHER: 0.4}
"""How much a word counts that the title does not say."""
_SHARED_CODE = 0.25
_PRICE = 0.1
Floats = NDArray[np.float64]


@dataclass
class Scored:
    """Pairs of rows and how alike they are, about 0 to 1.25; *codes*: they share a model number."""

    pairs: Pairs
    scores: Floats
    codes: NDArray[np.bool_]


def price_of(text: str) -> float:
    """The first number of a price; 0 when there is none."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(found.group().replace(",", "")) if found else 0.0


def compare(table: Table) -> Scored:
    """All pairs worth a look with their score."""
    named = zip(table.column(Role.TITLE), table.column(Role.MODEL), strict=True)
    titles = [words_of(f"{title} {model}") for title, model in named]
    weights = [_weights(table, row, words) for row, words in enumerate(titles)]
    vectors = Vectors(weights)
    pairs = candidates([], table.column(Role.TITLE), table.source, vectors.keys(weights, table.source))
    codes = [frozenset(filter(is_code, words)) for words in titles]
    most = float(np.log(1 + len(table) / 1.5))
    shared = np.array([max(map(vectors.rarity, codes[i] & codes[j]), default=0.0) / most for i, j in pairs.tolist()])
    scores = vectors.cosines(pairs) + _SHARED_CODE * shared - _PRICE * _apart(table, pairs)
    return Scored(pairs, scores, shared > 0)


def _weights(table: Table, row: int, title: list[str]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for role, weight in _COUNTS.items():
        if role in table.columns:
            for word in words_of(table.columns[role][row]):
                weights[word] = max(weight, weights.get(word, 0.0))
    return weights | with_pieces(title)


def _apart(table: Table, pairs: Pairs) -> Floats:
    """How far prices are apart, 0 (equal or unknown) to 1."""
    prices = np.array([price_of(text) for text in table.column(Role.PRICE)])
    left, right = prices[pairs[:, 0]], prices[pairs[:, 1]]
    known = (left > 0) & (right > 0)
    ratio = np.minimum(left, right) / np.where(known, np.maximum(left, right), 1)
    return np.where(known, 1 - ratio, 0.0)
