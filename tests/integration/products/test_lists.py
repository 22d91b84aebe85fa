"""Products are filtered, sorted and found like any other record."""

import json
from typing import Any
from urllib.parse import quote

import pytest

from mancrel.products import service, sources
from mancrel.products.schemas import NewSource, ProductData
from tests.client import Client, signed_in

ROWS = (("L-1", "Lamp, red", "19.90", "EUR", 3), ("C-1", "Chair", "1200", "JPY", None), ("T-1", "Tent", None, "EUR", 0))


@pytest.fixture
def ana(aws: None) -> Client:
    client = signed_in()
    source, _secret = sources.connect("acme", NewSource(name="Shop"))
    for sku, title, price, currency, stock in ROWS:
        data = ProductData(
            sku=sku, title=title, description="", price=price, currency=currency, stock=stock, attributes={}, version=1,
            updated_at="2026-01-01T00:00:00Z",
        )  # fmt: skip
        service.upsert("acme", source.source_id, data)
    return client


@pytest.mark.parametrize(
    ("field", "operator", "value", "found"),
    [
        ("price", ">", "19.5", ["C-1", "L-1"]),
        ("price", "<=", 19.9, ["L-1"]),
        ("price", "is_empty", None, ["T-1"]),
        ("currency", "=", "jpy", ["C-1"]),
        ("inStock", "=", "true", ["C-1", "L-1"]),
        ("stock", "<", 1, ["T-1"]),
        ("title", "contains", "LAMP", ["L-1"]),
    ],
)
def test_a_filter_over_products(ana: Client, field: str, operator: str, value: Any, found: list[str]) -> None:
    rule = json.dumps({"field": field, "operator": operator, "value": value})
    reply = ana("GET", f"/api/products?sort=sku&filter={quote(rule)}")

    assert reply.status == 200, reply
    assert ([each["sku"] for each in reply.body["items"]], reply.body["total"]) == (found, len(found))


def test_products_are_found_in_the_one_box_and_counted(ana: Client) -> None:
    [hit] = ana("GET", "/api/search?q=lamp").body["items"]
    counted = ana("GET", "/api/aggregates?noun=products&by=currency&sum=price").body

    assert (hit["type"], hit["title"], hit["subtitle"]) == ("products", "Lamp, red", "L-1 · 19.90 EUR")
    assert [(each["key"], each["count"], each["sums"]) for each in counted["groups"]] == [
        ({"currency": "EUR"}, 2, {"price": 19.9}),
        ({"currency": "JPY"}, 1, {"price": 1200}),
    ]
