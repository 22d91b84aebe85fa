"""Products made by hand, beside what shops tell."""

from datetime import UTC, datetime
from typing import Any

import pytest

from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.schemas import NewSource, ProductData
from tests.client import Client, Reply, signed_in

AT = datetime(2026, 1, 5, 12, tzinfo=UTC)
JUG = {"sku": "J-1", "title": "Jug", "price": 19.9, "currency": "EUR", "stock": 3, "attributes": {"size": 2}}


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


def made(ask: Client, **more: Any) -> Any:
    reply = ask("POST", "/api/products", JUG | more)
    assert reply.status == 201, reply
    return reply.body


def told(sku: str = "J-1", version: int = 1, **more: Any) -> ProductData:
    content: dict[str, Any] = {"title": "Shop's jug", "price": "5.00", "currency": "EUR", "stock": 9} | more
    return ProductData(sku=sku, version=version, updated_at=AT, **content)


def a_shop() -> str:
    source, _secret = sources.connect("acme", NewSource(name="Web shop"))
    return str(source.source_id)


def change(ask: Client, product: Any, **values: Any) -> Reply:
    return ask("PATCH", f"/api/products/{product['id']}", {"version": product["version"], **values})


def found(ask: Client, q: str) -> list[str]:
    return [row["id"] for row in ask("GET", f"/api/products?q={q}").body["items"]]


def test_a_product_is_made_by_hand_found_changed_and_deleted(ask):
    product = made(ask)

    assert product == ask("GET", f"/api/products/{product['id']}").body
    assert {name: product[name] for name in ("sku", "price", "currency", "stock", "sourceId", "version")} == {
        "sku": "J-1", "price": 19.9, "currency": "EUR", "stock": 3, "sourceId": None, "version": 1,
    }  # fmt: skip
    assert product["attributes"] == {"size": "2"}
    assert found(ask, "jug") == [product["id"]]

    reply = change(ask, product, title="Blue jug", price=20, stock=None)
    assert reply.status == 200, reply
    assert (reply.body["title"], reply.body["price"], reply.body["stock"]) == ("Blue jug", 20, None)
    assert reply.body["version"] == 2

    assert ask("DELETE", f"/api/products/{product['id']}").status == 204
    assert ask("GET", f"/api/products/{product['id']}").status == 404
    assert found(ask, "jug") == []


def test_a_price_is_kept_in_the_units_of_its_own_currency(ask):
    product = made(ask, price=1500, currency="JPY")
    assert int(products.get("acme", product["id"]).price) == 1500

    euros = change(ask, product, currency="EUR").body

    assert (euros["price"], int(products.get("acme", product["id"]).price)) == (1500, 150_000)


def test_without_a_currency_it_is_the_organisations(ask):
    assert made(ask, currency=None)["currency"] == "EUR"


@pytest.mark.parametrize(
    ("values", "pointer"),
    [
        ({"price": 1.234}, "/price"),
        ({"price": 1.5, "currency": "JPY"}, "/price"),
        ({"price": -1}, "/price"),
        ({"currency": "EURO"}, "/currency"),
        ({"title": " "}, "/title"),
        ({"sku": ""}, "/sku"),
        ({"stock": 1.5}, "/stock"),
        ({"url": "ftp://x"}, "/url"),
        ({"attributes": {"a": []}}, "/attributes/a"),
        ({"sourceId": "src_1"}, "/sourceId"),
    ],
)
def test_what_does_not_fit_is_named(ask, values, pointer):
    product = made(ask)

    for reply in (ask("POST", "/api/products", JUG | {"sku": "J-2"} | values), change(ask, product, **values)):
        assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, pointer), reply


def test_a_stale_change_is_refused_with_how_it_stands(ask):
    product = made(ask)
    change(ask, product, stock=2)

    reply = change(ask, product, stock=1)

    assert (reply.status, reply.body["current"]["stock"]) == (409, 2)


@pytest.mark.parametrize("tag", ["1", '"1"', 'W/"1"'])
def test_the_version_may_be_said_by_if_match(ask, tag):
    product = made(ask)
    address = f"/api/products/{product['id']}"

    assert ask("PATCH", address, {"stock": 2}, If_Match=tag).body["stock"] == 2
    stale = ask("PATCH", address, {"stock": 1}, If_Match=tag)
    assert (stale.status, stale.body["current"]["stock"]) == (409, 2)
    assert ask("PATCH", address, {"stock": 1}, If_Match="*").body["errors"][0]["pointer"] == "/version"
    assert ask("PATCH", address, {"stock": 7, "version": 2}, If_Match=tag).body["stock"] == 7


def test_a_sku_is_unique_however_it_is_written(ask):
    first, second = made(ask), made(ask, sku="J-2")

    for reply in (ask("POST", "/api/products", JUG | {"sku": "j-1"}), change(ask, second, sku="j-1")):
        assert (reply.status, reply.body["current"]["id"]) == (409, first["id"])
    assert change(ask, first, sku="j-1").status == 200


def test_a_sku_is_free_again_after_its_product_was_deleted(ask):
    ask("DELETE", f"/api/products/{made(ask)['id']}")

    assert made(ask)["sku"] == "J-1"


def test_what_a_shop_sells_is_not_made_again(ask):
    products.upsert("acme", a_shop(), told())
    (theirs,) = products.live("acme")

    reply = ask("POST", "/api/products", JUG)

    assert (reply.status, reply.body["current"]["id"]) == (409, theirs.product_id)


@pytest.mark.parametrize(("method", "body"), [("PATCH", {"version": 1, "title": "x"}), ("DELETE", None)])
def test_what_a_shop_tells_is_changed_there(ask, method, body):
    products.upsert("acme", a_shop(), told())
    (theirs,) = products.live("acme")

    reply = ask(method, f"/api/products/{theirs.product_id}", body)

    assert reply.status == 409
    assert "Web shop" in reply.body["detail"]
    assert reply.body["current"]["title"] == "Shop's jug"
    assert products.get("acme", theirs.product_id).title == "Shop's jug"


def test_a_shop_that_comes_later_with_the_same_sku_stands_beside(ask):
    product, source = made(ask), a_shop()

    products.upsert("acme", source, told(version=10**6))

    assert ask("GET", f"/api/products/{product['id']}").body == product
    assert sorted(row.source_id is None for row in products.live("acme")) == [False, True]
    assert change(ask, product, stock=1).status == 200  # with the SKU that both have


def test_a_shop_does_not_bring_a_deleted_one_back(ask):
    product, source = made(ask), a_shop()
    ask("DELETE", f"/api/products/{product['id']}")

    products.upsert("acme", source, told())

    assert ask("GET", f"/api/products/{product['id']}").status == 404
    assert [row.source_id for row in products.live("acme")] == [source]


def test_a_source_takes_along_its_own_products_alone(ask):
    product, source = made(ask), a_shop()
    products.upsert("acme", source, told())
    sources.disconnect("acme", source)

    products.poll("acme", source)

    assert [row.product_id for row in products.live("acme")] == [product["id"]]


def test_each_write_can_be_undone(ask):
    product = ask("POST", "/api/products", JUG)
    changed = change(ask, product.body, stock=1)
    deleted = ask("DELETE", f"/api/products/{product.body['id']}")
    address = f"/api/products/{product.body['id']}"

    def undo(reply: Reply) -> None:
        assert ask("POST", f"/api/operations/{reply.headers['Operation-Id']}/undo").status == 200

    undo(deleted)
    assert ask("GET", address).body["stock"] == 1
    assert ask("POST", "/api/products", JUG).status == 409  # it has its SKU again
    undo(changed)
    assert ask("GET", address).body["stock"] == 3
    undo(product)
    assert ask("GET", address).status == 404


@pytest.mark.parametrize(("method", "path"), [("POST", ""), ("PATCH", "/prd_1"), ("DELETE", "/prd_1")])
def test_a_representative_may_not(aws, method, path):
    body = {"POST": JUG, "PATCH": {"version": 1}}.get(method)

    assert signed_in(role="rep")(method, f"/api/products{path}", body).status == 403
