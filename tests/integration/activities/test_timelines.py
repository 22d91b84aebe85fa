"""Timelines over the API: everything that happened with a record, merged, in pages, for whom may see it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from mancrel.activities.noun import ACTIVITIES, TASKS
from mancrel.activities.recording import record
from mancrel.conversations.models import Conversation
from mancrel.kit import aws as clients
from mancrel.kit import ids, storage
from mancrel.messages.models import Message
from mancrel.records import service as records
from tests.client import Client, signed_in

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


def made(ask: Client, noun: str, **body: Any) -> Any:
    reply = ask("POST", f"/api/{noun}", body)
    assert reply.status == 201, reply
    return reply.body


def timeline(ask: Client, noun: str, record_id: str, query: str = "") -> Any:
    reply = ask("GET", f"/api/{noun}/{record_id}/timeline{query}")
    assert reply.status == 200, reply
    return reply.body


def kinds(page: Any) -> list[str]:
    return [entry["type"] for entry in page["items"]]


def write(contact_id: str, number: int, tenant_id: str = "acme") -> str:
    """A conversation of *number* messages with the contact."""
    conversation = Conversation(
        tenant_id, ids.new("cnv"), contact_id=contact_id, channel_id="chn_1", subject="Jug", last_message_at=NOON,
        message_count=number, created_at=NOON, changed_at=NOON,
    )  # fmt: skip
    conversation.save()
    with Message.batch_write() as batch:
        for index in range(number):
            at = NOON + timedelta(minutes=index)
            batch.save(Message(
                tenant_id, ids.new("msg"), conversation_id=conversation.conversation_id, channel_id="chn_1",
                contact_id=contact_id, direction="inbound", subject="Jug", text="words " * 300,
                from_email="ana@example.com", message_id_header=f"{index}@x", sent_at=at, created_at=at, changed_at=at,
                version=1,
            ))  # fmt: skip
    return str(conversation.conversation_id)


def test_a_contacts_timeline_merges_all_that_happened_newest_first(ask):
    contact = made(ask, "contacts", name="Ana")["id"]
    write(contact, 2)
    made(ask, "activities", kind="call", at="2026-03-01T13:00:00Z", contactId=contact, body="Wants  a\nquote")
    made(ask, "tasks", title="Quote", dueAt="2026-03-09T09:00:00Z", contactId=contact)
    made(ask, "leads", title="A jug", contactId=contact)
    file = made(ask, "attachments", recordType="contacts", recordId=contact, name="a.pdf", size=5)
    storage.put(file["upload"]["fields"]["key"], b"hello")
    ask("POST", f"/api/attachments/{file['id']}/uploaded")
    made(
        ask,
        "tasks",
        title="Another's",
        dueAt="2026-03-09T09:00:00Z",
        contactId=made(ask, "contacts", name="Other")["id"],
    )

    page = timeline(ask, "contacts", contact)

    assert kinds(page) == ["attachment", "lead", "task", "activity", "message", "message", "conversation"]
    assert page["total"] == 7
    call = page["items"][3]
    assert (call["title"], call["summary"], call["data"]["kind"]) == ("call", "Wants a quote", "call")
    assert page["items"][0]["data"]["name"] == "a.pdf"


@pytest.mark.parametrize("kind", ["activity", "task", "message", "conversation"])
def test_one_sort_of_entry_alone(ask, kind):
    contact = made(ask, "contacts", name="Ana")["id"]
    write(contact, 1)
    made(ask, "activities", kind="call", contactId=contact)
    made(ask, "tasks", title="x", dueAt="2026-03-09T09:00:00Z", contactId=contact)

    assert kinds(timeline(ask, "contacts", contact, f"?type={kind}")) == [kind]


def test_pages_follow_each_other_without_gap_while_more_is_written(ask):
    contact = made(ask, "contacts", name="Ana")["id"]
    for index in range(7):
        made(ask, "activities", kind="note", title=str(index), at=f"2026-03-01T12:0{index}:00Z", contactId=contact)

    first = timeline(ask, "contacts", contact, "?limit=3")
    made(ask, "activities", kind="note", title="new", at="2026-04-01T12:00:00Z", contactId=contact)
    second = timeline(ask, "contacts", contact, f"?limit=9&cursor={first['nextCursor']}")

    assert [entry["title"] for entry in first["items"] + second["items"]] == ["6", "5", "4", "3", "2", "1", "0"]
    assert second["nextCursor"] is None
    assert ask("GET", f"/api/contacts/{contact}/timeline?cursor=x").status == 422


def test_a_companys_timeline_has_that_of_its_people(ask):
    company = made(ask, "companies", name="Alder")["id"]
    ana = made(ask, "contacts", name="Ana", companyId=company)["id"]
    write(ana, 1)
    made(ask, "activities", kind="call", contactId=ana)
    made(ask, "activities", kind="meeting", companyId=company)
    made(ask, "activities", kind="note", contactId=made(ask, "contacts", name="Other")["id"])

    assert kinds(timeline(ask, "companies", company)) == ["activity", "activity", "message", "conversation"]


def test_a_deals_timeline_tells_what_became_of_it(ask):
    contact = made(ask, "contacts", name="Ana")["id"]
    write(contact, 1)
    deal = made(ask, "deals", name="Jugs", contactId=contact, amount=10)
    made(ask, "tasks", title="Quote", dueAt="2026-03-09T09:00:00Z", dealId=deal["id"])
    ask("POST", f"/api/deals/{deal['id']}/win", {"version": deal["version"]})

    page = timeline(ask, "deals", deal["id"])
    of_contact = timeline(ask, "contacts", contact, "?type=deal")

    assert [(entry["type"], entry["event"]) for entry in page["items"]] == [
        ("deal", "won"), ("task", None), ("deal", "created"), ("message", None), ("conversation", None),
    ]  # fmt: skip
    assert {entry["data"]["id"] for entry in of_contact["items"]} == {deal["id"]}
    assert len({entry["id"] for entry in page["items"]}) == 5


def test_a_lead_has_a_timeline_too(ask):
    lead = made(ask, "leads", title="A jug")["id"]
    made(ask, "activities", kind="call", leadId=lead)

    assert kinds(timeline(ask, "leads", lead)) == ["activity", "lead"]


def test_a_rep_sees_all_activities_of_their_records_and_nothing_of_hidden_ones(ask):
    rep = signed_in(role="rep", user_id="usr_rep")
    mine = made(ask, "contacts", name="Ana", ownerId="usr_rep")["id"]
    theirs = made(ask, "contacts", name="Bo", ownerId="usr_1")["id"]
    company = made(ask, "companies", name="Alder", ownerId="usr_rep")["id"]
    for contact in (mine, theirs):
        version = ask("GET", f"/api/contacts/{contact}").body["version"]
        ask("PATCH", f"/api/contacts/{contact}", {"version": version, "companyId": company})
        write(contact, 1)
        made(ask, "activities", kind="call", title=contact, contactId=contact)
        made(ask, "deals", name=contact, contactId=contact, ownerId="usr_1")

    assert kinds(timeline(rep, "contacts", mine)) == ["activity", "message", "conversation"]
    assert rep("GET", f"/api/contacts/{theirs}/timeline").status == 404
    page = timeline(rep, "companies", company)
    assert kinds(page) == ["activity", "message", "conversation"]
    assert page["items"][0]["title"] == mine
    deal = made(ask, "deals", name="Mine", contactId=theirs, ownerId="usr_rep")["id"]
    assert kinds(timeline(rep, "deals", deal)) == ["deal"]


def test_another_tenants_mail_is_never_in_it(ask):
    contact = made(ask, "contacts", name="Ana")["id"]
    write(contact, 3, "other")

    assert timeline(ask, "contacts", contact)["total"] == 0


def test_five_hundred_entries_cost_few_calls(ask):
    """Ten conversations, three hundred messages: marks by index, and of the page alone the rows themselves."""
    contact = made(ask, "contacts", name="Ana")["id"]
    for _number in range(10):
        write(contact, 30)
    for index in range(100):
        values = {"kind": "call", "at": NOON + timedelta(hours=index), "contact_id": contact, "owner_id": "usr_1"}
        record("acme", ACTIVITIES, values)
        records.create("acme", TASKS, {"title": "x", "due_at": NOON, "contact_id": contact})
    timeline(ask, "contacts", contact)
    calls: list[str] = []
    clients.dynamodb().meta.events.register("before-call.dynamodb", lambda model, **_more: calls.append(model.name))

    page = timeline(ask, "contacts", contact)

    assert (page["total"], len(page["items"])) == (510, 50)
    assert calls.count("Query") <= 45
    assert calls.count("BatchGetItem") <= 6


@pytest.mark.parametrize("known", [{"email": "ana@x.test"}, {"phone": "+49 30 1234567"}, {"title": "Jug"}])
def test_a_lead_is_called_by_whatever_is_known_of_it(ask, known):
    lead = made(ask, "leads", **known)

    (entry,) = timeline(ask, "leads", lead["id"])["items"]

    assert entry["title"] == lead[next(iter(known))]


def test_a_lead_of_a_contact_needs_no_name(ask):
    contact = made(ask, "contacts", name="Ana")
    lead = made(ask, "leads", contactId=contact["id"])

    assert [entry["title"] for entry in timeline(ask, "leads", lead["id"])["items"]] == [""]
