"""Who changed what sends to customers: policy, suppressions, consent, campaigns, journeys, templates, segments."""

from typing import Any

from mancrel.audit import chain, service
from mancrel.campaigns import repository as campaigns
from mancrel.campaigns import settling
from mancrel.campaigns.models import Campaign
from mancrel.kit import acting, clock, tables
from mancrel.segments import repository as segments
from mancrel.templates import service as templates
from tests.client import Client, signed_in
from tests.integration.audit.conftest import TENANT, Stream, made, trail

RULES = {"operator": "AND", "conditions": [{"field": "city", "operator": "=", "value": "Porto"}]}


def told(boss: Client, stream: Stream) -> list[Any]:
    """What the newest entry of a record tells."""
    service.note(stream.record())
    newest = trail(boss)[0]
    return [
        newest["by"],
        newest["title"],
        newest["action"],
        {each["field"]: (each["before"], each["after"]) for each in newest["changes"]},
    ]


def test_the_sending_policy_is_told_setting_by_setting(boss):
    stream = Stream("sending_policies", "tenant_id", TENANT)
    boss("PATCH", "/api/sending-policy", {"tracking": False})
    service.note(stream.record())
    wanted = {"email": {"cap": {"messages": 2, "days": 7}, "quietHours": None}}
    boss("PATCH", "/api/sending-policy", {"channels": wanted})

    by, _title, action, changes = told(boss, stream)

    assert (by, action) == ("usr_1", "changed")
    assert changes == {
        "channels.email.cap": ({"messages": 5, "days": 7}, {"messages": 2, "days": 7}),
        "channels.email.quietHours": ({"from": "21:00", "to": "08:00"}, None),
    }


def test_before_its_first_change_the_usual_policy_is_written_down(boss):
    boss("PATCH", "/api/sending-policy", {"channels": {"sms": {"consent": "unless_withdrawn"}}})

    assert boss("GET", "/api/sending-policy").body["version"] == 2, "as it was, and as it is"


def test_who_suppressed_an_address_and_who_let_it_go(boss):
    other = signed_in(TENANT, "manager", "usr_2")
    boss("POST", "/api/suppressions", {"addresses": ["ana@example.com"], "source": "asked by phone"})
    [row] = boss("GET", "/api/suppressions").body["items"]
    stream = Stream("suppressions", "address_hash", row["id"])
    by, title, action, changes = told(boss, stream)
    assert (by, title, action, changes["reason"]) == ("usr_1", "ana@example.com", "created", (None, "manual"))

    assert other("DELETE", f"/api/suppressions/{row['id']}").status == 204
    assert told(boss, stream)[:3] == ["usr_2", "ana@example.com", "deleted"]
    assert boss("DELETE", f"/api/suppressions/{row['id']}").status == 404
    assert boss("GET", "/api/suppressions").body["total"] == 0

    boss("POST", "/api/suppressions", {"addresses": ["ana@example.com"], "reason": "complaint"})
    assert told(boss, stream)[:3] == ["usr_1", "ana@example.com", "restored"]
    assert boss("GET", "/api/suppressions").body["total"] == 1


def test_what_a_person_said_is_told_as_what_is_new(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    boss("POST", f"/api/contacts/{contact['id']}/consent", {"channel": "email", "status": "given", "text": "Yes"})
    service.note(stream.record())
    boss("POST", f"/api/contacts/{contact['id']}/consent", {"channel": "email", "status": "withdrawn", "text": "No"})

    before, after = told(boss, stream)[3]["consent"]

    assert before is None
    assert [(each["status"], each["text"]) for each in after] == [("withdrawn", "No")]


def test_a_campaign_is_followed_from_draft_to_cancellation(boss):
    boss("POST", "/api/contacts", {"name": "Ana", "email": "ana@example.com", "city": "Porto"})
    new = {"name": "Spring", "segmentRules": RULES, "message": "Hi {name|there}"}
    campaign = boss("POST", "/api/campaigns", new).body
    path, stream = f"/api/campaigns/{campaign['id']}", Stream("campaigns", "campaign_id", campaign["id"])
    assert told(boss, stream)[3]["segmentRules"] == (None, "city is Porto")

    boss("PATCH", path, {"version": 1, "message": "Hello {name|there}"})
    assert told(boss, stream)[3] == {"message": ("Hi {name|there}", "Hello {name|there}")}
    boss("POST", f"{path}/launch", {})
    by, title, action, changes = told(boss, stream)
    assert (by, title, action, changes["status"]) == ("usr_1", "Spring", "changed", ("draft", "sending"))

    campaigns.tell(campaigns.get(TENANT, campaign["id"]))
    assert service.note(stream.record()) == 0, "that figures moved is no change"
    for step, status in (("pause", "paused"), ("resume", "sending"), ("cancel", "cancelled")):
        boss("POST", f"{path}/{step}")
        assert told(boss, stream)[3]["status"][1] == status
    assert chain.verify(TENANT).holds


def test_what_somebody_decided_of_uncertain_messages_is_told_with_their_name(boss):
    campaign = Campaign(TENANT, "cam_1", name="Spring", message="Hi", status="sending")
    campaigns.save(campaign)
    stream = Stream("campaigns", "campaign_id", "cam_1")
    stream.record()
    with acting.acting("usr_2"):
        settling._note(campaign, "failed", 3, ["con_2", "con_1"])

    by, _title, action, changes = told(boss, stream)

    assert (by, action) == ("usr_2", "changed")
    before, after = changes["decision"]
    assert (before, after["decision"], after["count"], after["contactIds"]) == (None, "failed", 3, ["con_1", "con_2"])


def test_journeys_are_told_when_they_are_switched_on_and_off(boss):
    task = {"id": "a", "kind": "task", "title": "Call"}
    draft = {"trigger": {"kind": "event", "event": "ordered"}, "start": "a", "nodes": [task]}
    journey = boss("POST", "/api/journeys", {"name": "Welcome", "draft": draft})
    assert journey.status == 201, journey.body
    path, stream = f"/api/journeys/{journey.body['id']}", Stream("journeys", "journey_id", journey.body["id"])
    assert told(boss, stream)[1:3] == ["Welcome", "created"]

    assert boss("POST", f"{path}/switch-on").status == 200
    assert told(boss, stream)[3] == {"latest": (0, 1), "status": ("draft", "on")}
    boss("POST", f"{path}/switch-off", {})
    assert told(boss, stream)[3] == {"status": ("on", "off")}
    boss("DELETE", path)
    assert told(boss, stream)[2] == "deleted"


def test_of_long_texts_the_beginning_and_a_hash_are_kept_and_deletions_are_signed(boss):
    template = boss("POST", "/api/templates", {"name": "Page", "channel": "sms", "message": "Hello " * 600}).body
    stream = Stream("templates", "template_id", template["id"])
    text = told(boss, stream)[3]["message"][1]
    assert text.startswith("Hello Hello")
    assert "SHA-256" in text
    assert len(text) < 2200

    row = templates.get(TENANT, template["id"])
    with acting.acting("usr_2"):
        tables.sign(row)
    assert service.note(stream.record()) == 0, "who is about to delete it changed nothing yet"
    boss("DELETE", f"/api/templates/{template['id']}")
    assert told(boss, stream)[:3] == ["usr_2", "Page", "deleted"]


def test_a_segment_that_is_only_counted_has_not_changed(boss):
    segment = boss("POST", "/api/segments", {"name": "Porto", "rules": RULES}).body
    stream = Stream("segments", "segment_id", segment["id"])
    assert told(boss, stream)[3]["rules"] == (None, "city is Porto")
    row = segments.get(TENANT, segment["id"])
    segments.counted(row, 7, clock.now())

    assert service.note(stream.record()) == 0
    assert segments.get(TENANT, segment["id"]).version == row.version
