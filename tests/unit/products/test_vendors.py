"""What Shopify and WooCommerce send, in the shapes that their documentation shows."""

from datetime import UTC, datetime
from typing import Any

import pytest

from mancrel.kit.errors import InvalidError
from mancrel.products import shopify, woocommerce
from mancrel.products.reducer import Kind
from mancrel.products.vendor import plain

NOW = datetime(2026, 11, 20, tzinfo=UTC)

# After https://shopify.dev/docs/api/admin-rest/latest/resources/product, cut to what matters and what might trip us.
IPOD: dict[str, Any] = {
    "id": 632910392,
    "title": "IPod Nano - 8GB",
    "body_html": (
        "<p>It's the small iPod<br>with one <strong>very big</strong> idea: Video &amp; more.</p><script>x()</script>"
    ),
    "vendor": "Apple",
    "product_type": "Cult Products",
    "created_at": "2025-01-10T16:23:25-05:00",
    "handle": "ipod-nano",
    "updated_at": "2025-01-10T16:23:26-05:00",
    "published_at": "2007-12-31T19:00:00-05:00",
    "template_suffix": None,
    "published_scope": "web",
    "tags": "Emotive, Flash Memory",
    "status": "active",
    "admin_graphql_api_id": "gid://shopify/Product/632910392",
    "options": [{"id": 594680422, "name": "Color", "position": 1, "values": ["Pink", "Red"]}],
    "variants": [
        {
            "id": 808950810,
            "title": "Pink",
            "sku": "IPOD2008PINK",
            "price": "199.00",
            "option1": "Pink",
            "option2": None,
            "barcode": "1234_pink",
            "inventory_policy": "continue",
            "inventory_management": "shopify",
            "inventory_quantity": 10,
        },
        {
            "id": 49148385,
            "title": "Red",
            "sku": "",
            "price": "199.00",
            "option1": "Red",
            "inventory_policy": "deny",
            "inventory_management": None,
            "inventory_quantity": -3,
        },
    ],
    "images": [],
    "image": None,
}


def test_shopify_gives_a_product_for_each_variant():
    statement = shopify.read_item(IPOD, "USD")

    assert (statement.family, statement.version) == ("632910392", 1736544206_000000)
    pink, red = statement.changes
    assert pink.key == "variant:808950810"
    assert pink.content.sku == "IPOD2008PINK"
    assert pink.content.title == "IPod Nano - 8GB – Pink"
    assert pink.content.description == "It's the small iPod\nwith one very big idea: Video & more."
    assert (pink.content.price, pink.content.currency, pink.content.stock) == (19900, "USD", 10)
    assert pink.content.attributes == {
        "vendor": "Apple",
        "type": "Cult Products",
        "tags": "Emotive, Flash Memory",
        "barcode": "1234_pink",
        "backorder": "yes",
        "Color": "Pink",
    }
    assert (red.content.sku, red.content.stock) == ("49148385", None)


def test_shopifys_only_variant_has_the_products_name():
    only = {**IPOD["variants"][0], "title": "Default Title", "option1": "Default Title"}

    (change,) = shopify.read_item({**IPOD, "variants": [only]}, "USD").changes

    assert change.content.title == "IPod Nano - 8GB"
    assert "Color" not in change.content.attributes


@pytest.mark.parametrize("hidden", [{"status": "draft"}, {"status": "archived"}, {"published_at": None}])
def test_what_shopify_does_not_show_is_not_sold(hidden):
    assert shopify.read_item({**IPOD, **hidden}, "USD").changes == ()


def test_shopifys_delete_counts_from_when_it_was_triggered():
    about = {"topic": "products/delete", "triggered_at": "2025-01-10T21:23:27.5Z"}

    statement = shopify.read_event({"id": 632910392}, about, NOW, "USD")

    assert statement.changes == ()
    assert statement.version == 1736544207_500000
    later = shopify.read_event({"id": 632910392}, {"topic": "products/delete"}, NOW, "USD")
    assert later.updated_at == NOW


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"id": None}, "/id"),
        ({"title": ""}, "/title"),
        ({"updated_at": None}, "/updated_at"),
        ({"variants": {}}, "/variants"),
        ({"variants": ["x"]}, "/variants/0"),
        ({"variants": [{"id": 1, "price": "1.005"}]}, "/variants/0/price"),
        ({"variants": [{"price": "1"}]}, "/variants/0/id"),
        ({"variants": [{"id": 1, "sku": ["x"]}]}, "/variants/0/sku"),
        (
            {"variants": [{"id": 1, "inventory_management": "shopify", "inventory_quantity": "many"}]},
            "/variants/0/inventory_quantity",
        ),
    ],
)
def test_what_cannot_be_read_of_shopify_is_named(change, pointer):
    with pytest.raises(InvalidError) as caught:
        shopify.read_item({**IPOD, **change}, "USD")

    assert caught.value.errors[0]["pointer"] == pointer


# After https://woocommerce.github.io/woocommerce-rest-api-docs/#products.
SHIRT = {
    "id": 794,
    "name": "Premium Quality",
    "slug": "premium-quality-19",
    "permalink": "https://example.com/product/premium-quality-19/",
    "date_modified": "2017-03-23T14:01:14",
    "date_modified_gmt": "2017-03-23T17:01:14",
    "type": "simple",
    "status": "publish",
    "description": "<p>Pellentesque habitant.</p>\n",
    "short_description": "<p>Short.</p>\n",
    "sku": "",
    "price": "21.99",
    "regular_price": "21.99",
    "sale_price": "",
    "stock_quantity": None,
    "manage_stock": False,
    "stock_status": "instock",
    "categories": [{"id": 9, "name": "Clothing", "slug": "clothing"}, {"id": 14, "name": "T-shirts"}],
    "tags": [],
    "attributes": [{"id": 6, "name": "Color", "options": ["Black", "Green"]}, {"id": 0, "name": "Size", "option": "M"}],
    "variations": [],
}


def test_woocommerces_product_is_read():
    (change,) = woocommerce.read_item(SHIRT, "EUR").changes

    assert (change.key, change.version, change.kind) == ("product:794", 1490288474_000000, Kind.SOLD)
    assert (change.content.sku, change.content.price, change.content.stock) == ("794", 2199, None)
    assert change.content.description == "Short.\nPellentesque habitant."
    assert change.content.url == "https://example.com/product/premium-quality-19/"
    assert change.content.attributes == {"categories": "Clothing, T-shirts", "Color": "Black, Green", "Size": "M"}


@pytest.mark.parametrize(
    ("change", "stock"),
    [
        ({"manage_stock": True, "stock_quantity": 4}, 4),
        ({"manage_stock": "parent", "stock_status": "instock"}, None),
        ({"stock_status": "outofstock"}, 0),
        ({"stock_status": "onbackorder"}, None),
    ],
)
def test_woocommerces_stock(change, stock):
    assert woocommerce.read_item({**SHIRT, **change}, "EUR").changes[0].content.stock == stock


def test_a_product_with_variations_has_no_price_of_its_own():
    (change,) = woocommerce.read_item({**SHIRT, "type": "variable", "variations": [795]}, "EUR").changes

    assert (change.content.price, change.content.stock) == (None, None)


@pytest.mark.parametrize("status", ["draft", "private", "trash", "pending"])
def test_what_woocommerce_does_not_publish_is_not_sold(status):
    assert woocommerce.read_item({**SHIRT, "status": status}, "EUR").changes[0].kind is Kind.GONE


def test_woocommerces_delete_names_only_the_id():
    (change,) = woocommerce.read_event({"id": 794}, {"topic": "product.deleted"}, NOW, "EUR").changes

    assert (change.key, change.kind, change.version) == ("product:794", Kind.GONE, int(NOW.timestamp()) * 10**6)


def test_a_link_that_is_no_web_address_is_left_out():
    assert woocommerce.read_item({**SHIRT, "permalink": "javascript:x"}, "EUR").changes[0].content.url is None


def test_markup_becomes_text():
    assert plain("<ul><li>a</li><li>b &lt;c&gt;</li></ul><style>p{}</style> <b>d</b>") == "a\nb <c>\nd"
