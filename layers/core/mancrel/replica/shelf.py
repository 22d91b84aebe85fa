"""The copies that this process keeps: those asked for last, as many as fit into memory."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from mancrel.kit import clock
from mancrel.kit.settings import settings
from mancrel.records.nouns import Collection

if TYPE_CHECKING:
    from mancrel.replica.copies import Copy

_LOOSE = 1.2
"""What a copy takes beside what can be measured of it."""
_STRETCH = 1.5
_TOGETHER = timedelta(minutes=1)
"""Copies that are asked for together, as a rule does that asks what happened, may take that much more: to load one of
them for each question would be worse."""


class Shelf:
    """Copies by tenant and noun; none is ever asked about by another tenant."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self._copies: OrderedDict[tuple[str, str], Copy] = OrderedDict()
        self._asked: dict[tuple[str, str], datetime] = {}
        self._lock = Lock()

    def copy(self, tenant_id: str, noun: Collection) -> Copy:
        """The copy of the tenant's records."""
        from mancrel.replica.copies import Copy

        with self._lock:
            found = self._copies.get((tenant_id, noun.name))
            if found is None or found.noun is not noun:
                found = self._copies[tenant_id, noun.name] = Copy(tenant_id, noun)
            self._copies.move_to_end((tenant_id, noun.name))
            self._asked[tenant_id, noun.name] = clock.now()
            return found

    def tidy(self) -> None:
        """Let go of copies that were not asked for lately, until the rest fits; the last one always stays."""
        with self._lock:
            taken = {key: int(_LOOSE * copy.store.bytes) for key, copy in self._copies.items()}
            while len(taken) > 1 and sum(taken.values()) > self._most(next(iter(self._copies))):
                key, _ = self._copies.popitem(last=False)
                del taken[key], self._asked[key]

    def _most(self, oldest: tuple[str, str]) -> float:
        """How much all may take before *oldest*, the one that was asked for longest ago, must go."""
        just_now = timedelta() <= clock.now() - self._asked[oldest] < _TOGETHER
        return self.most_bytes * _STRETCH if just_now else self.most_bytes

    def clear(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._copies.clear()
            self._asked.clear()

    def __len__(self) -> int:
        return len(self._copies)


SHELF = Shelf(settings().replica_megabytes << 20)
