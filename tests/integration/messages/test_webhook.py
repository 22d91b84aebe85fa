"""The mail webhook and the mail drop: what is genuine is kept once, and nothing else is kept."""

import json
from base64 import b64encode
from datetime import timedelta
from urllib.parse import quote

import pytest

from mancrel.channels import service as channels
from mancrel.events import keys
from mancrel.events.models import Event
from mancrel.kit import aws as clients
from mancrel.kit import clock, queue, storage
from mancrel.messages import service as messages
from mancrel.messages.models import Message
from webhooks import signatures
from webhooks.app import handler

TENANT = "ten_acme"
MAIL = {"messageId": "<1@example.com>", "from": {"email": "ana@example.com"}, "subject": "s", "text": "t"}
RAW = b"From: ana@example.com\r\nMessage-ID: <1@example.com>\r\nSubject: Gr\xf6\xdfe\r\n\r\nhello\r\n"


def post(channel, body, kind="application/json", *, event_id="evt-1", age=0, secret=None, tamper=b"", channel_id=None):
    moment = clock.now() - timedelta(seconds=age)
    headers = {
        "Content-Type": kind,
        "webhook-id": event_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": signatures.sign(secret or keys.current(channel), event_id, moment, body),
    }
    event = {
        "httpMethod": "POST",
        "path": "/webhook/email",
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": {"channel": channel_id or channel.channel_id},
        "multiValueQueryStringParameters": {"channel": [channel_id or channel.channel_id]},
        "body": b64encode(body + tamper).decode(),
        "isBase64Encoded": True,
        "requestContext": {"requestId": "r-1", "identity": {"sourceIp": "192.0.2.1"}},
    }
    answer = handler(json.loads(json.dumps(event)), None)
    return answer["statusCode"], json.loads(answer["body"])


def stored():
    return list(Event.query(TENANT))


@pytest.mark.parametrize(("body", "kind"), [(json.dumps(MAIL).encode(), "application/json"), (RAW, "message/rfc822")])
def test_a_genuine_mail_is_kept_once_and_its_job_promised_once(channel, queued, body, kind):
    first = post(channel, body, f"{kind}; charset=utf-8")
    second = post(channel, body, kind)

    assert (first[0], first[1]["status"], second[0], second[1]["status"]) == (202, "accepted", 202, "duplicate")
    assert first[1]["eventId"] == second[1]["eventId"] == stored()[0].event_id
    assert len(queued("inbound-messages")) == 1
    assert messages.receive_mail(TENANT, first[1]["eventId"]).from_email == "ana@example.com"


@pytest.mark.parametrize(
    "how",
    [{"age": 330}, {"age": -330}, {"secret": keys.new_secret()}, {"tamper": b" "}, {"channel_id": "ten_acme.nothing"},
     {"channel_id": "nothing"}, {"channel_id": "."}],
)  # fmt: skip
def test_what_is_not_genuine_is_refused_and_not_kept(channel, how):
    status, problem = post(channel, json.dumps(MAIL).encode(), **how)

    assert (status, problem["title"], stored()) == (401, "Sign in first", [])


def test_both_secrets_are_good_while_one_is_replaced(channel):
    old = keys.current(channel)
    rotated, new = channels.rotate(TENANT, channel.channel_id)

    for at, secret in enumerate((old, new)):
        assert post(rotated, json.dumps(MAIL).encode(), secret=secret, event_id=f"evt-{at}")[0] == 202


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b'{"a": NaN}', "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"hello", "text/plain", 415),
        (b"", "", 415),
        (b" " * (5 * 1024 * 1024 + 1), "message/rfc822", 413),
    ],
)
def test_bad_bodies(channel, body, kind, status):
    assert post(channel, body, kind)[0] == status
    assert stored() == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"surprise": 1}, "/surprise"), ({"from": {"email": "nobody"}}, "/from/email"),
        ({"from": "ana"}, "/from/email"),
        ({"text": 5}, "/text"), ({"date": "soon"}, "/date"), ({"messageId": ""}, "/messageId"),
        ({"to": [{"email": "a@b.test"}, {"email": ""}]}, "/to/1/email"), ({"references": "x"}, "/references"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named(channel, change, pointer):
    status, problem = post(channel, json.dumps(MAIL | change).encode())

    assert (status, problem["errors"][0]["pointer"], stored()) == (422, pointer, [])


def test_a_mail_of_nearly_five_megabytes_is_taken(channel):
    raw = RAW + b"x" * (5 * 1024 * 1024 - len(RAW))
    status, receipt = post(channel, raw, "message/rfc822")

    assert status == 202
    assert messages.receive_mail(TENANT, receipt["eventId"]).truncated


def notification(key, size=100, etag="e1"):
    thing = {"key": quote(key, safe="/"), "size": size, "eTag": etag}
    body = json.dumps({"Records": [{"eventSource": "aws:s3", "s3": {"bucket": {"name": "b"}, "object": thing}}]})
    return {"messageId": "1", "receiptHandle": "r", "attributes": {"ApproximateReceiveCount": "1"}, "body": body}


def test_a_dropped_mail_is_received_once_by_either_path(channel, queued):
    key = f"mail-drops/{channel.channel_id}/a b+c"
    storage.put(key, RAW)
    for _delivery in range(3):
        assert messages.take_drops([notification(key)]) == {"batchItemFailures": []}
    post(channel, RAW, "message/rfc822")

    assert len(queued("inbound-messages")) == 2
    for event in stored():
        messages.receive_mail(TENANT, event.event_id)
    assert len(list(Message.query(TENANT))) == 1


@pytest.mark.parametrize(
    ("key", "size", "reason"),
    [
        ("mail-drops/ten_acme.unknown/x", 10, "does not exist"),
        ("mail-drops/nothing", 10, "does not exist"),
        ("elsewhere/x", 10, "not under mail-drops"),
        ("mail-drops/ten_acme.unknown/x", 26 * 1024 * 1024, "at most"),
    ],
)
def test_a_drop_that_cannot_be_taken_is_buried_with_its_reason(channel, key, size, reason):
    assert messages.take_drops([notification(key, size)]) == {"batchItemFailures": []}
    answer = clients.sqs().receive_message(QueueUrl=queue.url("mail-drops-dead"), MessageAttributeNames=["All"])
    assert reason in answer["Messages"][0]["MessageAttributes"]["reason"]["StringValue"]


def test_a_test_notification_announces_nothing(channel, queued):
    record = notification("x") | {"body": json.dumps({"Service": "Amazon S3", "Event": "s3:TestEvent"})}

    assert messages.take_drops([record]) == {"batchItemFailures": []}
    assert queued("mail-drops-dead") == []
