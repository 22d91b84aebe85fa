"""What a search looked through, kept in the bucket by its content, to be searched again when all has changed.

An edition is the hash of a list of leaves; a leaf holds the rows whose ids fall together, and the vectors of those of
their texts that were read. Each is written once: a row that changes costs its leaf and the list. Nothing of what was
asked is in it.
"""

import hashlib
import json
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from mancrel.kit import storage
from mancrel.kit.errors import NotFoundError
from mancrel_ml.language import encoder
from mancrel_ml.search.answers import Approved
from mancrel_ml.search.meanings import KEY, Known, Meanings, Still
from mancrel_ml.search.products import Catalogue, Product

_ROWS = 16  # at least, in a leaf, on average; fewer than twice as many
_AT_ONCE = 16  # leaves that are written or read at the same time
_MOST = 40
_HEAD = 4
Row = Product | Approved


@dataclass(frozen=True)
class _Kept:
    rows: tuple[Row, ...]
    meanings: Meanings | None
    count: int
    edition: str
    leaves: frozenset[str]

    def holds(self, rows: tuple[Row, ...], meanings: Meanings | None) -> bool:
        return self.meanings is meanings and self.count == _count(meanings) and self.rows == rows


_last: OrderedDict[tuple[str, type[Row]], _Kept] = OrderedDict()


def keep(tenant_id: str, kind: type[Row], rows: Sequence[Row], meanings: Meanings | None) -> str:
    """The edition of *rows*, in the order of their ids, as far as *meanings* read them; stored unless it was before."""
    rows, before = tuple(rows), _last.get((tenant_id, kind))
    if before and before.holds(rows, meanings):
        return before.edition
    leaves = {_hash(leaf): leaf for leaf in _leaves(rows, meanings)}
    listed = json.dumps({"encoder": meanings.encoder.name if meanings else None, "leaves": list(leaves)}).encode()
    edition = _hash(listed)
    if not storage.find(_key(tenant_id, edition)):
        there = before.leaves if before else frozenset()
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            list(pool.map(lambda name: _once(tenant_id, name, leaves[name]), leaves.keys() - there))
        _once(tenant_id, edition, listed)
    _last[tenant_id, kind] = _Kept(rows, meanings, _count(meanings), edition, frozenset(leaves))
    _last.move_to_end((tenant_id, kind))
    while len(_last) > _MOST:
        _last.popitem(last=False)
    return edition


@lru_cache(maxsize=4)
def catalogue(tenant_id: str, edition: str) -> Catalogue:
    """The catalogue as it stood then.

    Raises:
        NotFoundError: there is no such edition, or nothing here reads as it was read.
    """
    rows, meanings = _read(tenant_id, edition)
    return Catalogue((Product(**row) for row in rows), meanings)


@lru_cache(maxsize=4)
def approved(tenant_id: str, edition: str) -> tuple[list[Approved], Meanings | None]:
    """The approved answers as they stood then, and what they meant.

    Raises:
        NotFoundError: there is no such edition, or nothing here reads as it was read.
    """
    rows, meanings = _read(tenant_id, edition)
    return [Approved(**row) for row in rows], meanings


def release() -> None:
    """Let go of all that this process holds."""
    _last.clear()
    catalogue.cache_clear()
    approved.cache_clear()


def _count(meanings: Meanings | None) -> int:
    return meanings.count if meanings else 0


def _leaves(rows: Sequence[Row], meanings: Meanings | None) -> Iterable[bytes]:
    share = 1 << max(0, (len(rows) // _ROWS).bit_length() - 1)
    leaves: list[list[Row]] = [[] for _ in range(share)]
    for row in rows:
        leaves[int(hashlib.blake2b(row.id.encode(), digest_size=4).hexdigest(), 16) % share].append(row)
    return (_packed(leaf, meanings) for leaf in leaves if leaf)


def _packed(rows: Sequence[Row], meanings: Meanings | None) -> bytes:
    told = json.dumps([vars(row) for row in rows], ensure_ascii=False).encode()
    known = meanings.known(text for row in rows for text in row.texts) if meanings else {}
    vectors = b"".join(key + vector.tobytes() for key, vector in known.items())
    return len(told).to_bytes(_HEAD) + told + vectors


def _read(tenant_id: str, edition: str) -> tuple[list[dict[str, Any]], Meanings | None]:
    listed = json.loads(_stored(tenant_id, edition))
    here = encoder.find() if listed["encoder"] else None
    if listed["encoder"] != (here.name if here else None):
        raise NotFoundError(f"nothing here reads as {listed['encoder']} did")
    rows: list[dict[str, Any]] = []
    known: Known = {}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for leaf in pool.map(lambda name: _stored(tenant_id, name), listed["leaves"]):
            end = _HEAD + int.from_bytes(leaf[:_HEAD])
            rows += json.loads(leaf[_HEAD:end])
            known |= _vectors(leaf[end:], here.width if here else 0)
    return sorted(rows, key=lambda row: str(row["id"])), Still(here, known) if here else None


def _vectors(packed: bytes, width: int) -> Known:
    size = KEY + 2 * width
    each = (packed[at : at + size] for at in range(0, len(packed), size))
    return {one[:KEY]: np.frombuffer(one[KEY:], dtype=np.float16) for one in each}


def _once(tenant_id: str, name: str, content: bytes) -> None:
    if not storage.find(key := _key(tenant_id, name)):
        storage.put(key, zlib.compress(content))


def _stored(tenant_id: str, name: str) -> bytes:
    return zlib.decompress(storage.get(_key(tenant_id, name)))


def _key(tenant_id: str, name: str) -> str:
    return f"retrieval/{tenant_id}/{name}"


def _hash(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=KEY).hexdigest()
