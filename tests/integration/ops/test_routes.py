"""The console through the API's door, and the workers' doors."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from mancrel.kit import storage
from mancrel.live.models import Connection
from mancrel.messages.jobs import ReceiveMail, SendMessage
from mancrel.ops import filing
from tests.client import signed_in
from workers import app as workers

BODY = SendMessage(tenant_id="acme", message_id="msg_1").to_body()
LETTERS = "/api/ops/queues/replies/dead-letters"


def a_letter(number: int = 1, body: str = BODY, queue: str = "replies") -> dict[str, Any]:
    return {
        "messageId": f"sqs-{number}",
        "body": body,
        "attributes": {"SentTimestamp": "1750000000000"},
        "messageAttributes": {"reason": {"stringValue": "no such address"}},
        "eventSourceARN": f"arn:aws:sqs:eu-central-1:000000000000:local-mancrel-{queue}-dead",
    }


def test_the_console_lists_every_queue(aws: None) -> None:
    workers.dead_letters({"Records": [a_letter()]}, None)

    answer = signed_in()("GET", "/api/ops/queues")

    found = {queue["name"]: queue for queue in answer.body}
    assert found["replies"] == {"name": "replies", "visible": 0, "inFlight": 0, "deadLetters": 1, "oldestSeconds": 0}
    assert found["assistant"]["deadLetters"] == 0


def test_letters_come_in_pages(aws: None) -> None:
    filing.file_letters([a_letter(number) for number in range(3)])
    admin = signed_in()

    first = admin("GET", f"{LETTERS}?limit=2").body
    second = admin("GET", f"{LETTERS}?limit=2&cursor={first['nextCursor']}").body

    assert (first["total"], len(first["items"]), len(second["items"])) == (3, 2, 1)
    letter = first["items"][0]
    assert letter["reason"] == "no such address"
    assert letter["job"] == json.loads(BODY)
    assert letter["replayable"] is True
    assert second["nextCursor"] is None


@pytest.mark.parametrize("path", [LETTERS, "/api/ops/queues/replies"])
def test_replaying_twice_sends_once(queued: Callable[[str], list[str]], path: str) -> None:
    filing.file_letters([a_letter()])
    admin = signed_in()

    clicks = [admin("POST", f"{path}/replay", {}).body for _click in range(2)]

    assert clicks == [{"count": 1, "remaining": 0}, {"count": 0, "remaining": 0}]
    assert queued("replies") == [BODY]


def test_chosen_letters_are_discarded(aws: None) -> None:
    filing.file_letters([a_letter(1), a_letter(2)])
    admin = signed_in()
    chosen = admin("GET", LETTERS).body["items"][0]["id"]

    answer = admin("POST", f"{LETTERS}/discard", {"ids": [chosen]})

    assert answer.body == {"count": 1, "remaining": 1}


@pytest.mark.parametrize("path", ["/api/ops/queues/nonsense/dead-letters", "/api/ops/queues/replies-dead/dead-letters"])
def test_an_unknown_queue_is_not_found(aws: None, path: str) -> None:
    assert signed_in()("GET", path).status == 404
    assert signed_in()("POST", f"{path}/replay", {}).status == 404


@pytest.mark.parametrize("role", ["manager", "rep"])
def test_the_console_is_for_administrators(aws: None, role: str) -> None:
    user = signed_in(role=role)

    assert user("GET", "/api/ops/queues").status == 403
    assert user("GET", LETTERS).status == 403
    assert user("POST", f"{LETTERS}/replay", {}).status == 403


def test_another_tenants_letter_is_not_found(aws: None) -> None:
    filing.file_letters([a_letter()])
    mine = signed_in()("GET", LETTERS).body["items"][0]["id"]

    answer = signed_in("globex", user_id="usr_2")("POST", f"{LETTERS}/discard", {"ids": [mine]})

    assert answer.status == 404
    assert signed_in()("GET", LETTERS).body["total"] == 1


def test_a_dropped_mail_is_shown_with_its_sender_and_source(aws: None) -> None:
    key = "mail-drops/acme.01jd/mail.eml"
    storage.put(
        key, b"From: Ana <ana@example.test>\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n\r\nhello", "message/rfc822"
    )
    drop = json.dumps({"Records": [{"s3": {"object": {"key": key}}}]})
    filing.file_letters([a_letter(body=drop, queue="mail-drops")])

    [letter] = signed_in()("GET", "/api/ops/queues/mail-drops/dead-letters").body["items"]

    assert letter["mail"]["sender"] == "Ana <ana@example.test>"
    assert letter["mail"]["subject"] == "Grüße"
    assert "mail.eml" in letter["mail"]["sourceUrl"]


def test_a_mail_whose_event_is_gone_is_shown_without_one(aws: None) -> None:
    body = ReceiveMail(tenant_id="acme", event_id="evt_gone").to_body()
    filing.file_letters([a_letter(body=body, queue="inbound-messages")])

    [letter] = signed_in()("GET", "/api/ops/queues/inbound-messages/dead-letters").body["items"]

    assert letter["mail"] is None


def a_socket(token: str | None = None) -> dict[str, Any]:
    context = {"domainName": "x", "stage": "live", "apiId": "a", "connectionId": "socket="}
    return {"requestContext": context, "queryStringParameters": {"token": token} if token else None}


def test_a_socket_opens_for_who_is_signed_in_only(aws: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "eu-central-1")
    token = signed_in().token

    answers = [workers.live_connect(a_socket(each), None)["statusCode"] for each in (token, "nonsense", None)]

    assert answers == [200, 401, 401]
    assert {row.owner for row in Connection.scan()} == {"acme"}
    assert workers.live_disconnect(a_socket(), None) == {"statusCode": 200}
    assert list(Connection.scan()) == []


def test_the_schedules_run_with_nothing_to_do(aws: None) -> None:
    event = {"version": "0", "account": "0", "region": "eu-central-1", "detail": {}, "detail-type": "Scheduled Event"}
    event |= {"source": "aws.events", "time": "2026-01-01T00:00:00Z", "id": "1", "resources": []}

    assert workers.sweep(event, None) is None
    assert workers.poll_catalogues(event, None) is None
