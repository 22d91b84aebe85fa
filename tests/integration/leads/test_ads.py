"""What somebody fills in on one of Meta's ads becomes a lead, once, with the words they agreed to."""

import json
from urllib.parse import urlsplit

from infra.fakes import messenger
from mancrel.accounts.policy import Caller
from mancrel.channels import service as channels
from mancrel.channels.schemas import ChannelChange
from mancrel.contacts.noun import CONTACTS
from mancrel.leads import converting
from mancrel.leads.noun import LEADS
from mancrel.leads.schemas import LeadConversion
from mancrel.records import service as records
from tests.client import signed_in
from tests.integration.leads.pages import TENANT, Page, filled_in
from tests.integration.vendors.conftest import ask


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
