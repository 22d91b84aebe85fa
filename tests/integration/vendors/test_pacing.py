"""The pace of a channel with a real store: leases, turns, clocks. Who waits passes the time."""

from bisect import bisect_left
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
import time_machine

from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel, SimulatorChange
from mancrel.kit import clock
from mancrel.messages.transports import NotNowError
from mancrel.vendors import lanes, pacing, repository
from mancrel.vendors.models import Lane
from mancrel.vendors.pacer import Pacer
from mancrel.vendors.sharedclock import SharedClock
from tests.integration.vendors.conftest import TENANT


def slow_to(per_minute: int) -> None:
    channels.tune(TENANT, SimulatorChange(per_minute=per_minute))


def test_ten_workers_at_once_lease_no_moment_twice(simulator, monkeypatch):
    """600 a minute are one in a tenth of a second. What they send in fact is measured by the bench of sending."""
    slow_to(600)
    monkeypatch.setattr(pacing, "_TRIES", 1_000)
    now = clock.now()

    def work(worker: int) -> list[datetime]:
        holder = f"worker {worker}"
        leases = [pacing.lease(TENANT, "simulator", 2, now, holder=holder) for _ in range(3)]
        return [moment for each in leases for moment in each.times]

    with ThreadPoolExecutor(10) as pool:
        moments = sorted(moment for leased in pool.map(work, range(10)) for moment in leased)

    gaps = [later - moment for moment, later in pairwise(moments)]
    assert len(moments) == 60
    assert min(gaps) >= timedelta(milliseconds=100)


def test_a_pacer_sends_no_more_than_the_pace_in_any_second(simulator, time):
    slow_to(600)
    moments = []
    with Pacer(TENANT, "simulator", 12, again=12) as pacer:
        for _ in range(50):
            pacer.turn()
            moments.append(clock.now())

    most = max(bisect_left(moments, moment + timedelta(seconds=1)) - place for place, moment in enumerate(moments))
    assert 9 <= most <= 10


def test_a_hundred_messages_cost_one_read_and_one_write(simulator):
    with Pacer(TENANT, "simulator", 100) as pacer:
        for _ in range(100):
            pacer.turn()

    assert int(Lane.get(TENANT, "simulator").writes) <= 2


def test_what_is_left_is_given_back(simulator):
    slow_to(600)
    with Pacer(TENANT, "simulator", 50) as pacer:
        pacer.turn()

    assert repository.find(TENANT, "simulator").free_at < lanes.micros(clock.now() + timedelta(seconds=1))


def test_a_slow_turn_is_told_early_and_kept_to_the_moment(simulator, time):
    """What has to be done before a message may leave is done while its moment comes."""
    slow_to(60)
    with Pacer(TENANT, "simulator", 3) as pacer:
        pacer.turn()
        told = pacer.soon()
        early = clock.now()
        pacer.turn(told=told)

    assert told.at is not None
    assert (told.room, told.at - early, clock.now()) == (1, timedelta(seconds=0.5), told.at)


def test_a_turn_that_was_missed_is_another_one(simulator, time):
    slow_to(120)
    with Pacer(TENANT, "simulator", 4) as pacer:
        told = pacer.soon()
        time.sleep(1)
        pacer.turn(told=told)

    assert told.at is not None
    assert clock.now() >= told.at + timedelta(seconds=0.5)


def test_what_others_leased_behind_it_is_not_taken_back(simulator):
    slow_to(600)
    with Pacer(TENANT, "simulator", 50) as pacer:
        pacer.turn()
        behind = pacing.lease(TENANT, "simulator", 10, clock.now())

    after = pacing.lease(TENANT, "simulator", 1, clock.now())
    assert after.times[0] > behind.times[-1]


def test_a_turn_that_would_come_too_late_is_refused_and_not_lost(simulator, time):
    slow_to(6)
    with Pacer(TENANT, "simulator", 2) as pacer:
        pacer.turn()
        with pytest.raises(NotNowError) as refused:
            pacer.turn(deadline=time.monotonic() + 1)

    assert refused.value.retry_after is not None
    assert refused.value.retry_after == pytest.approx(10 - 1, abs=0.2)


def test_a_domain_has_a_pace_of_its_own(aws, time):
    new = NewChannel(kind="email", address="shop@mancrel.test", options={"domains": {"slow.test": 60}})
    channels.create(TENANT, new)
    with Pacer(TENANT, "email", 4) as pacer:
        began = time.monotonic()
        pacer.turn("a@fast.test")
        pacer.turn("b@fast.test")
        fast = time.monotonic() - began
        pacer.turn("a@slow.test")
        pacer.turn("b@slow.test")
        slow = time.monotonic() - began - fast

    assert fast < 0.2
    assert slow == pytest.approx(1, abs=0.2)


def test_one_person_gets_a_whatsapp_message_every_six_seconds(aws, time):
    channels.create(TENANT, NewChannel(kind="whatsapp", address="+351912345678"))
    with Pacer(TENANT, "whatsapp", 3) as pacer:
        pacer.turn("+351911111111")
        pacer.turn("+351922222222")
        with pytest.raises(NotNowError) as refused:
            pacer.turn("+351911111111", time.monotonic() + 1)

    assert refused.value.retry_after is not None
    assert refused.value.retry_after == pytest.approx(6, abs=0.2)


def test_nobody_waits_for_years_when_the_clock_is_set(aws, time):
    channels.create(TENANT, NewChannel(kind="whatsapp", address="+351912345678"))
    to = "+351933333333"
    with Pacer(TENANT, "whatsapp", 2) as pacer, time_machine.travel(clock.now() + timedelta(days=400)):
        pacer.turn(to)
    with Pacer(TENANT, "whatsapp", 2) as pacer, pytest.raises(NotNowError) as refused:
        pacer.turn(to, time.monotonic() + 1)

    assert refused.value.retry_after is not None
    assert refused.value.retry_after <= 6


@pytest.mark.parametrize("minutes", [-10, 10])
def test_a_worker_whose_clock_is_wrong_waits_for_the_same_moments(simulator, monkeypatch, minutes):
    """F7: its own words for them are as wrong as its clock."""
    slow_to(60)
    right = pacing.lease(TENANT, "simulator", 20, clock.now())
    real, wrong = clock.now, timedelta(minutes=minutes)
    monkeypatch.setattr(repository, "SHARED", SharedClock())
    monkeypatch.setattr(clock, "now", lambda: real() + wrong)

    leased = pacing.lease(TENANT, "simulator", 20, clock.now(), holder="wrong")

    gap = leased.times[0] - wrong - right.times[-1]
    assert abs(gap - timedelta(microseconds=lanes.gap(60))) < timedelta(seconds=0.7)
