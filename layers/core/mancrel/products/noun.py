"""What a product is to lists, filters and search. The shops are the masters of it: nothing of it is edited here."""

from collections.abc import Mapping
from typing import Any

from mancrel.accounts.policy import Capability
from mancrel.kit import money
from mancrel.products import presenting
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
