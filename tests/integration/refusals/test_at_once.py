"""A refusal when a message is handed over: who is gone or said no is written to no more, with proof, once."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.campaigns import entries, figures, ledger, repository, sparing, tending
from mancrel.campaigns.deliveries import AGAINST
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.wording import Content
from mancrel.consent import suppressions
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.messages.transports import RefusedError
from mancrel.records import repository as repository_of_records
from mancrel.records import service as records
from tests.integration.campaigns.vendor import TENANT, Vendor, drain, launched, people, states

GONE = "the mail server refused it: 550 5.1.1 user unknown"
"""As a transport raises it."""


def refusing(*whom: str, words: str = GONE, means="gone") -> Vendor:
    """A vendor that refuses the messages to *whom*, or all."""

    def before(outgoing) -> None:
        if not whom or outgoing.to in whom:
            raise RefusedError(words, means)

    return Vendor(before=before)


def suppressed() -> list[tuple[str, str, str, str | None]]:
    return sorted((row.address, row.reason, row.source, row.words) for row in suppressions.listed(TENANT))


def versions() -> list[int]:
    return sorted(int(row.version) for row in suppressions.listed(TENANT))


def test_who_is_gone_is_suppressed_with_the_vendors_words(aws):
    people(3)
    campaign = launched(refusing("p1@example.test"))

    assert suppressed() == [("p1@example.test", "bounce", campaign.campaign_id, GONE)]
    [row] = suppressions.listed(TENANT)
    assert clock.now() - row.at < timedelta(minutes=1)
    counts = figures.standing(campaign).counts
    assert (counts["failed"], counts["sent"], counts[AGAINST]) == (1, 2, 0)
    states(campaign.campaign_id)


def test_what_is_about_us_suppresses_nobody(aws):
    people(3)
    campaign = launched(refusing(words="550 5.7.1 rejected as spam", means=""))

    assert suppressed() == []
    assert states(campaign.campaign_id)["failed"] == 3


def test_a_refusal_that_may_pass_counts_until_the_third(aws):
    people(1)
    for number in range(3):
        assert suppressed() == []
        launched(refusing(words="552 5.2.2 mailbox full", means="soft"), name=f"Campaign {number}")

    [(address, reason, _source, words)] = suppressed()
    assert (address, reason, words) == ("p0@example.test", "bounce", "552 5.2.2 mailbox full")


def test_a_whole_range_that_is_gone_takes_a_few_transactions(aws):
    people(230)
    campaign = launched(refusing())

    assert len(suppressed()) == 230
    assert figures.standing(campaign).counts[AGAINST] == 0
    states(campaign.campaign_id)


def test_when_the_worker_dies_before_the_campaigns_clock_sends_another(aws, monkeypatch):
    people(2)
    vendor = refusing("p0@example.test")
    with monkeypatch.context() as dying:
        dying.setattr(sparing, "settle", _dies)
        with pytest.raises(SystemExit):
            launched(vendor)
    [campaign] = Campaign.query(TENANT)
    assert suppressed() == []
    assert figures.standing(campaign).counts[AGAINST] == 1

    _tended(vendor, minutes=3)

    assert [address for address, *_ in suppressed()] == ["p0@example.test"]
    assert figures.standing(campaign).counts[AGAINST] == 0


def test_a_campaign_that_is_over_is_looked_at_until_all_is_kept_to(aws, monkeypatch):
    people(1)
    vendor = refusing()
    with monkeypatch.context() as idle:
        idle.setattr(sparing, "settle", lambda *_: True)
        campaign = launched(vendor)
    assert repository.get(TENANT, campaign.campaign_id).status == "done"

    _tended(vendor, minutes=3)
    assert len(suppressed()) == 1

    _tended(vendor, minutes=6)
    assert repository.get(TENANT, campaign.campaign_id).due_at is None


def test_kept_to_twice_is_once_and_an_address_that_was_let_go_stays_free(aws):
    people(1)
    campaign = launched(refusing())
    [before] = versions()
    where = entries.get_ranges(TENANT, campaign.campaign_id, "0", [0])[0]
    [person] = list(entries.read(where.key, [_contact_id()]).values())
    again = person.but(against=sparing.against("gone", "p0@example.test"))

    sparing.heed(where, [again])
    assert versions() == [before]

    suppressions.remove(TENANT, suppressions.key("p0@example.test"))
    sparing.heed(where, [again])
    assert suppressed() == []


def test_whose_address_is_another_one_by_now_is_not_touched(aws):
    [contact_id] = people(1)
    campaign = launched(refusing())
    suppressions.remove(TENANT, suppressions.key("p0@example.test"))
    contact = records.change(TENANT, CONTACTS, contact_id, None, {"email": "new@example.test"})
    where = entries.get_ranges(TENANT, campaign.campaign_id, "0", [0])[0]
    row = entries.read(where.key, [contact.contact_id])[contact_id]

    sparing.heed(where, [row.but(against=sparing.against("gone", "p0@example.test"))])

    assert suppressed() == []


def test_a_journeys_message_is_kept_to_as_well_also_after_a_crash(aws, monkeypatch):
    [contact_id] = people(1)
    vendor = refusing()

    def deliver() -> ledger.Told:
        said = Content("", "Hi {name|there}", None)
        return ledger.deliver_one(TENANT, "jou_1", "n1", contact_id, said, "simulator", "marketing", vendor.opened)

    with monkeypatch.context() as dying:
        dying.setattr(sparing, "heed", _dies)
        with pytest.raises(SystemExit):
            deliver()
    assert suppressed() == []

    assert deliver().state == "failed"
    assert [address for address, *_ in suppressed()] == ["p0@example.test"]


def _tended(vendor: Vendor, minutes: int) -> None:
    """The campaigns' clock, some *minutes* from now, and all that follows from it."""
    with time_machine.travel(clock.now() + timedelta(minutes=minutes)):
        tending.tend_all()
        drain(vendor)


def _dies(*_args) -> None:
    raise SystemExit


def _contact_id() -> str:
    [row] = repository_of_records.list_all(TENANT, CONTACTS)
    return str(row.contact_id)
