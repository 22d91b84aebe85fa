"""How embeddings are kept: one a record, as it was read last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from pynamodb.attributes import UTCDateTimeAttribute
from pynamodb.expressions.condition import Condition

from mancrel.embeddings.models import Embedding, embedding_id
from mancrel.embeddings.nouns import NOUNS
from mancrel.kit import aws, clock, tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.settings import settings

REMEMBERED = timedelta(days=7)
"""So long a tombstone tells copies in memory that a text is gone."""
_BATCH = 100
_FILLED = "filled"  # the id of the row that names the encoder that was given everything


def put(row: Embedding) -> bool:
    """Write *row*, unless what is there was read of a later state of the record; whether it was written."""
    return _write(row, Embedding.embedding_id.does_not_exist() | (Embedding.read_of <= row.read_of))


def bury(tenant_id: str, noun: str, record_id: str, read_of: str | None = None) -> bool:
    """Leave of the record's text, if there is any, only that it is gone, as of *read_of* or now; whether there was."""
    now = clock.now()
    stamp = read_of or str(UTCDateTimeAttribute().serialize(now))
    row = Embedding(tenant_id, embedding_id(noun, record_id), read_of=stamp)
    row.expires_at = int((now + REMEMBERED).timestamp())
    return _write(row, Embedding.embedding_id.exists() & (Embedding.read_of <= stamp))


def _write(row: Embedding, condition: Condition) -> bool:
    row.changed_at = clock.now()
    try:
        tables.save(row, condition)
    except ConflictError:
        return False
    return True


def list_changed(tenant_id: str, since: datetime | None) -> Iterator[Embedding]:
    """Those that changed at *since* or later, with tombstones; all of them without it."""
    return iter(Embedding.by_change.query(tenant_id, Embedding.changed_at >= since if since else None))


def get_many(tenant_id: str, keys: Iterable[str]) -> Iterator[Embedding]:
    """Those of *keys* that there are."""
    wanted = [(tenant_id, each) for each in dict.fromkeys(keys)]
    return iter(Embedding.batch_get(wanted)) if wanted else iter(())


def rows(tenant_id: str, noun: str, record_ids: Iterable[str]) -> dict[str, Any]:
    """The rows of the records themselves, by id, as DynamoDB hands them out and as they are this moment."""
    table, attribute, found = settings().table(noun), NOUNS[noun].key, dict[str, Any]()
    wanted = list(dict.fromkeys(record_ids))
    for start in range(0, len(wanted), _BATCH):
        keys: Any = [{"tenant_id": {"S": tenant_id}, attribute: {"S": each}} for each in wanted[start : start + _BATCH]]
        while keys:
            answer: Any = aws.dynamodb().batch_get_item(RequestItems={table: {"Keys": keys, "ConsistentRead": True}})
            found |= {row[attribute]["S"]: row for row in answer["Responses"].get(table, [])}
            keys = answer.get("UnprocessedKeys", {}).get(table, {}).get("Keys", [])
    return found


def list_ids(tenant_id: str, noun: str) -> Iterator[str]:
    """The ids of the records themselves."""
    asked: Any = {
        "TableName": settings().table(noun),
        "KeyConditionExpression": "tenant_id = :tenant",
        "ExpressionAttributeValues": {":tenant": {"S": tenant_id}},
        "ProjectionExpression": NOUNS[noun].key,
    }
    while True:
        answer: Any = aws.dynamodb().query(**asked)
        yield from (row[NOUNS[noun].key]["S"] for row in answer["Items"])
        if "LastEvaluatedKey" not in answer:
            return
        asked["ExclusiveStartKey"] = answer["LastEvaluatedKey"]


def filled_by(tenant_id: str) -> str:
    """The encoder that was given all texts of the tenant; empty before there was one."""
    try:
        return Embedding.get(tenant_id, _FILLED, consistent_read=True).encoder
    except Embedding.DoesNotExist:
        return ""


def note_filled(tenant_id: str, encoder: str) -> None:
    """Remember that *encoder* was given all texts of the tenant."""
    row = Embedding(tenant_id, _FILLED, encoder=encoder, read_of="")
    row.changed_at = clock.now()
    tables.save(row)
