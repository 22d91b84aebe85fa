"""What people want counts until the last moment: consent, nights, how much is enough; what they did is remembered."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from mancrel.campaigns import figures, ledger, receipts, repository, service, tending
from mancrel.campaigns.deliveries import State
from mancrel.campaigns.jobs import TendCampaign
from mancrel.campaigns.ledger import Content
from mancrel.campaigns.ways import NotNowError
from mancrel.consent import changing, policies
from mancrel.consent import service as consent
from mancrel.consent.schemas import ConsentChange, PolicyChange
from mancrel.contacts.noun import CONTACTS
from mancrel.engagement import service as engagement
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError
from mancrel.records import repository as records
from mancrel.vendors.receipts import Receipt
from tests.integration.campaigns.vendor import TENANT, Vendor, a_campaign, drain, fold, launched, people, states


def allow(**channel: object) -> None:
    wanted = PolicyChange.model_validate({"channels": {"simulator": channel}})
    policies.change(TENANT, wanted)


def said(contact_id: str, status: str) -> None:
    changing.say(TENANT, contact_id, [ConsentChange.model_validate({"channel": "email", "status": status})])


def test_who_unsubscribes_after_the_launch_gets_nothing(aws):
    contact_ids = people(3)
    vendor = Vendor()
    campaign = a_campaign()
    service.launch(TENANT, campaign.campaign_id)
    tending.tend(TendCampaign(tenant_id=TENANT, campaign_id=campaign.campaign_id))

    said(contact_ids[1], "withdrawn")
    drain(vendor)

    assert states(campaign.campaign_id) == {State.SENT: 2, State.SUPPRESSED: 1}
    now = figures.realtime(repository.get(TENANT, campaign.campaign_id))
    assert now.suppressed_by == {"unsubscribed": 1}
    assert "p1@example.test" not in vendor.people


def test_at_night_people_wait_for_their_morning(aws):
    people(2, country="PT")
    allow(consent="unless_withdrawn", quietHours={"from": "21:00", "to": "08:00"})
    with time_machine.travel(datetime(2026, 1, 10, 23, tzinfo=UTC)):
        vendor = Vendor()
        campaign = launched(vendor)
        assert states(campaign.campaign_id) == {State.WAITING: 2}
        now = figures.realtime(campaign)
        assert (now.delayed, now.pending, vendor.taken.total()) == (2, 2, 0)
        assert now.suppressed == 0

    with time_machine.travel(datetime(2026, 1, 11, 8, 1, tzinfo=UTC)):
        assert tending.tend_all() == 1
        drain(vendor)

        assert states(campaign.campaign_id) == {State.SENT: 2}


def test_nobody_gets_more_than_the_cap_over_all_campaigns(aws):
    people(2)
    allow(cap={"messages": 1, "days": 7})
    first = launched(Vendor())
    second = launched(Vendor())

    assert states(first.campaign_id) == {State.SENT: 2}
    assert states(second.campaign_id) == {State.SUPPRESSED: 2}
    assert figures.realtime(second).suppressed_by == {"frequency_cap": 2}


def test_what_people_received_is_remembered_once(aws):
    people(2)
    vendor = Vendor()
    campaign = launched(vendor)

    fold(vendor)
    fold(vendor)

    assert engagement.rates(TENANT, campaign.campaign_id)["received"].people == 2


def test_who_complains_or_bounces_for_good_is_written_to_no_more(aws):
    contact_ids = people(3)
    vendor = Vendor()
    campaign = launched(vendor)
    by_contact = {each.split("~")[3]: each for each in vendor.taken}
    now = clock.now()

    receipts.fold(TENANT, [Receipt(by_contact[contact_ids[0]], "bounced", now, "5.1.1", is_permanent=True)])
    receipts.fold(TENANT, [Receipt(by_contact[contact_ids[1]], "complained", now)])
    receipts.fold(TENANT, [Receipt(by_contact[contact_ids[2]], "bounced", now, "mailbox full")])

    assert states(campaign.campaign_id) == {State.FAILED: 2, State.DELIVERED: 1}
    everybody = records.get_many(TENANT, CONTACTS, contact_ids)
    verdicts = consent.verdicts(TENANT, everybody.values(), "simulator", "marketing", now)
    assert [verdicts[each].reason for each in contact_ids] == ["suppressed_bounce", "suppressed_complaint", None]


def test_a_mail_shows_the_way_out_and_carries_it_in_its_headers(aws):
    contact_ids = people(1)
    said(contact_ids[0], "given")
    with time_machine.travel(datetime(2026, 1, 10, 12, tzinfo=UTC)):
        vendor = Vendor()
        launched(vendor, channel="email", subject="News", html="<body><p>Hi {name}</p></body>")

    (mail,) = vendor.messages
    assert mail.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    exit_url = mail.headers["List-Unsubscribe"].strip("<>")
    assert "/u/" in exit_url
    assert exit_url in mail.text
    assert f'href="{exit_url}"' in mail.html


def test_a_journeys_message_is_in_the_same_books(aws):
    contact_ids = people(1)
    vendor = Vendor()
    given = (TENANT, "jou_1", "run_1.send.0", contact_ids[0], Content(message="Hi {name}"), "simulator", "")

    first = ledger.deliver_one(*given, opening=vendor.opened)
    again = ledger.deliver_one(*given, opening=vendor.opened)
    fold(vendor)
    last = ledger.deliver_one(*given, opening=vendor.opened)

    assert (first.state, again.state, last.state) == (State.SENT, State.SENT, State.DELIVERED)
    assert [row.state for row in repository.list_deliveries(TENANT, contact_ids[0])] == [State.DELIVERED]
    assert [each.text for each in vendor.messages] == ["Hi Person 0"]


def test_a_journeys_message_waits_for_a_vendor_that_is_busy(aws):
    contact_ids = people(1)

    def busy(_outgoing: object) -> None:
        raise NotNowError("slow down", 60)

    vendor = Vendor(before=busy)
    given = (TENANT, "jou_1", "run_1.send.0", contact_ids[0], Content(message="Hi"), "simulator", "")
    told = ledger.deliver_one(*given, opening=vendor.opened)
    vendor.before = lambda outgoing: None

    assert (told.state, told.until is not None) == (State.WAITING, True)
    assert ledger.deliver_one(*given, opening=vendor.opened).state == State.WAITING
    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        assert ledger.deliver_one(*given, opening=vendor.opened).state == State.SENT
    assert vendor.taken.total() == 1


def test_a_journeys_message_of_a_dead_worker_is_not_sent_again(aws):
    from tests.integration.messages.dying import Died

    contact_ids = people(1)

    def die(_outgoing: object) -> None:
        raise Died

    vendor = Vendor(after=die)
    given = (TENANT, "jou_1", "run_1.send.0", contact_ids[0], Content(message="Hi"), "simulator", "")
    with pytest.raises(Died):
        ledger.deliver_one(*given, opening=vendor.opened)
    vendor.after = lambda outgoing: None

    with pytest.raises(ConflictError):
        ledger.deliver_one(*given, opening=vendor.opened)
    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        assert ledger.deliver_one(*given, opening=vendor.opened).state == State.UNCERTAIN
    assert vendor.taken.total() == 1
