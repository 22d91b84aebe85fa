"""Product blocks filled from the catalogue as it is when a message is written: price, stock, what is sold at all."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from mancrel.kit import clock, money
from mancrel.orders.noun import ORDERS
from mancrel.products import presenting
from mancrel.products.models import Product
from mancrel.products.noun import PRODUCTS
from mancrel.records import repository
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition
from mancrel.rules.operators import Operator
from mancrel.templating import Products
from mancrel.templating.values import Values

FRESH = 15.0
"""Seconds for which prices and stock are believed while many messages are written."""
_RECENT = timedelta(days=90)
_CANDIDATES = 60
_PICTURES = ("image", "imageUrl", "image_url", "picture", "photo", "featured_image")


_KNOWN_FOR = 60.0
"""Seconds for which it is believed which SKU is which product, and what sells."""
_shelves: dict[str, tuple[float, Shelf]] = {}


def of(tenant_id: str) -> Shelf:
    """The shelf that all who write for a tenant in this process share for a while."""
    made_at, found = _shelves.get(tenant_id, (0.0, None))
    if found is None or time.monotonic() - made_at > _KNOWN_FOR:
        found = Shelf(tenant_id)
        _shelves[tenant_id] = (time.monotonic(), found)
    return found


class Shelf:
    """The products of a tenant for whoever writes many messages in a row (templating.Shelf)."""

    def __init__(self, tenant_id: str) -> None:
        self.tenant_id = tenant_id
        self._by_sku: dict[str, list[str]] = {}
        self._popular: list[str] | None = None
        self._bought: dict[str, set[str]] = {}
        self._rows: dict[str, Product] = {}
        self._read_at = -FRESH

    def rows(self, wanted: Products, values: Values) -> Sequence[Values]:
        """The products of a block as they are now; what is sold out only where it is asked for."""
        product_ids = self._named(wanted.skus) if wanted.skus else self._recommended(values)
        self._read(product_ids)
        found = (self._rows[each] for each in product_ids if each in self._rows)
        shown = [_row(each) for each in found if wanted.sold_out or presenting.in_stock(each.stock)]
        return shown if wanted.skus else shown[: wanted.recommended]

    def _named(self, skus: Sequence[str]) -> list[str]:
        unknown = [each for each in skus if each not in self._by_sku]
        if unknown:
            self._by_sku |= {each: [] for each in unknown}
            rule = Condition("sku", Operator.IN, tuple(unknown), "text")
            folded = {each.casefold(): each for each in unknown}
            for row in replica.rows(self.tenant_id, PRODUCTS, rule, ["sku"]):
                if sku := folded.get((row["sku"] or "").casefold()):
                    self._by_sku[sku].append(row["id"])
        return [each for sku in skus for each in self._by_sku[sku]]

    def _recommended(self, values: Values) -> list[str]:
        """What sells best and is there, without what this person bought lately."""
        if self._popular is None:
            self._popular = self._ranked()
        bought = self._bought.get(str(values.get("contactId") or values.get("id") or ""), set())
        return [each for each in self._popular if each not in bought]

    def _ranked(self) -> list[str]:
        rule = Condition("inStock", Operator.EQUALS, True, "boolean")
        words: dict[str, str] = {}
        listed: list[str] = []
        for row in replica.rows(self.tenant_id, PRODUCTS, rule, ["title", "sku"], sort=[("createdAt", True)]):
            listed.append(row["id"])
            for word in (row["title"], row["sku"]):
                words.setdefault((word or "").casefold(), row["id"])
        sold: Counter[str] = Counter()
        bought: defaultdict[str, set[str]] = defaultdict(set)
        since = Condition("placedAt", Operator.AFTER, clock.now() - _RECENT, "moment")
        for row in replica.rows(self.tenant_id, ORDERS, since, ["items", "contactId"]):
            for item in row["items"] or ():
                if found := words.get(str(item).casefold()):
                    sold[found] += 1
                    bought[row["contactId"] or ""].add(found)
        self._bought = bought
        best = [product_id for product_id, _count in sold.most_common(_CANDIDATES)]
        return [*best, *(each for each in listed[:_CANDIDATES] if each not in sold)]

    def _read(self, product_ids: Sequence[str]) -> None:
        if time.monotonic() - self._read_at > FRESH:
            self._rows, self._read_at = {}, time.monotonic()
        lacking = [each for each in product_ids if each not in self._rows]
        for start in range(0, len(lacking), repository.BATCH):
            self._rows |= repository.get_many(self.tenant_id, PRODUCTS, lacking[start : start + repository.BATCH])


def _row(product: Product) -> dict[str, Any]:
    amount = money.major(None if product.price is None else int(product.price), product.currency)
    attributes = product.attributes or {}
    return {
        "sku": product.sku,
        "title": product.title,
        "description": (product.description or "")[:500],
        "price": None if amount is None else f"{amount:f}",
        "currency": product.currency,
        "stock": None if product.stock is None else int(product.stock),
        "inStock": presenting.in_stock(product.stock),
        "url": product.url,
        "image": next((attributes[name] for name in _PICTURES if attributes.get(name)), None),
    }
