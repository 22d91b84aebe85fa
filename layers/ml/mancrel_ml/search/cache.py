"""The search index of each tenant, kept in memory and brought up to date by what changed since it was built."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mancrel_ml.search.meanings import Meanings
from mancrel_ml.search.products import Catalogue, Product

_MOST_TENANTS = 20
_OVERLAP = timedelta(seconds=30)  # clocks differ, and an index over changes lags


@dataclass(frozen=True)
class Change:
    """How a product stands since *at*: None if it is no longer sold."""

    id: str
    at: datetime
    product: Product | None


@dataclass(frozen=True)
class _Kept:
    watermark: datetime | None
    rows: dict[str, Product]
    catalogue: Catalogue


_kept: OrderedDict[str, _Kept] = OrderedDict()


def catalogue(
    tenant_id: str, changes: Callable[[datetime | None], Iterable[Change]], meanings: Meanings | None = None
) -> Catalogue:
    """The tenant's catalogue as it stands now, read by *meanings* too where they are given: always the same ones. Its
    rows stand in the order of their ids, whatever changed first.

    *changes* answers every product when it is called with None, else those that changed at that moment or later. A
    change of a price or a stock builds nothing anew. Holds the catalogues of the twenty tenants that asked last.
    """
    kept = _kept.get(tenant_id)
    fresh = _fresh(kept, list(changes(kept.watermark - _OVERLAP if kept and kept.watermark else None)), meanings)
    _kept[tenant_id] = fresh
    _kept.move_to_end(tenant_id)
    while len(_kept) > _MOST_TENANTS:
        _kept.popitem(last=False)
    return fresh.catalogue


def _fresh(kept: _Kept | None, changes: list[Change], meanings: Meanings | None) -> _Kept:
    rows = dict(kept.rows) if kept else {}
    for change in changes:
        rows.pop(change.id, None)
        if change.product is not None:
            rows[change.id] = change.product
    moments = [change.at for change in changes] + ([kept.watermark] if kept and kept.watermark else [])
    same = kept is not None and rows == kept.rows and kept.catalogue.meanings is meanings
    catalogue = kept.catalogue if kept and same else Catalogue((rows[each] for each in sorted(rows)), meanings)
    return _Kept(max(moments, default=None), rows, catalogue)
