"""A campaign from launch to its end, with everything that may happen on the way."""

from collections import Counter
from datetime import timedelta

import pytest
import time_machine

from infra import processes
from mancrel.campaigns import (
    entries,
    explaining,
    figures,
    repository,
    sending,
    service,
    tending,
)
from mancrel.campaigns.deliveries import State
from mancrel.campaigns.jobs import TendCampaign
from mancrel.campaigns.outcomes import DeliveryQuery
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.campaigns.ways import NotNowError, RefusedError
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError
from mancrel.records import service as records
from tests.integration.campaigns.vendor import (
    TENANT,
    Vendor,
    a_campaign,
    drain,
    fold,
    launched,
    people,
    range_job,
    run,
    states,
    status,
    tend,
)


def test_everybody_gets_it_once(aws):
    people(30)
    vendor = Vendor()

    campaign = launched(vendor)
    assert states(campaign.campaign_id) == {State.SENT: 30}
    fold(vendor)
    drain(vendor)

    assert states(campaign.campaign_id) == {State.DELIVERED: 30}
    assert (set(vendor.people.values()), len(vendor.people)) == ({1}, 30)
    assert status(campaign.campaign_id) == CampaignStatus.DONE


def test_two_workers_at_one_range_share_the_work(aws):
    """The second one takes everybody between the decision and the claim of the first."""
    people(10)
    vendor = Vendor(lot=4)
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tend(campaign.campaign_id)
    left = [1, 1]

    def meanwhile() -> None:
        if left:
            left.pop()
            sending.work(range_job(campaign.campaign_id), vendor.opened)

    vendor.on_turn = meanwhile
    sending.work(range_job(campaign.campaign_id), vendor.opened)

    assert states(campaign.campaign_id) == {State.SENT: 10}
    assert set(vendor.people.values()) == {1}


def test_two_workers_who_try_the_same_people_again_send_once(aws):
    people(6)
    vendor = Vendor(lot=4, before=busy)
    campaign = launched(vendor)
    assert states(campaign.campaign_id) == {State.WAITING: 6}
    vendor.before = lambda outgoing: None
    left = [1]

    def meanwhile() -> None:
        if left:
            left.pop()
            sending.work(range_job(campaign.campaign_id), vendor.opened)

    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        vendor.on_turn = meanwhile
        sending.work(range_job(campaign.campaign_id), vendor.opened)
        assert states(campaign.campaign_id) == {State.SENT: 6}
    assert set(vendor.people.values()) == {1}


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

    def count() -> int:
        claimed.append(figures.standing(repository.get(TENANT, campaign.campaign_id)).counts[State.CLAIMED])
        return claimed[-1]

    def look(_outgoing: object) -> None:
        assert vendor.messages or processes.wait_until(lambda: count() >= 8, 60, 0.01)
        count()

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
