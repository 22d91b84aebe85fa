"""The contract's own requests, values as texts, rules in the address."""

import json
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.records import service as records
from tests.client import Client, signed_in

BRIEF: dict[str, Any] = {
    "operator": "AND",
    "conditions": [
        {"field": "totalSpends", "operator": ">", "value": "10000"},
        {"field": "visits", "operator": ">=", "value": "3"},
        {"field": "lastVisit", "operator": "inactive_days", "value": "90"},
    ],
}


@pytest.fixture
def ana(aws: None) -> Client:
    client = signed_in()
    now = clock.now()
    for name, spent, visits, days in (
        ("In", 10_001, 3, 91),
        ("Poor", 9_000, 3, 91),  # as texts "9000" > "10000"
        ("Just", 10_000, 3, 91),
        ("Once", 10_001, 1, 91),
        ("Lately", 10_001, 3, 89),
        ("Never", 10_001, 3, None),
    ):
        visit = None if days is None else now - timedelta(days=days)
        values = {"name": name, "baseline_spends": spent * 100, "visits": visits, "baseline_visit": visit}
        records.create("acme", CONTACTS, values)
    return client


def test_preview_takes_the_briefs_rules_in_the_address_and_in_the_body(ana: Client) -> None:
    got = ana("GET", f"/api/customers/preview?rules={quote(json.dumps(BRIEF))}")
    posted = ana("POST", "/api/customers/preview", {"rules": BRIEF})

    for reply in (got, posted):
        assert (reply.status, reply.body["count"], reply.body["total"]) == (200, 1, 6)
        assert [each["name"] for each in reply.body["sample"]] == ["In"]
        assert reply.body["sentence"] == (
            "total spends over €10,000 and visits at least 3 and last visit more than 90 days ago"
        )
        assert isinstance(reply.body["tookMs"], float)


def test_a_value_that_cannot_be_is_refused_at_its_place(ana: Client) -> None:
    wrong = {"operator": "AND", "conditions": [{"field": "totalSpends", "operator": ">", "value": "a lot"}]}

    for reply in (
        ana("GET", f"/api/customers/preview?rules={quote(json.dumps(wrong))}"),
        ana("POST", "/api/segments", {"name": "x", "rules": wrong}),
    ):
        assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, "/rules/conditions/0/value")


def test_segments_have_the_contracts_doors_and_shape(ana: Client) -> None:
    created = ana("POST", "/api/segments", {"name": "Big and away", "rules": BRIEF})

    assert created.status == 201
    assert created.body.keys() == {
        "id", "name", "description", "kind", "rules", "sentence", "count", "countedAt", "problems", "version",
        "createdAt", "changedAt",
    }  # fmt: skip
    assert created.body["rules"]["conditions"][2] == {"field": "lastVisit", "operator": "inactive_days", "value": 90}
    path = f"/api/segments/{created.body['id']}"
    assert ana("GET", path).body["count"] == 1
    assert [each["name"] for each in ana("GET", f"{path}/members").body["items"]] == ["In"]
    who = ana("GET", "/api/contacts?q=Poor").body["items"][0]["id"]
    why = ana("GET", f"{path}/explain/{who}").body
    assert why["member"] is False
    assert [(each["actual"], each["holds"]) for each in why["tree"]["conditions"]][:2] == [(9000.0, False), (3, True)]
    changed = ana("PATCH", path, {"version": created.body["version"], "rules": BRIEF["conditions"][0]})
    assert (changed.status, changed.body["count"]) == (200, 4)
    assert ana("DELETE", path).status == 204
    assert ana("GET", path).status == 404


def test_never_visited_is_told_apart(ana: Client) -> None:
    def count(operator: str) -> int:
        rules = {"field": "lastVisit", "operator": operator, "value": "90"}
        return int(ana("POST", "/api/customers/preview", {"rules": rules}).body["count"])

    assert (count("inactive_days"), count("inactive_days_or_never")) == (4, 5)
