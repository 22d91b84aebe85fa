"""Users of an organisation: added, changed, kept out, removed."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from mancrel.accounts import users
from mancrel.accounts.policy import Caller
from mancrel.accounts.schemas import UserChange
from mancrel.kit.errors import ConflictError
from tests.client import Client, signed_in

BO = {"name": "Bo", "email": "bo@bolt.test", "role": "rep", "password": "battery staple"}
anyone = Client()


def register(name: str) -> tuple[Client, dict[str, Any]]:
    account = {"organisation": name, "name": name, "email": f"{name}@bolt.test", "password": "correct horse"}
    body = anyone("POST", "/auth/register", account).body
    return Client(body["accessToken"]), body["user"]


def sign_in(email: str, password: str) -> Client:
    reply = anyone("POST", "/auth/login", {"email": email, "password": password})
    assert reply.status == 200, reply.body
    return Client(reply.body["accessToken"])


@pytest.fixture
def ana(aws: None) -> Client:
    return register("ana")[0]


@pytest.fixture
def bo(ana: Client) -> dict[str, Any]:
    user: dict[str, Any] = ana("POST", "/api/users", BO).body
    return user


def test_a_colleague_can_sign_in_at_once(ana: Client, bo: dict[str, Any]) -> None:
    me = sign_in("bo@bolt.test", "battery staple")("GET", "/auth/user").body

    assert (me["id"], me["role"]) == (bo["id"], "rep")
    assert me["tenantId"] == ana("GET", "/auth/user").body["tenantId"]


def test_only_admins_manage_users(aws: None) -> None:
    for role in ("rep", "manager"):
        client = signed_in("acme", role, f"usr_{role}")
        for method, path, body in [
            ("GET", "/api/users", None), ("POST", "/api/users", BO), ("GET", "/api/users/x", None),
            ("PATCH", "/api/users/x", {"version": 1}), ("DELETE", "/api/users/x", None),
            ("POST", "/api/users/x/password", {"password": "something"}),
        ]:  # fmt: skip
            assert client(method, path, body).status == 403


def test_nobody_reaches_the_users_of_another_organisation(ana: Client, bo: dict[str, Any]) -> None:
    eve, _ = register("eve")

    for method, path, body in [
        ("GET", "", None), ("PATCH", "", {"version": 1, "role": "admin"}), ("DELETE", "", None),
        ("POST", "/password", {"password": "something"}),
    ]:  # fmt: skip
        reply = eve(method, f"/api/users/{bo['id']}{path}", body)
        assert (reply.status, "bo@" in str(reply.body)) == (404, False)
    assert [user["name"] for user in eve("GET", "/api/users").body["items"]] == ["eve"]
    assert ana("GET", f"/api/users/{bo['id']}").body["version"] == 1


def test_a_disabled_user_is_out_at_once_and_stays_out(ana: Client, bo: dict[str, Any]) -> None:
    login = anyone("POST", "/auth/login", {"email": "bo@bolt.test", "password": "battery staple"})
    client = Client(login.body["accessToken"])

    changed = ana("PATCH", f"/api/users/{bo['id']}", {"version": 1, "disabled": True})

    assert (changed.status, changed.body["disabled"]) == (200, True)
    assert client("GET", "/auth/user").status == 401
    assert anyone("POST", "/auth/refresh", cookie=login.cookie).status == 401
    assert anyone("POST", "/auth/login", {"email": "bo@bolt.test", "password": "battery staple"}).status == 401

    ana("PATCH", f"/api/users/{bo['id']}", {"version": 2, "disabled": False})
    assert client("GET", "/auth/user").status == 401
    assert sign_in("bo@bolt.test", "battery staple")("GET", "/auth/user").status == 200


def test_a_change_to_an_old_version_is_refused_with_the_current_one(ana: Client, bo: dict[str, Any]) -> None:
    ana("PATCH", f"/api/users/{bo['id']}", {"version": 1, "name": "Bob"})

    stale = ana("PATCH", f"/api/users/{bo['id']}", {"version": 1, "role": "admin"})

    assert (stale.status, stale.body["current"]["version"]) == (409, 2)


@pytest.mark.parametrize("field", ["id", "tenantId", "email", "passwordHash", "removed", "userId", "signedOutAt"])
def test_nothing_but_name_role_and_disabled_can_be_set(ana: Client, bo: dict[str, Any], field: str) -> None:
    reply = ana("PATCH", f"/api/users/{bo['id']}", {"version": 1, field: "x"})

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, f"/{field}")


def test_a_removed_users_address_is_free_again(ana: Client, bo: dict[str, Any]) -> None:
    assert ana("DELETE", f"/api/users/{bo['id']}").status == 204

    assert ana("GET", f"/api/users/{bo['id']}").status == 404
    assert anyone("POST", "/auth/login", {"email": "bo@bolt.test", "password": "battery staple"}).status == 401
    assert ana("POST", "/api/users", BO).status == 201


def test_a_given_password_ends_the_old_sign_ins(ana: Client, bo: dict[str, Any]) -> None:
    client = sign_in("bo@bolt.test", "battery staple")

    assert ana("POST", f"/api/users/{bo['id']}/password", {"password": "brand new one"}).status == 204

    assert client("GET", "/auth/user").status == 401
    assert sign_in("bo@bolt.test", "brand new one")("GET", "/auth/user").status == 200


def test_nobody_takes_their_own_rights_or_skips_their_own_password(aws: None) -> None:
    ana, me = register("ana")
    path = f"/api/users/{me['id']}"

    assert ana("DELETE", path).status == 409
    assert ana("PATCH", path, {"version": 1, "role": "rep"}).status == 409
    assert ana("PATCH", path, {"version": 1, "disabled": True}).status == 409
    assert ana("POST", f"{path}/password", {"password": "something"}).status == 409
    assert ana("PATCH", path, {"version": 1, "name": "Anna"}).body["name"] == "Anna"


def test_two_admins_who_demote_each_other_at_once_do_not_both_succeed(aws: None) -> None:
    ana, me = register("ana")
    other = ana("POST", "/api/users", {**BO, "role": "admin"}).body
    me = ana("GET", "/auth/user").body

    def demote(pair: tuple[dict[str, Any], dict[str, Any]]) -> str:
        by, whom = pair
        caller = Caller(by["tenantId"], by["id"], "admin")
        try:
            return str(users.change(caller, whom["id"], UserChange(version=whom["version"], role="rep")).role)
        except ConflictError:
            return "refused"

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(demote, [(me, other), (other, me)]))

    roles = [user.role for user in users.list_all(me["tenantId"])]
    assert outcomes in (["refused", "rep"], ["refused", "refused"])
    assert "admin" in roles


def test_users_are_listed_in_pages_with_an_exact_total(ana: Client) -> None:
    for number in range(3):
        ana("POST", "/api/users", {**BO, "email": f"bo{number}@bolt.test"})

    first = ana("GET", "/api/users?limit=3").body
    rest = ana("GET", f"/api/users?limit=3&cursor={first['nextCursor']}").body

    assert (first["total"], len(first["items"]), len(rest["items"]), rest["nextCursor"]) == (4, 3, 1, None)
    assert ana("GET", "/api/users?limit=201").status == 422
    assert ana("GET", "/api/users?cursor=xx").status == 422
