"""What a product is to lists, filters and search, and what holds for one that is made by hand.

The shops are the masters of what they tell: nothing of that is edited here, in bulk or by import.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from mancrel.accounts import organisations
from mancrel.accounts.policy import Capability
from mancrel.kit import money
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.products import presenting, repository
from mancrel.products.models import Product
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun

_T = FieldType
Values = Mapping[str, Any]


def _price(values: Values) -> float | None:
    """In major units, since each product has its own currency: only then are two prices anything like comparable."""
    price = values.get("price")
    return None if price is None else float(money.major(int(price), values["currency"]) or 0)


def _in_stock(values: Values) -> bool:
    return presenting.in_stock(values.get("stock"))


def _attributes(values: Values) -> str | None:
    return " ".join(map(str, (values.get("attributes") or {}).values())) or None


def claims(product: Product) -> Iterable[str]:
    """The SKU of one made by hand. Shops claim none: theirs may be double or empty, and several may sell the same."""
    if product.source_id is None and product.sku:
        yield f"product:sku:{product.sku.casefold()}"


def check_made_by_hand(product: Product) -> None:
    """Raises ConflictError: *product* is a shop's; says which one's."""
    if product.source_id is None:
        return
    source = repository.find_source(product.tenant_id, product.source_id)
    name = f"the shop {source.name}" if source else "a shop"
    shown = presenting.shown(product).model_dump(mode="json", by_alias=True)
    raise ConflictError(f"this product is told by {name}: change it there, and it changes here", shown)


def prepare(tenant_id: str, product: Product, changed: frozenset[str]) -> None:
    """Fill what may not be missing.

    Raises:
        ConflictError: it is a shop's.
        InvalidError: it has no SKU or no title.
    """
    check_made_by_hand(product)
    for name in ("sku", "title"):
        if not getattr(product, name):
            raise InvalidError(f"/{name}: must be given", [{"pointer": f"/{name}", "detail": "must be given"}])
    product.description = product.description or ""
    product.attributes = product.attributes or {}
    product.currency = product.currency or organisations.profile(tenant_id).currency


PRODUCTS = Noun(
    name="products",
    label="product",
    prefix="prd",
    model=Product,
    reads=Capability.CATALOGUE_READ,
    writes=Capability.CATALOGUE_MANAGE,
    owner=None,
    custom=False,
    title=lambda product: str(product.title or product.sku),
    present=presenting.shown,
    claims=claims,
    prepare=prepare,
    fields=(
        Field("title", _T.TEXT, "Title", editable=False, searchable=True, fuzzy=True),
        Field("sku", _T.TEXT, "SKU", editable=False, searchable=True),
        Field("description", _T.LONG_TEXT, "Description", editable=False, searchable=True),
        Field("attributes", _T.LONG_TEXT, "Attributes", editable=False, searchable=True, derive=_attributes),
        Field("price", _T.NUMBER, "Price", editable=False, derive=_price),
        Field("currency", _T.TEXT, "Currency", editable=False),
        Field("stock", _T.NUMBER, "Stock", editable=False),
        Field("inStock", _T.BOOLEAN, "In stock", editable=False, derive=_in_stock),
        Field("sourceId", _T.TEXT, "Source", editable=False),
        Field("url", _T.URL, "Address", editable=False),
        Field("updatedAt", _T.MOMENT, "Updated in the shop", attribute="source_updated_at", editable=False),
        *stamps(),
    ),
)
