"""Working through a batch: item by item, and what is hopeless is buried with its reason."""

from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from mancrel.kit import aws as clients
from mancrel.kit import queue
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.queue import Job


@dataclass(frozen=True, kw_only=True)
class Greet(Job):
    queue: ClassVar[str] = "replies"
    name: str


def record(body: str, receives: int = 1) -> dict[str, Any]:
    return {
        "messageId": body[-30:],
        "receiptHandle": "r",
        "body": body,
        "attributes": {"ApproximateReceiveCount": str(receives)},
        "messageAttributes": {},
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:eu-central-1:000000000000:local-mancrel-replies",
        "awsRegion": "eu-central-1",
    }


def buried() -> list[tuple[str, str]]:
    messages = clients.sqs().receive_message(
        QueueUrl=queue.url("replies-dead"), MessageAttributeNames=["All"], MaxNumberOfMessages=10
    )
    return [(each["Body"], each["MessageAttributes"]["reason"]["StringValue"]) for each in messages.get("Messages", [])]


def greet(job: Greet) -> None:
    problem = {"bad": InvalidError("the name is bad"), "busy": ConflictError("busy"), "bug": KeyError("secret text")}
    if job.name in problem:
        raise problem[job.name]


def body(name: str) -> str:
    return Greet(tenant_id="acme", name=name).to_body()


def test_only_what_may_succeed_later_is_delivered_again(aws):
    answer = queue.work_through([record(body("Ana")), record(body("busy")), record(body("bad"))], Greet, greet)

    assert [failure["itemIdentifier"] for failure in answer["batchItemFailures"]] == [body("busy")[-30:]]
    assert buried() == [(body("bad"), "the name is bad")]


def test_the_last_failure_is_buried_with_a_reason_that_holds_no_data(aws):
    answer = queue.work_through([record(body("bug"), receives=queue.MAX_RECEIVES)], Greet, greet)

    assert answer == {"batchItemFailures": []}
    assert buried() == [(body("bug"), "something went wrong on our side (KeyError)")]


@pytest.mark.parametrize("text", ["{", "[]", "null", '{"job": "Other"}', '{"job": "Greet", "tenant_id": "a"}', "1"])
def test_a_message_that_is_no_job_is_buried(aws, text):
    assert queue.work_through([record(text)], Greet, greet) == {"batchItemFailures": []}
    assert buried() == [(text, "this message is no Greet")]
