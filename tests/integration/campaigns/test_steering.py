"""People and the clock steer a campaign: pause, resume, cancel, edit, a schedule that is late, complaints."""

from collections import Counter
from datetime import timedelta

import pytest
import time_machine

from mancrel.campaigns import (
    audience,
    figures,
    presenting,
    receipts,
    repository,
    service,
    succession,
    tending,
)
from mancrel.campaigns.deliveries import State
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.schemas import CampaignChange, CampaignStatus
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock, language
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.records import service as records
from mancrel.vendors.receipts import Receipt
from tests.integration.campaigns.vendor import (
    TENANT,
    Vendor,
    a_campaign,
    drain,
    fold,
    launched,
    once,
    people,
    states,
    status,
    tend,
)


def test_a_pause_takes_effect_within_one_lot(aws):
    people(20)
    vendor = Vendor(lot=4)
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tend(campaign.campaign_id)
    vendor.after = once(service.pause, campaign.campaign_id)

    drain(vendor)
    assert states(campaign.campaign_id) == {State.SENT: 4}
    vendor.after = lambda outgoing: None
    service.resume(TENANT, campaign.campaign_id)
    drain(vendor)

    assert states(campaign.campaign_id) == {State.SENT: 20}


def test_who_resumes_while_the_worker_still_goes_is_not_kept_waiting(aws, monkeypatch):
    """The clock saw the worker there and sent nobody else; the worker saw the pause, and looks again when it goes."""
    people(8)
    vendor = Vendor(lot=4)
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tend(campaign.campaign_id)
    vendor.after = once(service.pause, campaign.campaign_id)
    rest = succession.rest

    def resumed(*given):
        service.resume(TENANT, campaign.campaign_id)
        monkeypatch.setattr(succession, "rest", rest)
        rest(*given)
        tend(campaign.campaign_id)

    monkeypatch.setattr(succession, "rest", resumed)
    drain(vendor)

    assert states(campaign.campaign_id) == {State.SENT: 8}


def test_a_cancellation_writes_off_who_got_nothing(aws):
    people(20)
    vendor = Vendor(lot=4)
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tend(campaign.campaign_id)
    vendor.after = once(service.cancel, campaign.campaign_id)

    drain(vendor)
    fold(vendor)

    assert states(campaign.campaign_id) == {State.DELIVERED: 4, State.SUPPRESSED: 16}
    now = figures.realtime(repository.get(TENANT, campaign.campaign_id))
    assert (now.suppressed_by, now.pending, now.status) == ({"cancelled": 16}, 0, CampaignStatus.CANCELLED)


def test_what_is_being_sent_cannot_be_edited(aws):
    people(2)
    campaign = launched(Vendor())

    with pytest.raises(ConflictError, match="is sending: what people get cannot be changed"):
        service.change(TENANT, campaign.campaign_id, CampaignChange(version=campaign.version, name="Other"))
    with pytest.raises(ConflictError, match="only drafts can be deleted"):
        service.remove(TENANT, campaign.campaign_id)


def test_a_campaign_created_is_a_draft_and_nothing_happens(aws):
    people(2)
    vendor = Vendor()
    campaign = a_campaign()

    drain(vendor)
    with time_machine.travel(clock.now() + timedelta(days=9)):
        assert tending.tend_all() == 0

    assert (campaign.status, vendor.taken) == (CampaignStatus.DRAFT, Counter())


@pytest.mark.parametrize(("late", "ends"), [(1, CampaignStatus.SENDING), (7, CampaignStatus.PAUSED)])
def test_a_schedule_is_kept_or_says_that_it_is_too_late(aws, late: int, ends: str):
    people(2)
    vendor = Vendor()
    campaign = a_campaign(schedule=clock.now() + timedelta(hours=1))
    assert campaign.status == CampaignStatus.SCHEDULED
    assert tending.tend_all() == 0

    with time_machine.travel(clock.now() + timedelta(hours=1 + late)):
        assert tending.tend_all() == 1
        drain(vendor)

        assert status(campaign.campaign_id) == ends
        assert len(vendor.taken) == (2 if late == 1 else 0)
        if late == 7:
            assert "7 hours ago" in str(presenting.shown(repository.get(TENANT, campaign.campaign_id)).notice)
            service.resume(TENANT, campaign.campaign_id)
            drain(vendor)
            assert len(vendor.taken) == 2


def test_what_came_too_late_is_changed_as_a_draft_and_given_another_time(aws):
    people(2)
    late = a_campaign(schedule=clock.now() + timedelta(hours=1))
    with time_machine.travel(clock.now() + timedelta(hours=9)):
        tending.tend_all()
        drain(Vendor())
        change = CampaignChange(version=repository.get(TENANT, late.campaign_id).version, message="Better late")

        changed = service.change(TENANT, late.campaign_id, change)
        shown = presenting.shown(changed)
        assert (shown.status, shown.schedule, shown.notice) == ("draft", None, None)
        again = CampaignChange(version=changed.version, schedule=clock.now() + timedelta(hours=1))
        assert service.change(TENANT, late.campaign_id, again).status == CampaignStatus.SCHEDULED


def test_gaps_keep_a_message_from_being_sent(aws):
    people(2)
    records.create(TENANT, CONTACTS, {"email": "nameless@example.test"})
    campaign = a_campaign(message="Hi {name}, …")

    with pytest.raises(InvalidError, match="1 person has nothing for "):
        service.launch(TENANT, campaign.campaign_id)
    vendor = Vendor()
    service.launch(TENANT, campaign.campaign_id, skip_missing=True)
    drain(vendor)

    assert states(campaign.campaign_id) == {State.SENT: 2, State.SUPPRESSED: 1}


def _contacts(campaign: Campaign) -> list[str]:
    return [each.contact_id for each in audience.people(str(campaign.audience_key), 0)]


def test_too_many_complaints_stop_it_until_somebody_goes_on(aws):
    people(105)
    vendor = Vendor(lot=25)
    campaign = launched(vendor, retries=0)
    fold(vendor)
    drain(vendor)
    again = launched(Vendor(lot=25, on_turn=lambda: None))
    assert again.status == CampaignStatus.SENDING
    ids = [Receipt(f"{again.campaign_id}~0~0000~{row}", "delivered", clock.now()) for row in _contacts(again)]
    receipts.fold(TENANT, ids[:102])

    receipts.fold(TENANT, [Receipt(ids[0].message_id, "complained", clock.now())])

    assert status(again.campaign_id) == CampaignStatus.PAUSED
    stopped = presenting.shown(repository.get(TENANT, again.campaign_id)).notice
    assert stopped == "Sending stopped: 1 person complained, 0.98% of those who got it."
    with language.read_in("es"):
        assert "1 persona se quejó, el 0,98\u00a0%" in str(
            figures.realtime(repository.get(TENANT, again.campaign_id)).notice
        )
    assert service.resume(TENANT, again.campaign_id).told is None
    tend(again.campaign_id)
    assert status(again.campaign_id) == CampaignStatus.SENDING
    assert campaign.campaign_id != again.campaign_id
