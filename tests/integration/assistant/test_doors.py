"""Suggestions, envelopes, answers and tasks over the API."""

import pytest

from tests.client import signed_in
from tests.integration.assistant.mails import TENANT


def call(method, address, body=None, role="admin", tenant_id=TENANT):
    """Status and JSON of a call by a signed-in user."""
    reply = signed_in(tenant_id, role, f"usr_{role}")(method, address, body)
    return reply.status, reply.body


def test_what_waits_is_listed_with_an_exact_total_and_a_cursor(suggest, receive):
    for number in range(3):
        suggest(receive(messageId=f"{number}@example.test"), confidence=0.8)
    suggest("Hm?", confidence=0.1)

    status, first = call("GET", "/api/suggestions?status=waiting&limit=2")
    _, rest = call("GET", f"/api/suggestions?status=waiting&limit=2&cursor={first['nextCursor']}")

    assert (status, first["total"], len(first["items"])) == (200, 3, 2)
    assert (rest["nextCursor"], len(rest["items"])) == (None, 1)
    assert len({row["id"] for row in first["items"] + rest["items"]}) == 3


def test_a_suggestion_has_the_fields_of_the_contract(suggest, catalogue):
    made = suggest(confidence=0.8)

    status, shown = call("GET", f"/api/suggestions/{made.suggestion_id}")

    assert status == 200
    assert shown | {
        "conversationId": made.conversation_id,
        "intent": "availability",
        "sentiment": "neutral",
        "priority": "normal",
        "confidence": 0.8,
        "band": "review",
        "action": "reply",
        "status": "waiting",
        "envelopeId": made.envelope_id,
    } == shown  # fmt: skip
    (source,) = shown["sources"]
    assert (source["title"], source["price"], source["version"]) == ("Aurora Desk Lamp", 39.9, 1)


@pytest.mark.parametrize("body", [None, {}, {"text": "Yes, we have it."}])
def test_approving_with_and_without_words(suggest, body):
    made = suggest(confidence=0.8)

    status, approved = call("POST", f"/api/suggestions/{made.suggestion_id}/approve", body)

    assert (status, approved["status"], approved["decidedBy"]) == (200, "approved", "usr_admin")
    again, problem = call("POST", f"/api/suggestions/{made.suggestion_id}/approve", body)
    assert (again, problem["current"]["status"]) == (409, "approved")


def test_rejecting_needs_a_reason(suggest):
    made = suggest(confidence=0.8)
    address = f"/api/suggestions/{made.suggestion_id}/reject"

    assert call("POST", address, {})[0] == 422
    assert call("POST", address, {"reason": "Wrong product"})[1]["status"] == "rejected"


def test_an_envelope_is_shown_with_what_followed(suggest):
    made = suggest(confidence=0.8)
    call("POST", f"/api/suggestions/{made.suggestion_id}/approve", {"text": "Yes."})

    status, envelope = call("GET", f"/api/envelopes/{made.envelope_id}")

    assert (status, envelope["suggestionId"]) == (200, made.suggestion_id)
    assert envelope["content"]["decided"]["band"] == "review"
    assert [event["kind"] for event in envelope["events"]] == ["approved"]
    assert envelope["outcome"]["status"] == "queued"
    assert call("GET", f"/api/envelopes/{made.envelope_id}%23approved")[0] == 404


def test_answers_live_change_and_go(aws):
    status, made = call("POST", "/api/answers", {"title": "Returns", "text": "30 days.", "intent": "return_refund"})
    assert (status, made["version"], made["language"]) == (201, 1, "en")

    address = f"/api/answers/{made['id']}"
    assert call("PATCH", address, {"version": 1, "text": "60 days."})[1]["text"] == "60 days."
    stale, problem = call("PATCH", address, {"version": 1, "text": "1 day."})
    assert (stale, problem["current"]["text"]) == (409, "60 days.")
    assert call("GET", "/api/answers")[1]["total"] == 1
    assert call("GET", "/api/answers?intent=price")[1]["total"] == 0

    assert call("DELETE", address)[0] == 204
    assert call("GET", address)[0] == call("DELETE", address)[0] == 404
    assert call("GET", "/api/answers")[1]["total"] == 0


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"title": "x"}, "/text"),
        ({"title": "", "text": "x"}, "/title"),
        ({"title": "x", "text": "x", "intent": "flying"}, "/intent"),
        ({"title": "x", "text": "x", "language": "english"}, "/language"),
        ({"title": "x", "text": "x", "questions": [""]}, "/questions/0"),
        ({"title": "x", "text": "x", "colour": "red"}, "/colour"),
    ],
)
def test_a_wrong_answer_is_refused_where_it_is_wrong(aws, body, pointer):
    status, problem = call("POST", "/api/answers", body)

    assert (status, problem["errors"][0]["pointer"]) == (422, pointer)


def test_tasks_come_soonest_due_first_and_are_completed_once(aws):
    for day in ("03", "01", "02"):
        assert call("POST", "/api/tasks", {"title": f"Day {day}", "dueAt": f"2026-12-{day}T09:00:00Z"})[0] == 201

    _, listed = call("GET", "/api/tasks?status=open")
    first = listed["items"][0]
    _, done = call("PATCH", f"/api/tasks/{first['id']}", {"version": 1, "status": "done"})

    assert [task["title"] for task in listed["items"]] == ["Day 01", "Day 02", "Day 03"]
    assert (done["status"], done["completedBy"], done["version"]) == ("done", "usr_admin", 2)
    assert call("GET", "/api/tasks?status=open")[1]["total"] == 2
    stale, problem = call("PATCH", f"/api/tasks/{first['id']}", {"version": 1, "title": "Other"})
    assert (stale, problem["current"]["status"]) == (409, "done")
    _, reopened = call("PATCH", f"/api/tasks/{first['id']}", {"version": 2, "status": "open"})
    assert (reopened["completedAt"], reopened["completedBy"]) == (None, None)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"dueAt": "2026-12-01T09:00:00Z"}, "/title"),
        ({"title": "x"}, "/dueAt"),
        ({"title": "x", "dueAt": "tomorrow"}, "/dueAt"),
        ({"title": "x", "dueAt": "2026-12-01T09:00:00Z", "priority": "extreme"}, "/priority"),
    ],
)
def test_a_wrong_task_is_refused_where_it_is_wrong(aws, body, pointer):
    status, problem = call("POST", "/api/tasks", body)

    assert (status, problem["errors"][0]["pointer"]) == (422, pointer)


def test_reps_may_decide_but_not_write_approved_answers(suggest):
    made = suggest(confidence=0.8)

    assert call("POST", "/api/answers", {"title": "x", "text": "x"}, role="rep")[0] == 403
    assert call("POST", f"/api/suggestions/{made.suggestion_id}/approve", {}, role="rep")[0] == 200


def test_another_tenant_sees_nothing_of_all_this(suggest):
    made = suggest(confidence=0.8)
    task = call("POST", "/api/tasks", {"title": "x", "dueAt": "2026-12-01T09:00:00Z"})[1]
    answer = call("POST", "/api/answers", {"title": "x", "text": "x"})[1]

    for noun in ("suggestions", "tasks", "answers"):
        assert call("GET", f"/api/{noun}", tenant_id="ten_other")[1]["total"] == 0
    for address in (
        f"/api/suggestions/{made.suggestion_id}",
        f"/api/envelopes/{made.envelope_id}",
        f"/api/tasks/{task['id']}",
        f"/api/answers/{answer['id']}",
    ):
        assert call("GET", address, tenant_id="ten_other")[0] == 404
        assert call("GET", address, tenant_id=TENANT)[0] == 200
