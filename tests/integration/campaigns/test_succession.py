"""However many jobs of a range come, one goes on; and where it got lost, the clock misses it."""

from datetime import timedelta

import time_machine

from mancrel.campaigns import entries, sending, service, succession
from mancrel.campaigns.deliveries import STEP, State
from mancrel.campaigns.jobs import SendRange
from mancrel.campaigns.ways import NotNowError
from mancrel.kit import aws as clients
from mancrel.kit import clock, queue
from tests.integration.campaigns.vendor import (
    TENANT,
    Vendor,
    a_campaign,
    drain,
    launched,
    people,
    range_job,
    states,
    tend,
)


def test_jobs_that_came_twice_end_in_one(aws):
    """Each receipt that asks for another try sends a job, and so does the clock: they must not all go on for ever."""
    people(6)
    vendor = Vendor(lot=4, before=busy)
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tend(campaign.campaign_id)
    job = range_job(campaign.campaign_id)
    before = waiting_jobs()

    for _ in range(5):
        sending.work(job, vendor.opened)
    assert waiting_jobs() == before + 1

    vendor.before = lambda outgoing: None
    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        sending.work(job, vendor.opened)  # it is another one's turn
        assert states(campaign.campaign_id) == {State.WAITING: 6}
        sending.work(range_job(campaign.campaign_id), vendor.opened)
        assert states(campaign.campaign_id) == {State.SENT: 6}
    assert waiting_jobs() == before + 1


def test_the_clock_sends_one_job_however_often_it_strikes(aws):
    """A job that waits in a long queue is followed by one a minute at most, which is spare then."""
    people(6)
    vendor = Vendor()
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tend(campaign.campaign_id)
    first, before = range_job(campaign.campaign_id), waiting_jobs()

    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        for _strike in range(5):
            tend(campaign.campaign_id)
        assert waiting_jobs() == before + 1
        sending.work(first, vendor.opened)
        drain(vendor)
        assert states(campaign.campaign_id) == {State.SENT: 6}


def test_a_lost_job_is_missed_though_receipts_still_come(aws):
    people(6)
    vendor = Vendor(before=busy)
    campaign = launched(vendor)
    clients.sqs().purge_queue(QueueUrl=queue.url(SendRange.queue))
    vendor.before = lambda outgoing: None

    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        where = entries.get_range(TENANT, campaign.campaign_id, STEP, 0)
        assert where is not None
        entries.write(where, [])  # as a receipt does
        tend(campaign.campaign_id)
        drain(vendor)
        assert states(campaign.campaign_id) == {State.SENT: 6}


def test_who_must_come_sooner_than_who_was_sent_for_goes_on(aws):
    people(4)
    vendor = Vendor(before=busy)
    campaign = launched(vendor)
    job = range_job(campaign.campaign_id)
    late = entries.now() + timedelta(minutes=10)
    where = entries.get_range(TENANT, campaign.campaign_id, STEP, 0)
    assert where is not None
    assert succession.hand_on(where, job.generation, late) == job.generation + 1

    sending.work(job, vendor.opened)
    now = entries.get_range(TENANT, campaign.campaign_id, STEP, 0)
    assert now is not None
    assert now.wake_at is not None
    assert now.wake_at < late
    assert now.generation == job.generation + 2


def waiting_jobs() -> int:
    """How many jobs of ranges wait, now or for later."""
    asked = clients.sqs().get_queue_attributes(QueueUrl=queue.url(SendRange.queue), AttributeNames=["All"])
    found = asked["Attributes"]
    return int(found["ApproximateNumberOfMessages"]) + int(found["ApproximateNumberOfMessagesDelayed"])


def busy(_outgoing: object) -> None:
    raise NotNowError("slow down", 60)
