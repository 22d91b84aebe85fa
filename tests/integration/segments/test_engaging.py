"""What people did in the last 90 days, of two segments: exact, and said to be unknown where nobody knows it."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from statistics import mean
from typing import Any

import pytest

from mancrel.contacts.noun import CONTACTS
from mancrel.engagement import service as engagement
from mancrel.engagement.schemas import Engaged
from mancrel.kit import clock, language
from mancrel.orders.noun import ORDERS
from mancrel.records import service as records
from mancrel.segments import engaging, sentences
from tests.client import signed_in

Json = dict[str, Any]
DAYS = engaging.DAYS


class Shop:
    """Two halves of 24 people, and what they did by the dice."""

    def __init__(self) -> None:
        self.client, self.dice, self.people = signed_in(), Random(57), list[tuple[str, bool]]()
        self.orders, self.did = list[Json](), list[Json]()
        for number in range(48):
            values = {"name": f"P{number:02}", "country": "ES" if number < 24 else "DE"}
            self.people.append((records.create("acme", CONTACTS, values).contact_id, number < 24))

    def order(self, contact_id: str, amount: int, days: float, currency: str = "EUR") -> None:
        number = len(self.orders)
        row = {"contact_id": contact_id, "amount": amount, "currency": currency, "external_id": f"o{number}"}
        row |= {"placed_at": clock.now() - timedelta(days=days), "customer_id": "c", "items": ["Lamp"]}
        records.create("acme", ORDERS, row)
        self.orders.append(row | {"recent": days < DAYS})

    def happen(self, contact_id: str, kind: str, days: float = 5, machine: float = 0.0, channel: str = "email") -> None:
        number = len(self.did)
        row = {"contact_id": contact_id, "kind": kind, "machine": machine, "channel": channel}
        row |= {"campaign_id": f"cam_{number}", "at": clock.now() - timedelta(days=days), "n": str(number)}
        self.did.append(row | {"recent": days < DAYS})

    def keep(self) -> None:
        engagement.record("acme", [Engaged.model_validate(each, extra="ignore") for each in self.did])

    def compared(self) -> Json:
        rules = {"field": "country", "operator": "=", "value": "ES"}
        segment = self.client("POST", "/api/segments", {"name": f"S{len(self.did)}", "rules": rules}).body["id"]
        return dict(self.client("POST", "/api/segments/compare", {"a": segment}).body)


@pytest.fixture
def shop(aws: None) -> Shop:
    return Shop()


def lively(shop: Shop) -> None:
    """The first half does more; some of it too long ago, some of it done by machines."""
    for contact_id, is_first in shop.people:
        for _ in range(shop.dice.randrange(5 if is_first else 3)):
            shop.order(contact_id, shop.dice.randrange(500, 9_000), shop.dice.uniform(1, 120))
        for _ in range(shop.dice.randrange(5)):
            shop.happen(contact_id, "received", shop.dice.uniform(1, 120))
            if shop.dice.random() < 0.6:
                shop.happen(contact_id, "opened", 2, shop.dice.choice((0.0, 0.9)))
                shop.happen(contact_id, "clicked", 2, shop.dice.choice((0.0, 0.9)))
            if shop.dice.random() < 0.1:
                shop.happen(contact_id, shop.dice.choice(("unsubscribed", "complained")), 1)
    shop.keep()


def counted(shop: Shop, is_first: bool) -> Iterator[tuple[str, float]]:
    """The figures of one half, one by one."""
    people = [each for each, first in shop.people if first is is_first]
    bought = [each for each in shop.orders if each["contact_id"] in people and each["recent"]]
    did = {
        kind: Counter(
            each["contact_id"]
            for each in shop.did
            if each["kind"] == kind and each["recent"] and each["machine"] < 0.5 and each["contact_id"] in people
        )
        for kind in ("received", "opened", "clicked", "unsubscribed", "complained")
    }
    reached = list(did["received"])
    yield "ordered", len({each["contact_id"] for each in bought}) / len(people)
    yield "orders", len(bought) / len(people)
    yield "orderValue", mean(each["amount"] for each in bought) / 100
    yield "revenue", sum(each["amount"] for each in bought) / 100 / len(people)
    yield "received", did["received"].total() / len(people)
    for kind in ("opened", "clicked"):
        yield kind, sum(did[kind][each] for each in reached) / len(reached)
    for kind in ("unsubscribed", "complained"):
        yield kind, sum(each in did[kind] for each in reached) / len(reached)


def test_what_two_halves_did_is_counted_to_the_last_row(shop: Shop) -> None:
    lively(shop)

    reply = shop.compared()

    found = {each["field"]: each for each in reply["differences"] if each["days"] == DAYS}
    assert (reply["days"], reply["unknown"]) == (DAYS, [])
    for side, is_first in (("a", True), ("b", False)):
        for name, value in counted(shop, is_first):
            assert found[name][side] == pytest.approx(value), name
    for each in found.values():
        assert each["low"] <= each["difference"] <= each["high"]
        assert each["significant"] == (each["low"] > 0 or each["high"] < 0)
    assert found["ordered"]["sentence"].startswith("Ordered, last 90 days: ")
    assert {each["kind"] for each in found.values()} == {"share", "average"}


def test_what_nobody_knows_is_said_and_is_no_0(shop: Shop) -> None:
    for contact_id, is_first in shop.people:
        if is_first:
            shop.happen(contact_id, "received", channel="sms")
    shop.keep()

    reply = shop.compared()

    unknown = {each["field"]: each for each in reply["unknown"]}
    assert {each["field"] for each in reply["differences"] if each["days"]} == {"received"}
    assert set(unknown) == {
        "ordered", "orders", "orderValue", "revenue", "opened", "clicked", "unsubscribed", "complained",
    }  # fmt: skip
    assert (unknown["ordered"]["a"], unknown["opened"]["a"], unknown["unsubscribed"]["b"]) == (None, None, None)
    assert unknown["unsubscribed"]["a"] == 0
    assert unknown["orders"]["sentence"] == (
        "Orders per person, last 90 days: unknown against unknown: no order of the last 90 days is known of anybody"
    )


def test_other_currencies_count_as_orders_and_are_named(shop: Shop) -> None:
    for contact_id, _is_first in shop.people:
        shop.order(contact_id, 1_000, 3)
    shop.order(shop.people[0][0], 99_000, 3, "USD")

    reply = shop.compared()

    found = {each["field"]: each for each in reply["differences"] if each["days"]}
    assert (found["orders"]["a"], found["revenue"]["a"]) == (pytest.approx(25 / 24), 10)
    assert found["revenue"]["label"] == "Revenue per person (orders in EUR only)"


def test_few_people_are_too_few_to_compare(shop: Shop) -> None:
    for contact_id, _is_first in shop.people[20:30]:
        shop.order(contact_id, 1_000, 3)

    (value,) = (each for each in shop.compared()["unknown"] if each["field"] == "orderValue")

    assert (value["a"], value["b"]) == (10, 10)
    assert value["why"] == "fewer than 10 people on one side, too few to compare"


def test_an_average_order_has_the_spread_of_people() -> None:
    bought = [engaging.Bought(2, 2, 20.0), engaging.Bought(1, 1, 40.0), engaging.Bought(1, 0, 0.0)]

    found = engaging._ratio(bought)

    assert (found.n, found.mean) == (2, 20.0)
    assert found.variance == pytest.approx(800 / 2.25)


def test_all_of_it_is_said_in_both_languages() -> None:
    assert sentences.SAID.tables["en"].keys() == sentences.SAID.tables["es"].keys()
    assert language.DEFAULT == "en"
