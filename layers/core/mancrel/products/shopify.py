"""Shopify's products: one of ours per variant, known by the variant's id since SKUs may be empty or double.

Payload: https://shopify.dev/docs/api/admin-rest/latest/resources/product; topics ``products/create``,
``products/update`` and ``products/delete``, of which the last carries the product's id and nothing else.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mancrel.products import reducer
from mancrel.products.reducer import Content, Statement
from mancrel.products.vendor import Given, fault, microseconds

TOPICS = ("products/create", "products/update", "products/delete")


def read_event(body: Any, about: Mapping[str, str], received_at: datetime, currency: str) -> Statement:
    """The statement in a webhook's body; *about* holds its ``topic`` and, if Shopify said so, ``triggered_at``.

    Raises:
        InvalidError: it is about something else than products, or a field we need cannot be read; names it.
    """
    topic = about.get("topic", "")
    if topic not in TOPICS:
        raise fault("", f"X-Shopify-Topic is {topic!r}; subscribe us to {', '.join(TOPICS)} only")
    if topic != "products/delete":
        return read_item(body, currency)
    triggered = about.get("triggered_at", "")
    at = Given({"at": triggered}).moment("at") if triggered else received_at
    return reducer.said_of_family(Given(body).identity("id"), microseconds(at), at, {})


def read_item(item: Any, currency: str) -> Statement:
    """The statement in a product's JSON.

    Raises:
        InvalidError: a field we need cannot be read; names it.
    """
    product = Given(item)
    updated_at = product.moment("updated_at")
    hidden = "published_at" in product and product.get("published_at") is None
    sold = (product.get("status") or "active") == "active" and not hidden
    contents = {
        f"variant:{variant.identity('id')}": _content(product, variant, currency)
        for variant in (product.each("variants") if sold else [])
    }
    return reducer.said_of_family(product.identity("id"), microseconds(updated_at), updated_at, contents)


def _content(product: Given, variant: Given, currency: str) -> Content:
    title = product.text("title", 400)
    if not title:
        raise fault("/title", "must not be empty")
    named = variant.text("title", 90)
    return Content(
        sku=variant.text("sku", 200) or variant.identity("id"),
        title=title if named in ("", "Default Title") else f"{title} – {named}",
        description=product.prose("body_html"),
        price=variant.price("price", currency),
        currency=currency,
        stock=variant.count("inventory_quantity") if variant.get("inventory_management") else None,
        attributes=_attributes(product, variant),
    )


def _attributes(product: Given, variant: Given) -> dict[str, str]:
    found = {
        "vendor": product.text("vendor", 200),
        "type": product.text("product_type", 200),
        "tags": product.text("tags", 2000),
        "barcode": variant.text("barcode", 100),
        "backorder": "yes" if variant.get("inventory_policy") == "continue" else "",
    }
    for number, option in enumerate(product.each("options")[:3], start=1):
        value = variant.text(f"option{number}", 255)
        if value != "Default Title":
            found[option.text("name", 100) or f"option {number}"] = value
    return {name: value for name, value in found.items() if value}
