"""The members of frozen segments: a file of ids, written once. It is never changed, so what was read stays true."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import lru_cache

from mancrel.kit import ids, storage
from mancrel.records.vocabulary import Listed


def keep(tenant_id: str, segment_id: str, contact_ids: Iterable[str]) -> tuple[str, int]:
    """Write a file of *contact_ids*; its key, and how many there are."""
    members = sorted(set(contact_ids))
    key = f"segments/{tenant_id}/{segment_id}/{ids.new('mem')}.txt.gz"
    storage.put(key, gzip.compress("\n".join(members).encode(), 1), "application/gzip")
    return key, len(members)


@lru_cache(maxsize=16)
def read(key: str) -> Listed:
    """The members in the file *key*; always the same object while it is in use, which saves the replica work.

    Raises:
        NotFoundError: the file is gone.
    """
    return Listed(tuple(gzip.decompress(storage.get(key)).decode().split("\n")))


def remove(key: str) -> None:
    """Remove the file *key*."""
    storage.remove(key)
