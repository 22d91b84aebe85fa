"""Reading a message of a dead-letter queue: whose it is, which job, why it died."""

import hashlib
import json
from typing import Any
from urllib.parse import unquote_plus

from ulid import ULID

from mancrel.kit import clock, ids
from mancrel.kit.settings import settings
from mancrel.ops.models import NOBODY, Letter

MAX_BODY = 64 * 1024
"""Bytes of a body that are kept; our own jobs have a few hundred."""
STOPPED = "the worker stopped three times while doing this"
"""The reason of a letter that SQS moved by itself: no worker lived long enough to say more."""


def read(record: dict[str, Any]) -> Letter:
    """The letter in an SQS *record*. The same record always gives the same letter id."""
    body = record["body"]
    content = _content(body)
    kept = body.encode()[:MAX_BODY].decode(errors="ignore")
    attribute = record.get("messageAttributes", {}).get("reason", {})
    return Letter(
        _tenant(content),
        _letter_id(record),
        queue=queue_of(record["eventSourceARN"]),
        job=str(content.get("job", ""))[:100],
        reason=attribute.get("stringValue") or STOPPED,
        body=kept,
        is_cut=kept != body,
        received_at=clock.now(),
    )


def queue_of(dead_letter_arn: str) -> str:
    """The name in the code of the queue whose letters arrive from *dead_letter_arn*."""
    physical = dead_letter_arn.rsplit(":", 1)[-1]
    return physical.removeprefix(settings().queue("")).removesuffix("-dead")


def job_of(letter: Letter) -> dict[str, Any]:
    """The job as far as it can be read; a body that is no JSON object comes back as ``{"text": …}``."""
    return _content(letter.body) or {"text": letter.body}


def dropped_key(content: dict[str, Any]) -> str | None:
    """The S3 key that an event notification names, or None when *content* is no such notification."""
    try:
        return unquote_plus(content["Records"][0]["s3"]["object"]["key"])
    except (KeyError, IndexError, TypeError):
        return None


def _tenant(content: dict[str, Any]) -> str:
    named = content.get("tenant_id")
    if isinstance(named, str) and 0 < len(named) <= 100:
        return named
    key = dropped_key(content)
    folders = key.split("/") if key else []
    return (ids.tenant_of(folders[1]) if len(folders) > 2 else "") or NOBODY  # mail-drops/<channel id>/<name>


def _content(body: str) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _letter_id(record: dict[str, Any]) -> str:
    sent = int(record.get("attributes", {}).get("SentTimestamp") or 0)
    tail = hashlib.sha256(record["messageId"].encode()).digest()[:10]
    return f"let_{str(ULID(sent.to_bytes(6, 'big') + tail)).lower()}"
