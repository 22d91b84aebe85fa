"""The copy of one tenant's records of one noun in this process: loaded from a snapshot, kept up with the table.

Each question first fetches what changed since the copy's watermark: when it was last brought up. An overlap of some
seconds makes up for writes that were under way, and once a minute one of a quarter of an hour for clocks that differ
and for an index that lags. Whatever comes twice or late is told apart by its version. Records that the caller wrote
are read by their keys, so one always sees one's own writes.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import cache
from threading import Lock

from columnar import Store
from mancrel.kit import acting, clock
from mancrel.kit.acting import Acting
from mancrel.records.nouns import Collection
from mancrel.replica import columns, fetching, snapshots
from mancrel.replica import items as stored
from mancrel.replica.columns import Shape
from mancrel.replica.items import Raw

OVERLAP = timedelta(seconds=5)
LONG_OVERLAP = timedelta(minutes=15)
LONG_EVERY = timedelta(minutes=1)
_OWN_WRITES = 100
"""Of a job that writes more, the earlier ones have long reached the index."""
_READERS = 4


class Copy:
    """Records as columns, and up to when they are known."""

    def __init__(self, tenant_id: str, noun: Collection) -> None:
        self.tenant_id, self.noun = tenant_id, noun
        self.shape: Shape = columns.shape(tenant_id, noun)
        self.number = 0
        self.watermark: datetime | None = None
        self.store = Store(self.shape.columns)
        self._far_back: datetime | None = None
        self._asked: tuple[weakref.ref[Acting], int] | None = None
        self._loading = Lock()
        self._loaded = False

    def refresh(self) -> Store:
        """The store with everything that changed, as far as it can be known, and with what the caller wrote."""
        self._load()
        now, asker = clock.now(), acting.current()
        if self._knows(asker, now):
            return self.store
        far = self._far_back is None or not timedelta() <= now - self._far_back < LONG_EVERY
        if far:
            self._reload()
        overlap = LONG_OVERLAP if far else OVERLAP
        since = None if self.watermark is None else min(self.watermark, now) - overlap
        self._fetch(since)
        self.watermark = now if self.watermark is None else max(self.watermark, now)
        own = [each.partition("/")[2] for each in _own(asker, self.noun.name)]
        if own:
            self.take(fetching.by_id(self.tenant_id, self.noun, own), index=False)
        if far:
            self._far_back = now
        self._asked = (weakref.ref(asker), len(asker.written))
        return self.store

    def _fetch(self, since: datetime | None) -> None:
        """Take what changed. Mostly that is nothing, so the shape is read meanwhile, and counts when nothing came."""
        pages = fetching.changed_since(self.tenant_id, self.noun, since)
        coming: Future[list[Raw]] = _reader().submit(next, pages, [])
        meanwhile = columns.shape(self.tenant_id, self.noun)
        first = coming.result()
        if first:
            self.take(first)
        else:
            self._reshape(meanwhile)
        for items in pages:
            self.take(items)

    def take(self, items: list[Raw], index: bool = True) -> None:
        """Put stored *items* into the store; those of the *index* also move the watermark.

        The shape is read after the items: a record cannot hold a field that was not yet there.
        """
        self._reshape(columns.shape(self.tenant_id, self.noun))
        gone = {item[self.noun.key]["S"]: stored.version(item) for item in items if stored.is_deleted(item)}
        self.store.apply((self.shape.row(item) for item in items if not stored.is_deleted(item)), gone)
        newest = fetching.newest(items)
        if index and newest is not None:
            seen = min(newest, clock.now())
            self.watermark = seen if self.watermark is None else max(self.watermark, seen)

    def _reshape(self, found: Shape) -> None:
        if found.columns != self.shape.columns or found.fields != self.shape.fields:
            if found.columns != self.store.columns:
                self.store.widen(found.columns)
            self.shape = found

    def _knows(self, asker: Acting, now: datetime) -> bool:
        """Whether the very same request, which has written nothing since, asked a moment ago."""
        asked = self._asked
        return asked is not None and asked[0]() is asker and asked[1] == len(asker.written)

    def _load(self) -> None:
        if self._loaded:
            return
        with self._loading:
            if not self._loaded:
                self._replace()
                self._loaded = True

    def _reload(self) -> None:
        """Change over to a newer snapshot, if there is one and this copy carries a lot on top of its own."""
        if self.store.changed < heavy(len(self.store)):
            return
        found = snapshots.find(self.tenant_id, self.noun)
        if found is not None and found.number > self.number and self._loading.acquire(blocking=False):
            try:
                self._replace()
            finally:
                self._loading.release()

    def _replace(self) -> None:
        loaded = snapshots.load(self.tenant_id, self.shape)
        if loaded is None:
            return
        store, snapshot = loaded
        self.store, self.number, self.watermark = store, int(snapshot.number), snapshot.watermark
        self._far_back = None


@cache
def _reader() -> ThreadPoolExecutor:
    """Reads the index; boto3's client, other than PynamoDB's, may be used by several threads."""
    return ThreadPoolExecutor(_READERS, thread_name_prefix="replica")


def heavy(rows: int) -> int:
    """So many changes on top of a snapshot of *rows* are worth a new one."""
    return max(2_000, rows // 50)


def _own(asker: Acting, noun: str) -> Iterable[str]:
    written = asker.written[-_OWN_WRITES:]
    return dict.fromkeys(each for each in (*asker.fresh, *written) if each.startswith(f"{noun}/"))
