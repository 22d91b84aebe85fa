"""What somebody fills in on one of Meta's ads becomes a lead, once, with the words they agreed to."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from infra.fakes import messenger
from mancrel.accounts.policy import Caller
from mancrel.channels import service as channels
from mancrel.channels.schemas import ChannelChange, NewChannel
from mancrel.contacts.noun import CONTACTS
from mancrel.health import looking
from mancrel.kit.errors import UnavailableError
from mancrel.kit.settings import settings
from mancrel.leads import ads, converting
from mancrel.leads.jobs import FetchLeads
from mancrel.leads.models import Lead
from mancrel.leads.noun import LEADS
from mancrel.leads.schemas import LeadConversion
from mancrel.records import service as records
from tests.client import signed_in
from tests.integration.vendors.conftest import ask

TENANT = "ten_acme"
KNOWN = {"accessToken": messenger.TOKEN, "appSecret": messenger.APP_SECRET}
FORM = {
    "id": "9001", "name": "Autumn catalogue",
    "legal_content": {
        "privacy_policy": {"url": "https://acme.test/privacy", "link_text": "Privacy"},
        "custom_disclaimer": {
            "title": "May we write?", "body": {"text": "You can stop at any time."},
            "checkboxes": [{"key": "news", "text": "Send me news."}, {"key": "calls", "text": "Call me."}],
        },
    },
}  # fmt: skip


def filled_in(leadgen_id: str = "777", **more: Any) -> dict[str, Any]:
    fields = {"full_name": "Ana Sousa", "email": "Ana@example.com", "phone_number": "+351 911 111 111",
              "which_pan_do_you_like?": "The copper one", **more.pop("fields", {})}  # fmt: skip
    return {
        "id": leadgen_id, "created_time": "2026-11-20T09:30:00+0000", "form_id": "9001", "is_organic": False,
        "ad_id": "11", "ad_name": "Pans", "adset_id": "12", "adset_name": "Porto", "platform": "ig",
        "campaign_id": "13", "campaign_name": "Autumn",
        "field_data": [{"name": name, "values": [text]} for name, text in fields.items()],
        "custom_disclaimer_responses": [{"checkbox_key": "news", "is_checked": "1"},
                                        {"checkbox_key": "calls", "is_checked": ""}],
        **more,
    }  # fmt: skip


class Page:
    """A page whose ads make leads; deliveries go through the door and the worker's own function."""

    def __init__(self, facebook: messenger.FakeMessenger, queued: Callable[[str], list[str]]) -> None:
        self.facebook, self.queued = facebook, queued
        new = NewChannel(kind="messenger", address=messenger.PAGE, credentials=KNOWN, options={"leadAds": True})
        self.channel = channels.create(TENANT, new)[0]

    def tell(self, *leadgen_ids: str, at: int = 1_763_630_000) -> None:
        parts = urlsplit(channels.shown(self.channel).webhook_url)
        headers, raw = messenger.signed(messenger.filled_in(*leadgen_ids, at=at))
        assert ask("POST", f"{parts.path}?{parts.query}", headers, raw)[0] == 200

    def work(self, times: int = 1) -> None:
        bodies = self.queued("inbound-messages") * times
        random.Random(0).shuffle(bodies)
        for body in bodies:
            job = FetchLeads.from_body(body)
            ads.receive(job.tenant_id, job.event_id)

    @property
    def leads(self) -> list[Lead]:
        return [row for row in Lead.query(TENANT) if not row.deleted_at]

    @property
    def health(self) -> Any:
        return next(each for each in looking.of_all(TENANT) if each.kind == "leads")


@pytest.fixture
def page(aws: None, monkeypatch: pytest.MonkeyPatch, queued: Callable[[str], list[str]]) -> Iterator[Page]:
    with messenger.running() as fake:
        monkeypatch.setenv("MESSENGER_BASE_URL", fake.url)
        settings.cache_clear()
        fake.nodes = {"777": filled_in(), "9001": FORM}
        yield Page(fake, queued)
    monkeypatch.undo()
    settings.cache_clear()


def test_it_comes_with_its_ad_its_form_and_every_answer(page: Page) -> None:
    page.tell("777")
    page.work()

    (lead,) = page.leads
    shown = signed_in(TENANT)("GET", f"/api/leads/{lead.lead_id}").body
    names = ("title", "name", "email", "phone", "source", "interest", "status")
    assert [shown[name] for name in names] == [
        "Autumn catalogue", "Ana Sousa", "ana@example.com", "+351911111111", "Meta Lead Ads",
        "which pan do you like? The copper one", "new",
    ]  # fmt: skip
    origin = shown["origin"]
    assert (origin["id"], origin["formName"], origin["adName"], origin["campaignId"]) == (
        "777",
        "Autumn catalogue",
        "Pans",
        "13",
    )
    assert origin["answers"][3] == {"name": "which_pan_do_you_like?", "values": ["The copper one"]}


def test_what_was_agreed_to_is_kept_as_proof_and_goes_on_to_the_contact(page: Page) -> None:
    page.tell("777")
    page.work()

    (lead,) = page.leads
    assert lead.consent_text == "May we write?\nYou can stop at any time.\nSend me news."
    boxes = [(box["text"], box["is_ticked"]) for box in lead.origin["boxes"]]
    assert boxes == [("Send me news.", True), ("Call me.", False)]
    boss = Caller(tenant_id=TENANT, user_id="usr_1", role="admin")
    contact = converting.convert(boss, lead.lead_id, LeadConversion(deal=None)).contact
    assert contact is not None
    (consent,) = contact.consent
    assert (consent["text"], consent["at"][:16]) == (lead.consent_text, "2026-11-20T09:30")


def test_who_ticked_nothing_agreed_to_nothing(page: Page) -> None:
    page.facebook.nodes["777"] = filled_in(custom_disclaimer_responses=[])
    page.tell("777")
    page.work()

    (lead,) = page.leads
    assert lead.consent_text is None
    assert lead.origin["notice"] == "May we write?\nYou can stop at any time."


def test_however_often_and_in_whatever_order_it_comes_it_is_one_lead(page: Page) -> None:
    page.facebook.nodes["778"] = filled_in("778")
    for at in range(10):
        page.tell("778", "777", at=at)
        page.tell("777", at=100 + at)
    page.work(times=2)

    assert sorted(lead.origin["id"] for lead in page.leads) == ["777", "778"]
    records.remove(TENANT, LEADS, page.leads[0].lead_id)
    page.tell("777", "778", at=500)
    page.work()
    assert len(page.leads) == 1


def test_an_error_of_metas_is_told_word_for_word_and_tried_again(page: Page) -> None:
    page.facebook.errors = [1]
    page.tell("777")
    (body,) = page.queued("inbound-messages")
    job = FetchLeads.from_body(body)

    with pytest.raises(UnavailableError):
        ads.receive(job.tenant_id, job.event_id)
    assert page.leads == []
    assert (page.health.status, page.health.detail) == (
        "failing", "Meta does not give a lead: 500 An unknown error occurred; it is tried again",
    )  # fmt: skip

    page.facebook.errors = [0]
    ads.receive(job.tenant_id, job.event_id)
    assert len(page.leads) == 1
    assert page.health.status == "ok"


def test_a_form_that_meta_does_not_show_costs_its_words_alone(page: Page) -> None:
    del page.facebook.nodes["9001"]
    page.tell("777")
    page.work()

    (lead,) = page.leads
    assert (lead.title, lead.origin["form_id"], lead.origin["form_name"]) == ("Autumn", "9001", None)
    assert lead.consent_text == "news"


def test_an_address_that_is_none_stands_among_the_answers(page: Page) -> None:
    page.facebook.nodes["777"] = filled_in(fields={"email": "<test lead: dummy data for email>"})
    page.tell("777")
    page.work()

    (lead,) = page.leads
    assert lead.email is None
    assert {"name": "email", "values": ["<test lead: dummy data for email>"]} in lead.origin["answers"]


def test_somebody_we_know_is_linked(page: Page) -> None:
    ana = records.create(TENANT, CONTACTS, {"name": "Ana", "email": "ana@example.com"})
    page.tell("777")
    page.work()

    assert [lead.contact_id for lead in page.leads] == [ana.contact_id]


def test_a_page_that_takes_no_leads_makes_none(page: Page) -> None:
    change = ChannelChange(version=page.channel.version, options={"leadAds": False})
    page.channel = channels.change(TENANT, page.channel.channel_id, change)
    page.tell("777")
    page.work()

    assert page.leads == []
    assert page.facebook.asked == []


def test_the_lead_of_a_page_that_is_not_ours_is_left_alone(page: Page) -> None:
    other = messenger.filled_in("777")
    other["entry"][0]["id"] = "555555"
    parts = urlsplit(channels.shown(page.channel).webhook_url)
    ask("POST", f"{parts.path}?{parts.query}", *messenger.signed(other))
    page.work()

    assert page.leads == []
    assert json.dumps(page.facebook.asked) == "[]"
