"""What a person needs to see of a mail that could not be received: from whom, about what, and the source."""

import json
from typing import Any

from mancrel.events import service as events
from mancrel.kit import storage
from mancrel.kit.errors import NotFoundError
from mancrel.messages import headers
from mancrel.ops import letters
from mancrel.ops.models import Letter

MAX_LINE = 300
MAX_HEAD = 256 * 1024
"""Bytes of a mail in which its sender and subject are looked for."""


def describe(letter: Letter) -> None:
    """Add sender, subject and source to *letter* when its job is about a mail that is still there."""
    job = letters.job_of(letter)
    try:
        if letter.queue == "inbound-messages" and isinstance(job.get("event_id"), str):
            raw, content_type = _stored(letter.tenant_id, job["event_id"])
            letter.source_key = f"dead-letters/{letter.tenant_id}/{letter.letter_id}"
            storage.put(letter.source_key, raw, "text/plain; charset=utf-8")
        elif letter.queue == "mail-drops" and (key := letters.dropped_key(job)):
            raw, content_type = storage.get(key), "message/rfc822"
            letter.source_key = key
        else:
            return
    except NotFoundError:
        return
    letter.mail_from, letter.mail_subject = headline(raw, content_type)


def headline(raw: bytes, content_type: str) -> tuple[str, str]:
    """Sender and subject of a mail as it came (JSON of the contract or MIME), empty where they cannot be read."""
    sender, subject = _from_json(raw) if "json" in content_type else headers.heading(raw[:MAX_HEAD])
    return sender[:MAX_LINE], subject[:MAX_LINE]


def _stored(tenant_id: str, event_id: str) -> tuple[bytes, str]:
    event = events.get(tenant_id, event_id)
    return events.body(event), event.content_type


def _from_json(raw: bytes) -> tuple[str, str]:
    try:
        mail: dict[str, Any] = json.loads(raw)
        return str(mail["from"]["email"]), str(mail["subject"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return "", ""
