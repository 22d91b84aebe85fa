"""What nobody knows of a message, and who comes to know it: its receipt, its vendor, or a person."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.campaigns import figures, receipts, repository, sending, service, settling
from mancrel.campaigns.deliveries import State
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.campaigns.ways import Outgoing
from mancrel.kit import clock
from mancrel.vendors.costs import Tariff
from mancrel.vendors.receipts import Receipt
from tests.integration.campaigns.vendor import (
    TENANT,
    Vendor,
    a_campaign,
    drain,
    fold,
    launched,
    people,
    range_job,
    states,
    status,
    tend,
)


def test_silence_after_sending_is_uncertain_until_its_receipt(aws):
    people(2)

    def fall_silent(_outgoing: object) -> None:
        raise TimeoutError

    vendor = Vendor(after=fall_silent)
    campaign = launched(vendor)
    assert states(campaign.campaign_id) == {State.UNCERTAIN: 2}
    vendor.after = lambda outgoing: None

    with time_machine.travel(clock.now() + timedelta(hours=2)):
        tend(campaign.campaign_id)
        drain(vendor)
        assert set(vendor.taken.values()) == {1}
        fold(vendor)

    assert states(campaign.campaign_id) == {State.DELIVERED: 2}


def test_an_uncertain_one_is_sent_again_only_when_a_person_says_so(aws):
    contact_ids = people(2)

    def fall_silent(_outgoing: object) -> None:
        raise TimeoutError

    vendor = Vendor(before=fall_silent)
    campaign = launched(vendor)
    vendor.before = lambda outgoing: None
    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        tend(campaign.campaign_id)
        drain(vendor)  # the vendor cannot be asked
        tend(campaign.campaign_id)
    assert (status(campaign.campaign_id), vendor.taken.total()) == (CampaignStatus.DONE, 0)

    assert settling.decide(campaign, "send_again", contact_ids[:1]) == 1
    drain(vendor)
    fold(vendor)
    assert settling.decide(campaign, "failed") == 1
    drain(vendor)

    assert states(campaign.campaign_id) == {State.DELIVERED: 1, State.FAILED: 1}
    assert status(campaign.campaign_id) == CampaignStatus.DONE


def test_what_a_person_says_arrived_costs_nothing_and_tells_nothing_of_how_long_receipts_take(aws):
    people(2)

    def fall_silent(outgoing: Outgoing) -> None:
        if outgoing.to == "p0@example.test":
            raise TimeoutError

    vendor = Vendor(after=fall_silent, tariff=Tariff(20_000, "EUR"))
    campaign = launched(vendor)
    with time_machine.travel(clock.now() + timedelta(hours=25)):
        tend(campaign.campaign_id)
        drain(vendor)  # the vendor cannot be asked, and of the other one no receipt came
        assert states(campaign.campaign_id) == {State.UNCERTAIN: 2}
        assert figures.realtime(campaign).attempted == 2
        assert settling.decide(campaign, "delivered") == 2

    assert figures.realtime(campaign).attempted == 2
    counts = figures.standing(campaign).counts
    assert states(campaign.campaign_id) == {State.DELIVERED: 2}
    assert (counts["cost:EUR"], counts["lags"]) == (20_000, 0)


def test_a_vendor_that_knows_settles_the_claims_of_a_dead_worker(aws):
    from tests.integration.messages.dying import Died

    people(1)

    def die(_outgoing: object) -> None:
        raise Died

    vendor = Vendor(after=die, can_tell=True)
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tend(campaign.campaign_id)
    with pytest.raises(Died):
        sending.work(range_job(campaign.campaign_id), vendor.opened)

    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        sending.work(range_job(campaign.campaign_id), vendor.opened)

        assert states(campaign.campaign_id) == {State.SENT: 1}
    assert set(vendor.taken.values()) == {1}


def test_receipts_in_any_order_and_number_end_the_same(aws):
    people(2)
    vendor = Vendor()
    campaign = launched(vendor)
    first, second = sorted(vendor.taken)
    now = clock.now()
    told = [Receipt(first, "failed", now), Receipt(first, "delivered", now), Receipt(second, "delivered", now)]

    for batch in ([told[0]], told * 2, [told[1], told[0]], [told[2]] * 3):
        receipts.fold(TENANT, batch)
        assert states(campaign.campaign_id)[State.FAILED] == 1

    assert states(campaign.campaign_id) == {State.FAILED: 1, State.DELIVERED: 1}


def test_what_failed_is_sent_anew_as_often_as_the_campaign_says(aws):
    people(1)
    vendor = Vendor()
    campaign = launched(vendor, retries=1)
    fold(vendor, "failed")
    assert states(campaign.campaign_id) == {State.WAITING: 1}

    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        drain(vendor)
        assert len(vendor.taken) == 2
        fold(vendor, "delivered")

    now = figures.realtime(repository.get(TENANT, campaign.campaign_id))
    assert (now.delivered, now.delivery_rate, now.attempt_success_rate) == (1, 1.0, 0.5)


def test_what_arrived_is_not_sent_anew_though_a_receipt_says_later_that_it_failed(aws):
    people(1)
    vendor = Vendor()
    campaign = launched(vendor, retries=1)
    fold(vendor, "delivered")
    drain(vendor)

    fold(vendor, "failed")
    drain(vendor)

    assert states(campaign.campaign_id) == {State.FAILED: 1}
    assert (len(vendor.taken), status(campaign.campaign_id)) == (1, CampaignStatus.DONE)
