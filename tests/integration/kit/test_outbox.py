"""The outbox: a job is promised with its record, sent once in the normal case, and never forgotten."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

import pytest
import time_machine

from mancrel.kit import clock, outbox, queue, tables
from mancrel.kit.claims import claim, holder
from mancrel.kit.errors import ConflictError
from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class Greet(Job):
    queue: ClassVar[str] = "replies"
    name: str


JOB = Greet(tenant_id="acme", name="Ana")


def test_record_and_job_arrive_together(queued):
    outbox.commit([claim("acme", "contact:email:ana@x.test", "con_1")], [JOB])

    assert holder("acme", "contact:email:ana@x.test") == "con_1"
    assert [Greet.from_body(body) for body in queued("replies")] == [JOB]
    assert list(outbox.OutboxRow.scan()) == []


def test_a_refused_record_promises_no_job(queued):
    outbox.commit([claim("acme", "k", "con_1")], [])

    with pytest.raises(ConflictError):
        outbox.commit([claim("acme", "k", "con_2")], [JOB])

    assert (holder("acme", "k"), queued("replies")) == ("con_1", [])


def test_what_a_crash_left_unsent_is_swept_after_half_a_minute(queued):
    row = outbox.OutboxRow(job_id="job_1", created_at=clock.now(), queue=JOB.queue, body=JOB.to_body())
    tables.commit([row])

    assert outbox.sweep() == 0
    with time_machine.travel(clock.now() + timedelta(seconds=31), tick=False):
        assert outbox.sweep() == 1
        assert outbox.sweep() == 0
    assert queued("replies") == [JOB.to_body()]


def test_more_jobs_than_a_call_takes_are_all_sent(queued):
    outbox.commit([], [Greet(tenant_id="acme", name=str(number)) for number in range(25)])

    assert len(set(queued("replies"))) == 25


def test_a_stale_record_is_refused(aws):
    outbox.commit([claim("acme", "k", "con_1")], [])

    with pytest.raises(ConflictError):
        tables.commit([claim("acme", "k", "con_1")])


def test_queue_addresses_are_looked_up_once(aws):
    assert queue.url("replies") is queue.url("replies")
