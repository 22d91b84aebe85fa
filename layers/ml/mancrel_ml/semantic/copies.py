"""The texts of each tenant in memory, brought up to date by what changed since they were asked last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from mancrel.embeddings import repository
from mancrel.embeddings.models import Embedding
from mancrel.embeddings.nouns import NOUNS
from mancrel.kit.folding import folded
from mancrel_ml.language.encoder import WIDTH
from mancrel_ml.semantic.reading import unpacked

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
_OVERLAP = timedelta(seconds=30)  # clocks differ, and an index over changes lags
_MOST_TEXTS = 300_000  # of all tenants together: about a gigabyte
_FIRST = 1024
_ORDER = tuple(NOUNS)


class Copy:
    """The texts of one tenant: *keys*, their nouns, words and vectors, row by row. A row of zeros was not read."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.watermark: datetime | None = None
        self._rows: dict[str, int] = {}
        self._nouns: NDArray[np.int8] = np.zeros(_FIRST, dtype=np.int8)
        self._words: list[str] = []
        self._vectors: Floats = np.zeros((_FIRST, WIDTH), dtype=np.float32)

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def vectors(self) -> Floats:
        """Of length one, or zero (n, WIDTH)."""
        return self._vectors[: len(self)]

    def apply(self, changes: Iterable[Embedding], encoder: str) -> None:
        """Follow *changes*; vectors of another *encoder* cannot be compared and count as not read."""
        for row in changes:
            self.watermark = max(self.watermark or row.changed_at, row.changed_at)
            if "#" not in row.embedding_id:
                continue  # what the tenant's texts were given to
            if row.expires_at is None:
                self._put(row, encoder)
            elif row.embedding_id in self._rows:
                self._drop(self._rows.pop(row.embedding_id))

    def of(self, nouns: Collection[str]) -> Mask:
        """Which rows are of *nouns* (n,)."""
        wanted = np.isin(np.arange(len(_ORDER)), [_ORDER.index(noun) for noun in nouns if noun in _ORDER])
        return np.asarray(wanted[self._nouns[: len(self)]], dtype=bool)

    def worded(self, among: Mask, q: str) -> list[int]:
        """The rows *among* these that say every word of *q*."""
        rows = np.flatnonzero(among).tolist()
        for word in sorted(set(folded(q).split()), key=len, reverse=True):  # the longest is said least
            rows = [row for row in rows if word in self._words[row]]
        return rows if q.strip() else []

    def _put(self, row: Embedding, encoder: str) -> None:
        at = self._rows.get(row.embedding_id)
        if at is None:
            at = self._rows[row.embedding_id] = len(self)
            self.keys.append(row.embedding_id)
            self._words.append("")
            if at == len(self._vectors):
                self._vectors = np.vstack([self._vectors, np.zeros_like(self._vectors)])
                self._nouns = np.append(self._nouns, np.zeros_like(self._nouns))
            self._nouns[at] = _ORDER.index(row.embedding_id.partition("#")[0])
        self._words[at] = folded(row.text)
        self._vectors[at] = unpacked(row.vector) if row.vector and row.encoder == encoder else 0.0

    def _drop(self, at: int) -> None:
        """The last row takes the place of the one that goes."""
        key, words, last = self.keys.pop(), self._words.pop(), len(self.keys)
        if at < last:
            self.keys[at], self._words[at] = key, words
            self._vectors[at], self._nouns[at] = self._vectors[last], self._nouns[last]
            self._rows[key] = at


_copies: OrderedDict[str, Copy] = OrderedDict()


def of(tenant_id: str, encoder: str) -> Copy:
    """The tenant's texts as they stand now. Holds those of the tenants that asked last, as far as memory goes."""
    copy = _copies.setdefault(tenant_id, Copy())
    _copies.move_to_end(tenant_id)
    since = copy.watermark - _OVERLAP if copy.watermark else None
    copy.apply(repository.list_changed(tenant_id, since), encoder)
    while len(_copies) > 1 and sum(map(len, _copies.values())) > _MOST_TEXTS:
        _copies.popitem(last=False)
    return copy


def forget() -> None:
    """Let go of all copies in this process."""
    _copies.clear()
