"""How vendors write down a product of the invented shop."""

from typing import Any

Json = dict[str, Any]


def number(sku: str) -> int:
    """A number for *sku*, as vendors have ids."""
    return int.from_bytes(sku.encode()[-6:])


def shopify(product: Json) -> Json:
    """*product* as Shopify writes it, with its one variant."""
    identity = number(product["sku"])
    return {
        "id": identity,
        "title": product["title"],
        "body_html": f"<p>{product['description']}</p>",
        "vendor": "Invented",
        "product_type": "",
        "handle": product["sku"].lower(),
        "status": "active",
        "published_at": "2026-01-01T00:00:00Z",
        "updated_at": product["updatedAt"],
        "tags": "",
        "options": [{"name": "Title", "position": 1, "values": ["Default Title"]}],
        "variants": [
            {
                "id": identity + 1,
                "product_id": identity,
                "title": "Default Title",
                "sku": product["sku"],
                "price": product["price"],
                "option1": "Default Title",
                "inventory_policy": "deny",
                "inventory_management": "shopify",
                "inventory_quantity": product["stock"],
            }
        ],
        "images": [],
    }


def woocommerce(product: Json) -> Json:
    """*product* as WooCommerce writes it."""
    return {
        "id": number(product["sku"]),
        "name": product["title"],
        "type": "simple",
        "status": "publish",
        "sku": product["sku"],
        "price": product["price"],
        "regular_price": product["price"],
        "description": f"<p>{product['description']}</p>",
        "short_description": "",
        "permalink": f"https://shop.example/{product['sku'].lower()}",
        "date_modified_gmt": product["updatedAt"].removesuffix("Z"),
        "manage_stock": True,
        "stock_quantity": product["stock"],
        "stock_status": "instock" if product["stock"] else "outofstock",
        "categories": [],
        "tags": [],
        "attributes": [],
    }
