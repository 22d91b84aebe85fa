"""Access tokens that were tampered with are refused (S2; RFC 8725)."""

import base64
import json
from datetime import timedelta
from typing import Any

import jwt
import pytest
import time_machine

from mancrel.accounts import tokens
from mancrel.accounts.policy import Caller
from mancrel.kit import clock, secrets
from mancrel.kit.errors import UnauthorizedError
from tests.client import Client, signed_in

ANA = Caller("acme", "usr_1", "rep", family_id="fam_1")


def forged(headers: dict[str, Any] | None = None, key: bytes | None = None, **claims: Any) -> str:
    """A token like ours but for *claims* (None leaves one out), signed with our own key unless told otherwise."""
    moment = clock.now()
    usual: dict[str, object] = {
        "iss": "mancrel", "aud": "mancrel-api", "sub": "usr_1", "tenant": "acme", "role": "rep", "family": "fam_1",
        "iat": moment, "nbf": moment, "exp": moment + timedelta(minutes=5),
    }  # fmt: skip
    content = {name: value for name, value in {**usual, **claims}.items() if value is not None}
    return jwt.encode(
        content, key or secrets.derive("access-token"), "HS256", headers={"typ": "at+jwt", **(headers or {})}
    )


def unsigned(algorithm: str) -> str:
    def part(content: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")

    body = forged().split(".")[1]
    return f"{part({'alg': algorithm, 'typ': 'at+jwt'})}.{body}."


def test_our_own_tokens_are_believed(aws: None) -> None:
    assert tokens.verify(tokens.issue(ANA)) == ANA
    assert tokens.verify(forged()) == ANA


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "someone"}, {"aud": "mancrel-other"}, {"aud": ["mancrel-api"]}, {"aud": None}, {"iss": None},
        {"sub": None}, {"tenant": None}, {"role": None}, {"family": None}, {"exp": None}, {"nbf": None},
        {"tenant": 7}, {"tenant": ""}, {"family": ["fam_1"]}, {"sub": 1},
        {"exp": 1_000_000_000}, {"nbf": 9_999_999_999}, {"iat": 9_999_999_999}, {"exp": "soon"},
    ],
    ids=str,
)  # fmt: skip
def test_wrong_claims_are_refused(aws: None, claims: dict[str, Any]) -> None:
    with pytest.raises(UnauthorizedError):
        tokens.verify(forged(**claims))


@pytest.mark.parametrize("header", [{"typ": "JWT"}, {"typ": "refresh+jwt"}, {"typ": None}], ids=str)
def test_another_type_of_token_is_refused(aws: None, header: dict[str, object]) -> None:
    with pytest.raises(UnauthorizedError):
        tokens.verify(forged(header))


@pytest.mark.parametrize("algorithm", ["none", "None", "HS256", "RS256"])
def test_a_token_without_a_signature_is_refused(aws: None, algorithm: str) -> None:
    with pytest.raises(UnauthorizedError):
        tokens.verify(unsigned(algorithm))


def test_another_algorithm_is_refused_even_with_our_key(aws: None) -> None:
    key = secrets.derive("access-token") * 2
    swapped = jwt.encode(jwt.decode(forged(), options={"verify_signature": False}), key, "HS512", {"typ": "at+jwt"})

    with pytest.raises(UnauthorizedError):
        tokens.verify(swapped)


@pytest.mark.parametrize(
    "header",
    [
        {"kid": "../../dev/null"},
        {"jku": "https://evil.test/keys"},
        {"x5u": "https://evil.test"},
        {"jwk": {"kty": "oct"}},
    ],
    ids=str,
)
def test_the_header_cannot_name_a_key(aws: None, header: dict[str, object]) -> None:
    with pytest.raises(UnauthorizedError):
        tokens.verify(forged(header, key=b"a key of the attacker's own choosing"))


def test_keys_for_other_purposes_sign_no_access_token(aws: None) -> None:
    with pytest.raises(UnauthorizedError):
        tokens.verify(forged(key=secrets.derive("refresh-token")))


def test_an_application_secret_of_31_bytes_is_refused(aws: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from mancrel.kit import aws as clients

    clients.secretsmanager().put_secret_value(SecretId="local-mancrel-app", SecretString='{"key": "' + "x" * 31 + '"}')
    secrets._root.cache_clear()
    secrets.derive.cache_clear()

    with pytest.raises(RuntimeError, match="shorter"):
        tokens.issue(ANA)


def test_a_token_expires_after_a_quarter_of_an_hour(aws: None) -> None:
    token = tokens.issue(ANA)

    with time_machine.travel(clock.now() + timedelta(minutes=16)), pytest.raises(UnauthorizedError, match="expired"):
        tokens.verify(token)


@pytest.mark.parametrize(
    "value",
    ["", "Bearer", "Bearer ", "Basic YTpi", "Bearer a.b.c", "Bearer \x00", "Bearer é.é.é", "Bearer " + "a" * 9000],
)
def test_whatever_stands_in_the_header_the_answer_is_401(aws: None, value: str) -> None:
    reply = Client()("GET", "/auth/user", authorization=value)

    assert (reply.status, reply.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_a_genuine_token_of_a_sign_in_that_never_was_is_refused(aws: None) -> None:
    signed_in("acme")

    assert Client(tokens.issue(ANA))("GET", "/auth/user").status == 401


def test_the_role_of_this_moment_counts_not_the_tokens(aws: None) -> None:
    admin = signed_in("acme", "admin")
    assert admin("GET", "/api/users").status == 200

    signed_in("acme", "rep")

    assert admin("GET", "/api/users").status == 403
