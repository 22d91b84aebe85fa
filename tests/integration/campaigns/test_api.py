"""Campaigns over the API, in the contract's own shapes."""

from datetime import timedelta
from typing import Any

from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.records import service as records
from tests.client import Client, signed_in
from tests.integration.campaigns.vendor import TENANT, Vendor, drain, fold, people

RULES = {
    "operator": "AND",
    "conditions": [
        {"field": "email", "operator": "is_not_empty"},
        {"field": "visits", "operator": "<", "value": "3"},
    ],
}
REALTIME = {
    "status", "audience", "delivered", "sent", "failed", "suppressed", "uncertain", "pending", "deliveryRate",
    "attemptSuccessRate", "etaSeconds",
}  # fmt: skip
EVERYBODY: dict[str, Any] = {"operator": "AND", "conditions": []}


def a_draft(client: Client, **more: Any) -> dict[str, Any]:
    body = {"name": "Win back", "segmentRules": EVERYBODY, "message": "Hi {name}, 10% off on your next order!", **more}
    reply = client("POST", "/api/campaigns", body)
    assert reply.status == 201, reply.body
    return dict(reply.body)


def test_the_requests_of_the_contract(aws):
    """Create, launch, watch, end: string values in the rules, and the shapes as they stand."""
    for number, contact_id in enumerate(people(4)):
        records.change(TENANT, CONTACTS, contact_id, None, {"visits": number})
    client, vendor = signed_in(TENANT), Vendor()
    draft = a_draft(client, segmentRules=RULES)
    assert (draft["status"], draft["channel"], draft["segmentRules"]) == ("draft", "simulator", RULES)

    assert client("POST", f"/api/campaigns/{draft['id']}/launch").status == 202
    drain(vendor)
    fold(vendor)
    drain(vendor)

    now = client("GET", f"/api/campaigns/{draft['id']}/realtime").body
    assert set(now) >= REALTIME
    assert {name: now[name] for name in ("status", "audience", "delivered", "sent", "pending", "deliveryRate")} == {
        "status": "done", "audience": 3, "delivered": 3, "sent": 3, "pending": 0, "deliveryRate": 1.0,
    }  # fmt: skip
    assert {each.text for each in vendor.messages} == {f"Hi Person {n}, 10% off on your next order!" for n in range(3)}
    listed = client("GET", "/api/campaigns").body
    assert (listed["total"], listed["items"][0]["id"], listed["nextCursor"]) == (1, draft["id"], None)
    assert client("GET", f"/api/campaigns/{draft['id']}").body["audienceHash"]


def test_a_check_tells_what_would_happen(aws):
    people(3)
    records.create(TENANT, CONTACTS, {"phone": "+351912345678"})
    client = signed_in(TENANT)
    draft = a_draft(client)

    found = client("POST", f"/api/campaigns/{draft['id']}/check").body

    assert (found["audience"], found["missingCount"], found["cost"]) == (4, 1, 0.0)
    assert [each["fields"] for each in found["missing"]] == [["name"]]
    assert found["suppressed"] == {"missing_values": 1}
    assert found["blocking"][-1] == {
        "code": "missing_values",
        "text": "1 person has nothing for {name}: write a fallback, or leave them out",
    }
    assert found["warnings"][0]["code"] == "suppressed"
    assert found["estimated"] == []
    refused = client("POST", f"/api/campaigns/{draft['id']}/launch")
    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/message")
    assert client("POST", f"/api/campaigns/{draft['id']}/launch", {"skipMissing": True}).status == 202


def test_a_text_that_is_no_template_is_refused_with_its_place(aws):
    reply = signed_in(TENANT)(
        "POST",
        "/api/campaigns",
        {"name": "x", "segmentRules": EVERYBODY, "message": "Hi {nmae}", "subject": "{% if %}"},
    )

    assert reply.status == 422
    assert {each["pointer"] for each in reply.body["errors"]} == {"/message", "/subject"}
    assert "did you mean name?" in str(reply.body["errors"])


def test_a_campaign_is_for_rules_or_for_a_segment(aws):
    client = signed_in(TENANT)

    both = client("POST", "/api/campaigns", {"name": "x", "message": "x", "segmentRules": EVERYBODY, "segmentId": "s"})
    gone = client("POST", "/api/campaigns", {"name": "x", "message": "x", "segmentId": "seg_gone"})

    assert (both.status, gone.status) == (422, 422)
    assert "there is no such segment" in str(gone.body)


def test_a_stale_edit_and_an_edit_of_what_was_sent_are_conflicts(aws):
    people(1)
    client, vendor = signed_in(TENANT), Vendor()
    draft = a_draft(client)
    path = f"/api/campaigns/{draft['id']}"
    assert client("PATCH", path, {"version": 1, "name": "Better"}).body["name"] == "Better"

    stale = client("PATCH", path, {"version": 1, "name": "Worse"})
    client("POST", f"{path}/launch")
    drain(vendor)
    sent = client("PATCH", path, {"version": client("GET", path).body["version"], "name": "Other"})

    assert (stale.status, stale.body["current"]["name"]) == (409, "Better")
    assert (sent.status, sent.body["detail"]) == (
        409,
        "this campaign is sending: what people get cannot be changed any more; duplicate it",
    )
    assert client("DELETE", path).status == 409
    copy = client("POST", f"{path}/duplicate").body
    assert (copy["status"], copy["name"], client("DELETE", f"/api/campaigns/{copy['id']}").status) == (
        "draft",
        "Better (copy)",
        204,
    )


def test_a_schedule_waits_and_can_be_taken_back(aws):
    people(1)
    client = signed_in(TENANT)
    soon = clock.stamp(clock.now() + timedelta(hours=2))
    planned = a_draft(client, schedule=soon)
    path = f"/api/campaigns/{planned['id']}"
    assert (planned["status"], planned["schedule"]) == ("scheduled", soon)

    taken_back = client("PATCH", path, {"version": 1, "schedule": None}).body
    past = client("PATCH", path, {"version": 2, "schedule": "2020-01-01T00:00:00Z"})

    assert taken_back["status"] == "draft"
    assert (past.status, past.body["errors"][0]["pointer"]) == (422, "/schedule")


def test_send_now_starts_at_once(aws):
    people(1)
    client, vendor = signed_in(TENANT), Vendor()

    made = a_draft(client, sendNow=True)
    drain(vendor)

    assert (made["status"], len(vendor.taken)) == ("sending", 1)


def test_nobody_to_send_to_is_said_before(aws):
    client = signed_in(TENANT)
    draft = a_draft(client)

    reply = client("POST", f"/api/campaigns/{draft['id']}/launch")

    assert (reply.status, reply.body["detail"]) == (409, "nobody meets the rules of this campaign now")


def test_the_end_of_a_pause_and_of_a_draft_are_told_apart(aws):
    people(1)
    client = signed_in(TENANT)
    draft = a_draft(client)
    path = f"/api/campaigns/{draft['id']}"

    assert client("POST", f"{path}/pause").status == 409
    assert client("POST", f"{path}/resume").status == 409
    assert client("POST", f"{path}/cancel").status == 409
    assert client("POST", f"{path}/launch").status == 202
    assert client("POST", f"{path}/launch").status == 409
    assert client("POST", f"{path}/pause").body["status"] == "paused"
    assert client("POST", f"{path}/resume").body["status"] == "sending"
    assert client("POST", f"{path}/cancel").body["status"] == "cancelled"


def test_reps_neither_see_nor_send_campaigns(aws):
    draft = a_draft(signed_in(TENANT))
    rep = signed_in(TENANT, "rep", "usr_rep")

    assert rep("GET", "/api/campaigns").status == 403
    assert rep("POST", f"/api/campaigns/{draft['id']}/launch").status == 403
    assert signed_in(TENANT, "manager", "usr_manager")("GET", f"/api/campaigns/{draft['id']}").status == 200
