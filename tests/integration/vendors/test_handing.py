"""A message given to a vendor that fails: tried again, left alone, tried with one. Who waits passes the time."""

from datetime import datetime, timedelta

import pytest

from mancrel.kit import clock
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import breaker, handing, pacing, repository
from mancrel.vendors.outgoing import Accepted, Outgoing
from mancrel.vendors.pacer import Pacer
from tests.integration.vendors.conftest import TENANT
from tests.integration.vendors.waiting import Waiting

A_MESSAGE = Outgoing(message_id="msg_1", to="ana@b.test", text="Hi")


class Vendor:
    """Answers as told, one after the other; the last one stays."""

    channel = "simulator"

    def __init__(self, *answers: Exception | None) -> None:
        self.answers = list(answers)
        self.asked: list[datetime] = []

    def send(self, tenant_id: str, message: Outgoing) -> Accepted:
        self.asked.append(clock.now())
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if answer is not None:
            raise answer
        return Accepted("v1")

    def lookup(self, tenant_id: str, message_id: str) -> None:
        return None


def hand_over(vendor: Vendor, time: Waiting, seconds: float = 10, tries: int = 5) -> Accepted:
    with Pacer(TENANT, "simulator", 1) as pacer:
        return handing.hand_over(TENANT, vendor, A_MESSAGE, pacer, time.monotonic() + seconds, tries)


def test_what_was_not_sent_is_tried_again_no_sooner_than_the_vendor_asks(simulator, time):
    vendor = Vendor(NotNowError("slow down", 1.0), NotNowError("broken"), None)

    assert hand_over(vendor, time) == Accepted("v1")

    assert len(vendor.asked) == 3
    assert vendor.asked[1] - vendor.asked[0] >= timedelta(seconds=1)


def test_what_cannot_be_tried_in_time_says_when(simulator, time):
    vendor = Vendor(NotNowError("slow down", 60.0))

    with pytest.raises(NotNowError) as refused:
        hand_over(vendor, time, seconds=2)

    assert (len(vendor.asked), refused.value.retry_after) == (1, 60.0)


def test_what_is_refused_or_in_doubt_is_never_tried_again(simulator, time):
    refusing, silent = Vendor(RefusedError("no such number")), Vendor(TimeoutError())

    with pytest.raises(RefusedError):
        hand_over(refusing, time)
    with pytest.raises(TimeoutError):
        hand_over(silent, time)

    assert (len(refusing.asked), len(silent.asked)) == (1, 1)


def test_a_vendor_that_keeps_failing_is_left_alone_and_then_tried_with_one(simulator, time):
    for _ in range(breaker.MOST_FAILURES):
        breaker.record(TENANT, "simulator", healthy=False)
    assert breaker.state(TENANT, "simulator") == "open"
    with pytest.raises(NotNowError) as refused:
        pacing.lease(TENANT, "simulator", 100, clock.now())
    assert refused.value.retry_after is not None
    time.sleep(refused.value.retry_after + 0.05)
    assert breaker.state(TENANT, "simulator") == "half_open"

    assert hand_over(Vendor(None), time) == Accepted("v1")

    assert breaker.state(TENANT, "simulator") == "closed"
    assert len(pacing.lease(TENANT, "simulator", 50, clock.now()).times) == 50


def test_while_it_is_tried_nobody_else_asks_and_a_failure_doubles_the_pause(simulator, time):
    for _ in range(breaker.MOST_FAILURES):
        breaker.record(TENANT, "simulator", healthy=False)
    time.sleep(breaker._FIRST_PAUSE + 0.05)
    probe = pacing.lease(TENANT, "simulator", 100, clock.now())
    assert (len(probe.times), probe.is_probe) == (1, True)
    with pytest.raises(NotNowError):
        pacing.lease(TENANT, "simulator", 100, clock.now())

    breaker.record(TENANT, "simulator", healthy=False, is_probe=True)

    row = repository.find(TENANT, "simulator")
    assert int(row.opened) == 2
    assert breaker.state(TENANT, "simulator") == "open"


def test_a_few_failures_among_many_successes_open_nothing(simulator):
    for number in range(100):
        breaker.record(TENANT, "simulator", healthy=number % 4 != 0)

    assert breaker.state(TENANT, "simulator") == "closed"


def test_patience_grows_and_is_spread():
    waits = [[handing.backoff(attempt) for _ in range(200)] for attempt in range(8)]

    assert all(max(each) <= handing._LONGEST_WAIT * 1.5 for each in waits)
    assert sum(waits[3]) > 2 * sum(waits[1])
    assert len(set(waits[2])) > 100
    assert min(handing.backoff(0, 9.0) for _ in range(100)) >= 9
