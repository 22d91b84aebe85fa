"""HTTP to vendors: connections that stay open, patience with an end, and answers told apart.

What never left this machine is `NotNowError`. What was sent and not answered is `SilenceError`: nobody knows.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    SSLError,
)
from urllib3.util import Timeout

from mancrel.kit import clock
from mancrel.messages.transports import NotNowError, RefusedError

CONNECT_SECONDS = 2.0
READ_SECONDS = 10.0
_IDLE = 4.0
"""Connections that nobody used for so many seconds are let go: the vendor may close one just when it is asked again,
and then nobody would know whether it took the message."""
_MOST_BYTES = 20_000_000
_HOPS = 4
_MOVED = (301, 302, 303, 307, 308)
_IDEMPOTENT = ("GET", "PUT")
_NEVER_LEFT = (NewConnectionError, ConnectTimeoutError, NameResolutionError, SSLError)


Part = str | tuple[str, bytes, str]
"""A field of a form: words, or a file's name, bytes and type."""


class SilenceError(Exception):
    """The vendor was asked and did not answer: nobody knows what it did."""


@dataclass(frozen=True)
class Answer:
    """A vendor's answer; *content* is its JSON, or None when it is none. Header names are lower case."""

    status: int
    content: Any
    headers: Mapping[str, str]

    @property
    def retry_after(self) -> float | None:
        """The seconds in ``Retry-After`` (RFC 9110, 10.2.3), which may also name a moment."""
        said = self.headers.get("retry-after", "").strip()
        if said.isdigit():
            return float(said[:9])
        try:
            return max(0.0, (parsedate_to_datetime(said) - clock.now()).total_seconds())
        except (ValueError, TypeError):
            return None

    def get(self, *path: str | int) -> Any:
        """What lies at *path* in the content, or None."""
        found = self.content
        for step in path:
            try:
                found = found[step]
            except (KeyError, IndexError, TypeError):
                return None
        return found


@dataclass(frozen=True)
class Bytes:
    """A file, and what its sender calls it (a media type)."""

    content: bytes
    type: str


@cache
def _pool() -> urllib3.PoolManager:
    return urllib3.PoolManager(
        num_pools=8, maxsize=32, retries=False, timeout=Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
    )


def call(
    method: str,
    url: str,
    *,
    body: Any = None,
    form: Mapping[str, str] | None = None,
    parts: Mapping[str, Part] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Ask a vendor: with *body* as JSON, with a *form*, or with *parts* of one that has files.

    Raises:
        NotNowError: it cannot be reached; nothing was sent.
        SilenceError: it did not answer in time, or the connection broke.
    """
    sent = {"Accept": "application/json", "User-Agent": "Mancrel", **(headers or {})}
    given: dict[str, Any] = {}
    if parts is not None:
        given = {"fields": dict(parts), "encode_multipart": True}
    elif form is not None:
        given = {"fields": dict(form), "encode_multipart": False}
    elif body is not None:
        given = {"body": json.dumps(body).encode()}
        sent["Content-Type"] = "application/json"
    try:
        answer = _request(method, url, {"headers": sent, "redirect": False, "preload_content": True, **given})
    except _NEVER_LEFT as error:
        raise NotNowError("the vendor cannot be reached") from error
    except HTTPError as error:
        raise SilenceError("the vendor did not answer") from error
    return Answer(answer.status, _json(answer.data), {name.lower(): value for name, value in answer.headers.items()})


def download(url: str, hosts: Sequence[str], headers: Mapping[str, str] | None = None) -> Bytes:
    """The file at *url*, which must be on one of *hosts* (``https://*.fbcdn.net``); redirects lead nowhere else.

    Raises:
        RefusedError: it lies elsewhere, is gone, or has more than 20 MB.
        NotNowError: it cannot be had now; try again.
        SilenceError: no answer; asking again harms nobody.
    """
    for _hop in range(_HOPS):
        if not any(_is_at(url, host) for host in hosts):
            raise RefusedError("the file lies where we do not look")
        try:
            answer = _request("GET", url, {"headers": dict(headers or {}), "redirect": False, "preload_content": False})
            content = answer.read(_MOST_BYTES + 1)
        except _NEVER_LEFT as error:
            raise NotNowError("the vendor cannot be reached") from error
        except HTTPError as error:
            raise SilenceError("the vendor did not answer") from error
        finally:
            _used[0] = time.monotonic()
        if answer.status not in _MOVED:
            return _checked(answer.status, content, answer.headers.get("Content-Type", ""))
        url, headers = urljoin(url, answer.headers.get("Location", "")), None
    raise RefusedError("the file cannot be found")


def _checked(status: int, content: bytes, kind: str) -> Bytes:
    if status in (429, 503) or status >= 500:
        raise NotNowError(f"the vendor answers {status}")
    if status != 200:
        raise RefusedError(f"the file is gone ({status})")
    if len(content) > _MOST_BYTES:
        raise RefusedError("the file is larger than 20 MB")
    return Bytes(content, kind.partition(";")[0].strip().lower() or "application/octet-stream")


def _is_at(url: str, place: str) -> bool:
    asked, known = urlsplit(url), urlsplit(place)
    if asked.scheme != known.scheme or asked.netloc.partition(":")[2] != known.netloc.partition(":")[2]:
        return False
    if "@" in asked.netloc:
        return False
    host = known.hostname or ""
    return asked.hostname == host or (host.startswith("*.") and (asked.hostname or "").endswith(host[1:]))


_used = [0.0]


def _let_go_of_idle() -> None:
    now = time.monotonic()
    if now - _used[0] > _IDLE:
        _pool().clear()
    _used[0] = now


def _request(method: str, url: str, given: dict[str, Any]) -> urllib3.BaseHTTPResponse:
    """Ask; once more where that changes nothing (RFC 9110, 9.2.2) and the vendor had closed the open connection."""
    _let_go_of_idle()
    try:
        return _pool().request(method, url, **given)
    except ProtocolError:
        if method not in _IDEMPOTENT:
            raise
        return _pool().request(method, url, **given)


def _json(data: bytes) -> Any:
    if len(data) > _MOST_BYTES:
        return None
    try:
        return json.loads(data)
    except ValueError:
        return None
