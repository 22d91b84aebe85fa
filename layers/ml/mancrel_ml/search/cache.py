"""The search index of each tenant, kept in memory for as long as its catalogue stands still."""

from collections import OrderedDict
from collections.abc import Callable, Iterable

from mancrel_ml.search.products import Catalogue, Product

_MOST_TENANTS = 20
_kept: OrderedDict[str, tuple[str, Catalogue]] = OrderedDict()


def catalogue(tenant_id: str, watermark: str, products: Callable[[], Iterable[Product]]) -> Catalogue:
    """The tenant's catalogue as of *watermark*; *products* is called when it is not at hand.

    Holds the catalogues of the twenty tenants that asked last, one version of each.
    """
    kept = _kept.get(tenant_id)
    if kept is None or kept[0] != watermark:
        kept = (watermark, Catalogue(products()))
        _kept[tenant_id] = kept
    _kept.move_to_end(tenant_id)
    while len(_kept) > _MOST_TENANTS:
        _kept.popitem(last=False)
    return kept[1]
