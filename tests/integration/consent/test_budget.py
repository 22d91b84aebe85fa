"""One budget for all that a person is sent (D14): many reserve at once, none too much."""

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Lock

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from moto.dynamodb.models import DynamoDBBackend

from mancrel.consent import pressure, service
from mancrel.consent.models import Pressure
from mancrel.consent.schemas import Cap, Wanted
from tests.unit.consent.test_pressure import violations

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def noon(aws):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(autouse=True)
def one_at_a_time(monkeypatch):
    """Moto looks at the condition and writes in two steps, which threads get between; DynamoDB does both at once."""
    write, lock = DynamoDBBackend.put_item, Lock()

    def put_item(*given, **named):
        with lock:
            return write(*given, **named)

    monkeypatch.setattr(DynamoDBBackend, "put_item", put_item)


def taken(person):
    row = pressure.of_many("acme", [person]).get(person)
    return [datetime.fromtimestamp(at / 1000, UTC) for at, _channel in row.slots.values()] if row else []


@FEW
@given(seed=st.integers(0, 10**6), messages=st.integers(1, 4), days=st.integers(1, 5))
def test_however_many_reserve_at_once_no_window_is_fuller_than_the_cap(aws, seed, messages, days):
    chance, cap = random.Random(seed), Cap(messages=messages, days=days)
    people = [f"con_{seed}_{messages}_{days}_{number}" for number in range(3)]
    wanted = [
        (chance.choice(people), chance.choice(["email", "sms", "simulator"]), chance.randrange(10 * 24), f"k{number}")
        for number in range(40)
    ]
    wanted += chance.sample(wanted, 10)  # tried again: the same keys

    def reserve(one):
        person, channel, hours, key = one
        return key, pressure.reserve("acme", person, channel, NOW + timedelta(hours=hours), key, cap)

    with ThreadPoolExecutor(8) as together:
        granted = {key for key, was in together.map(reserve, wanted) if was}

    assert sum(violations(taken(person), cap) for person in people) == 0
    rows = pressure.of_many("acme", people).values()
    assert {key for row in rows for key in row.slots} == granted


def test_of_twenty_at_the_same_moment_as_many_get_in_as_the_cap_says(aws):
    with ThreadPoolExecutor(10) as together:
        got = list(
            together.map(
                lambda n: pressure.reserve("acme", "con_1", "email", NOW, f"k{n}", Cap(messages=5, days=7)), range(20)
            )
        )

    assert sum(got) == 5


def test_a_message_counts_once_and_can_be_given_back(aws):
    cap = Cap(messages=1, days=7)

    assert pressure.reserve("acme", "con_1", "email", NOW, "a", cap)
    assert pressure.reserve("acme", "con_1", "email", NOW + timedelta(days=1), "a", cap)
    assert not pressure.reserve("acme", "con_1", "sms", NOW, "b", cap)
    pressure.release("acme", "con_1", "a")
    pressure.release("acme", "con_1", "a")
    assert pressure.reserve("acme", "con_1", "sms", NOW, "b", cap)


def test_replies_count_though_nothing_holds_them_back(aws):
    for number in range(7):
        service.count("acme", "con_1", "email", NOW, f"reply{number}")

    assert not service.reserve("acme", "con_1", "email", NOW, "campaign")
    assert service.reserve("acme", "con_1", "simulator", NOW, "campaign")


def test_many_are_reserved_together_and_what_is_long_past_is_forgotten(aws):
    Pressure("acme#con_0", slots={"old": [int((NOW - timedelta(days=90)).timestamp() * 1000), "email"]}, expires_at=1,
             revision=0).save()  # fmt: skip
    wanted = [Wanted(contact_id=f"con_{n}", key=f"k{n}", at=NOW) for n in range(1, 30)]

    assert service.reserve_many("acme", "email", wanted) == {f"k{n}" for n in range(1, 30)}
    assert service.reserve_many("acme", "email", []) == set()
