"""Reading messages of dead-letter queues."""

import json
from typing import Any

import pytest

from mancrel.ops import letters


def a_record(body: str = "{}", **more: Any) -> dict[str, Any]:
    return {
        "messageId": "5fea7756-0ea4-451a-a703-a558b933e274",
        "body": body,
        "attributes": {"SentTimestamp": "1750000000000"},
        "messageAttributes": {},
        "eventSourceARN": "arn:aws:sqs:eu-central-1:000000000000:local-mancrel-inbound-messages-dead",
        **more,
    }


def a_drop(key: str) -> str:
    return json.dumps({"Records": [{"s3": {"bucket": {"name": "data"}, "object": {"key": key}}}]})


def test_a_buried_job_says_whose_it_is_what_and_why() -> None:
    body = json.dumps({"job": "ReceiveMail", "tenant_id": "acme", "event_id": "evt_1"})
    reason = {"reason": {"stringValue": "this mail has no sender", "dataType": "String"}}

    letter = letters.read(a_record(body, messageAttributes=reason))

    assert (letter.tenant_id, letter.queue, letter.job) == ("acme", "inbound-messages", "ReceiveMail")
    assert letter.reason == "this mail has no sender"
    assert letters.job_of(letter)["event_id"] == "evt_1"


def test_a_job_that_sqs_moved_by_itself_says_that_its_worker_stopped() -> None:
    letter = letters.read(a_record('{"job": "SendMessage", "tenant_id": "acme"}'))

    assert letter.reason == "the worker stopped three times while doing this"


@pytest.mark.parametrize(
    "body",
    ["no json", "[1]", "null", "{}", '{"tenant_id": 7}', '{"tenant_id": ""}', "[" * 100_000, a_drop("elsewhere/x.eml")],
)
def test_a_job_that_names_no_tenant_is_nobodys(body: str) -> None:
    letter = letters.read(a_record(body))

    assert letter.tenant_id == "-"


def test_a_dropped_mail_belongs_to_the_tenant_of_its_channel() -> None:
    letter = letters.read(a_record(a_drop("mail-drops/acme.01jd/Two+words%2Feml")))

    assert letter.tenant_id == "acme"
    assert letters.dropped_key(letters.job_of(letter)) == "mail-drops/acme.01jd/Two words/eml"


def test_the_same_message_is_the_same_letter_and_later_ones_sort_after() -> None:
    first, again = letters.read(a_record()), letters.read(a_record())
    later = letters.read(a_record(attributes={"SentTimestamp": "1750000000001"}))
    other = letters.read(a_record(messageId="another"))

    assert first.letter_id == again.letter_id
    assert first.letter_id < later.letter_id
    assert first.letter_id != other.letter_id


def test_a_body_that_is_too_long_is_cut_and_says_so() -> None:
    letter = letters.read(a_record("ü" * 40_000))

    assert len(letter.body.encode()) <= 64 * 1024
    assert letter.is_cut
    assert letters.job_of(letter) == {"text": letter.body}
