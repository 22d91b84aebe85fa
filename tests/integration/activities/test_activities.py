"""Activities over the API: what happened, and what was agreed to do next."""

import pytest
import time_machine

from tests.client import Client, signed_in

NOW = "2026-11-21T12:00:00.000000Z"


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


def test_a_call_is_logged_now_by_who_says_so(aws):
    with time_machine.travel(NOW, tick=False):
        ask = signed_in()
        ana = ask("POST", "/api/contacts", {"name": "Ana"}).body["id"]
        made = ask("POST", "/api/activities", {"kind": "call", "body": "Wants a quote", "contactId": ana,
                                               "outcome": "reached", "durationMinutes": 7})  # fmt: skip

    assert made.status == 201
    assert (made.body["at"], made.body["ownerId"], made.body["outcome"]) == (NOW, "usr_1", "reached")
    assert (made.body["title"], made.body["durationMinutes"], made.body["nextTaskId"]) == ("", 7, None)


def test_a_call_and_what_follows_from_it_are_written_together(ask):
    ana = ask("POST", "/api/contacts", {"name": "Ana"}).body["id"]
    deal = ask("POST", "/api/deals", {"name": "Jugs"}).body["id"]
    made = ask(
        "POST", "/api/activities",
        {"kind": "call", "title": "First call", "contactId": ana, "dealId": deal,
         "next": {"title": "Send the quote", "dueAt": "2026-11-24T09:00:00Z", "priority": "high"}},
    )  # fmt: skip

    task = ask("GET", f"/api/tasks/{made.body['nextTaskId']}").body
    assert (task["title"], task["priority"], task["assigneeId"]) == ("Send the quote", "high", "usr_1")
    assert (task["contactId"], task["dealId"]) == (ana, deal)
    ask("POST", f"/api/operations/{made.headers['Operation-Id']}/undo")
    assert ask("GET", f"/api/tasks/{task['id']}").status == 404
    assert ask("GET", f"/api/activities/{made.body['id']}").status == 404


def test_nothing_is_written_when_what_follows_is_wrong(ask):
    refused = ask("POST", "/api/activities", {"kind": "call", "next": {"title": "", "dueAt": NOW}})

    assert refused.status == 422
    assert refused.body["errors"][0]["pointer"] == "/next/title"
    assert ask("GET", "/api/activities").body["total"] == ask("GET", "/api/tasks").body["total"] == 0


def test_an_activity_is_changed_and_a_stale_change_shows_both(ask):
    made = ask("POST", "/api/activities", {"kind": "note", "body": "x", "outcome": "open"}).body
    path = f"/api/activities/{made['id']}"

    changed = ask("PATCH", path, {"version": 1, "body": "y", "outcome": None, "kind": None}).body
    stale = ask("PATCH", path, {"version": 1, "body": "z"})

    assert (changed["body"], changed["outcome"], changed["kind"]) == ("y", None, "note")
    assert (stale.status, stale.body["current"]) == (409, changed)


def test_a_rep_lists_their_own_activities_and_those_of_nobody(ask):
    rep = signed_in(role="rep", user_id="usr_rep")
    theirs = ask("POST", "/api/activities", {"kind": "call", "title": "Boss"}).body
    rep("POST", "/api/activities", {"kind": "call", "title": "Mine"})

    assert [row["title"] for row in rep("GET", "/api/activities").body["items"]] == ["Mine"]
    assert rep("GET", "/api/activities").body["total"] == 1
    assert rep("GET", f"/api/activities/{theirs['id']}").status == 404
    assert ask("GET", "/api/activities").body["total"] == 2


@pytest.mark.parametrize(
    ("body", "pointer"),
    [({"kind": "fax"}, "/kind"), ({"kind": "call", "durationMinutes": -1}, "/durationMinutes"),
     ({"kind": "call", "at": "soon"}, "/at"), ({"kind": "call", "custom": {"x": 1}}, "/custom/x"), ({}, "/kind")],
)  # fmt: skip
def test_a_wrong_activity_is_refused_where_it_is_wrong(ask, body, pointer):
    refused = ask("POST", "/api/activities", body)

    assert refused.status == 422
    assert refused.body["errors"][0]["pointer"] == pointer
