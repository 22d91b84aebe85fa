"""Why a product may suit somebody: what its own description says to that."""

import re

import numpy as np

from mancrel_ml.search import terms
from mancrel_ml.search.meanings import Meanings

_ENDS = re.compile(r"(?<=[.!?…])\s+|\n+")
_SHORTEST, _LONGEST, _MOST = 12, 160, 8
_ALIKE = 0.25  # a cosine below that is chance


def reason(asked: str, description: str, meanings: Meanings | None = None) -> str:
    """The sentence of *description*, word for word, that speaks most to what is *asked*; empty when none does."""
    said = [part.strip() for part in _ENDS.split(description)]
    said = [part for part in said if _SHORTEST <= len(part) <= _LONGEST][:_MOST]
    if not said or not asked.strip():
        return ""
    fits = _meant(asked, said, meanings) if meanings else _worded(asked, said)
    best = int(np.argmax(fits))
    return said[best] if fits[best] >= _ALIKE else ""


def _meant(asked: str, said: list[str], meanings: Meanings) -> list[float]:
    wanted = meanings.encode(asked)
    return [float(wanted @ meanings.encode(sentence)) for sentence in said]


def _worded(asked: str, said: list[str]) -> list[float]:
    wanted = set(terms.words(asked)) - terms.SHOP_STEMS
    return [len(wanted.intersection(terms.words(sentence))) / max(1, len(wanted)) for sentence in said]
