"""The ways out that need no sign-in, and what a colleague sees and says of a person's consent."""

import pytest

from mancrel.accounts.models import Tenant
from mancrel.consent import links as exits
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.engagement import links
from mancrel.engagement.links import Delivery, Tracked
from mancrel.engagement.models import Engagement, Hit
from mancrel.kit import clock
from tests.client import Client, signed_in

TENANT = "ten_acme"
BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
anybody = Client()


@pytest.fixture
def ask(aws):
    return signed_in(TENANT, "admin")


@pytest.fixture
def ana(ask):
    assert Tenant.get(TENANT).name
    given = {"channel": "email", "status": "given", "at": "2026-01-01T00:00:00Z", "text": "Yes!", "source": "form"}
    return contacts.create(
        TENANT, NewContact.model_validate({"name": "Ana", "email": "ana@a.test", "consent": [given]})
    )


@pytest.fixture
def way_out(ana):
    return exits.unsubscribe_url(TENANT, ana.contact_id, "email", "marketing", "cmp_1").removeprefix(
        "http://localhost:8000"
    )


def reasons(ask, ana):
    found = ask("GET", f"/api/contacts/{ana.contact_id}/contactability").body
    return {each["channel"]: each["reason"] for each in found["channels"]}


def test_looking_at_the_way_out_changes_nothing(ask, ana, way_out):
    told = anybody("GET", way_out, accept="application/json")
    anybody("HEAD", way_out)
    page = anybody("GET", way_out, accept="text/html,application/xhtml+xml")

    assert told.body["unsubscribed"] is False
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert '<form method="post"><button>Unsubscribe</button></form>' in page.body
    assert "form-action 'self'" in page.headers["Content-Security-Policy"]
    assert reasons(ask, ana)["email"] != "unsubscribed"


def test_one_click_from_a_mail_program_ends_it_at_once(ask, ana, way_out):
    form = {"content-type": "application/x-www-form-urlencoded"}

    told = anybody("POST", way_out, raw="List-Unsubscribe=One-Click", **form)
    assert reasons(ask, ana)["email"] == "unsubscribed"

    assert (told.status, told.body["unsubscribed"]) == (200, True)
    assert anybody("POST", way_out, raw="List-Unsubscribe=One-Click", **form).status == 200
    assert [(row.kind, row.campaign_id) for row in Engagement.query(TENANT)] == [("unsubscribed", "cmp_1")]


def test_one_button_is_enough_for_people_in_their_language(ask, ana, way_out):
    browser = {"accept": "text/html", "accept-language": "es-ES,es;q=0.9"}

    assert "Darme de baja</button>" in anybody("GET", way_out, **browser).body
    done = anybody("POST", way_out, raw="", **browser, **{"content-type": "application/x-www-form-urlencoded"})

    assert "Hecho." in done.body
    assert "<form" not in done.body
    assert reasons(ask, ana)["email"] == "unsubscribed"


def test_leaving_is_in_the_timeline_with_its_proof_and_can_be_undone(ask, ana, way_out):
    left = anybody("POST", way_out)

    entries = ask("GET", f"/api/contacts/{ana.contact_id}/timeline?type=consent").body["items"]
    assert [(each["data"]["status"], each["data"]["source"]) for each in entries] == [
        ("withdrawn", "unsubscribe link"),
        ("given", "form"),
    ]
    assert left.headers["Operation-Id"]


def test_a_word_that_is_none_of_ours_says_nothing(ask, way_out):
    for path in (
        way_out[:-4],
        "/u/x",
        "/t/o/x.gif",
        "/t/c/x",
        "/api/public/preferences/x",
        way_out.replace("u", "t/c", 1),
    ):
        assert anybody("GET", path).status == 404, path
    assert anybody("POST", "/u/x").status == 404
    assert list(Hit.scan()) == []


def test_people_choose_on_their_own_page(ask, ana, way_out):
    ask("POST", "/api/topics", {"topic": "news", "name": "Newsletter"})
    place = way_out.replace("/u/", "/api/public/preferences/")

    page = anybody("GET", place).body
    assert page["name"] == "A••"
    assert {"channel": "email", "topic": "marketing", "allowed": True} in page["choices"]
    changed = anybody("PATCH", place, {"choices": [{"channel": "email", "topic": "news", "allowed": True}]})
    assert {"channel": "email", "topic": "news", "allowed": True} in changed.body["choices"]
    assert anybody("PATCH", place, {}).status == 422
    proof = ask("GET", f"/api/contacts/{ana.contact_id}/contactability?topic=news").body["proof"]
    assert (proof[0]["text"], proof[0]["source"]) == ("Yes: “Newsletter” by email", "preference page")


def test_a_colleague_writes_down_what_was_said_and_suppresses_addresses(ask, ana):
    said = {"channel": "email", "status": "withdrawn", "text": "Stop spamming me", "source": "telephone"}

    assert ask("POST", f"/api/contacts/{ana.contact_id}/consent", said).body["consent"][-1]["text"] == said["text"]
    assert reasons(ask, ana)["email"] == "unsubscribed"
    added = ask("POST", "/api/suppressions", {"addresses": ["ANA@a.test", "zzz"]})
    assert (added.status, added.body) == (200, {"added": 1, "refused": ["zzz"]})
    assert reasons(ask, ana)["email"] == "suppressed_manual"
    (row,) = ask("GET", "/api/suppressions?q=ana").body["items"]
    assert ask("DELETE", f"/api/suppressions/{row['id']}").status == 204
    assert ask("DELETE", f"/api/suppressions/{row['id']}").status == 404


def test_a_link_leads_on_and_is_remembered_with_a_cut_address(ask, ana):
    delivery = Delivery(TENANT, "cmp_1", "", ana.contact_id, "email", clock.now())
    click = links.click_url(delivery, "https://shop.test/a?x=1").removeprefix("http://localhost:8000")
    pixel = links.pixel_url(delivery).removeprefix("http://localhost:8000")
    visitor = Client(address="203.0.113.77")

    followed = visitor("GET", click, user_agent=BROWSER)
    seen = visitor("GET", pixel, user_agent=BROWSER)
    visitor("HEAD", click, user_agent=BROWSER)

    assert (followed.status, followed.headers["Location"]) == (302, "https://shop.test/a?x=1")
    assert (seen.status, seen.headers["Content-Type"], seen.body[:6]) == (200, "image/gif", "GIF89a")
    assert seen.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert seen.body.isascii()
    hits = list(Hit.query(delivery.key))
    assert [(hit.kind, hit.method) for hit in hits] == [("clicked", "GET"), ("opened", "GET"), ("clicked", "HEAD")]
    assert {hit.network for hit in hits} == {"203.0.113.0/24"}
    entries = ask("GET", f"/api/contacts/{ana.contact_id}/timeline?type=engagement").body["items"]
    assert {(each["title"], each["summary"]) for each in entries} == {
        ("clicked", "https://shop.test/a?x=1"),
        ("opened", ""),
    }


def test_a_lure_is_no_click_of_anybody(ask, ana):
    delivery = Delivery(TENANT, "cmp_1", "", ana.contact_id, "email", clock.now())
    word = links.token(Tracked(delivery, "lured", "http://localhost:8000"))

    assert Client()("GET", f"/t/c/{word}").status == 302
    assert list(Engagement.query(TENANT)) == []


def test_the_policy_is_read_and_changed(ask):
    policy = ask("GET", "/api/sending-policy").body
    assert policy["channels"]["email"]["quietHours"] == {"from": "21:00", "to": "08:00"}
    assert policy["channels"]["simulator"] == {"consent": "unless_withdrawn", "quietHours": None, "cap": None}

    changed = ask("PATCH", "/api/sending-policy", {"channels": {"email": {"cap": None}}, "version": policy["version"]})

    assert changed.body["channels"]["email"]["cap"] is None
    assert changed.body["channels"]["email"]["quietHours"] == {"from": "21:00", "to": "08:00"}
    assert ask("PATCH", "/api/sending-policy", {"tracking": False, "version": policy["version"]}).status == 409
    bad = ask("PATCH", "/api/sending-policy", {"channels": {"email": {"quietHours": {"from": "25:00", "to": "08:00"}}}})
    assert bad.body["errors"][0]["pointer"] == "/channels/email/quietHours/from"


def test_reasons_and_the_page_speak_the_readers_language(ask, ana, way_out):
    ask("POST", f"/api/contacts/{ana.contact_id}/consent", {"channel": "email", "status": "withdrawn", "text": "No"})

    found = ask("GET", f"/api/contacts/{ana.contact_id}/contactability", Accept_Language="es-AR").body
    page = anybody("GET", way_out, accept="text/html", accept_language="fr,es;q=0.8")

    assert {each["channel"]: each["text"] for each in found["channels"]}["email"] == "se dio de baja"
    assert '<html lang="es">' in page.body
