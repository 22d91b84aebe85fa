"""Mail that SES wrote to the bucket, under ``mail-drops/<channel id>/…``, announced by S3 (≤ 25 MB)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, ClassVar, Self
from urllib.parse import unquote_plus

from mancrel.channels import service as channels
from mancrel.events import service as events
from mancrel.kit import storage
from mancrel.kit.errors import InvalidError, MalformedError, NotFoundError
from mancrel.kit.queue import Job, work_through
from mancrel.messages.jobs import ReceiveMail

PREFIX = "mail-drops/"
MAX_BYTES = 25 * 1024 * 1024


@dataclass(frozen=True)
class Drop:
    """One object in the bucket."""

    key: str
    etag: str
    size: int


@dataclass(frozen=True, kw_only=True)
class TakeDrops(Job):
    """Take in what an S3 notification announces; a test notification announces nothing.

    https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
    """

    queue: ClassVar[str] = "mail-drops"
    tenant_id: str = ""
    drops: tuple[Drop, ...]

    @classmethod
    def from_body(cls, body: str) -> Self:
        """Raises MalformedError when the body is no S3 notification."""
        try:
            content = json.loads(body)
            if content.get("Event") == "s3:TestEvent":
                return cls(drops=())
            objects = [record["s3"]["object"] for record in content["Records"]]
            return cls(
                drops=tuple(
                    Drop(unquote_plus(each["key"]), str(each.get("eTag", "")).strip('"'), int(each.get("size", 0)))
                    for each in objects
                )
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise MalformedError("this message is no S3 notification") from error


def take_drops(records: list[dict[str, Any]]) -> dict[str, Any]:
    """Work through SQS *records* that carry S3 notifications (partial batch response)."""
    return work_through(records, TakeDrops, take_all)


def take_all(job: TakeDrops) -> None:
    """Store each dropped mail as an event, once, and promise to read it.

    Raises:
        NotFoundError: it was dropped for no channel of ours, or is gone.
        InvalidError: it is too large, or lies in the wrong place.
    """
    for drop in job.drops:
        _take(drop)


def _take(drop: Drop) -> None:
    if not drop.key.startswith(PREFIX):
        raise InvalidError(f"{drop.key[:200]} is not under {PREFIX}")
    if drop.size > MAX_BYTES:
        raise InvalidError(f"the mail has {drop.size} bytes; at most {MAX_BYTES} are taken")
    channel_id = drop.key.removeprefix(PREFIX).partition("/")[0]
    channel = channels.find_endpoint(channel_id)
    if channel is None:
        raise NotFoundError(f"a mail was dropped for channel {channel_id[:100]}, which does not exist")
    tenant_id = channel.tenant_id
    events.receive(
        tenant_id,
        channel.channel_id,
        "mail",
        f"{drop.key}#{drop.etag}",
        storage.get(drop.key),
        "message/rfc822",
        lambda event_id: ReceiveMail(tenant_id=tenant_id, event_id=event_id),
    )
