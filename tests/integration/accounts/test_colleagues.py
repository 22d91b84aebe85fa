"""Everybody knows the names of those they work with and who left, and nothing more of them."""

import pytest

from tests.client import signed_in


@pytest.mark.parametrize("role", ["admin", "manager", "rep"])
def test_everybody_is_told_names_and_who_is_still_here_and_nothing_else(aws: None, role: str) -> None:
    admin = signed_in()
    new = {"name": "Ben Ito", "email": "ben@shop.test", "role": "rep", "password": "correct horse battery"}
    ben = admin("POST", "/api/users", new).body
    signed_in("others", user_id="usr_9")

    told = signed_in(role=role, user_id="usr_2")("GET", "/api/colleagues")

    assert told.status == 200
    assert {(each["id"], each["name"]) for each in told.body} == {
        ("usr_1", "Ana"), ("usr_2", "Ana"), (ben["id"], "Ben Ito"),
    }  # fmt: skip
    assert {name for each in told.body for name in each} == {"id", "name", "disabled"}


def test_who_may_not_come_in_any_more_keeps_the_name_and_who_was_removed_does_not(aws: None) -> None:
    admin = signed_in()
    new = {"name": "Ben Ito", "email": "ben@shop.test", "role": "rep", "password": "correct horse battery"}
    ben = admin("POST", "/api/users", new).body
    admin("PATCH", f"/api/users/{ben['id']}", {"version": ben["version"], "disabled": True})
    assert ("Ben Ito", True) in [(each["name"], each["disabled"]) for each in admin("GET", "/api/colleagues").body]

    admin("DELETE", f"/api/users/{ben['id']}")

    assert "Ben Ito" not in [each["name"] for each in admin("GET", "/api/colleagues").body]


def test_a_stranger_is_told_nothing(aws: None) -> None:
    ask = signed_in()
    ask.token = ""

    assert ask("GET", "/api/colleagues").status == 401
