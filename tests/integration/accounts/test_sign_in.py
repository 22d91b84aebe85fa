"""Register, sign in, sign out, change the password: as a browser sees it."""

import json
from datetime import UTC, datetime

import pytest
import time_machine

from mancrel.accounts import brake
from mancrel.accounts.models import Login
from mancrel.kit import aws as clients
from tests.client import Client

ACCOUNT = {"organisation": "Bolt & Nut", "name": "Ana", "email": "Ana@Bolt.test", "password": "correct horse"}
WHO = {"email": "ana@bolt.test", "password": "correct horse"}
anyone = Client()


@pytest.fixture
def ana(aws: None) -> Client:
    return Client(anyone("POST", "/auth/register", ACCOUNT).body["accessToken"])


def test_who_registers_is_signed_in_as_admin_of_a_new_organisation(aws: None) -> None:
    reply = anyone("POST", "/auth/register", ACCOUNT)

    assert reply.status == 201
    assert Client(reply.body["accessToken"])("GET", "/auth/user").body == reply.body["user"]
    assert (
        reply.body["user"] | {"email": "ana@bolt.test", "role": "admin", "organisation": "Bolt & Nut"}
        == (reply.body["user"])
    )


def test_the_refresh_token_is_out_of_reach_of_scripts_and_other_sites(aws: None) -> None:
    reply = anyone("POST", "/auth/register", ACCOUNT)

    attributes = reply.headers["Set-Cookie"].split("; ")[1:]

    assert {"HttpOnly", "SameSite=Strict", "Path=/auth"} < set(attributes)
    assert reply.cookie not in json.dumps(reply.body)


def test_an_address_has_one_account_over_all_organisations(ana: Client) -> None:
    reply = anyone("POST", "/auth/register", {**ACCOUNT, "organisation": "Other", "email": "ANA@bolt.TEST"})

    assert (reply.status, reply.cookie) == (409, "")


def test_registering_twice_with_one_key_signs_the_same_user_in(aws: None) -> None:
    first, second = (anyone("POST", "/auth/register", ACCOUNT, idempotency_key="k-1") for _ in range(2))

    assert (first.status, second.status) == (201, 201)
    assert first.body["user"] == second.body["user"]
    assert first.cookie != second.cookie


def test_a_key_does_not_replace_the_password(aws: None) -> None:
    anyone("POST", "/auth/register", ACCOUNT, idempotency_key="k-1")

    reply = Client(address="198.51.100.7")(
        "POST", "/auth/register", {**ACCOUNT, "password": "a guess of it"}, idempotency_key="k-1"
    )

    assert reply.status == 409


def test_a_wrong_password_and_an_unknown_address_answer_the_same(ana: Client) -> None:
    wrong = anyone("POST", "/auth/login", {**WHO, "password": "wrong horse"})
    unknown = anyone("POST", "/auth/login", {**WHO, "email": "bob@bolt.test"})

    assert wrong.status == unknown.status == 401
    assert wrong.body["detail"] == unknown.body["detail"]


def test_the_password_is_kept_as_argon2id_of_the_agreed_cost(ana: Client) -> None:
    kept = Login.get("ana@bolt.test").password_hash

    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_spaces_belong_to_a_password(aws: None) -> None:
    anyone("POST", "/auth/register", {**ACCOUNT, "password": "  spaced out  "})

    assert anyone("POST", "/auth/login", {**WHO, "password": "spaced out"}).status == 401
    assert anyone("POST", "/auth/login", {**WHO, "password": "  spaced out  "}).status == 200


def test_signing_out_ends_access_and_refresh_at_once(aws: None) -> None:
    reply = anyone("POST", "/auth/register", ACCOUNT)

    out = anyone("POST", "/auth/logout", cookie=reply.cookie)

    assert (out.status, out.cookie) == (204, "")
    assert Client(reply.body["accessToken"])("GET", "/auth/user").status == 401
    assert anyone("POST", "/auth/refresh", cookie=reply.cookie).status == 401
    assert anyone("POST", "/auth/logout", cookie=reply.cookie).status == 204


def test_a_new_password_ends_all_other_sign_ins(ana: Client) -> None:
    change = {"currentPassword": "correct horse", "newPassword": "better horse"}

    reply = ana("POST", "/auth/password", change)

    assert reply.status == 200
    assert ana("GET", "/auth/user").status == 401
    assert Client(reply.body["accessToken"])("GET", "/auth/user").status == 200
    assert anyone("POST", "/auth/login", WHO).status == 401
    assert anyone("POST", "/auth/login", {**WHO, "password": "better horse"}).status == 200


def test_a_new_password_takes_the_current_one(ana: Client) -> None:
    reply = ana("POST", "/auth/password", {"currentPassword": "guess", "newPassword": "better horse"})

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, "/currentPassword")
    assert anyone("POST", "/auth/login", WHO).status == 200


def test_guessing_one_account_is_slowed_wherever_it_comes_from(ana: Client) -> None:
    with time_machine.travel(datetime(2027, 1, 1, tzinfo=UTC), tick=False) as clock:
        for number in range(brake.FREE_PER_ACCOUNT):
            guess = Client(address=f"198.51.100.{number}")("POST", "/auth/login", {**WHO, "password": "guess"})
            assert guess.status == 401

        refused = Client(address="203.0.113.9")("POST", "/auth/login", WHO)
        assert (refused.status, int(refused.headers["Retry-After"]) > 0) == (429, True)

        clock.shift(int(refused.headers["Retry-After"]))
        assert anyone("POST", "/auth/login", WHO).status == 200
        assert anyone("POST", "/auth/login", {**WHO, "password": "guess"}).status == 401


def test_guessing_many_accounts_is_slowed_by_address(ana: Client) -> None:
    statuses = [
        anyone("POST", "/auth/login", {**WHO, "email": f"user{number}@bolt.test"}).status
        for number in range(brake.FREE_PER_ADDRESS + 1)
    ]

    assert statuses == [401] * brake.FREE_PER_ADDRESS + [429]
    assert Client(address="203.0.113.9")("POST", "/auth/login", WHO).status == 200


def test_ones_own_success_does_not_wipe_the_address_clean(ana: Client) -> None:
    for number in range(brake.FREE_PER_ADDRESS):
        anyone("POST", "/auth/login", {**WHO, "email": f"user{number}@bolt.test"})
        last = anyone("POST", "/auth/login", WHO)

    assert last.status == 429


def test_asking_which_addresses_are_taken_is_slowed(ana: Client) -> None:
    statuses = [anyone("POST", "/auth/register", ACCOUNT).status for _ in range(brake.FREE_PER_ADDRESS + 1)]

    assert statuses == [409] * brake.FREE_PER_ADDRESS + [429]


def test_no_password_or_token_is_kept_in_clear(aws: None) -> None:
    reply = anyone("POST", "/auth/register", ACCOUNT, idempotency_key="k-1")
    anyone("POST", "/auth/login", WHO, idempotency_key="k-2")

    tables = clients.dynamodb().list_tables()["TableNames"]
    stored = json.dumps([clients.dynamodb().scan(TableName=table)["Items"] for table in tables], default=str)

    assert "ana@bolt.test" in stored
    for secret in ("correct horse", reply.body["accessToken"], reply.cookie, reply.cookie.split(".")[2]):
        assert secret not in stored
