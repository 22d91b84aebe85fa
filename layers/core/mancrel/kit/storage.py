"""Files in the deployment's private bucket. Keys begin with what they are and whose: ``events/<tenant>/…``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from botocore.exceptions import ClientError

from mancrel.kit import aws
from mancrel.kit.errors import NotFoundError
from mancrel.kit.settings import settings


@dataclass(frozen=True)
class Upload:
    """Where a browser posts a file as a form: *fields* first, in this order, and the file last as ``file``."""

    url: str
    fields: dict[str, str]


@dataclass(frozen=True)
class Listed:
    """A file of a folder."""

    key: str
    changed_at: datetime


@dataclass(frozen=True)
class Stored:
    """What is known of a stored file without reading it."""

    size: int
    content_type: str


def put(key: str, body: bytes, content_type: str = "application/octet-stream", cached: str = "") -> None:
    """Store *body* under *key*, replacing what was there; *cached* is its ``Cache-Control`` where it is public."""
    more: Any = {"CacheControl": cached} if cached else {}
    aws.s3().put_object(Bucket=settings().data_bucket, Key=key, Body=body, ContentType=content_type, **more)


def put_file(key: str, path: Path, content_type: str) -> None:
    """Store the file *path* under *key*, without holding it in memory."""
    with path.open("rb") as file:
        aws.s3().put_object(Bucket=settings().data_bucket, Key=key, Body=file, ContentType=content_type)


def get(key: str) -> bytes:
    """What is stored under *key*.

    Raises:
        NotFoundError: nothing is.
    """
    try:
        return aws.s3().get_object(Bucket=settings().data_bucket, Key=key)["Body"].read()
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "404"):
            raise NotFoundError("the stored file is gone") from error
        raise


def copy(key: str, to: str, content_type: str) -> None:
    """Store what is under *key* also under *to*, as *content_type*.

    Raises:
        NotFoundError: nothing is.
    """
    bucket = settings().data_bucket
    source: Any = {"Bucket": bucket, "Key": key}
    try:
        aws.s3().copy_object(
            Bucket=bucket, Key=to, CopySource=source, ContentType=content_type, MetadataDirective="REPLACE"
        )
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "404"):
            raise NotFoundError("the stored file is gone") from error
        raise


def get_part(key: str, start: int, length: int) -> bytes:
    """*length* bytes of what is stored under *key*, from *start* on.

    Raises:
        NotFoundError: nothing is.
    """
    try:
        reach = f"bytes={start}-{start + length - 1}"
        return aws.s3().get_object(Bucket=settings().data_bucket, Key=key, Range=reach)["Body"].read()
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "404"):
            raise NotFoundError("the stored file is gone") from error
        raise


def fetch(key: str, path: Path) -> None:
    """Copy what is stored under *key* to the file *path*, piece by piece.

    Raises:
        NotFoundError: nothing is.
    """
    try:
        body = aws.s3().get_object(Bucket=settings().data_bucket, Key=key)["Body"]
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "404"):
            raise NotFoundError("the stored file is gone") from error
        raise
    with path.open("wb") as file:
        for piece in body.iter_chunks(1 << 20):
            file.write(piece)


def find(key: str) -> Stored | None:
    """What is stored under *key*, if anything is."""
    try:
        head = aws.s3().head_object(Bucket=settings().data_bucket, Key=key)
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "404", "NotFound"):
            return None
        raise
    return Stored(head["ContentLength"], head.get("ContentType", ""))


def list_files(prefix: str) -> Iterator[Listed]:
    """The files whose keys begin with *prefix*, in their order."""
    pages = aws.s3().get_paginator("list_objects_v2").paginate(Bucket=settings().data_bucket, Prefix=prefix)
    for page in pages:
        for file in page.get("Contents", []):
            yield Listed(file["Key"], file["LastModified"])


def remove(key: str) -> None:
    """Delete what is stored under *key*; nothing there is fine."""
    aws.s3().delete_object(Bucket=settings().data_bucket, Key=key)


def upload(key: str, max_bytes: int, content_type: str, seconds: int = 900) -> Upload:
    """A signed form with which a browser may store one file under *key*, and nothing else, for some *seconds*.

    The policy inside refuses more than *max_bytes*, nothing at all, and another type than *content_type*.
    """
    form = aws.s3().generate_presigned_post(
        Bucket=settings().data_bucket,
        Key=key,
        Fields={"Content-Type": content_type},
        Conditions=[["content-length-range", 1, max_bytes], {"Content-Type": content_type}],
        ExpiresIn=seconds,
    )
    return Upload(form["url"], form["fields"])


def link(key: str, filename: str, seconds: int = 300, content_type: str = "") -> str:
    """A signed address from which *key* can be downloaded as *filename* for some *seconds*.

    It is always a download, never shown in the page; of *content_type*, or of the one it was stored with.
    """
    params = {
        "Bucket": settings().data_bucket,
        "Key": key,
        "ResponseContentDisposition": _as_attachment(filename),
        **({"ResponseContentType": content_type} if content_type else {}),
    }
    return aws.s3().generate_presigned_url("get_object", Params=params, ExpiresIn=seconds)


def _as_attachment(filename: str) -> str:
    """RFC 6266: the name in ASCII for old readers, and as it is for the others."""
    plain = "".join(each if " " <= each <= "~" and each not in '"\\' else "_" for each in filename)
    spelt = "" if plain == filename else f"; filename*=UTF-8''{quote(filename, safe='')}"
    return f'attachment; filename="{plain}"{spelt}'
