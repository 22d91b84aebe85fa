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


def test_a_vendor_that_is_busy_is_asked_again_later(aws):
    people(3)
    vendor = Vendor(before=busy)
    campaign = launched(vendor)
    assert figures.realtime(repository.get(TENANT, campaign.campaign_id)).delayed == 3
    vendor.before = lambda outgoing: None

    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        tend(campaign.campaign_id)
        drain(vendor)

        assert states(campaign.campaign_id) == {State.SENT: 3}
    assert set(vendor.taken.values()) == {1}


def test_who_is_refused_has_failed_for_that_reason(aws):
    people(2)

    def refuse(_outgoing: object) -> None:
        raise RefusedError("550 5.1.1 no such mailbox p1@example.test")

    campaign = launched(Vendor(before=refuse))

    assert states(campaign.campaign_id) == {State.FAILED: 2}
    now = figures.realtime(repository.get(TENANT, campaign.campaign_id))
    assert (now.failed_by, now.sent, now.delivery_rate) == ({"no_such_mailbox": 2}, 0, 0.0)


def test_on_a_slow_way_the_next_lot_is_claimed_while_one_still_leaves(aws):
    """So its pace waits for no transaction; of both lots no more are in doubt than of one fast lot."""
    people(12)
    vendor, claimed = Vendor(lot=4, is_slow=True), list[int]()
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tend(campaign.campaign_id)

    def look(_outgoing):
        time.sleep(0.05)
        claimed.append(figures.standing(repository.get(TENANT, campaign.campaign_id)).counts[State.CLAIMED])

    vendor.before = look
    drain(vendor)

    assert max(claimed) == 8
    assert set(vendor.people.values()) == {1}
    assert states(campaign.campaign_id) == {State.SENT: 12}


def test_variants_and_a_hold_out_share_the_people_exactly(aws):
    people(20)
    vendor = Vendor()
    variants = [{"name": "A", "share": 1, "message": "one"}, {"name": "B", "share": 1, "message": "two"}]

    campaign = launched(vendor, variants=variants, hold_out=0.2)

    assert (campaign.audience, campaign.held_out) == (16, 4)
    assert Counter(each.text for each in vendor.messages) == {"one": 8, "two": 8}
    now = figures.realtime(campaign)
    assert [(each.name, each.audience, each.sent) for each in now.variants] == [("A", 8, 8), ("B", 8, 8)]


def test_the_reason_is_told_step_by_step(aws):
    contact_ids = people(1)
    records.create(TENANT, CONTACTS, {"name": "Zoe"})
    vendor = Vendor()
    campaign = launched(vendor, hold_out=0.0)
    fold(vendor)

    got = explaining.why(campaign, contact_ids[0])
    assert got.sentence.startswith("Person 0 got it on")
    assert all(step.ok for step in got.steps)
    rows, total, _cursor = explaining.list_page(campaign, DeliveryQuery(state=State.SUPPRESSED))
    assert (total, [row.reason for row in rows]) == (1, ["no_address"])
    not_got = explaining.why(campaign, rows[0].contact_id)
    assert not_got.sentence == "Zoe did not get it: there is no address or number on this channel."


def test_deliveries_are_listed_page_by_page(aws):
    people(7)
    campaign = launched(Vendor())
    found, cursor = [], None
    while True:
        rows, total, cursor = explaining.list_page(campaign, DeliveryQuery(limit=3, cursor=cursor))
        found += [row.contact_id for row in rows]
        if cursor is None:
            break

    assert (total, len(found), len(set(found))) == (7, 7, 7)


def test_a_range_whose_job_is_gone_is_sent_to_again(aws):
    people(3)
    vendor = Vendor()
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tend(campaign.campaign_id)
    drain(Vendor(on_turn=lambda: (_ for _ in ()).throw(NotNowError("closed", 3600))))
    assert states(campaign.campaign_id) == {}

    with time_machine.travel(clock.now() + timedelta(hours=2)):
        assert tending.tend_all() == 1
        run(TendCampaign(tenant_id=TENANT, campaign_id=campaign.campaign_id), vendor)
        drain(vendor)

        assert states(campaign.campaign_id) == {State.SENT: 3}


def test_a_row_that_changed_is_not_overwritten(aws):
    contact_ids = people(1)
    vendor = Vendor()
    campaign = launched(vendor)
    where = figures.ranges(campaign)[0]
    row = entries.read(where.key, contact_ids)[contact_ids[0]]
    entries.write(where, [(row, row.to(State.DELIVERED))])

    with pytest.raises(ConflictError):
        entries.write(where, [(row, row.to(State.FAILED))])
    assert states(campaign.campaign_id) == {State.DELIVERED: 1}
