"""Products made by hand: of what no shop tells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mancrel.accounts import organisations
from mancrel.kit import money
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.products import noun as products
from mancrel.products.models import Product
from mancrel.products.noun import PRODUCTS
from mancrel.records import repository, values
from mancrel.records import service as records
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition
from mancrel.rules.operators import Operator

Values = Mapping[str, Any]


def create(tenant_id: str, noun: Noun, given: Values) -> Product:
    """A new product with *given* values by attribute, its price in major units.

    Raises:
        InvalidError: a value does not fit, such as a price that is finer than its currency.
        ConflictError: there is a product with this SKU; *current* is that one.
    """
    _check_sku(tenant_id, given["sku"])
    product: Product = records.create(tenant_id, noun, _inside(given, organisations.profile(tenant_id).currency))
    return product


def change(tenant_id: str, noun: Noun, product_id: str, version: int | None, given: Values) -> Product:
    """Change what *given* names. A price that is not named stays the same number when the currency changes.

    Raises:
        NotFoundError: there is no such product.
        InvalidError: a value does not fit.
        ConflictError: it is a shop's, it changed since *version*, or there is another product with this SKU.
    """
    product: Product = repository.get(tenant_id, noun, product_id)
    products.check_made_by_hand(product)
    if given.get("sku") and given["sku"].casefold() != product.sku.casefold():
        _check_sku(tenant_id, given["sku"])
    kept = dict(given)
    if kept.get("currency") and "price" not in kept and product.price is not None:
        kept["price"] = float(money.major(int(product.price), product.currency) or 0)
    changed: Product = records.change(tenant_id, noun, product_id, version, _inside(kept, product.currency))
    return changed


def remove(tenant_id: str, noun: Noun, product_id: str) -> None:
    """Delete a product.

    Raises:
        NotFoundError: there is no such product.
        ConflictError: it is a shop's.
    """
    products.check_made_by_hand(repository.get(tenant_id, noun, product_id))
    records.remove(tenant_id, noun, product_id)


def _inside(given: Values, currency: str) -> dict[str, Any]:
    """*given* with its price in minor units."""
    kept = dict(given)
    if kept.get("price") is not None:
        try:
            kept["price"] = values.minor(kept["price"], kept.get("currency") or currency)
        except InvalidError as error:
            raise InvalidError(f"/price: {error.detail}", [{"pointer": "/price", "detail": error.detail}]) from error
    return kept


def _check_sku(tenant_id: str, sku: str) -> None:
    """Raises ConflictError: a shop sells this SKU. Of those made by hand the claim tells, which is surer."""
    said = replica.rows(tenant_id, PRODUCTS, Condition("sku", Operator.EQUALS, sku, "text"), ["sourceId"])
    for row in said:
        if row["sourceId"] is not None:
            product = repository.find(tenant_id, PRODUCTS, row["id"])
            if product is not None and not product.deleted_at:
                raise ConflictError(
                    f"a shop sells {sku} already; current is that one", records.shown(PRODUCTS, product)
                )
