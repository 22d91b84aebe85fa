"""Refresh tokens: rotation, reuse, races, expiry (S3, ADR 0004)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mancrel.accounts import repository, sessions, tokens
from mancrel.accounts.models import Session, User
from mancrel.accounts.sessions import Keys, Presented
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError, UnauthorizedError
from tests.client import Client

START = datetime(2027, 1, 1, tzinfo=UTC)
Clock = Any


@pytest.fixture
def ticking() -> Iterator[Clock]:
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def keys(aws: None, ticking: Clock) -> Keys:
    return sessions.begin(a_user())


def a_user() -> User:
    user = User("acme", "usr_1", name="Ana", email="ana@acme.test", role="rep")
    repository.commit([user])
    return user


def renew(token: str, from_page: bool = False, arrived_at: datetime | None = None) -> Keys:
    return sessions.renew(Presented(token, arrived_at or clock.now(), from_page))


def test_each_refresh_gives_a_new_token_that_works(keys: Keys) -> None:
    second = renew(keys.refresh_token)
    third = renew(second.refresh_token)

    assert len({keys.refresh_token, second.refresh_token, third.refresh_token}) == 3
    assert sessions.admit(third.access_token).user_id == "usr_1"


def test_an_old_token_that_comes_back_ends_the_sign_in(keys: Keys, ticking: Clock) -> None:
    second = renew(keys.refresh_token)
    ticking.shift(0.01)

    with pytest.raises(UnauthorizedError):
        renew(keys.refresh_token)
    with pytest.raises(UnauthorizedError):
        renew(second.refresh_token)
    with pytest.raises(UnauthorizedError):
        sessions.admit(second.access_token)


def test_a_request_under_way_when_it_lost_the_race_ends_nothing(keys: Keys, ticking: Clock) -> None:
    sent = clock.now()
    ticking.shift(0.2)
    winner = renew(keys.refresh_token)

    with pytest.raises(ConflictError, match="same time"):
        renew(keys.refresh_token, arrived_at=sent)
    assert renew(winner.refresh_token)


def test_of_two_that_read_the_same_state_one_wins(keys: Keys) -> None:
    slow = repository.find_session(tokens.verify(keys.access_token).family_id)
    winner = renew(keys.refresh_token)

    assert slow is not None
    with pytest.raises(ConflictError):
        repository.rotate(slow, seen=1)
    assert renew(winner.refresh_token)


def test_a_page_that_lost_the_answer_gets_the_same_token_again(keys: Keys, ticking: Clock) -> None:
    lost = renew(keys.refresh_token, from_page=True)
    ticking.shift(2)

    again = renew(keys.refresh_token, from_page=True)

    assert again.refresh_token == lost.refresh_token
    assert renew(again.refresh_token)


def test_after_the_grace_a_page_is_no_better_than_a_thief(keys: Keys, ticking: Clock) -> None:
    renew(keys.refresh_token, from_page=True)
    ticking.shift(sessions.GRACE + timedelta(seconds=1))

    with pytest.raises(UnauthorizedError):
        renew(keys.refresh_token, from_page=True)


def test_a_token_two_rotations_old_has_no_grace(keys: Keys) -> None:
    renew(renew(keys.refresh_token).refresh_token)

    with pytest.raises(UnauthorizedError):
        renew(keys.refresh_token, from_page=True)


def test_an_invented_token_ends_nothing(keys: Keys) -> None:
    family, generation, _secret, seal = keys.refresh_token.split(".")

    for invented in ("", "a.b.c.d", f"{family}.{generation}.guess.{seal}", f"{family}.0.{_secret}.{seal}", "é.1.ü.ß"):
        with pytest.raises(UnauthorizedError):
            renew(invented)
        sessions.end(invented)
    assert renew(keys.refresh_token)


def test_an_idle_sign_in_ends_after_seven_days(keys: Keys, ticking: Clock) -> None:
    ticking.shift(timedelta(days=7))

    with pytest.raises(UnauthorizedError):
        renew(keys.refresh_token)


def test_a_busy_sign_in_ends_after_thirty_days(keys: Keys, ticking: Clock) -> None:
    for _day in range(29):
        ticking.shift(timedelta(days=1))
        keys = renew(keys.refresh_token)
    assert keys.ends_at == START + sessions.LONGEST

    ticking.shift(timedelta(days=1))

    with pytest.raises(UnauthorizedError):
        renew(keys.refresh_token)


def test_the_table_keeps_neither_token_nor_secret(keys: Keys) -> None:
    [row] = list(Session.scan())

    stored = str(row.serialize())

    assert keys.refresh_token not in stored
    assert keys.refresh_token.split(".")[2] not in stored


def test_over_http_reuse_answers_401_and_a_page_is_told_apart_by_its_browser(aws: None) -> None:
    account = {"organisation": "A", "name": "Ana", "email": "ana@a.test", "password": "correct horse"}
    first = Client()("POST", "/auth/register", account).cookie
    page = Client(headers={"sec-fetch-site": "same-origin"})

    second = page("POST", "/auth/refresh", cookie=first)
    again = page("POST", "/auth/refresh", cookie=first)
    stolen = Client()("POST", "/auth/refresh", cookie=first)

    assert (second.status, again.status, again.cookie) == (200, 200, second.cookie)
    assert stolen.status == 401
    assert page("POST", "/auth/refresh", cookie=second.cookie).status == 401
    assert Client()("POST", "/auth/refresh").status == 401


class RefreshMachine(RuleBasedStateMachine):
    """Whatever order tokens come back in: only the newest works, and reuse ends everything."""

    @initialize()
    def sign_in(self) -> None:
        self.travel = time_machine.travel(START, tick=False)
        self.clock = self.travel.start()
        self.keys = [sessions.begin(User("acme", "usr_1", name="A", email="a@a.test", role="rep"))]
        self.alive = True

    def teardown(self) -> None:
        if hasattr(self, "travel"):
            self.travel.stop()

    @rule(pause=st.sampled_from([0.05, 1.0, 10.0, 3600.0]))
    def time_passes(self, pause: float) -> None:
        self.clock.shift(pause)

    @rule()
    def the_newest_comes(self) -> None:
        if not self.alive:
            with pytest.raises(UnauthorizedError):
                renew(self.keys[-1].refresh_token)
            return
        self.keys.append(renew(self.keys[-1].refresh_token))
        self.clock.shift(0.01)

    @precondition(lambda self: len(self.keys) > 1)
    @rule(data=st.data())
    def an_old_one_comes(self, data: st.DataObject) -> None:
        old = data.draw(st.sampled_from(self.keys[:-1]))
        with pytest.raises(UnauthorizedError):
            renew(old.refresh_token)
        self.alive = False

    @precondition(lambda self: self.alive and len(self.keys) > 1)
    @rule()
    def a_lost_answer_is_asked_for_again(self) -> None:
        late = clock.now() - repository.find_session(self.family()).rotated_at > sessions.GRACE
        if late:
            return
        assert renew(self.keys[-2].refresh_token, from_page=True).refresh_token == self.keys[-1].refresh_token

    @rule()
    def sign_out(self) -> None:
        sessions.end(self.keys[0].refresh_token)
        self.alive = False

    @invariant()
    def access_lives_as_the_family_does(self) -> None:
        session = repository.find_session(self.family())
        assert session is not None
        assert session.revoked != self.alive
        assert session.generation == len(self.keys)

    def family(self) -> str:
        return self.keys[0].refresh_token.partition(".")[0]


def test_no_order_of_tokens_keeps_a_stolen_sign_in_alive(aws: None) -> None:
    a_user()
    from hypothesis.stateful import run_state_machine_as_test

    quick = settings(
        max_examples=25,
        stateful_step_count=15,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=True,
    )
    run_state_machine_as_test(RefreshMachine, settings=quick)
