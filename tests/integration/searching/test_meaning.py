"""What says the same in other words is found, by whoever may see it, as soon as it was written and no longer."""

from typing import Any
from urllib.parse import urlencode

import pytest
from botocore.awsrequest import AWSResponse
from botocore.compat import HTTPHeaders
from botocore.exceptions import ReadTimeoutError
from moto.core.botocore_stubber import MockRawResponse

from mancrel.conversations import service as conversations
from mancrel.embeddings import repository
from mancrel.embeddings.jobs import ReadTexts
from mancrel.intents.jobs import LearnIntents
from mancrel.kit import aws, clock, ids, queue, tables
from mancrel.messages.models import Message
from mancrel_ml.language import encoder
from mancrel_ml.language.nightly import look_after
from mancrel_ml.semantic.reading import read
from tests.client import Client, signed_in
from tests.texts import read_all, work

pytestmark = pytest.mark.skipif(encoder.folder() is None, reason="reads meaning: run python -m infra.weights")


@pytest.fixture
def ana(aws: None) -> Client:
    return signed_in()


def find(client: Client, q: str, types: str = "") -> list[dict[str, Any]]:
    reply = client("GET", f"/api/search?{urlencode({'q': q, 'types': types})}")
    assert (reply.status, reply.body["late"]) == (200, False), reply
    items: list[dict[str, Any]] = reply.body["items"]
    return items


def made(client: Client, noun: str, row: dict[str, Any]) -> dict[str, Any]:
    """A new record."""
    due = {"dueAt": "2026-12-01T09:00:00Z"} if noun == "tasks" else {}
    reply = client("POST", f"/api/{noun}", row | due)
    assert reply.status == 201, reply
    body: dict[str, Any] = reply.body
    return body


def wrote(client: Client, name: str, text: str, city: str = "", owner_id: str | None = None) -> tuple[str, str]:
    """A message of a customer: its id, and its conversation's."""
    person = {"name": name, "city": city, **({"ownerId": owner_id} if owner_id else {})}
    contact = client("POST", "/api/contacts", person).body
    row = conversations.begin("acme", contact["id"], "chn_1", "", clock.now())
    message = Message(
        "acme", ids.new("msg"), conversation_id=row.conversation_id, channel_id="chn_1", contact_id=contact["id"],
        direction="inbound", text=text, from_email="a@b.test", message_id_header=ids.new("m"), sent_at=clock.now(),
    )  # fmt: skip
    conversations.note_inbound(row, message.message_id, text, clock.now())
    tables.commit([row, message])
    return message.message_id, row.conversation_id


def test_a_message_is_found_by_what_it_means_and_says_where_it_stands(ana: Client) -> None:
    message_id, conversation_id = wrote(ana, "Rui", "The kettle arrived in pieces, I want my money back")
    wrote(ana, "Eva", "What time do you open on Saturdays?")
    read_all()

    [hit] = find(ana, "refund for a broken product", "messages")

    assert (hit["id"], hit["conversationId"], hit["by"], hit["title"]) == (
        message_id,
        conversation_id,
        "meaning",
        "Rui",
    )
    assert hit["subtitle"] == "The kettle arrived in pieces, I want my money back"


def test_the_words_of_a_message_are_found_far_into_it(ana: Client) -> None:
    message_id, _ = wrote(ana, "Rui", f"Hello, {'so it goes on and on. ' * 20}The code was ZX-81 and I paid.")
    read_all()

    [hit] = find(ana, "zx-81 paid", "messages")

    assert (hit["id"], hit["by"]) == (message_id, "wording")
    assert hit["subtitle"].startswith("… ")
    assert "ZX-81" in hit["subtitle"]


def test_who_wrote_counts_too(ana: Client) -> None:
    for number in range(4):
        wrote(ana, f"Customer {number}", "Do you have the 40 cm blade?", "Madrid")
    message_id, _ = wrote(ana, "Rui Alves", "Is the blade of 40 cm in stock again?", "Porto")
    read_all()

    assert find(ana, "the guy from Porto who asked for the 40 cm blade")[0]["id"] == message_id


def test_records_of_each_sort_are_found_by_meaning(ana: Client) -> None:
    rows: dict[str, dict[str, Any]] = {
        "companies": {"name": "Brightsmile", "description": "Dental clinic for children"},
        "deals": {"name": "Yearly maintenance of the elevators"},
        "tasks": {"title": "Ring the plumber about the leaking tap"},
        "answers": {"title": "Opening hours", "text": "We are open from 9 to 18, Saturdays until 14."},
        "segments": {"name": "Loyal pet owners", "rules": {"field": "city", "operator": "=", "value": "Porto"}},
        "templates": {"name": "Christmas sale", "subject": "Discounts until New Year", "message": "Hello"},
    }
    ids_of = {noun: made(ana, noun, row)["id"] for noun, row in rows.items()}
    read_all()

    asked = {
        "companies": "dentist", "deals": "servicing lifts", "tasks": "water drips in the bathroom",
        "answers": "when does the shop close", "segments": "faithful dog people", "templates": "holiday offers",
    }  # fmt: skip
    for noun, q in asked.items():
        best = find(ana, q)[0]
        assert (best["type"], best["id"], best["by"]) == (noun, ids_of[noun], "meaning"), noun


def test_what_is_said_stands_before_what_is_meant(ana: Client) -> None:
    made(ana, "tasks", {"title": "Give money back for the kettle"})
    named = made(ana, "tasks", {"title": "Refund"})["id"]
    read_all()

    found = find(ana, "refund", "tasks")

    assert [hit["by"] for hit in found] == ["wording", "meaning"]
    assert found[0]["id"] == named


def test_an_index_follows_changes_and_deletions(ana: Client) -> None:
    task = made(ana, "tasks", {"title": "Order new packaging"})
    before = read_all()
    assert find(ana, "buy boxes to wrap things in", "tasks")

    changed = ana("PATCH", f"/api/tasks/{task['id']}", {"title": "Feed the office cat", "version": task["version"]})
    assert changed.status == 200, changed
    before = read_all(before)
    assert not find(ana, "buy boxes to wrap things in", "tasks")
    assert find(ana, "pet food", "tasks")

    ana("DELETE", f"/api/tasks/{task['id']}")
    read_all(before)
    assert not find(ana, "pet food", "tasks")


def test_a_rep_finds_nothing_of_the_customers_of_others(ana: Client) -> None:
    rep, other = signed_in(role="rep", user_id="usr_rep"), signed_in(role="rep", user_id="usr_other")
    for number in range(70):
        wrote(other, f"Theirs {number}", "My parcel never came", owner_id="usr_other")
    mine, _ = wrote(rep, "Mine", "My package did not arrive yet")
    read_all()

    assert [hit["id"] for hit in find(rep, "delivery is missing", "messages")] == [mine]
    assert len(find(ana, "delivery is missing", "messages")) == 20


def test_another_tenant_finds_nothing(ana: Client) -> None:
    wrote(ana, "Rui", "My parcel never came")
    read_all()

    assert find(signed_in("other", user_id="usr_2"), "delivery is missing") == []


def test_texts_from_before_anything_read_them_are_read_by_night_and_once(ana: Client) -> None:
    wrote(ana, "Rui", "My parcel never came")
    nightly = LearnIntents(tenant_id="acme")
    assert find(ana, "delivery is missing") == []

    look_after(nightly)
    work()
    assert [hit["type"] for hit in find(ana, "delivery is missing")] == ["messages"]

    look_after(nightly)
    assert aws.sqs().receive_message(QueueUrl=queue.url("texts")).get("Messages", []) == []


def test_what_was_read_late_does_not_come_back(ana: Client) -> None:
    task = made(ana, "tasks", {"title": "Order new packaging"})
    late = ReadTexts(tenant_id="acme", noun="tasks", record_ids=[task["id"]])
    read_all()
    ana("DELETE", f"/api/tasks/{task['id']}")

    assert [read(late), read(late)] == [1, 1]
    assert not find(ana, "buy boxes to wrap things in")
    assert [row.text for row in repository.list_changed("acme", None)] == [""]


def test_the_list_of_conversations_finds_what_was_said_long_ago(ana: Client) -> None:
    _, conversation_id = wrote(ana, "Rui", "Does the walnut mill come with a spare knob?")
    row = conversations.get("acme", conversation_id)
    conversations.note_outbound(row, ids.new("msg"), "Yes, it does.", clock.now())
    tables.save(row)
    wrote(ana, "Eva", "What time do you open on Saturdays?")
    read_all()

    def listed(q: str) -> list[str]:
        return [each["id"] for each in ana("GET", f"/api/conversations?{urlencode({'q': q})}").body["items"]]

    assert listed("walnut knob") == [conversation_id]
    assert listed("does the") == [conversation_id]
    assert listed("walnut tray") == []


def never(request: Any, **_more: Any) -> None:
    raise ReadTimeoutError(endpoint_url=request.url)


def broken(request: Any, **_more: Any) -> AWSResponse:
    told = HTTPHeaders.from_dict({"X-Amz-Function-Error": "Unhandled"})
    return AWSResponse(request.url, 200, told, MockRawResponse(b'{"errorType": "Runtime.ExitError"}'))


@pytest.mark.parametrize("answers", [never, broken])
def test_while_nobody_reads_meaning_search_is_by_wording_and_says_so(ana: Client, answers: Any) -> None:
    task = made(ana, "tasks", {"title": "Order new packaging"})
    events = aws.lambdas().meta.events
    events.unregister("before-send.lambda.Invoke", unique_id="invoked")
    events.register_first("before-send.lambda.Invoke", answers, unique_id="answers")

    try:
        reply = ana("GET", "/api/search?q=packaging")
    finally:
        events.unregister("before-send.lambda.Invoke", unique_id="answers")

    assert (reply.body["late"], [hit["id"] for hit in reply.body["items"]]) == (True, [task["id"]])
