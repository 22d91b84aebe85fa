"""Two segments beside each other."""

from typing import Any

import pytest

from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.records import service as records
from tests.client import Client, signed_in

Json = dict[str, Any]


@pytest.fixture
def ana(aws: None) -> Client:
    """40 from Spain who spend a lot, 60 from elsewhere who spend little; tags by turns."""
    client = signed_in()
    for number in range(100):
        values = {
            "name": f"P{number:02}",
            "country": "ES" if number < 40 else ("DE", "FR")[number % 2],
            "baseline_spends": 10_000 + number if number < 40 else 1_000 + number,
            "baseline_visit": clock.now(),
            "tags": ["even"] if number % 2 == 0 else [],
        }
        records.create("acme", CONTACTS, values)
    return client


def made(client: Client, name: str, rules: Json) -> str:
    return str(client("POST", "/api/segments", {"name": name, "rules": rules}).body["id"])


def found(differences: list[Json], field: str, value: str | None = None) -> Json:
    return next(each for each in differences if (each["field"], each["value"]) == (field, value))


def test_what_differs_comes_first_with_an_interval(ana: Client) -> None:
    spain = made(ana, "Spain", {"field": "country", "operator": "=", "value": "ES"})

    reply = ana("POST", "/api/segments/compare", {"a": spain, "b": None})

    assert (reply.body["a"], reply.body["b"], reply.body["overlap"]) == ({"count": 40}, {"count": 60}, 0)
    differences = reply.body["differences"]
    spent, country, even = (
        found(differences, *each) for each in (("totalSpends", None), ("country", "ES"), ("tags", "even"))
    )
    assert (round(spent["a"], 2), round(spent["b"], 2), spent["kind"]) == (100.2, 10.7, "average")
    assert spent["low"] < spent["difference"] < spent["high"]
    assert spent["significant"]
    assert spent["sentence"] == "Total spends: €100.20 against €10.70 on average"
    assert (country["a"], country["b"], country["significant"]) == (1, 0, True)
    assert (even["a"], even["b"], even["significant"]) == (0.5, 0.5, False)
    assert even["sentence"].endswith("which may be chance")
    assert differences.index(spent) < differences.index(even)
    for each in differences:
        assert each["significant"] == (each["low"] > 0 or each["high"] < 0)


def test_two_segments_may_overlap(ana: Client) -> None:
    spain = made(ana, "Spain", {"field": "country", "operator": "=", "value": "ES"})
    even = made(ana, "Even", {"field": "tags", "operator": "has_tag", "value": "even"})

    reply = ana("POST", "/api/segments/compare", {"a": spain, "b": even})

    assert (reply.body["a"]["count"], reply.body["b"]["count"], reply.body["overlap"]) == (40, 50, 20)


def test_nobody_differs_in_nothing(ana: Client) -> None:
    nobody = made(ana, "Nobody", {"field": "name", "operator": "=", "value": "x"})

    reply = ana("POST", "/api/segments/compare", {"a": nobody})

    assert (reply.body["a"]["count"], reply.body["differences"]) == (0, [])
    assert ana("POST", "/api/segments/compare", {"a": "seg_x"}).status == 404
