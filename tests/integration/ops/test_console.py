"""Dead letters filed, listed, sent again and thrown away, on moto."""

import json
from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest

from mancrel.kit import aws as clients
from mancrel.kit import clock, queue
from mancrel.kit.errors import NotFoundError
from mancrel.messages.jobs import SendMessage
from mancrel.ops import filing, queues, service
from mancrel.ops.models import Letter

Queued = Callable[[str], list[str]]


def a_record(
    job: str | None = None, message_id: str = "sqs-1", reason: str = "", name: str = "replies"
) -> dict[str, Any]:
    return {
        "messageId": message_id,
        "body": job if job is not None else SendMessage(tenant_id="acme", message_id="msg_1").to_body(),
        "attributes": {"SentTimestamp": "1750000000000"},
        "messageAttributes": {"reason": {"stringValue": reason}} if reason else {},
        "eventSourceARN": f"arn:aws:sqs:eu-central-1:000000000000:local-mancrel-{name}-dead",
    }


def test_a_letter_is_filed_once_however_often_it_is_delivered(aws: None) -> None:
    for _delivery in range(3):
        assert filing.file_letters([a_record(reason="the address does not exist")]) == {"batchItemFailures": []}

    [letter] = service.waiting("acme", "replies")
    assert letter.reason == "the address does not exist"
    assert service.count_waiting("acme")["replies"] == 1


def test_a_late_second_delivery_does_not_bring_a_settled_letter_back(aws: None) -> None:
    filing.file_letters([a_record()])
    service.discard("acme", "usr_1", "replies")

    filing.file_letters([a_record()])

    assert service.waiting("acme", "replies") == []


def test_one_letter_that_cannot_be_filed_does_not_hold_up_the_others(aws: None) -> None:
    broken = a_record(message_id="sqs-2")
    del broken["body"]

    answer = filing.file_letters([broken, a_record()])

    assert answer == {"batchItemFailures": [{"itemIdentifier": "sqs-2"}]}
    assert len(service.waiting("acme", "replies")) == 1


def test_replaying_puts_the_job_back_word_for_word_once(queued: Queued) -> None:
    body = SendMessage(tenant_id="acme", message_id="msg_1").to_body()
    filing.file_letters([a_record(body)])

    counts = [service.replay("acme", "usr_1", "replies") for _click in range(3)]

    assert counts == [1, 0, 0]
    assert queued("replies") == [body]


def test_two_clicks_at_once_send_the_job_once(queued: Queued) -> None:
    filing.file_letters([a_record()])
    [letter] = service.waiting("acme", "replies")
    ready, counts = Barrier(4), []

    def click() -> None:
        ready.wait()
        counts.append(service.replay("acme", "usr_1", "replies", [letter.letter_id]))

    threads = [Thread(target=click) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(counts) == 1
    assert len(queued("replies")) == 1


def test_only_the_chosen_letters_are_settled(queued: Queued) -> None:
    filing.file_letters([a_record(message_id="sqs-1"), a_record(message_id="sqs-2")])
    first, second = service.waiting("acme", "replies")

    service.discard("acme", "usr_1", "replies", [second.letter_id])

    assert [letter.letter_id for letter in service.waiting("acme", "replies")] == [first.letter_id]
    assert queued("replies") == []
    assert Letter.get("acme", second.letter_id).settled_by == "usr_1"


def test_a_letter_whose_body_was_cut_stays(queued: Queued) -> None:
    filing.file_letters([a_record("x" * 70_000)])

    assert service.replay("acme", "usr_1", "replies") == 0
    assert len(service.waiting("acme", "replies")) == 1


def test_letters_of_another_tenant_cannot_be_seen_or_settled(aws: None) -> None:
    filing.file_letters([a_record()])
    [letter] = service.waiting("acme", "replies")

    assert service.waiting("globex", "replies") == []
    with pytest.raises(NotFoundError):
        service.replay("globex", "usr_2", "replies", [letter.letter_id])


def test_letters_of_nobody_are_for_the_operator(aws: None) -> None:
    filing.file_letters([a_record("no job of ours")])

    assert [letter.body for letter in service.waiting("acme", "replies")] == ["no job of ours"]


@pytest.mark.parametrize("settle", [service.replay, service.discard])
def test_a_letter_is_found_on_its_own_queue_only(aws: None, settle: Callable[..., int]) -> None:
    filing.file_letters([a_record()])
    [letter] = service.waiting("acme", "replies")

    with pytest.raises(NotFoundError):
        settle("acme", "usr_1", "assistant", [letter.letter_id])
    with pytest.raises(NotFoundError):
        settle("acme", "usr_1", "nonsense", [letter.letter_id])
    with pytest.raises(NotFoundError):
        service.waiting("acme", "nonsense")


def test_depths_count_what_waits_and_what_died(aws: None) -> None:
    queue.send("assistant", ["1", "2"])
    queue.bury("assistant", "3", "why")
    clients.sqs().receive_message(QueueUrl=queue.url("assistant"), MaxNumberOfMessages=1)

    depths = {depth.name: depth for depth in queues.depths()}

    assert (depths["assistant"].visible, depths["assistant"].in_flight) == (1, 1)
    assert depths["assistant"].on_dead_queue == 1
    assert depths["assistant"].oldest_seconds is None  # moto keeps no such metric
    assert depths["replies"].oldest_seconds == 0


def test_the_age_is_what_cloudwatch_says(aws: None) -> None:
    queue.send("assistant", [json.dumps({})])
    clients.cloudwatch().put_metric_data(
        Namespace="AWS/SQS",
        MetricData=[
            {
                "MetricName": "ApproximateAgeOfOldestMessage",
                "Dimensions": [{"Name": "QueueName", "Value": "local-mancrel-assistant"}],
                "Value": 77,
                "Timestamp": clock.now() - timedelta(seconds=30),
            }
        ],
    )

    depths = {depth.name: depth for depth in queues.depths()}

    assert depths["assistant"].oldest_seconds == 77
