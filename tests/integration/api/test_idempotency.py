"""Idempotency-Key: sent twice, done once, answered the same."""

import json
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from chalice.app import Response

from api import idempotency
from api.idempotency import Attempt, StoredAnswer
from api.requests import Request
from mancrel.accounts.policy import Caller
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError, MalformedError
from tests.client import Client, signed_in

ANA = Caller("acme", "usr_1", "admin")
BO = {"name": "Bo", "email": "bo@acme.test", "role": "rep", "password": "battery staple"}


class Counter:
    """Runs that answer what they were told, one after the other."""

    def __init__(self, *answers: Response | Exception) -> None:
        self.answers, self.runs = list(answers), 0

    def __call__(self) -> Response:
        self.runs += 1
        answer = self.answers[min(self.runs, len(self.answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        return answer


def answer(status: int = 201, body: str = '{"n":1}', **headers: str) -> Response:
    return Response(body=body, status_code=status, headers={"Content-Type": "application/json", **headers})


def asked(
    run: Any, body: bytes = b'{"a":1,"b":2}', key: str = "k-1", caller: Caller | None = ANA, **more: Any
) -> Attempt:
    request = Request("POST", "/api/things", {"idempotency-key": key}, body=body, address="192.0.2.1", **more)
    return Attempt(request, caller, run, repeatable=False)


def test_the_second_time_it_answers_without_running(aws: None) -> None:
    run = Counter(answer(body='{"secret":"whsec_abc"}', Location="/x", cookie="a=b"), answer(500))

    first, second = idempotency.once(asked(run)), idempotency.once(asked(run))

    assert run.runs == 1
    assert (second.status_code, second.body, second.headers["Location"]) == (first.status_code, first.body, "/x")
    assert (second.headers["Idempotent-Replayed"], "cookie" in second.headers) == ("true", False)


def test_the_order_of_members_does_not_matter_but_their_values_do(aws: None) -> None:
    run = Counter(answer())
    idempotency.once(asked(run))

    assert idempotency.once(asked(run, body=b'{"b": 2, "a": 1}')).status_code == 201
    with pytest.raises(ConflictError, match="new key"):
        idempotency.once(asked(run, body=b'{"a":1,"b":3}'))
    assert run.runs == 1


def test_callers_do_not_share_keys(aws: None) -> None:
    run = Counter(answer())

    for caller in (ANA, Caller("acme", "usr_2", "admin"), Caller("other", "usr_1", "admin"), None):
        idempotency.once(asked(run, caller=caller))

    assert run.runs == 4


def test_while_the_first_still_runs_the_second_is_told_to_wait(aws: None) -> None:
    inner: list[Exception] = []

    def run() -> Response:
        with pytest.raises(ConflictError) as refused:
            idempotency.once(asked(run))
        inner.append(refused.value)
        return answer()

    idempotency.once(asked(run))

    assert isinstance(inner[0], idempotency.Busy)


def test_a_crashed_first_attempt_frees_the_key_after_a_while(aws: None) -> None:
    class PowerCutError(BaseException):
        pass

    def crash() -> Response:
        raise PowerCutError

    with pytest.raises(PowerCutError):
        idempotency.once(asked(crash))
    with pytest.raises(idempotency.Busy):
        idempotency.once(asked(Counter(answer())))

    with time_machine.travel(clock.now() + idempotency.PATIENCE + timedelta(seconds=1)):
        assert idempotency.once(asked(Counter(answer()))).status_code == 201


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_may_go_better_next_time_is_not_kept(aws: None, status: int) -> None:
    run = Counter(answer(status), answer(201))

    assert [idempotency.once(asked(run)).status_code for _ in range(3)] == [status, 201, 201]
    assert run.runs == 2


def test_a_day_later_the_key_is_free(aws: None) -> None:
    run = Counter(answer())
    idempotency.once(asked(run))

    with time_machine.travel(clock.now() + idempotency.MEMORY + timedelta(seconds=1)):
        idempotency.once(asked(run, body=b"{}"))

    assert run.runs == 2


def test_answers_are_sealed_at_rest(aws: None) -> None:
    idempotency.once(asked(Counter(answer(body='{"secret":"whsec_abc"}'))))

    [row] = list(StoredAnswer.scan())

    assert "whsec_abc" not in json.dumps(row.serialize())


def test_an_answer_too_large_to_keep_is_not_given_twice_nor_done_twice(aws: None) -> None:
    import os

    run = Counter(answer(body=os.urandom(400_000).hex()))
    idempotency.once(asked(run))

    with pytest.raises(ConflictError, match="too large"):
        idempotency.once(asked(run))
    assert run.runs == 1


@pytest.mark.parametrize("key", ["", " ", "é", "a" * 256, "a b", "\x00"])
def test_a_key_that_is_none_is_malformed(aws: None, key: str) -> None:
    with pytest.raises(MalformedError):
        idempotency.once(asked(Counter(answer()), key=key))


def test_over_http_a_user_is_added_once(aws: None) -> None:
    ana = signed_in("acme")

    first, second = (ana("POST", "/api/users", BO, idempotency_key="k-1") for _ in range(2))
    other = ana("POST", "/api/users", {**BO, "name": "Bob"}, idempotency_key="k-1")

    assert (first.status, first.body) == (second.status, second.body)
    assert (other.status, other.headers["Content-Type"]) == (409, "application/problem+json")
    assert ana("GET", "/api/users").body["total"] == 2


def test_the_key_is_checked_after_the_sign_in(aws: None) -> None:
    ana = signed_in("acme")
    ana("POST", "/api/users", BO, idempotency_key="k-1")

    assert Client()("POST", "/api/users", BO, idempotency_key="k-1").status == 401
    assert signed_in("acme", "rep", "usr_2")("POST", "/api/users", BO, idempotency_key="k-1").status == 403
