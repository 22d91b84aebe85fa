"""Counts and sums by field."""

import json
from typing import Any
from urllib.parse import urlencode

import pytest

from mancrel.contacts.models import Contact
from tests.client import Client, Reply, signed_in

PEOPLE = (("Ana", "Madrid", 1000), ("Bo", "Madrid", 250), ("Cem", "Rome", None), ("Dan", None, 5))


@pytest.fixture
def ana(aws: None) -> Client:
    client = signed_in()
    for name, city, spent in PEOPLE:
        made = client("POST", "/api/contacts", {"name": name, "city": city}).body
        contact = Contact.get("acme", made["id"])
        contact.baseline_spends, contact.visits = spent, 3
        contact.changed_at = contact.created_at
        contact.save()
    return client


def counted(client: Client, noun: str = "contacts", filter: Any = None, **query: Any) -> Reply:  # noqa: A002
    asked = {"noun": noun, **query, **({"filter": json.dumps(filter)} if filter else {})}
    return client("GET", f"/api/aggregates?{urlencode(asked)}")


def groups(reply: Reply) -> list[tuple[Any, ...]]:
    assert reply.status == 200, reply
    return [(*each["key"].values(), each["count"], *each["sums"].values()) for each in reply.body["groups"]]


def test_the_largest_group_comes_first(ana: Client) -> None:
    reply = counted(ana, by="city", sum="totalSpends,visits")

    assert groups(reply) == [("Madrid", 2, 12.5, 6), (None, 1, 0.05, 3), ("Rome", 1, 0, 3)]
    assert (reply.body["total"], reply.body["more"]) == (4, 0)


def test_without_a_field_all_is_one_group(ana: Client) -> None:
    assert groups(counted(ana, sum="totalSpends")) == [(4, 12.55)]


def test_two_fields_and_a_filter(ana: Client) -> None:
    reply = counted(ana, by="lifecycle,city", filter={"field": "city", "operator": "is_not_empty"})

    assert groups(reply) == [("lead", "Madrid", 2), ("lead", "Rome", 1)]
    assert reply.body["total"] == 3


@pytest.mark.parametrize("span", ["day", "week", "month"])
def test_times_are_grouped_by_spans(ana: Client, span: str) -> None:
    [(start, count)] = groups(counted(ana, by=f"createdAt:{span}"))

    assert count == 4
    assert len(start) == len("2026-01-01")


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ({"noun": "users"}, "/noun"),
        ({"noun": "contacts'--"}, "/noun"),
        ({"by": "nope"}, "/by"),
        ({"by": "city,country,source"}, "/by"),
        ({"by": "company"}, "/by"),
        ({"by": "createdAt"}, "/by"),
        ({"by": "createdAt:hour"}, "/by"),
        ({"by": "city:month"}, "/by"),
        ({"sum": "city"}, "/sum"),
        ({"sum": "nope"}, "/sum"),
        ({"sum": "visits,orderCount,totalSpends,averageOrder,churnRisk,lifetimeValue"}, "/sum"),
        ({"filter": {"field": "x", "operator": "="}}, "/filter/field"),
    ],
)
def test_what_is_wrong_is_named(ana: Client, query: dict[str, Any], pointer: str) -> None:
    reply = counted(ana, **query)

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, pointer)


def test_a_record_is_in_the_group_of_each_of_its_tags_and_counts_once(ana: Client) -> None:
    ana("POST", "/api/contacts", {"name": "Eve", "tags": ["vip", "new"]})
    ana("POST", "/api/contacts", {"name": "Flo", "tags": ["vip"]})

    reply = counted(ana, by="tags")

    assert groups(reply) == [(None, 4), ("vip", 2), ("new", 1)]
    assert reply.body["total"] == 6


def test_a_noun_is_needed(ana: Client) -> None:
    assert ana("GET", "/api/aggregates").status == 422


def test_a_rep_counts_what_a_rep_may_see(ana: Client) -> None:
    signed_in(role="rep", user_id="usr_other")("POST", "/api/contacts", {"name": "theirs", "city": "Oslo"})
    rep = signed_in(role="rep", user_id="usr_rep")

    assert counted(rep, by="city").body["total"] == 4
    assert "Oslo" not in json.dumps(counted(rep, by="city").body)
    assert counted(ana, by="city").body["total"] == 5
