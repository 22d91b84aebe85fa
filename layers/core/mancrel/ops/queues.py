"""How deep the queues are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from mancrel.kit import aws, clock, queue
from mancrel.kit.settings import settings

if TYPE_CHECKING:
    from mypy_boto3_cloudwatch.type_defs import MetricDataQueryTypeDef
    from mypy_boto3_sqs.literals import QueueAttributeNameType

QUEUES = (
    "catalogue-events",
    "catalogue-polls",
    "inbound-messages",
    "mail-drops",
    "mailbox-polls",
    "assistant",
    "replies",
    "operations",
    "ingestion",
    "imports",
    "exports",
    "duplicates",
    "insights",
    "learning",
    "compaction",
    "campaigns",
    "campaign-ranges",
    "segments",
    "receipts",
    "journeys",
    "journey-runs",
    "desk",
    "texts",
)
"""All queues; a test compares them with the template."""


@dataclass(frozen=True)
class Depth:
    """One queue at this moment. The numbers are SQS's own, which calls them approximate."""

    name: str
    visible: int
    in_flight: int
    on_dead_queue: int
    oldest_seconds: int | None


def depths() -> list[Depth]:
    """How full each queue is.

    ``oldest_seconds`` is 0 for a queue where nothing waits. Otherwise it is CloudWatch's
    ``ApproximateAgeOfOldestMessage``, the only place where AWS tells it, at most a few minutes old; and None where
    CloudWatch does not say (the emulators have no such metric, and SQS itself cannot be asked without receiving).
    """
    counted = {name: (*_count(name), sum(_count(f"{name}-dead"))) for name in QUEUES}
    busy = [name for name, (visible, in_flight, _dead) in counted.items() if visible + in_flight]
    ages = _ages(busy) if busy else {}
    return [
        Depth(name, visible, in_flight, dead, ages.get(name) if name in busy else 0)
        for name, (visible, in_flight, dead) in counted.items()
    ]


_COUNTERS: list[QueueAttributeNameType] = [
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesDelayed",
    "ApproximateNumberOfMessagesNotVisible",
]


def _count(name: str) -> tuple[int, int]:
    """Messages that wait (now or after a delay), and messages that a worker has in hand."""
    answer = aws.sqs().get_queue_attributes(QueueUrl=queue.url(name), AttributeNames=_COUNTERS)["Attributes"]
    visible, delayed, in_flight = (int(answer.get(counter, "0")) for counter in _COUNTERS)
    return visible + delayed, in_flight


def _ages(names: list[str]) -> dict[str, int]:
    queries: list[MetricDataQueryTypeDef] = [
        {
            "Id": f"q{index}",
            "MetricStat": {
                "Metric": {
                    "Namespace": "AWS/SQS",
                    "MetricName": "ApproximateAgeOfOldestMessage",
                    "Dimensions": [{"Name": "QueueName", "Value": settings().queue(name)}],
                },
                "Period": 60,
                "Stat": "Maximum",
            },
        }
        for index, name in enumerate(names)
    ]
    now = clock.now()
    try:
        answer = aws.cloudwatch().get_metric_data(
            MetricDataQueries=queries, StartTime=now - timedelta(minutes=5), EndTime=now, ScanBy="TimestampDescending"
        )
    except (BotoCoreError, ClientError):  # not granted, or an emulator without metrics: the age is unknown
        return {}
    return {
        names[int(result["Id"][1:])]: int(result["Values"][0])
        for result in answer["MetricDataResults"]
        if result["Values"]
    }
