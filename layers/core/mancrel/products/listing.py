"""Finding, sorting and paging products for a person who looks."""

import unicodedata
from collections.abc import Callable, Iterable

from mancrel.kit import clock, money, paging
from mancrel.products import repository
from mancrel.products.models import Product
from mancrel.products.schemas import ProductQuery

_LAST = "\U0010ffff"


def search(tenant_id: str, query: ProductQuery) -> tuple[list[Product], int, str | None]:
    """The page of products sold now that *query* asks for, how many it asks for in all, and the next cursor.

    Raises:
        InvalidError: the cursor is not one of ours.
    """
    words = folded(query.q).split()
    rows = (
        product
        for product in repository.list_products(tenant_id)
        if product.deleted_at is None
        and (query.source is None or product.source_id == query.source)
        and (query.in_stock is None or in_stock(product) == query.in_stock)
        and _has(product, words)
    )
    field, descending = query.sort.lstrip("-"), query.sort.startswith("-")
    value = _VALUES[field]
    empty = "" if descending else _LAST  # what has no value comes last either way
    return paging.page(
        rows,
        lambda product: (value(product) or empty, product.product_id),
        query.limit,
        query.cursor,
        descending=descending,
    )


def in_stock(product: Product) -> bool:
    """Whether it can be sold: what the shop does not count it always has."""
    return product.stock is None or product.stock > 0


def folded(text: str) -> str:
    """*text* without case and accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))


def _has(product: Product, words: Iterable[str]) -> bool:
    if not words:
        return True
    values = " ".join(map(str, product.attributes.values()))
    text = folded(f"{product.sku} {product.title} {product.description} {values}")
    return all(word in text for word in words)


def _price(product: Product) -> str:
    amount = None if product.price is None else money.major(int(product.price), product.currency)
    return "" if amount is None else f"{amount:020.3f}"


_VALUES: dict[str, Callable[[Product], str]] = {
    "title": lambda product: folded(product.title),
    "price": _price,
    "stock": lambda product: "" if product.stock is None else f"{int(product.stock) + 10**10:012d}",
    "changedAt": lambda product: clock.stamp(product.changed_at),
}
