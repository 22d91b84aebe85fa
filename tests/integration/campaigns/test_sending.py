"""A campaign from launch to its end, with everything that may happen on the way."""

import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest
import time_machine

from mancrel.campaigns import (
    audience,
    entries,
    explaining,
    figures,
    presenting,
    receipts,
    repository,
    sending,
    service,
    settling,
    tending,
)
from mancrel.campaigns.deliveries import State
from mancrel.campaigns.jobs import SendRange, TendCampaign
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.outcomes import DeliveryQuery
from mancrel.campaigns.schemas import CampaignChange, CampaignStatus
from mancrel.campaigns.ways import NotNowError, RefusedError
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
    people,
    run,
    states,
)


def range_job(campaign_id: str, number: int = 0) -> SendRange:
    return SendRange(tenant_id=TENANT, campaign_id=campaign_id, number=number)


def tend(campaign_id: str) -> None:
    tending.tend(TendCampaign(tenant_id=TENANT, campaign_id=campaign_id))


def status(campaign_id: str) -> str:
    return str(repository.get(TENANT, campaign_id).status)


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


def once(act: Callable[[str, str], object], campaign_id: str) -> Callable[[object], None]:
    """What lets a person *act* when the first message was taken, in whatever thread."""
    turns = count()

    def after(_outgoing: object) -> None:
        if next(turns) == 0:
            act(TENANT, campaign_id)

    return after


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
    rest = entries.rest

    def resumed(*given):
        service.resume(TENANT, campaign.campaign_id)
        monkeypatch.setattr(entries, "rest", rest)
        rest(*given)
        tend(campaign.campaign_id)

    monkeypatch.setattr(entries, "rest", resumed)
    drain(vendor)

    assert states(campaign.campaign_id) == {State.SENT: 8}


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


def test_variants_and_a_hold_out_share_the_people_exactly(aws):
    people(20)
    vendor = Vendor()
    variants = [{"name": "A", "share": 1, "message": "one"}, {"name": "B", "share": 1, "message": "two"}]

    campaign = launched(vendor, variants=variants, hold_out=0.2)

    assert (campaign.audience, campaign.held_out) == (16, 4)
    assert Counter(each.text for each in vendor.messages) == {"one": 8, "two": 8}
    now = figures.realtime(campaign)
    assert [(each.name, each.audience, each.sent) for each in now.variants] == [("A", 8, 8), ("B", 8, 8)]


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


def _contacts(campaign: Campaign) -> list[str]:
    return [each.contact_id for each in audience.people(str(campaign.audience_key), 0)]


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
