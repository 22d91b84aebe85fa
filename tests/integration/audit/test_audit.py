"""Every write is written down once, in a chain that shows when it was touched, and single fields can be put back."""

from typing import Any

import pytest

from mancrel.audit import chain, service
from mancrel.audit.models import Entry, Head
from mancrel.campaigns import repository as campaigns
from mancrel.campaigns import settling
from mancrel.campaigns.models import Campaign
from mancrel.kit import acting, clock, tables
from mancrel.kit import aws as clients
from mancrel.kit.settings import settings
from mancrel.segments import repository as segments
from mancrel.templates import service as templates
from tests.client import Client, signed_in

TENANT = "acme"
ARN = "arn:aws:dynamodb:eu-central-1:123456789012:table/{}/stream/2026"


@pytest.fixture
def boss(aws) -> Client:
    return signed_in(TENANT)


class Stream:
    """The stream of a table: what `record` saw of a row, as DynamoDB tells it."""

    def __init__(self, noun: str, key: str, record_id: str) -> None:
        self.noun, self.key, self.record_id = noun, key, record_id
        self.seen: dict[str, Any] = {}

    def record(self) -> list[dict[str, Any]]:
        name = settings().table(self.noun)
        wanted = {"tenant_id": {"S": TENANT}, self.key: {"S": self.record_id}}
        row = clients.dynamodb().get_item(TableName=name, Key=wanted, ConsistentRead=True).get("Item", {})
        images = {"OldImage": self.seen, "NewImage": row}
        self.seen = row
        told = {what: image for what, image in images.items() if image}
        return [{"eventSourceARN": ARN.format(name), "dynamodb": {"Keys": wanted, **told}}]


def made(boss: Client, **values) -> tuple[Any, Stream]:
    contact = boss("POST", "/api/contacts", {"name": "Ana", "email": "ana@example.com", **values}).body
    return contact, Stream("contacts", "contact_id", contact["id"])


def trail(boss: Client, query: str = "") -> Any:
    return boss("GET", f"/api/audit{query}").body["items"]


def test_who_changed_what_from_what_to_what(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    changed = boss("PATCH", f"/api/contacts/{contact['id']}", {"version": 1, "city": "Porto", "tags": ["vip"]})
    service.note(stream.record())

    newest, oldest = trail(boss)

    assert (oldest["action"], newest["action"], newest["by"]) == ("created", "changed", "usr_1")
    assert newest["operationId"] == changed.headers["Operation-Id"]
    assert newest["changes"] == [
        {"field": "city", "before": None, "after": "Porto"},
        {"field": "tags", "before": [], "after": ["vip"]},
    ]


def test_amounts_are_told_as_the_records_show_them(boss):
    deal = boss("POST", "/api/deals", {"name": "Pots", "amount": 1200.5, "currency": "EUR"}).body
    stream = Stream("deals", "deal_id", deal["id"])
    service.note(stream.record())
    boss("PATCH", f"/api/deals/{deal['id']}", {"version": deal["version"], "amount": 900})
    service.note(stream.record())

    [change] = [each for each in trail(boss)[0]["changes"] if each["field"] == "amount"]

    assert (change["before"], change["after"]) == (1200.5, 900.0)


def test_what_the_stream_tells_twice_is_written_once(boss):
    _contact, stream = made(boss)
    batch = stream.record()

    assert [service.note(batch + batch), service.note(batch)] == [1, 0]
    assert boss("GET", "/api/audit").body["total"] == 1


def test_a_deletion_and_a_return_are_told_as_such(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    deleted = boss("DELETE", f"/api/contacts/{contact['id']}")
    service.note(stream.record())
    boss("POST", f"/api/operations/{deleted.headers['Operation-Id']}/undo")
    service.note(stream.record())

    assert [entry["action"] for entry in trail(boss)] == ["restored", "deleted", "created"]


def test_the_trail_of_a_record_and_of_a_person(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    other = signed_in(TENANT, "manager", "usr_2")
    other("PATCH", f"/api/contacts/{contact['id']}", {"version": 1, "city": "Porto"})
    service.note(stream.record())

    assert len(trail(boss, f"?noun=contacts&recordId={contact['id']}")) == 2
    assert [entry["by"] for entry in trail(boss, "?by=usr_2")] == ["usr_2"]
    assert trail(boss, "?noun=contacts&recordId=con_none") == []
    assert boss("GET", "/api/audit?recordId=x").body["errors"][0]["pointer"] == "/noun"


def test_pages_follow_each_other(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    for version in range(1, 6):
        boss("PATCH", f"/api/contacts/{contact['id']}", {"version": version, "city": f"City {version}"})
        service.note(stream.record())

    for path in ("/api/audit?limit=4", f"/api/audit?limit=4&noun=contacts&recordId={contact['id']}"):
        first = boss("GET", path).body
        rest = boss("GET", f"{path}&cursor={first['nextCursor']}").body
        assert [entry["number"] for entry in first["items"] + rest["items"]] == [6, 5, 4, 3, 2, 1]
        assert (first["total"], rest["nextCursor"]) == (6, None)


def test_a_field_is_put_back(boss):
    contact, stream = made(boss, city="Lisbon", tags=["vip"])
    service.note(stream.record())
    boss("PATCH", f"/api/contacts/{contact['id']}", {"version": 1, "city": "Wrong", "tags": []})
    service.note(stream.record())
    entry = trail(boss)[0]

    boss("POST", f"/api/audit/{entry['id']}/restore", {"field": "city"})
    restored = boss("POST", f"/api/audit/{entry['id']}/restore", {"field": "tags"})

    assert restored.status == 200
    assert "Operation-Id" in restored.headers
    now = boss("GET", f"/api/contacts/{contact['id']}").body
    assert (now["city"], now["tags"]) == ("Lisbon", ["vip"])
    refused = boss("POST", f"/api/audit/{entry['id']}/restore", {"field": "name"})
    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/field")


def test_secrets_are_never_in_the_trail(boss):
    channel = boss("POST", "/api/channels", {"kind": "email", "address": "shop@example.com"}).body
    service.note(Stream("channels", "channel_id", channel["id"]).record())

    (entry,) = trail(boss)

    assert {"field": "secret", "before": None, "after": None} in entry["changes"]
    assert channel["secret"] not in str(entry)


def chained(boss: Client, number: int = 4) -> None:
    contact, stream = made(boss)
    service.note(stream.record())
    for version in range(1, number):
        boss("PATCH", f"/api/contacts/{contact['id']}", {"version": version, "city": f"City {version}"})
        service.note(stream.record())


def test_an_untouched_trail_holds(boss):
    chained(boss)

    answer = boss("GET", "/api/audit/verify").body

    assert (answer["holds"], answer["checked"], answer["length"], answer["next"]) == (True, 4, 4, None)
    assert chain.verify(TENANT, after=2).checked == 2


def test_a_changed_entry_is_seen(boss):
    chained(boss)
    entry = sorted(Entry.query(TENANT), key=lambda each: each.number)[1]
    entry.by = "usr_innocent"
    entry.save()

    answer = boss("GET", "/api/audit/verify").body

    assert (answer["holds"], answer["brokenAt"]) == (False, 2)


def test_a_lost_entry_is_seen(boss):
    chained(boss)
    sorted(Entry.query(TENANT), key=lambda each: each.number)[1].delete()

    assert boss("GET", "/api/audit/verify").body["brokenAt"] == 2


def test_a_lost_end_is_seen(boss):
    chained(boss)
    max(Entry.query(TENANT), key=lambda each: each.number).delete()
    assert chain.verify(TENANT).broken_at == 4

    head = Head.get(TENANT)
    head.number = 3
    head.save()

    assert chain.verify(TENANT).holds is False


def test_a_rep_does_not_read_the_trail(aws):
    rep = signed_in(TENANT, "rep", "usr_rep")

    assert rep("GET", "/api/audit").status == 403


def test_amounts_are_said_in_the_currency_that_they_were_in(boss):
    deal = boss("POST", "/api/deals", {"name": "a", "amount": 1500, "currency": "JPY"}).body
    stream = Stream("deals", "deal_id", deal["id"])
    service.note(stream.record())
    for change in ({"amount": 1600}, {"currency": "EUR"}, {"amount": 9.9}):
        deal = boss("PATCH", f"/api/deals/{deal['id']}", {"version": deal["version"], **change}).body
        service.note(stream.record())

    said = [
        (change["before"], change["after"])
        for entry in reversed(trail(boss, f"?noun=deals&recordId={deal['id']}"))
        for change in entry["changes"]
        if change["field"] == "amount"
    ]
    assert said == [(None, 1500), (1500, 1600), (1600, 1600), (1600, 9.9)]


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
