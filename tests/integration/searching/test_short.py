"""What people make for their work, and who works here, is found by whoever may read it."""

from typing import Any

import pytest

from tests.client import Client, signed_in
from tests.integration.searching.test_search import find, titles

NAMED = "Kettle fans"
IN_PORTO = {"field": "city", "operator": "=", "value": "Porto"}
CALL = {"id": "a", "kind": "task", "title": "Call"}
PLAN = {"trigger": {"kind": "event", "event": "ordered"}, "start": "a", "nodes": [CALL]}
MADE: dict[str, tuple[str, dict[str, Any], str]] = {
    "segments": ("/api/segments", {"description": "Bought twice", "rules": IN_PORTO}, "dynamic · Bought twice"),
    "campaigns": (
        "/api/campaigns",
        {"subject": "Warm up", "message": "Hello", "segmentRules": IN_PORTO},
        "draft · Warm up",
    ),
    "journeys": ("/api/journeys", {"description": "After a sale", "draft": PLAN}, "draft · After a sale"),
    "templates": ("/api/templates", {"subject": "Winter news", "message": "Hello"}, "email · Winter news"),
    "saved_replies": ("/api/saved-replies", {"shortcut": "fans", "text": "Join the club."}, "fans · Join the club."),
    "users": (
        "/api/users",
        {"email": "kim@shop.test", "role": "rep", "password": "correct horse battery"},
        "rep · kim@shop.test",
    ),
}


def make(client: Client, kind: str) -> str:
    path, content, _subtitle = MADE[kind]
    reply = client("POST", path, {"name": NAMED, **content})
    assert reply.status == 201, reply
    return f"{path}/{reply.body['id']}"


@pytest.mark.parametrize("kind", MADE)
def test_each_is_found_by_its_name_until_it_is_gone(aws: None, kind: str) -> None:
    admin = signed_in()
    path = make(admin, kind)

    for q in ("kettle FANS", "fans", "ketle fans"):
        assert titles(find(admin, q)) == [NAMED], q
    hit = find(admin, NAMED).body["items"][0]
    assert (hit["type"], hit["score"], hit["subtitle"]) == (kind, 1.0, MADE[kind][2])
    assert path.endswith(hit["id"])
    assert titles(find(admin, "zzzz", types=kind)) == []
    assert titles(find(signed_in("other", user_id="usr_2"), NAMED)) == []

    assert admin("DELETE", path).status in (200, 204)
    assert titles(find(admin, NAMED)) == []


@pytest.mark.parametrize(
    ("kind", "q"),
    [
        ("segments", "bought twice"),
        ("campaigns", "warm up"),
        ("journeys", "after a sale"),
        ("templates", "winter"),
        ("saved_replies", "the club"),
        ("users", "kim@shop.test"),
    ],
)
def test_each_is_found_by_what_it_says(aws: None, kind: str, q: str) -> None:
    admin = signed_in()
    make(admin, kind)

    assert titles(find(admin, q, types=kind)) == [NAMED]


@pytest.mark.parametrize(
    ("role", "found"), [("admin", set(MADE)), ("manager", set(MADE) - {"users"}), ("rep", {"saved_replies"})]
)
def test_only_who_may_read_them_finds_them(aws: None, role: str, found: set[str]) -> None:
    admin = signed_in()
    for kind in MADE:
        make(admin, kind)
    client = signed_in(role=role, user_id=f"usr_{role}")

    assert {hit["type"] for hit in find(client, NAMED).body["items"]} == found
    assert {hit["type"] for hit in find(client, NAMED, types=",".join(MADE)).body["items"]} == found


def test_without_words_they_are_found_only_where_they_are_asked_for(aws: None) -> None:
    admin = signed_in()
    for kind in ("segments", "journeys"):
        make(admin, kind)

    assert find(admin, "").body["items"] == []
    assert [hit["type"] for hit in find(admin, "", types="journeys,segments").body["items"]] == ["journeys", "segments"]


@pytest.mark.parametrize("q", ["*", "\\", "' OR 1=1 --", "🙂", "[a-z]+", "ﷺ" * 50])
def test_any_words_can_be_searched(aws: None, q: str) -> None:
    admin = signed_in()
    for kind in MADE:
        make(admin, kind)

    assert titles(find(admin, q, types=",".join(MADE))) == []
