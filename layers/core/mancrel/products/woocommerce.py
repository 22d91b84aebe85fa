"""WooCommerce's products, variations among them, known by their id.

Payload: https://woocommerce.github.io/woocommerce-rest-api-docs/#products; topics ``product.created``,
``product.updated``, ``product.restored`` and ``product.deleted``, of which the last carries the id and no time: it
counts as of when we received it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from mancrel.products import reducer
from mancrel.products.reducer import Content, Statement
from mancrel.products.vendor import Given, fault, microseconds, web_address

TOPICS = ("product.created", "product.updated", "product.restored", "product.deleted")


def read_event(body: Any, about: Mapping[str, str], received_at: datetime, currency: str) -> Statement:
    """The statement in a webhook's body; *about* holds its ``topic``.

    Raises:
        InvalidError: it is about something else than products, or a field we need cannot be read; names it.
    """
    topic = about.get("topic", "")
    if topic not in TOPICS:
        raise fault("", f"X-WC-Webhook-Topic is {topic!r}; subscribe us to {', '.join(TOPICS)} only")
    if topic != "product.deleted":
        return read_item(body, currency)
    return reducer.said(_key(Given(body)), microseconds(received_at), received_at, None)


def read_item(item: Any, currency: str) -> Statement:
    """The statement in a product's JSON.

    Raises:
        InvalidError: a field we need cannot be read; names it.
    """
    product = Given(item)
    updated_at = product.moment("date_modified_gmt")
    sold = (product.get("status") or "publish") == "publish"
    content = _content(product, currency) if sold else None
    return reducer.said(_key(product), microseconds(updated_at), updated_at, content)


def _key(product: Given) -> str:
    return f"product:{product.identity('id')}"


def _content(product: Given, currency: str) -> Content:
    title = product.text("name", 500)
    if not title:
        raise fault("/name", "must not be empty")
    has_variations = product.get("type") == "variable"  # its price is only the lowest of theirs
    description = "\n".join(filter(None, (product.prose("short_description"), product.prose("description"))))
    return Content(
        sku=product.text("sku", 200) or product.identity("id"),
        title=title,
        description=description[:50_000],
        price=None if has_variations else product.price("price", currency),
        currency=currency,
        stock=None if has_variations else _stock(product),
        url=web_address(product.text("permalink", 2001)),
        attributes=_attributes(product),
    )


def _stock(product: Given) -> int | None:
    if product.get("manage_stock") is True:
        return product.count("stock_quantity")
    return 0 if product.get("stock_status") == "outofstock" else None


def _attributes(product: Given) -> dict[str, str]:
    found = {
        "categories": ", ".join(filter(None, (each.text("name", 200) for each in product.each("categories")))),
        "tags": ", ".join(filter(None, (each.text("name", 200) for each in product.each("tags")))),
        "backorder": "yes" if product.get("stock_status") == "onbackorder" else "",
    }
    for attribute in product.each("attributes")[:90]:
        options = attribute.get("options")
        value = ", ".join(map(str, options)) if isinstance(options, list) else attribute.text("option", 2000)
        found[attribute.text("name", 100)] = value
    return {name: value[:2000] for name, value in found.items() if name and value}
