"""What is found by meaning, and in the words of what people wrote. Asked by the API through the function `search`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from mancrel_ml.language import encoder
from mancrel_ml.language.encoder import Reads
from mancrel_ml.semantic import copies
from mancrel_ml.semantic.copies import Copy, Floats, Mask

WRITTEN = frozenset({"messages", "notes"})
"""Nouns that are found by their words, too, here; the others are found so where their records are."""
ALIKE = 0.3
"""A cosine below which two texts have nothing to do with each other."""


@dataclass(frozen=True)
class Near:
    """A record, and how near what it says is to what was asked (0…1)."""

    noun: str
    record_id: str
    score: float


@dataclass(frozen=True)
class Answer:
    """What was found: by *meaning*, the nearest first, and by *wording*."""

    meaning: list[Near]
    wording: list[Near]


def answer(asked: Mapping[str, Any]) -> dict[str, Any]:
    """`search`, as the function is asked and answers, in JSON."""
    found = search(asked["tenant_id"], asked["q"], asked["nouns"], int(asked["limit"]))
    return asdict(found)


def search(tenant_id: str, q: str, nouns: Collection[str], limit: int) -> Answer:
    """The best *limit* records of *nouns* for *q*, by meaning and by wording each."""
    reader = encoder.find()
    return find(copies.of(tenant_id, reader.name if reader else ""), reader, q, nouns, limit)


def find(copy: Copy, reader: Reads | None, q: str, nouns: Collection[str], limit: int) -> Answer:
    """`search` in *copy*: all that decides it is given."""
    among = copy.of(nouns)
    scores = copy.vectors @ reader.encode(q) if reader else np.zeros(len(copy), dtype=np.float32)
    worded = copy.worded(among & copy.of(WRITTEN), q)
    worded.sort(key=lambda row: (-float(scores[row]), copy.keys[row]))
    return Answer(_nearest(copy, among, scores, limit), list(_shown(copy, worded[:limit], scores)))


def nearest(tenant_id: str, text: str, nouns: Collection[str], limit: int) -> list[Near]:
    """The *limit* records of *nouns* that say what is nearest to *text*; none where nothing here can read meaning."""
    reader = encoder.find()
    if reader is None:
        return []
    copy = copies.of(tenant_id, reader.name)
    return _nearest(copy, copy.of(nouns), copy.vectors @ reader.encode(text), limit)


def _nearest(copy: Copy, among: Mask, scores: Floats, limit: int) -> list[Near]:
    rows = [int(row) for row in np.flatnonzero(among & (scores >= ALIKE))]
    best = sorted(rows, key=lambda row: (-float(scores[row]), copy.keys[row]))[:limit]
    return list(_shown(copy, best, scores))


def _shown(copy: Copy, rows: Sequence[int], scores: Floats) -> Iterator[Near]:
    for row in rows:
        noun, _, record_id = copy.keys[row].partition("#")
        yield Near(noun, record_id, round(min(1.0, max(0.0, float(scores[row]))), 4))
