"""What streams, their worker and the worker of texts do after a write: have what changed read."""

from typing import Any

from mancrel.embeddings import hearing
from mancrel.embeddings.nouns import NOUNS
from mancrel.kit import aws, queue
from mancrel.kit.settings import settings
from workers.app import texts

Images = dict[tuple[str, str], Any]


def stored(noun: str) -> Images:
    """The rows of a table, by tenant and id."""
    rows = aws.dynamodb().scan(TableName=settings().table(noun), ConsistentRead=True)["Items"]
    key = NOUNS[noun].key
    return {(row["tenant_id"]["S"], row[key]["S"]): row for row in rows}


def told(noun: str, before: Images, after: Images) -> list[dict[str, Any]]:
    """The stream's records of what became of *before*."""
    arn = f"arn:aws:dynamodb:eu-central-1:000000000000:table/{settings().table(noun)}/stream/2026"
    records = []
    for tenant_id, record_id in before | after:
        keys = {"tenant_id": {"S": tenant_id}, NOUNS[noun].key: {"S": record_id}}
        images = {"OldImage": before.get((tenant_id, record_id)), "NewImage": after.get((tenant_id, record_id))}
        records.append(
            {"eventSourceARN": arn, "dynamodb": {"Keys": keys, **{name: row for name, row in images.items() if row}}}
        )
    return records


def read_all(before: dict[str, Images] | None = None) -> dict[str, Images]:
    """Have all texts read that changed since *before*; how the tables stand now."""
    now = {noun: stored(noun) for noun in NOUNS}
    for noun, rows in now.items():
        hearing.hear(told(noun, (before or {}).get(noun, {}), rows))
    work()
    return now


def work() -> None:
    """Do all that waits on the queue of texts."""
    while jobs := aws.sqs().receive_message(QueueUrl=queue.url("texts"), MaxNumberOfMessages=10).get("Messages"):
        records = [
            {"messageId": job["MessageId"], "body": job["Body"], "attributes": {"ApproximateReceiveCount": "1"}}
            for job in jobs
        ]
        assert texts({"Records": records}, None) == {"batchItemFailures": []}
        for job in jobs:
            aws.sqs().delete_message(QueueUrl=queue.url("texts"), ReceiptHandle=job["ReceiptHandle"])
