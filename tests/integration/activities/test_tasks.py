"""Tasks over the API: asked for, changed, completed, undone."""

import json
from typing import Any
from urllib.parse import quote

import pytest
import time_machine

from tests.client import Client, signed_in

NOW = "2026-11-21T12:00:00Z"


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


def make(ask: Client, title: str = "Call Ana", **more: Any) -> Any:
    reply = ask("POST", "/api/tasks", {"title": title, "dueAt": "2026-11-24T09:00:00Z", **more})
    assert reply.status == 201, reply
    return reply.body


def titles(ask: Client, query: str) -> list[str]:
    reply = ask("GET", f"/api/tasks{query}")
    assert reply.status == 200, reply
    return [task["title"] for task in reply.body["items"]]


@pytest.mark.parametrize("name", ["contactId", "companyId", "dealId", "leadId", "conversationId", "assigneeId", "team"])
def test_tasks_are_found_by_what_they_are_about(ask, name):
    noun = {"contactId": "contacts", "companyId": "companies", "dealId": "deals", "leadId": "leads"}.get(name)
    one, other = (
        ask("POST", f"/api/{noun}", {"title" if noun == "leads" else "name": each}).body["id"] if noun else each
        for each in ("abc_1", "abc_2")
    )
    for colleague in ("abc_1", "abc_2"):
        signed_in(user_id=colleague)
    make(ask, "This", **{name: one})
    make(ask, "Other", **{name: other})

    assert titles(ask, f"?{name}={one}") == ["This"]


def test_tasks_come_soonest_first_are_filtered_searched_and_sorted(ask):
    make(ask, "Write to Bo", dueAt="2026-11-23T09:00:00Z", priority="high")
    make(ask, "Call Ana", dueAt="2026-11-25T09:00:00Z")
    make(ask, "Call Cleo", dueAt="2026-11-24T09:00:00Z", priority="high")
    high = quote(json.dumps({"field": "priority", "operator": "=", "value": "high"}))

    assert titles(ask, "") == ["Write to Bo", "Call Cleo", "Call Ana"]
    assert titles(ask, "?sort=-dueAt") == ["Call Ana", "Call Cleo", "Write to Bo"]
    assert titles(ask, "?q=call&status=open") == ["Call Cleo", "Call Ana"]
    assert titles(ask, f"?filter={high}&q=call") == ["Call Cleo"]
    assert ask("GET", "/api/tasks?sort=shoe").status == 422


def test_a_task_is_overdue_from_the_moment_it_was_due_until_it_is_done(aws):
    with time_machine.travel(NOW, tick=False):
        ask = signed_in()
        task = make(ask, "Late", dueAt="2026-11-21T11:59:00Z")
        make(ask, "Soon", dueAt="2026-11-21T12:01:00Z")

        assert task["overdue"] is True
        assert titles(ask, "?overdue=true") == ["Late"]
        assert titles(ask, "?overdue=false") == ["Soon"]
        done = ask("PATCH", f"/api/tasks/{task['id']}", {"version": 1, "status": "done"}).body
        assert done["overdue"] is False
        assert (done["completedBy"], done["completedAt"]) == ("usr_1", "2026-11-21T12:00:00.000000Z")
        assert titles(ask, "?overdue=true") == []


def test_reopening_forgets_who_completed_it(ask):
    task = make(ask)
    ask("PATCH", f"/api/tasks/{task['id']}", {"version": 1, "status": "done"})

    again = ask("PATCH", f"/api/tasks/{task['id']}", {"version": 2, "status": "open"}).body

    assert (again["completedAt"], again["completedBy"]) == (None, None)


def test_a_null_clears_what_a_task_can_be_without_and_nothing_else(ask):
    task = make(ask, note="x", assigneeId="usr_1", remindAt=NOW)
    nulls = {"title": None, "dueAt": None, "priority": None, "note": None, "assigneeId": None, "remindAt": None}

    changed = ask("PATCH", f"/api/tasks/{task['id']}", {"version": 1, **nulls}).body

    assert (changed["title"], changed["dueAt"], changed["priority"]) == ("Call Ana", task["dueAt"], "normal")
    assert (changed["note"], changed["assigneeId"], changed["remindAt"]) == (None, None, None)


def test_a_deleted_task_can_be_brought_back(ask):
    task = make(ask, custom={})
    gone = ask("DELETE", f"/api/tasks/{task['id']}")

    assert ask("GET", f"/api/tasks/{task['id']}").status == 404
    assert ask("POST", f"/api/operations/{gone.headers['Operation-Id']}/undo").status == 200
    assert ask("GET", f"/api/tasks/{task['id']}").body["title"] == "Call Ana"


def test_completing_can_be_undone(ask):
    task = make(ask)
    done = ask("PATCH", f"/api/tasks/{task['id']}", {"version": 1, "status": "done"})

    ask("POST", f"/api/operations/{done.headers['Operation-Id']}/undo")

    assert ask("GET", f"/api/tasks/{task['id']}").body["status"] == "open"


def test_a_rep_sees_their_own_tasks_and_those_of_nobody(ask):
    rep = signed_in(role="rep", user_id="usr_rep")
    theirs = make(ask, "Boss", assigneeId="usr_1")
    make(ask, "Anybody")
    make(ask, "Mine", assigneeId="usr_rep")

    assert sorted(titles(rep, "")) == ["Anybody", "Mine"]
    assert rep("GET", f"/api/tasks/{theirs['id']}").status == 404
    assert rep("PATCH", f"/api/tasks/{theirs['id']}", {"version": 1, "title": "x"}).status == 404
    assert rep("DELETE", f"/api/tasks/{theirs['id']}").status == 404


def test_tasks_have_fields_of_ones_own(ask):
    ask("POST", "/api/fields", {"noun": "tasks", "label": "Room", "type": "text"})

    assert make(ask, custom={"room": "12"})["custom"] == {"room": "12"}
