"""How many customers a rule describes."""

import json
from typing import Any
from urllib.parse import quote

import pytest

from tests.client import Client, signed_in

VIPS = {"operator": "AND", "conditions": [{"field": "tags", "operator": "has_tag", "value": "vip"}]}


@pytest.fixture
def ana(aws: None) -> Client:
    client = signed_in()
    for number in range(7):
        client("POST", "/api/contacts", {"name": f"P{number}", "tags": ["vip"] if number < 6 else []})
    return client


def test_it_is_exact_either_way(ana: Client) -> None:
    got = ana("GET", f"/api/customers/preview?rules={quote(json.dumps(VIPS))}")
    posted = ana("POST", "/api/customers/preview", {"rules": VIPS})

    for reply in (got, posted):
        assert (reply.status, reply.body["count"], reply.body["total"]) == (200, 6, 7)
        assert [each["name"] for each in reply.body["sample"]] == ["P5", "P4", "P3", "P2", "P1"]
        assert reply.body["sentence"] == "tagged vip"
        assert reply.body["tookMs"] >= 0


def test_an_empty_rule_is_everyone(ana: Client) -> None:
    reply = ana("POST", "/api/customers/preview", {"rules": {"operator": "AND", "conditions": []}})

    assert (reply.body["count"], reply.body["sentence"]) == (7, "everyone")


@pytest.mark.parametrize(
    ("rules", "pointer"),
    [
        ({"operator": "AND", "conditions": [{"field": "x", "operator": "=", "value": 1}]}, "/rules/conditions/0/field"),
        ({"operator": "XOR", "conditions": []}, "/rules/operator"),
        ({}, "/rules/field"),
        ("x", "/rules"),
        (None, "/rules"),
    ],
)
def test_what_is_wrong_is_named_either_way(ana: Client, rules: Any, pointer: str) -> None:
    for reply in (
        ana("POST", "/api/customers/preview", {"rules": rules}),
        ana("GET", f"/api/customers/preview?rules={quote(json.dumps(rules))}"),
    ):
        assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, pointer)


def test_a_rule_is_needed(ana: Client) -> None:
    assert ana("GET", "/api/customers/preview").status == 422
    assert ana("GET", "/api/customers/preview?rules=").status == 422
    assert ana("POST", "/api/customers/preview", {}).status == 422


def test_a_rep_counts_what_a_rep_may_see(ana: Client) -> None:
    other = signed_in(role="rep", user_id="usr_other")
    other("POST", "/api/contacts", {"name": "theirs", "tags": ["vip"]})
    rep = signed_in(role="rep", user_id="usr_rep")

    seen = rep("POST", "/api/customers/preview", {"rules": VIPS}).body

    assert (seen["count"], seen["total"]) == (6, 7)
    assert "theirs" not in [each["name"] for each in seen["sample"]]
    assert ana("POST", "/api/customers/preview", {"rules": VIPS}).body["count"] == 7
