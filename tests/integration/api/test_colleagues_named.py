"""Work is given to a colleague who may come in, whichever way it is given."""

from typing import Any

import pytest

from mancrel.accounts import repository
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.conversations import repository as conversations
from mancrel.conversations import service
from mancrel.kit import clock
from tests.client import Client, signed_in

NOUNS: dict[str, dict[str, Any]] = {
    "contacts": {"name": "x"},
    "companies": {"name": "x"},
    "leads": {"title": "x"},
    "deals": {"name": "x"},
    "tasks": {"title": "x", "dueAt": "2026-02-01T00:00:00Z"},
    "activities": {"kind": "note"},
}


@pytest.fixture
def ask(aws: None) -> Client:
    """An admin; Ben is here, Eva was disabled, Max removed, and Zoe works for somebody else."""
    for user_id, gone in (("usr_ben", ""), ("usr_eva", "disabled"), ("usr_max", "removed")):
        signed_in(role="rep", user_id=user_id)
        user = repository.get_user("acme", user_id)
        user.disabled, user.removed = bool(gone), gone == "removed"
        repository.save(user)
    signed_in("other", user_id="usr_zoe")
    return signed_in()


@pytest.fixture
def talk(ask: Client) -> str:
    person = contacts.create("acme", NewContact(name="rui", email="rui@example.com"))
    row = service.begin("acme", person.contact_id, "chn_1", "Jugs", clock.now())
    conversations.save(row)
    return f"/api/conversations/{row.conversation_id}"


def pointers(reply: Any) -> tuple[int, list[str]]:
    return reply.status, [each["pointer"] for each in reply.body["errors"]]


ABSENT = ["usr_none", "usr_eva", "usr_max", "usr_zoe"]


@pytest.mark.parametrize("noun", NOUNS)
def test_a_record_belongs_to_nobody_who_is_not_here(ask: Client, noun: str) -> None:
    field = "assigneeId" if noun == "tasks" else "ownerId"
    mine = ask("POST", f"/api/{noun}", {**NOUNS[noun], field: "usr_ben"}).body
    path, version = f"/api/{noun}/{mine['id']}", mine["version"]

    made = [pointers(ask("POST", f"/api/{noun}", {**NOUNS[noun], field: each})) for each in ABSENT]
    changed = [pointers(ask("PATCH", path, {"version": version, field: each})) for each in ABSENT]

    assert mine[field] == "usr_ben"
    assert made + changed == [(422, [f"/{field}"])] * 8
    assert ask("PATCH", path, {"version": version, field: None}).body[field] is None


def test_a_conversation_is_assigned_to_nobody_who_is_not_here(ask: Client, talk: str) -> None:
    assert ask("PATCH", talk, {"assigneeId": "usr_ben"}).body["assigneeId"] == "usr_ben"

    assert [pointers(ask("PATCH", talk, {"assigneeId": each})) for each in ABSENT] == [(422, ["/assigneeId"])] * 4

    assert ask("GET", talk).body["assigneeId"] == "usr_ben"
    assert ask("PATCH", talk, {"assigneeId": None}).body["assigneeId"] is None


def test_many_are_given_to_nobody_who_is_not_here(ask: Client) -> None:
    body = {"noun": "contacts", "filter": None}
    replies = [
        ask("POST", f"/api/bulk-edits{way}", {**body, "changes": [{"field": "ownerId", "value": each}]})
        for way in ("", "/preview")
        for each in ABSENT
    ]

    assert [pointers(reply) for reply in replies] == [(422, ["/changes/0/value"])] * 8


def test_whose_it_was_before_they_left_it_stays(ask: Client, talk: str) -> None:
    ask("PATCH", talk, {"assigneeId": "usr_ben"})
    task = ask("POST", "/api/tasks", {**NOUNS["tasks"], "assigneeId": "usr_ben"}).body
    ben = repository.get_user("acme", "usr_ben")
    ben.disabled = True
    repository.save(ben)

    kept = ask("PATCH", f"/api/tasks/{task['id']}", {"version": 1, "assigneeId": "usr_ben", "title": "y"})
    closed = ask("PATCH", talk, {"assigneeId": "usr_ben", "status": "closed"})

    assert (kept.status, kept.body["title"], closed.status, closed.body["status"]) == (200, "y", 200, "closed")
