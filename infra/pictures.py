"""Pictures of mails on this machine: from the emulator's bucket, as CloudFront fetches them on AWS."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import anyio.to_thread
import boto3
from botocore.exceptions import ClientError
from starlette.requests import Request
from starlette.responses import Response

from infra import gateway

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

_ONE = re.compile(r"/pictures/[A-Za-z0-9_-]+/pic_[0-9a-f]{40}\.(png|jpg|gif|webp)")


def headers(policy: Any) -> dict[str, str]:
    """What goes with each, as the template's *policy* has it."""
    config = policy["Properties"]["ResponseHeadersPolicyConfig"]
    security = config["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    more = {each["Header"].lower(): each["Value"] for each in config["CustomHeadersConfig"]["Items"]}
    return {"x-content-type-options": "nosniff", "content-security-policy": security, **more}


async def fetched(request: Request, more: dict[str, str]) -> Response:
    """The picture at the request's address; nothing else of the bucket can be had."""
    path = request.url.path
    if request.method not in ("GET", "HEAD"):
        return gateway.problem(405, "Method not allowed", "Pictures can only be read.", path)
    if not _ONE.fullmatch(path):
        return Response("Not found", 404, media_type="text/plain", headers=more)
    found = await anyio.to_thread.run_sync(_stored, path.lstrip("/"))
    if found is None:
        return Response("Not found", 404, media_type="text/plain", headers=more)
    body, told = found
    return Response(body, headers=told | more)


def _stored(key: str) -> tuple[bytes, dict[str, str]] | None:
    bucket = os.environ.get("DATA_BUCKET", "local-mancrel-data-000000000000")
    try:
        found = _storage().get_object(Bucket=bucket, Key=key)
    except ClientError:
        return None
    told = {"content-type": found["ContentType"], "cache-control": found.get("CacheControl", ""), "etag": found["ETag"]}
    return found["Body"].read(), told


@cache
def _storage() -> S3Client:
    return boto3.client("s3")
