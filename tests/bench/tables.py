"""DynamoDB, SQS and S3 in this process, at the level of HTTP: as exact as conditions need, and at hardly any cost.

For figures that show our code and botocore's and no emulator's, and for tests that need thousands of transactions.
It knows the calls and expressions that sending and receipts use; anything else is an error.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from email.utils import format_datetime
from threading import RLock
from typing import Any

from botocore.awsrequest import AWSPreparedRequest, AWSResponse

from mancrel.kit import aws, queue
from tests.bench import expressions
from tests.bench.expressions import Item, Scope

_NOBODY = {"AWS_DEFAULT_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}


class RefusedError(Exception):
    """An answer that is an error."""

    def __init__(self, code: str, reasons: list[dict[str, str]] | None = None) -> None:
        super().__init__(code)
        self.code, self.reasons = code, reasons


class Tables:
    """The rows of all tables, by their key attributes; *calls* counts what was asked."""

    def __init__(self, keys: dict[str, tuple[str, ...]]) -> None:
        self.keys = keys
        self.rows: dict[str, dict[tuple[str, ...], Item]] = {name: {} for name in keys}
        self.files: dict[str, bytes] = {}
        self.sent: list[tuple[str, str]] = []
        self.calls: dict[str, int] = {}
        self.time: datetime | None = None  # what answers say in their Date
        self.lock = RLock()

    def answer(self, request: AWSPreparedRequest, event_name: str, **_: Any) -> AWSResponse:
        """What the service would have answered to *request*."""
        _before, service, operation = event_name.split(".")
        self.calls[operation] = self.calls.get(operation, 0) + 1
        with self.lock:
            try:
                if service == "s3":
                    return self._s3(operation, request)
                body: Any = request.body or b"{}"
                content = getattr(self, operation)(json.loads(body))
                return _response(request.url, 200, json.dumps(content).encode(), self.time)
            except RefusedError as error:
                told: dict[str, Any] = {"__type": f"x#{error.code}", "message": error.code}
                if error.reasons is not None:
                    told["CancellationReasons"] = error.reasons
                return _response(request.url, 400, json.dumps(told).encode())

    def GetItem(self, asked: Item) -> Item:  # noqa: N802 - the name of the call
        """One row."""
        row = self.rows[asked["TableName"]].get(self._key(asked["TableName"], asked["Key"]))
        return {"Item": row} if row else {}

    def BatchGetItem(self, asked: Item) -> Item:  # noqa: N802
        """Many rows."""
        found = {}
        for table, wanted in asked["RequestItems"].items():
            rows = (self.rows[table].get(self._key(table, key)) for key in wanted["Keys"])
            found[table] = [row for row in rows if row]
        return {"Responses": found, "UnprocessedKeys": {}}

    def PutItem(self, asked: Item) -> Item:  # noqa: N802
        """One write."""
        self._check(asked, asked["Item"])
        self._put(asked)
        return {}

    def UpdateItem(self, asked: Item) -> Item:  # noqa: N802
        """One change."""
        self._check(asked, asked["Key"])
        self._update(asked)
        return {"Attributes": self.rows[asked["TableName"]][self._key(asked["TableName"], asked["Key"])]}

    def DeleteItem(self, asked: Item) -> Item:  # noqa: N802
        """One row less."""
        self._check(asked, asked["Key"])
        self._delete(asked)
        return {}

    def TransactWriteItems(self, asked: Item) -> Item:  # noqa: N802
        """All of them or none."""
        writes = [next(iter(each.items())) for each in asked["TransactItems"]]
        reasons = [
            {"Code": "None" if self._holds(each, _where(kind, each)) else "ConditionalCheckFailed"}
            for kind, each in writes
        ]
        if any(each["Code"] != "None" for each in reasons):
            raise RefusedError("TransactionCanceledException", reasons)
        for kind, each in writes:
            {"Put": self._put, "Update": self._update, "Delete": self._delete, "ConditionCheck": lambda _: None}[kind](
                each
            )
        return {}

    def Query(self, asked: Item) -> Item:  # noqa: N802
        """All rows of one hash key: no index but the table's own, and no range."""
        table = asked["TableName"]
        value = next(iter(asked["ExpressionAttributeValues"].values()))
        rows = [row for key, row in self.rows[table].items() if key[0] == str(next(iter(value.values())))]
        return {"Items": rows, "Count": len(rows)}

    def GetQueueUrl(self, asked: Item) -> Item:  # noqa: N802
        """Where a queue is."""
        return {"QueueUrl": f"http://queues/{asked['QueueName']}"}

    def SendMessageBatch(self, asked: Item) -> Item:  # noqa: N802
        """Jobs."""
        self.sent += [(asked["QueueUrl"].rpartition("/")[2], each["MessageBody"]) for each in asked["Entries"]]
        return {
            "Successful": [{"Id": each["Id"], "MessageId": "m", "MD5OfMessageBody": "x"} for each in asked["Entries"]]
        }

    def _s3(self, operation: str, request: AWSPreparedRequest) -> AWSResponse:
        key = request.url.partition("?")[0]
        if operation == "PutObject":
            body: Any = request.body
            sent = body if isinstance(body, bytes) else body.read()
            self.files[key] = _unchunked(sent) if "x-amz-trailer" in request.headers else sent
            return _response(request.url, 200, b"")
        content = self.files[key]
        if reach := request.headers.get("Range"):
            text = reach.decode() if isinstance(reach, bytes) else reach
            first, _dash, last = text.removeprefix("bytes=").partition("-")
            content = content[int(first) : int(last) + 1]
        return _response(request.url, 200, content)

    def _key(self, table: str, item: Item) -> tuple[str, ...]:
        return tuple(str(next(iter(item[name].values()))) for name in self.keys[table])

    def _holds(self, asked: Item, where: Item) -> bool:
        condition = asked.get("ConditionExpression")
        if not condition:
            return True
        row = self.rows[asked["TableName"]].get(self._key(asked["TableName"], where), {})
        return expressions.condition(condition)(Scope(row, asked))

    def _check(self, asked: Item, where: Item) -> None:
        if not self._holds(asked, where):
            raise RefusedError("ConditionalCheckFailedException")

    def _put(self, asked: Item) -> None:
        self.rows[asked["TableName"]][self._key(asked["TableName"], asked["Item"])] = asked["Item"]

    def _delete(self, asked: Item) -> None:
        self.rows[asked["TableName"]].pop(self._key(asked["TableName"], asked["Key"]), None)

    def _update(self, asked: Item) -> None:
        table, key = asked["TableName"], self._key(asked["TableName"], asked["Key"])
        row: Item = dict(self.rows[table].get(key) or asked["Key"])
        scope = Scope(dict(row), asked)
        for verb, clause in expressions.clauses(asked["UpdateExpression"]):
            for part in clause:
                expressions.apply(verb, part, scope, row)
        self.rows[table][key] = row


def _where(kind: str, asked: Item) -> Item:
    return dict(asked["Item"] if kind == "Put" else asked["Key"])


def _unchunked(sent: bytes) -> bytes:
    """What was sent in pieces with a checksum behind, as botocore does over plain HTTP."""
    whole = b""
    while sent:
        size, _break, sent = sent.partition(b"\r\n")
        length = int(size.partition(b";")[0], 16)
        if not length:
            return whole
        whole, sent = whole + sent[:length], sent[length + 2 :]
    return whole


def _response(url: str, status: int, content: bytes, time: datetime | None = None) -> AWSResponse:
    headers: Any = {"content-length": str(len(content))}
    if time is not None:
        headers["date"] = format_datetime(time, usegmt=True)
    return AWSResponse(url, status, headers, _Raw(content))


class _Raw:
    def __init__(self, content: bytes) -> None:
        self.content = content

    def stream(self, **_: Any) -> Iterator[bytes]:
        yield self.content

    def read(self, *_: Any, **__: Any) -> bytes:
        content, self.content = self.content, b""
        return content


@contextmanager
def in_process(keys: dict[str, tuple[str, ...]]) -> Iterator[Tables]:
    """Let the shared clients talk to tables with these *keys* (physical names and key attributes) in this process."""
    tables = Tables(keys)
    for name, value in _NOBODY.items():
        os.environ.setdefault(name, value)
    _forget()
    for client in (aws.dynamodb(), aws.sqs(), aws.s3()):
        events: Any = client.meta.events
        events.register("before-send", tables.answer, unique_id="tables")
    try:
        yield tables
    finally:
        _forget()


def _forget() -> None:
    """Let clients and queues be looked up anew."""
    for cached in (aws.dynamodb, aws.sqs, aws.s3, queue.url):
        cached.cache_clear()
