"""By HTTP alone: a signed catalogue and three mails; one is answered, one waits, one goes to a person."""

import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from infra import processes
from tests.stack.machine import Machine, eventually
from tests.stack.shop import Shop, a_shop

ANSWERED = "Hello,\n\ndo you have the olive wood serving board 38 cm in stock?\n\nKind regards,\nAna Diaz\n"
WAITING = "Hello,\n\ndo you have a copper kettle in stock?\n\nThank you,\nBen\n"
ESCALATED = (
    "Dear all,\n\nthe pepper mill arrived broken: the knob is off and the thread is damaged. "
    "I am very disappointed.\n\nCarla\n"
)


@pytest.fixture(scope="module")
def shop(stack: Machine) -> Iterator[Shop]:
    """A tenant with one product, told by signed webhook."""
    shop = a_shop(stack)
    board: dict[str, Any] = {"title": "Olive wood serving board 38 cm", "price": "42.00", "stock": 17}
    assert shop.deliver(shop.product("BRD-OLV-38", **board))
    eventually(lambda: "BRD-OLV-38" in shop.catalogue())
    yield shop
    shop.client.http.close()


def suggestion_for(shop: Shop, name: str, text: str, subject: str = "A question") -> dict[str, Any]:
    """What the assistant made of a mail from *name*, posted as the mail provider does."""
    address = f"{name}-{shop.tenant_id}".lower()
    assert shop.deliver(shop.mail(address, text, subject))
    found: list[dict[str, Any]] = []

    def there() -> bool:
        people = {row["id"]: row["contact"]["email"] for row in shop.client.all("/api/conversations")}
        rows = shop.client.all("/api/suggestions")
        found[:] = [row for row in rows if people.get(row["conversationId"]) == f"{address}@example.test"]
        return bool(found)

    eventually(there)
    return found[0]


def letters_to(shop: Shop, name: str) -> list[str]:
    """The text of the mails that reached *name*, as the emulator's mailbox shows them."""
    address = f"{name}-{shop.tenant_id}@example.test".lower()
    return [mail["BodyText"] for mail in shop.machine.mailbox() if address in json.dumps(mail["To"]).lower()]


def test_a_sure_question_is_answered_by_mail(shop: Shop) -> None:
    suggestion = suggestion_for(shop, "ana", ANSWERED, "Serving board")

    assert (suggestion["band"], suggestion["action"], suggestion["status"]) == ("auto", "reply", "sent")
    assert [(row["title"], row["price"]) for row in suggestion["sources"]] == [("Olive wood serving board 38 cm", 42.0)]
    eventually(lambda: len(letters_to(shop, "ana")) == 1)
    assert "Olive wood serving board 38 cm is in stock (17 available) and costs" in letters_to(shop, "ana")[0]
    assert not processes.wait_until(lambda: len(letters_to(shop, "ana")) > 1, 3)


def test_what_is_not_in_the_catalogue_waits_and_is_sent_once_approved(shop: Shop) -> None:
    suggestion = suggestion_for(shop, "ben", WAITING)
    assert suggestion["status"] == "waiting"
    assert suggestion["id"] in {row["id"] for row in shop.client.all("/api/suggestions", status="waiting")}
    assert letters_to(shop, "ben") == []

    words = {"text": "Hello Ben,\n\nwe do not make kettles.\n\nKind regards"}
    approved = shop.client.call("POST", f"/api/suggestions/{suggestion['id']}/approve", json=words)

    assert (approved["status"], approved["edited"]) == ("approved", True)
    eventually(lambda: len(letters_to(shop, "ben")) == 1)
    assert "we do not make kettles." in letters_to(shop, "ben")[0]
    assert _status(shop, f"/api/suggestions/{suggestion['id']}/approve", {}) == 409
    envelope = shop.client.call("GET", f"/api/envelopes/{suggestion['envelopeId']}")
    assert [event["kind"] for event in envelope["events"]] == ["approved"]
    eventually(
        lambda: shop.client.call("GET", f"/api/envelopes/{suggestion['envelopeId']}")["outcome"]["status"] == "sent"
    )


def test_a_broken_item_goes_to_a_person_with_a_task(shop: Shop) -> None:
    suggestion = suggestion_for(shop, "carla", ESCALATED, "Broken mill")

    assert (suggestion["action"], suggestion["status"]) == ("escalate", "escalated")
    task = shop.client.call("GET", f"/api/tasks/{suggestion['taskId']}")
    assert (task["status"], task["priority"], task["conversationId"]) == ("open", "high", suggestion["conversationId"])
    conversation = shop.client.call("GET", f"/api/conversations/{suggestion['conversationId']}")
    assert conversation["needsPerson"] == suggestion["reason"]
    assert conversation["suggestion"]["id"] == suggestion["id"]
    assert letters_to(shop, "carla") == []


def test_what_a_customer_wrote_is_found_by_what_it_means(shop: Shop) -> None:
    suggestion = suggestion_for(
        shop, "fay", "Hello,\n\nmy grinder has a crack, please pay me back.\n\nFay\n", "Grinder"
    )

    def found() -> bool:
        hits = shop.client.call("GET", "/api/search", params={"q": "refund for a damaged grinder", "types": "messages"})
        return suggestion["messageId"] in {hit["id"] for hit in hits["items"] if hit["by"] == "meaning"}

    eventually(found)


def test_what_is_rejected_is_never_sent(shop: Shop) -> None:
    suggestion = suggestion_for(shop, "dora", WAITING)

    address = f"/api/suggestions/{suggestion['id']}/reject"
    assert shop.client.call("POST", address, json={"reason": "We do not sell kettles."})["status"] == "rejected"

    assert _status(shop, address, {"reason": "Again."}) == 409
    assert not processes.wait_until(lambda: bool(letters_to(shop, "dora")), 3)


def test_every_suggestion_has_its_envelope(shop: Shop) -> None:
    suggestion_for(shop, "eva", WAITING)
    rows = list(shop.client.all("/api/suggestions"))

    envelopes = [shop.client.call("GET", f"/api/envelopes/{row['envelopeId']}") for row in rows]

    assert {each["suggestionId"] for each in envelopes} == {row["id"] for row in rows}
    for row, envelope in zip(rows, envelopes, strict=True):
        assert envelope["content"]["decided"]["band"] == row["band"]


def _status(shop: Shop, path: str, body: dict[str, str]) -> int:
    headers = {"Authorization": f"Bearer {shop.client.tokens['admin']}"}
    answer: httpx.Response = shop.client.http.post(path, json=body, headers=headers)
    return answer.status_code


def test_the_switch_holds_a_reply_that_is_queued(stack: Machine, record_testsuite_property: Any) -> None:
    shop = a_shop(stack)
    try:
        assert shop.deliver(shop.product("BRD-OLV-38", title="Olive wood serving board 38 cm", price="42.00", stock=17))
        eventually(lambda: "BRD-OLV-38" in shop.catalogue())
        # Long enough to stop it, and short enough for who waits until nothing is queued any more.
        text = "undo: 120\nintents:\n  availability: act_with_undo\n"
        shop.client.call("PUT", "/api/assistant/policy", json={"version": 0, "text": text})
        queued = suggestion_for(shop, "dora", ANSWERED, "Serving board")
        assert (queued["status"], queued["sendsAt"] is not None) == ("sent", True)

        began = time.perf_counter()
        shop.client.call("POST", "/api/assistant/stop", json={"reason": "a wrong price"})
        waiting = f"/api/suggestions/{queued['id']}"
        eventually(lambda: shop.client.call("GET", waiting)["status"] == "waiting")
        record_testsuite_property("stop_holds_after_ms", round((time.perf_counter() - began) * 1000))

        conversation = shop.client.call("GET", f"/api/conversations/{queued['conversationId']}")
        assert [message["status"] for message in conversation["messages"]] == ["received", "held"]
        assert "all sending by itself is stopped" in conversation["needsPerson"]
        assert letters_to(shop, "dora") == []
        shop.client.call("POST", f"{waiting}/approve", json={})
        eventually(lambda: len(letters_to(shop, "dora")) == 1)
    finally:
        shop.client.http.close()
