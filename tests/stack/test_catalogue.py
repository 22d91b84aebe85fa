"""The catalogue end to end over HTTP: what shops send three times out of order ends as what they sell."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from infra import processes
from infra.fakes import shop as fakes
from tests.stack.machine import PATIENCE, Machine, eventually
from tests.stack.shop import Shop, a_shop

Row = tuple[str, float, int]


@pytest.fixture(scope="module")
def tenant(stack: Machine) -> Iterator[Shop]:
    """One tenant for this module; each test connects a source of its own."""
    shop = a_shop(stack)
    yield shop
    shop.client.http.close()


@pytest.fixture(params=["standard", "shopify", "woocommerce"])
def seller(request: pytest.FixtureRequest) -> Iterator[fakes.Server]:
    """A shop with 45 products, changed and partly removed, and its feed."""
    shop = fakes.Shop(request.param)
    shop.stock_up(45)
    for number, sku in enumerate(sorted(shop.products)):
        if number % 3 == 0:
            shop.put(sku, stock=number, price=f"{number}.95")
        if number % 10 == 9:
            shop.remove(sku)
    with fakes.Server(shop) as server:
        yield server


def connect(tenant: Shop, seller: fakes.Server) -> dict[str, Any]:
    """The seller as a source of the tenant."""
    body = {"name": "Seller", "kind": seller.shop.kind, "feedUrl": seller.feed_url}
    made: dict[str, Any] = tenant.client.call("POST", "/api/catalogue/sources", json=body)
    return made


def deliver(tenant: Shop, source: dict[str, Any], deliveries: list[fakes.Delivery]) -> list[dict[str, Any]]:
    """What Mancrel answers; several deliveries are under way at once."""
    url = f"{tenant.machine.base_url}/webhook/catalog?source={source['id']}"
    with ThreadPoolExecutor(4) as senders:
        answers = list(senders.map(lambda delivery: fakes.post(url, delivery), deliveries))
    assert {status for status, _ in answers} <= {202}
    return [answer for _, answer in answers]


def sold(tenant: Shop, source: dict[str, Any]) -> dict[str, Row]:
    """What Mancrel says is sold."""
    items = tenant.client.all("/api/products", source=source["id"])
    return {item["sku"]: (item["title"], item["price"], item["stock"]) for item in items}


def truth(seller: fakes.Server) -> dict[str, Row]:
    """What is sold."""
    rows = seller.shop.products.items()
    return {sku: (each["title"], float(each["price"]), each["stock"]) for sku, each in rows}


def becomes_equal(tenant: Shop, source: dict[str, Any], seller: fakes.Server) -> bool:
    """Whether the catalogues are equal in the end."""
    return processes.wait_until(lambda: sold(tenant, source) == truth(seller), PATIENCE, 0.3)


def synced(tenant: Shop, source: dict[str, Any]) -> dict[str, Any]:
    """The source after its feed was read."""
    address = f"/api/catalogue/sources/{source['id']}"
    before = tenant.client.call("GET", address)["lastPollAt"]
    tenant.client.call("POST", f"{address}/sync")
    eventually(lambda: tenant.client.call("GET", address)["lastPollAt"] != before)
    found: dict[str, Any] = tenant.client.call("GET", address)
    return found


def test_three_deliveries_of_each_event_in_any_order_end_in_the_sellers_catalogue(
    tenant: Shop, seller: fakes.Server
) -> None:
    source = connect(tenant, seller)
    deliveries = seller.shop.deliveries(source["secret"])

    answers = deliver(tenant, source, fakes.muddle(deliveries, times=3))

    assert sum(answer["status"] == "accepted" for answer in answers) == len(deliveries)
    assert len({answer["eventId"] for answer in answers}) == len(deliveries)
    assert becomes_equal(tenant, source, seller), sold(tenant, source)
    after = synced(tenant, source)
    assert (after["verifiedCount"], after["lastError"]) == (len(seller.shop.products), None)


def test_the_poller_repairs_what_was_lost_on_the_way(tenant: Shop, seller: fakes.Server) -> None:
    source = connect(tenant, seller)
    deliver(tenant, source, fakes.muddle(seller.shop.deliveries(source["secret"]), times=2, drop=0.4))

    after = synced(tenant, source)

    assert becomes_equal(tenant, source, seller), sold(tenant, source)
    assert (after["lastError"], after["health"]) == (None, "ok")
    assert synced(tenant, source)["verifiedCount"] == len(seller.shop.products)


def test_many_versions_of_one_product_at_once_leave_the_last(tenant: Shop) -> None:
    shop = fakes.Shop()
    for number in range(60):
        shop.put("ONE", stock=number, title=f"Version {number}")
    with fakes.Server(shop) as seller:
        source = connect(tenant, seller)

        deliver(tenant, source, fakes.muddle(shop.deliveries(source["secret"]), times=2))

        assert becomes_equal(tenant, source, seller)
    tenant.settle()
    assert sold(tenant, source) == {"ONE": ("Version 59", 10.0, 59)}


def test_what_cannot_be_read_is_shown_as_a_dead_letter_with_its_reason(tenant: Shop) -> None:
    shop = fakes.Shop("woocommerce")
    shop.stock_up(3)
    with fakes.Server(shop) as seller:
        source = connect(tenant, seller)
        shop.events[1]["data"]["price"] = "free"

        deliver(tenant, source, shop.deliveries(source["secret"]))

        eventually(lambda: len(sold(tenant, source)) == 2)
    eventually(lambda: len(tenant.letters("catalogue-events")) == 1)
    assert tenant.letters("catalogue-events")[0]["reason"].startswith("/price: ")


def test_a_disconnected_shop_takes_its_products_along(tenant: Shop) -> None:
    shop = fakes.Shop()
    shop.stock_up(5)
    with fakes.Server(shop) as seller:
        source = connect(tenant, seller)
        deliver(tenant, source, shop.deliveries(source["secret"]))
        assert becomes_equal(tenant, source, seller)

        tenant.client.call("DELETE", f"/api/catalogue/sources/{source['id']}")

        eventually(lambda: sold(tenant, source) == {})
        url = f"{tenant.machine.base_url}/webhook/catalog?source={source['id']}"
        status, _ = fakes.post(url, shop.deliveries(source["secret"])[0])
        assert status == 401
