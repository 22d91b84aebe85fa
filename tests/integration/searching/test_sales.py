"""Orders are found by their number, what was bought, and who bought it."""

from decimal import Decimal

import pytest

from mancrel.kit import clock
from mancrel.orders import ledger
from mancrel.orders.schemas import OrderPush
from tests.client import Client, signed_in
from tests.integration.searching.test_search import find, titles


def buy(order_id: str, customer_id: str, *items: str) -> None:
    pushed = OrderPush(
        id=order_id, customer_id=customer_id, amount=Decimal("49.90"), items=list(items), created_at=clock.now()
    )
    ledger.enter("acme", [pushed])


@pytest.fixture
def shop(aws: None) -> Client:
    """Ana and somebody who is not known yet bought something."""
    client = signed_in(role="manager")
    person = {"name": "Ana López", "email": "ana@a.test", "city": "Porto", "externalId": "cust_7"}
    assert client("POST", "/api/contacts", person).status == 201
    buy("A-1001", "cust_7", "Copper kettle", "Tea towel")
    buy("B-2002", "cust_8", "Teapot")
    return client


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("A-1001", ["A-1001"]),
        ("copper KETTLE", ["A-1001"]),
        ("kett tea", ["A-1001"]),
        ("ana lópez", ["A-1001"]),
        ("ana@a.test", ["A-1001"]),
        ("cust_8", ["B-2002"]),
        ("porto", []),
        ("nobody", []),
    ],
)
def test_an_order_is_found_by_number_item_and_customer(shop: Client, q: str, found: list[str]) -> None:
    assert titles(find(shop, q, types="orders")) == found


def test_it_says_who_bought_what_when_and_for_how_much(shop: Client) -> None:
    known, unknown = (find(shop, q).body["items"][0] for q in ("A-1001", "B-2002"))
    day = f"{clock.now():%Y-%m-%d}"

    assert (known["type"], known["title"], known["score"]) == ("orders", "A-1001", 1.0)
    assert known["subtitle"] == f"Ana López · 49.90 EUR · {day} · Copper kettle, Tea towel"
    assert unknown["subtitle"] == f"cust_8 · 49.90 EUR · {day} · Teapot"


def test_who_bought_comes_before_what_they_bought(shop: Client) -> None:
    assert [hit["type"] for hit in find(shop, "ana lópez").body["items"]] == ["contacts", "orders"]


def test_without_words_the_latest_are_found(shop: Client) -> None:
    assert titles(find(shop, "", types="orders")) == ["B-2002", "A-1001"]


def test_only_who_may_read_orders_finds_them(shop: Client) -> None:
    assert titles(find(signed_in(role="rep", user_id="usr_rep"), "A-1001")) == []
    assert titles(find(signed_in("other", user_id="usr_2"), "A-1001")) == []
