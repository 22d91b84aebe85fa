"""Saved views over the API."""

from typing import Any

import pytest

from tests.client import Client, signed_in

RULE = {"operator": "AND", "conditions": [{"field": "city", "operator": "=", "value": "Lyon"}]}


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


@pytest.fixture
def rep(aws: None) -> Client:
    return signed_in(role="rep", user_id="usr_rep")


def save(client: Client, **more: Any) -> Any:
    reply = client("POST", "/api/views", {"noun": "contacts", "name": "Lyon", **more})
    assert reply.status == 201, reply
    return reply.body


def names(client: Client) -> list[str]:
    return [view["name"] for view in client("GET", "/api/views?noun=contacts").body["items"]]


def test_a_view_is_saved_as_it_was_seen(ask):
    view = save(ask, filter=RULE, q="ana", sort="-totalSpends,name", columns=["name", "city"])

    assert (view["filter"], view["q"], view["sort"]) == (RULE, "ana", "-totalSpends,name")
    assert (view["columns"], view["shared"], view["ownerId"]) == (["name", "city"], False, "usr_1")
    assert view["problems"] == []
    assert ask("GET", f"/api/views/{view['id']}").body == view
    assert ask("GET", "/api/views?noun=tasks").body["total"] == 0


@pytest.mark.parametrize(
    ("part", "pointer"),
    [
        ({"filter": {"field": "shoe", "operator": "=", "value": 1}}, "/filter/field"),
        ({"filter": {"field": "visits", "operator": "=", "value": "x"}}, "/filter/value"),
        ({"sort": "shoe"}, "/sort"),
        ({"columns": ["name", "shoe"]}, "/columns/1"),
        ({"noun": "moons"}, "/noun"),
        ({"name": ""}, "/name"),
    ],
)
def test_a_wrong_view_is_refused_where_it_is_wrong(ask, part, pointer):
    refused = ask("POST", "/api/views", {"noun": "contacts", "name": "x", **part})

    assert refused.status == 422
    assert refused.body["errors"][0]["pointer"] == pointer


def test_ones_own_views_are_for_nobody_else(ask, rep):
    mine, theirs = save(ask, name="Mine"), save(rep, name="Theirs")

    assert (names(ask), names(rep)) == (["Mine"], ["Theirs"])
    for method, body in (("GET", None), ("PATCH", {"version": 1, "name": "x"}), ("DELETE", None)):
        assert ask(method, f"/api/views/{theirs['id']}", body).status == 404
        assert rep(method, f"/api/views/{mine['id']}", body).status == 404


def test_a_shared_view_is_changed_by_its_owner_and_by_managers(ask, rep):
    view = save(ask, name="Ours", shared=True)
    reps = save(rep, name="Reps", shared=True)
    path = f"/api/views/{view['id']}"

    assert names(rep) == ["Ours", "Reps"]
    assert rep("PATCH", path, {"version": 1, "name": "x"}).status == 403
    assert rep("DELETE", path).status == 403
    assert ask("PATCH", f"/api/views/{reps['id']}", {"version": 1, "name": "Renamed"}).body["name"] == "Renamed"
    assert ask("PATCH", f"/api/views/{reps['id']}", {"version": 2, "shared": False}).status == 403
    assert ask("DELETE", f"/api/views/{reps['id']}").status == 204
    assert names(rep) == ["Ours"]


def test_a_stale_change_shows_how_the_view_stands(ask):
    view = save(ask, filter=RULE)
    changed = ask("PATCH", f"/api/views/{view['id']}", {"version": 1, "filter": None, "q": "bo"})

    stale = ask("PATCH", f"/api/views/{view['id']}", {"version": 1, "name": "x"})

    assert (changed.body["filter"], changed.body["q"]) == (None, "bo")
    assert (stale.status, stale.body["current"]) == (409, changed.body)


def test_a_view_whose_field_was_archived_opens_and_says_which_part_no_longer_works(ask):
    field = ask("POST", "/api/fields", {"noun": "contacts", "label": "Size", "type": "number"}).body
    rule = {"operator": "OR", "conditions": [{"field": "custom.size", "operator": ">", "value": 41}, RULE]}
    view = save(ask, filter=rule, sort="custom.size", columns=["name", "custom.size"])
    ask("DELETE", f"/api/fields/{field['id']}")

    opened = ask("GET", f"/api/views/{view['id']}").body

    assert opened["filter"] == rule
    assert [part["pointer"] for part in opened["problems"]] == ["/filter/conditions/0/field", "/sort", "/columns/1"]
    assert ask("PATCH", f"/api/views/{view['id']}", {"version": 1, "name": "Still mine"}).status == 200
    ask("PATCH", f"/api/fields/{field['id']}", {"archived": False})
    assert ask("GET", f"/api/views/{view['id']}").body["problems"] == []


def test_amounts_in_a_kept_rule_stay_in_major_units(ask):
    rule = {"field": "totalSpends", "operator": ">", "value": "99.50"}

    assert save(ask, filter=rule)["filter"] == rule
