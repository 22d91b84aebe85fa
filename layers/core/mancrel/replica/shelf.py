"""The copies that this process keeps: those asked for last, as many as fit into memory."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

from mancrel.kit.settings import settings
from mancrel.records.nouns import Noun

if TYPE_CHECKING:
    from mancrel.replica.copies import Copy

_SEARCHED = 2.5
"""What a copy takes with all that makes its searches quick, beside its bare columns."""


class Shelf:
    """Copies by tenant and noun; none is ever asked about by another tenant."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self._copies: OrderedDict[tuple[str, str], Copy] = OrderedDict()
        self._lock = Lock()

    def copy(self, tenant_id: str, noun: Noun) -> Copy:
        """The copy of the tenant's records."""
        from mancrel.replica.copies import Copy

        with self._lock:
            found = self._copies.get((tenant_id, noun.name))
            if found is None or found.noun is not noun:
                found = self._copies[tenant_id, noun.name] = Copy(tenant_id, noun)
            self._copies.move_to_end((tenant_id, noun.name))
            return found

    def tidy(self) -> None:
        """Let go of copies that were not asked for lately, until the rest fits; the last one always stays."""
        with self._lock:
            taken = {key: int(_SEARCHED * copy.store.bytes) for key, copy in self._copies.items()}
            while len(taken) > 1 and sum(taken.values()) > self.most_bytes:
                key, _ = self._copies.popitem(last=False)
                del taken[key]

    def clear(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._copies.clear()

    def __len__(self) -> int:
        return len(self._copies)


SHELF = Shelf(settings().replica_megabytes << 20)
