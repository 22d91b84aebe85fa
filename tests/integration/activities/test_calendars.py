"""Tasks as a calendar: an address of one's own, that can be changed and taken away."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from icalendar import Calendar

from mancrel.accounts import repository as accounts
from tests.client import Client, signed_in

DUE = "2027-03-01T09:00:00Z"


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


def subscribe(ask: Client) -> str:
    parts = urlsplit(ask("POST", "/api/tasks/calendar").body["url"])
    return f"{parts.path}?{parts.query}"


def events(path: str) -> list[Any]:
    reply = Client()("GET", path)
    assert (reply.status, reply.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return list(Calendar.from_ical(reply.body).walk("VEVENT"))


def test_open_tasks_of_ones_own_are_events_with_their_reminder(ask):
    mine = {"dueAt": DUE, "assigneeId": "usr_1"}
    task = ask("POST", "/api/tasks", {**mine, "title": "Call Ana; \n José, 9", "remindAt": "2027-03-01T08:45:00Z"}).body
    done = ask("POST", "/api/tasks", {**mine, "title": "Done"}).body
    ask("PATCH", f"/api/tasks/{done['id']}", {"version": 1, "status": "done"})
    ask("POST", "/api/tasks", {"title": "Another's", "dueAt": DUE, "assigneeId": "usr_2"})
    ask("POST", "/api/tasks", {"title": "Nobody's", "dueAt": DUE})

    (event,) = events(subscribe(ask))

    assert str(event["summary"]) == task["title"]
    assert event["uid"] == f"{task['id']}@mancrel"
    assert event.decoded("dtstart").isoformat() == "2027-03-01T09:00:00+00:00"
    assert event.walk("VALARM")[0].decoded("trigger").isoformat() == "2027-03-01T08:45:00+00:00"


def test_a_new_address_makes_the_old_void_and_a_closed_one_opens_nothing(ask):
    assert ask("GET", "/api/tasks/calendar").body == {"url": None}
    old, new = subscribe(ask), subscribe(ask)

    assert Client()("GET", old).status == 401
    assert events(new) == []
    assert ask("GET", "/api/tasks/calendar").body["url"].endswith(new)
    assert ask("DELETE", "/api/tasks/calendar").status == 204
    assert Client()("GET", new).status == 401


def test_a_disabled_users_calendar_is_void(ask):
    path, user = subscribe(ask), accounts.get_user("acme", "usr_1")
    user.disabled = True
    accounts.save(user)

    assert Client()("GET", path).status == 401


def test_a_forged_address_opens_nothing(ask):
    path = subscribe(ask)
    said, _, signature = path.partition("token=")[2].partition(".")

    for token in (
        "",
        ".",
        "x",
        f"{said}.",
        f"{said}.{signature[::-1]}",
        f"{said[:-2]}AA.{signature}",
        f"{said}.{signature}.x",
    ):
        assert Client()("GET", f"/api/tasks/calendar.ics?token={token}").status == 401, token
    assert ask("GET", "/api/contacts").status == 200
    assert Client(path.partition("token=")[2])("GET", "/api/contacts").status == 401
