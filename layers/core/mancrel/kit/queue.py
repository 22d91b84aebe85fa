"""Jobs on SQS: safe to run twice, failing one by one, buried with a reason when they cannot succeed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from mancrel.kit import aws
from mancrel.kit.errors import DomainError, InvalidError, MalformedError, NotFoundError
from mancrel.kit.log import frames, logger
from mancrel.kit.settings import settings

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

MAX_RECEIVES = 3
HOPELESS = (InvalidError, MalformedError, NotFoundError)
"""Errors that no retry can mend."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """An order to a worker: names ids, never carries data. A subclass sets ``queue`` and adds its ids."""

    queue: ClassVar[str]
    tenant_id: str

    def to_body(self) -> str:
        """The message body: the job's name and fields as JSON."""
        return json.dumps({"job": type(self).__name__, **asdict(self)})

    @classmethod
    def from_body(cls, body: str) -> Self:
        """The job in a message body.

        Raises:
            MalformedError: the body is not JSON, or is another job.
        """
        try:
            content = json.loads(body)
            if content.pop("job") != cls.__name__ or not set(content) <= {field.name for field in fields(cls)}:
                raise MalformedError(f"this message is no {cls.__name__}")
            return cls(**content)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise MalformedError(f"this message is no {cls.__name__}") from error


JobType = TypeVar("JobType", bound=Job)


@cache
def url(name: str) -> str:
    """Where the queue called *name* in the code is."""
    return aws.sqs().get_queue_url(QueueName=settings().queue(name))["QueueUrl"]


def enqueue(jobs: Iterable[Job], delay: int = 0) -> None:
    """Send *jobs*, each to its queue, where they show after *delay* seconds (at most 900).

    Raises:
        RuntimeError: SQS refused some even when asked again.
    """
    by_queue: dict[str, list[str]] = {}
    for job in jobs:
        by_queue.setdefault(job.queue, []).append(job.to_body())
    for name, bodies in by_queue.items():
        send(name, bodies, delay)


def send(name: str, bodies: Sequence[str], delay: int = 0) -> None:
    """Send raw *bodies* to the queue *name*, ten a call, asking twice more for those that SQS refused."""
    waiting = list(bodies)
    for _attempt in range(3):
        refused: list[str] = []
        for start in range(0, len(waiting), 10):
            chunk = waiting[start : start + 10]
            answer = aws.sqs().send_message_batch(
                QueueUrl=url(name),
                Entries=[
                    {"Id": str(index), "MessageBody": body, "DelaySeconds": delay} for index, body in enumerate(chunk)
                ],
            )
            refused += [chunk[int(failure["Id"])] for failure in answer.get("Failed", [])]
        if not refused:
            return
        waiting = refused
    raise RuntimeError(f"SQS refused {len(waiting)} messages for {name}")


def bury(name: str, body: str, reason: str) -> None:
    """Put a message that cannot succeed on the dead-letter queue of *name*, with the *reason* for the console."""
    aws.sqs().send_message(
        QueueUrl=url(f"{name}-dead"),
        MessageBody=body,
        MessageAttributes={"reason": {"DataType": "String", "StringValue": reason[:1000] or "unknown"}},
    )


def work_through(
    records: list[dict[str, Any]], job: type[JobType], work: Callable[[JobType], object]
) -> dict[str, Any]:
    """Do *work* for each SQS record and answer which ones to deliver again (partial batch response).

    A job that no retry can mend, or that failed for the last time, is buried with its reason and counts as done.
    """
    return _work_through(records, job, lambda body: work(job.from_body(body)))


def work_through_kinds(
    records: list[dict[str, Any]], works: Mapping[type[Job], Callable[[Any], object]]
) -> dict[str, Any]:
    """`work_through` for a queue that carries jobs of several kinds, each with its work."""
    first = next(iter(works))

    def one(body: str) -> None:
        kind = next((each for each in works if f'"job": "{each.__name__}"' in body[:200]), first)
        works[kind](kind.from_body(body))

    return _work_through(records, first, one)


def _work_through(records: list[dict[str, Any]], job: type[Job], work: Callable[[str], object]) -> dict[str, Any]:
    from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response

    def one(record: SQSRecord) -> None:
        try:
            work(record.body)
            logger.info("job done", extra={"job": job.__name__, "sqs_message_id": record.message_id})
        except Exception as error:
            last = int(record.attributes.approximate_receive_count or 1) >= MAX_RECEIVES
            if not isinstance(error, HOPELESS) and not last:
                logger.warning("job failed, will be retried", extra=_trace(job, error))
                raise
            logger.error("job buried", extra=_trace(job, error))
            bury(job.queue, record.body, _reason(error))

    return dict(
        process_partial_response(
            event={"Records": records},
            record_handler=one,
            processor=BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False),
        )
    )


def _reason(error: Exception) -> str:
    """What a person may read: our own words, or only the kind of a foreign error (its text may hold data)."""
    return (
        error.detail if isinstance(error, DomainError) else f"something went wrong on our side ({type(error).__name__})"
    )


def _trace(job: type[Job], error: Exception) -> dict[str, Any]:
    expected = isinstance(error, DomainError)
    return {"job": job.__name__, "error": type(error).__name__, **({} if expected else {"trace": frames(error)})}
