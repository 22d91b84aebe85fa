"""Who may be written to, why not, and until when."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from mancrel.accounts.models import Tenant
from mancrel.consent import changing, links, listing, policies, preferences, service, suppressions, topics
from mancrel.consent.choosing import Choice, PreferencesChange
from mancrel.consent.schemas import ConsentChange, NewTopic, PolicyChange
from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
GIVEN = {"channel": "email", "topic": "marketing", "status": "given", "at": "2026-01-01T00:00:00Z", "text": "Yes!"}


@pytest.fixture(autouse=True)
def noon(aws):
    with time_machine.travel(NOON, tick=False):
        yield


def person(name="Ana Sousa", email="ana@a.test", **more):
    return contacts.create("acme", NewContact.model_validate({"name": name, "email": email, **more}))


def verdict(contact, channel="email", topic="marketing", now=NOON):
    fresh = contacts.get("acme", contact.contact_id)
    found = service.verdict("acme", fresh, channel, topic, now)
    return found.reason, found.until


def said(status, **more):
    return ConsentChange.model_validate({"channel": "email", "topic": "marketing", "status": status, **more})


def test_only_whoever_allowed_it_gets_mail_and_anybody_gets_what_is_only_simulated():
    ana = person()

    assert verdict(ana) == ("no_consent", None)
    assert verdict(ana, "simulator") == (None, None)
    assert verdict(ana, "sms") == ("no_address", None)
    changing.say("acme", ana.contact_id, [said("given", text="Yes, write to me", source="form")])
    assert verdict(ana) == (None, None)
    assert verdict(ana, topic="news") == ("no_consent", None)


def test_the_last_word_counts_and_the_proof_of_each_stays():
    ana = person(consent=[GIVEN])

    assert verdict(ana) == (None, None)
    with time_machine.travel(NOON + timedelta(hours=1), tick=False):
        changing.say("acme", ana.contact_id, [said("withdrawn", source="telephone")])
        changing.say("acme", ana.contact_id, [said("withdrawn", source="telephone")])
    assert verdict(ana) == ("unsubscribed", None)
    assert verdict(ana, "simulator") == ("unsubscribed", None)
    rows = contacts.get("acme", ana.contact_id).consent
    assert [(row["status"], row["text"] or row["source"]) for row in rows] == [
        ("given", "Yes!"),
        ("withdrawn", "telephone"),
    ]


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("bounce", "suppressed_bounce"),
        ("complaint", "suppressed_complaint"),
        ("manual", "suppressed_manual"),
        ("unsubscribed", "unsubscribed"),
    ],
)
def test_suppression_wins_over_everything(reason, expected):
    ana = person(consent=[GIVEN])

    suppressions.add("acme", "ana@a.test", reason)

    assert verdict(ana) == (expected, None)
    suppressions.remove("acme", suppressions.key("ana@a.test"))
    assert verdict(ana) == (None, None)


def test_the_graver_reason_stays():
    suppressions.add("acme", "ana@a.test", "complaint")
    suppressions.add("acme", "ana@a.test", "bounce")

    rows, total, _cursor = listing.page("acme", "ANA", 10, None)
    assert [(row.address, row.reason) for row in rows] == [("ana@a.test", "complaint")]
    assert total == 1
    assert listing.page("other", "", 10, None)[1] == 0


def test_quiet_hours_make_wait_until_they_end():
    ana = person(consent=[GIVEN], country="PT")
    night = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)

    assert verdict(ana, now=night) == ("quiet_hours", datetime(2026, 3, 3, 8, tzinfo=UTC))
    tokyo = person("Aki", "aki@a.test", consent=[GIVEN], preferences={"timeZone": "Asia/Tokyo"})
    assert verdict(tokyo) == ("quiet_hours", datetime(2026, 3, 2, 23, tzinfo=UTC))


def test_the_cap_counts_what_came_by_any_way_and_says_until_when():
    ana = person(consent=[GIVEN])
    for number in range(5):
        at = NOON - timedelta(days=number + 1)
        assert service.reserve("acme", ana.contact_id, "sms" if number % 2 else "email", at, f"k{number}")

    assert verdict(ana) == ("frequency_cap", NOON + timedelta(days=2))
    mine = service.verdicts("acme", [ana], "email", "marketing", NOON, keys={ana.contact_id: "k0"})
    assert mine[ana.contact_id].allowed
    service.release("acme", ana.contact_id, "k4")
    assert verdict(ana) == (None, None)


def test_bounces_and_complaints_close_the_address():
    ana, bob = person(consent=[GIVEN]), person("Bob", "bob@a.test", consent=[GIVEN])

    service.bounced("acme", ana.contact_id, "email", NOON, permanent=False)
    service.bounced("acme", ana.contact_id, "email", NOON + timedelta(days=1), permanent=False)
    assert verdict(ana) == (None, None)
    service.bounced("acme", ana.contact_id, "email", NOON + timedelta(days=2), permanent=False)
    service.complained("acme", bob.contact_id, "email", NOON, "cmp_1")
    service.bounced("acme", "con_nobody", "email", NOON)

    assert verdict(ana)[0] == "suppressed_bounce"
    assert verdict(bob)[0] == "suppressed_complaint"


def test_one_click_is_enough_and_again_is_the_same():
    ana = person(consent=[GIVEN])
    word = links.unsubscribe_url("acme", ana.contact_id, "email", "marketing", "cmp_1").rpartition("/")[2]

    assert preferences.leave(word).news
    assert not preferences.leave(word).news
    assert verdict(ana) == ("unsubscribed", None)
    proof = contacts.get("acme", ana.contact_id).consent[-1]
    assert (proof["status"], proof["source"]) == ("withdrawn", "unsubscribe link")
    assert "cmp_1" in proof["text"]
    assert "ana" not in word.lower()


def test_links_of_others_and_changed_ones_lead_nowhere():
    word = links.unsubscribe_url("acme", "con_1", "email", "marketing", "").rpartition("/")[2]

    with pytest.raises(NotFoundError):
        preferences.leave(word[:-3] + "AAA")
    assert not preferences.leave(word).news  # of somebody who is gone


def test_mails_carry_the_way_out_in_their_headers(aws):
    url = links.unsubscribe_url("acme", "con_1", "email", "marketing", "cmp_1")

    assert links.headers(url) == {
        "List-Unsubscribe": f"<{url}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


@pytest.fixture
def organisation(aws):
    Tenant("acme", name="Acme Tea", created_at=NOON, changed_at=NOON).save()


def test_people_choose_on_their_own_page(organisation):
    topics.define("acme", NewTopic(topic="news", name="Newsletter"))
    ana = person(consent=[GIVEN])
    word = links.preferences_url("acme", ana.contact_id, "email", "marketing", "").rpartition("/")[2]

    page = preferences.shown(word)
    assert (page.name, page.organisation) == ("A•• S••••", "Acme Tea")
    assert Choice(channel="email", topic="marketing", allowed=True) in page.choices
    assert Choice(channel="email", topic="news", allowed=False) in page.choices

    choice = Choice(channel="email", topic="news", allowed=True)
    assert choice in preferences.change(word, PreferencesChange(choices=[choice])).choices
    assert verdict(ana, topic="news") == (None, None)
    with time_machine.travel(NOON + timedelta(minutes=1), tick=False):
        page = preferences.change(word, PreferencesChange(nothing=True))
    assert not any(each.allowed for each in page.choices)
    assert verdict(ana, topic="news") == ("unsubscribed", None)
    with pytest.raises(InvalidError):
        preferences.change(word, PreferencesChange(choices=[Choice(channel="email", topic="x", allowed=True)]))
    with pytest.raises(InvalidError):
        preferences.change(word, PreferencesChange(choices=[Choice(channel="sms", topic="news", allowed=True)]))


def test_a_tenant_says_what_it_keeps_to():
    change = {"channels": {"email": {"quietHours": None, "cap": {"messages": 2, "days": 1}}}, "tracking": False}

    policy = policies.change("acme", PolicyChange.model_validate(change))

    assert policy.channel("email").quiet_hours is None
    assert policy.channel("email").cap.messages == 2
    assert policy.channel("email").consent == "given"
    assert policy.channel("sms").quiet_hours.from_ == "21:00"
    assert not policies.of("acme").tracking
    with pytest.raises(ConflictError):
        policies.change("acme", PolicyChange(version=0, tracking=True))
    with pytest.raises(InvalidError):
        policies.change("acme", PolicyChange(default_topic="unheard-of"))


def test_contactability_tells_all_of_it():
    ana = person(consent=[GIVEN], country="PT", phone="+351912345678")
    service.reserve("acme", ana.contact_id, "email", NOON - timedelta(days=1), "cmp_1#1")
    service.reserve("acme", ana.contact_id, "email", NOON - timedelta(days=20), "cmp_0#1")

    found = service.contactability("acme", ana)

    assert {each.channel: each.reason for each in found.channels} == {
        "simulator": None,
        "email": None,
        "sms": "no_consent",
        "whatsapp": "no_consent",
    }
    assert (found.pressure.last_7_days, found.pressure.last_30_days) == (1, 2)
    assert found.pressure.messages[0].key == "cmp_1#1"
    assert found.time_zone == "Europe/Lisbon"
    assert found.proof[0].text == "Yes!"


def test_lists_of_addresses_are_taken_and_others_named():
    added, refused = suppressions.add_many("acme", ["Bob@A.test", "+351 912 345 678", "nonsense"], "manual", "list")

    assert (added, refused) == (2, ["nonsense"])
    assert set(suppressions.of_many("acme", ["bob@a.test", "+351912345678", "x@y.test"])) == {
        "bob@a.test",
        "+351912345678",
    }
