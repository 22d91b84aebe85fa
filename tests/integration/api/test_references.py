"""What a record refers to is there, and is for whoever says so."""

from typing import Any

import pytest

from tests.client import Client, signed_in

BODIES: dict[str, Any] = {
    "contacts": {"name": "x"},
    "leads": {"title": "x"},
    "deals": {"name": "x"},
    "tasks": {"title": "x", "dueAt": "2026-02-01T00:00:00Z"},
    "activities": {"kind": "note"},
}
NOUNS = {"contactId": "contacts", "companyId": "companies", "dealId": "deals", "leadId": "leads"}
REFERENCES = [
    *(("tasks", name) for name in NOUNS),
    *(("activities", name) for name in NOUNS),
    ("deals", "contactId"),
    ("deals", "companyId"),
    ("leads", "contactId"),
    ("contacts", "companyId"),
]


@pytest.fixture
def admin(aws: None) -> Client:
    return signed_in()


@pytest.fixture
def rep(admin: Client) -> Client:
    return signed_in(role="rep", user_id="usr_rep")


def made(ask: Client, noun: str, **more: Any) -> Any:
    reply = ask("POST", f"/api/{noun}", {**BODIES.get(noun, {"name": "x"}), **more})
    assert reply.status == 201, reply
    return reply.body


def refused(ask: Client, noun: str, name: str, value: str) -> None:
    """*ask* may neither make a record that refers to *value* nor let one refer to it."""
    mine = made(ask, noun)
    for method, path, body in (
        ("POST", f"/api/{noun}", BODIES[noun]),
        ("PATCH", f"/api/{noun}/{mine['id']}", {"version": mine["version"]}),
    ):
        reply = ask(method, path, {**body, name: value})
        assert (reply.status, [each["pointer"] for each in reply.body["errors"]]) == (422, [f"/{name}"]), reply


@pytest.mark.parametrize(("noun", "name"), REFERENCES)
def test_what_is_not_there_is_named(admin: Client, noun: str, name: str) -> None:
    gone = made(admin, NOUNS[name])
    assert admin("DELETE", f"/api/{NOUNS[name]}/{gone['id']}").status == 204

    refused(admin, noun, name, "x_none")
    refused(admin, noun, name, gone["id"])


@pytest.mark.parametrize(("noun", "name"), REFERENCES)
def test_what_one_may_not_see_is_not_there(admin: Client, rep: Client, noun: str, name: str) -> None:
    others = made(admin, NOUNS[name], ownerId="usr_1")
    assert rep("GET", f"/api/{NOUNS[name]}/{others['id']}").status == 404

    refused(rep, noun, name, others["id"])


@pytest.mark.parametrize(("noun", "name"), REFERENCES)
def test_what_one_sees_can_be_referred_to_and_taken_back(rep: Client, noun: str, name: str) -> None:
    mine = made(rep, NOUNS[name])

    record = made(rep, noun, **{name: mine["id"]})

    assert record[name] == mine["id"]
    cleared = rep("PATCH", f"/api/{noun}/{record['id']}", {"version": record["version"], name: None})
    assert (cleared.status, cleared.body[name]) == (200, None)


def test_what_somebody_else_referred_to_may_stay(admin: Client, rep: Client) -> None:
    hidden = made(admin, "contacts", ownerId="usr_1")
    deal = made(admin, "deals", contactId=hidden["id"], ownerId="usr_rep")

    body = {"version": deal["version"], "contactId": hidden["id"], "name": "y"}

    assert rep("PATCH", f"/api/deals/{deal['id']}", body).status == 200


@pytest.mark.parametrize("way", ["move", "win"])
def test_values_on_the_way_are_looked_at_too(admin: Client, rep: Client, way: str) -> None:
    hidden = made(admin, "contacts", ownerId="usr_1")
    deal = made(rep, "deals")
    body = {"version": deal["version"], "values": {"contactId": hidden["id"]}}

    reply = rep(
        "POST", f"/api/deals/{deal['id']}/{way}", body | ({"stageId": deal["stageId"]} if way == "move" else {})
    )

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, "/values/contactId")
